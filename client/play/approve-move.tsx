/** Lets a team-mate back in on another device: their move code, and who they are. */
import { useState } from 'preact/hooks';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { Member } from '../../shared/lesson/views.ts';
import type { CommandBody, Receipt } from '../../shared/protocol/commands.ts';
import { CodeField } from '../ui/code-field.tsx';
import { phoneWords as words } from '../words/phone-words.ts';
import { sayNo } from '../words/say-no.ts';

const moveCodeLength = 4;

export type ApproveMoveProps = {
  readonly members: readonly Member[];
  readonly you: number;
  readonly approve: (body: CommandBody<'approveMove'>) => Promise<Receipt | Refusal>;
};

export const ApproveMove = ({ members, you, approve }: ApproveMoveProps) => {
  const said = words.play.approve;
  const others = members.filter(({ player }) => player !== you);
  const [code, setCode] = useState('');
  const [who, setWho] = useState<number | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly no: boolean; readonly words: string } | undefined>(undefined);
  if (others.length === 0) return null;
  // whoever dropped out is the likeliest
  const chosen = who ?? others.find(({ here }) => !here)?.player ?? others[0]?.player;

  const ask = async () => {
    if (chosen === undefined) return;
    setBusy(true);
    setOutcome(undefined);
    const answer = await approve({ moveCode: code, player: chosen });
    setBusy(false);
    if ('refused' in answer) return setOutcome({ no: true, words: sayNo(answer.refused) });
    setCode('');
    setOutcome({ no: false, words: said.done(others.find(({ player }) => player === chosen)?.name ?? '') });
  };

  return (
    <details class="more">
      <summary>{said.heading}</summary>
      <div class="more-inside">
        <p>{said.how}</p>
        <CodeField
          id="move-code"
          label={said.code}
          help=""
          length={moveCodeLength}
          group={moveCodeLength}
          code={code}
          onCode={setCode}
          sayStranger={words.join.noSuchCharacter}
        />
        <fieldset class="choices">
          <legend class="eyebrow">{said.who}</legend>
          {others.map(({ player, name }) => (
            <label class="choice" key={player}>
              <input type="radio" name="who" checked={player === chosen} onChange={() => setWho(player)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          class="button button-plain"
          disabled={busy || code.length < moveCodeLength}
          onClick={() => void ask()}
        >
          {busy ? said.approving : said.approve}
        </button>
        <p class={outcome?.no ? 'no' : 'yes'} role="status" hidden={!outcome}>
          {outcome?.words}
        </p>
      </div>
    </details>
  );
};
