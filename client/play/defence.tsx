/** The defence: one ruled sentence for the team's decision, and the one trial that it rests on. The last one entered counts. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { Member } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { sayNo } from '../words/say-no.ts';
import { type BenchModel, settingsLine } from './bench-model.ts';
import { type Evidence, evidenceOf, lettersIn, longestDefence } from './defence-model.ts';
import { nameOf } from './trial-news.tsx';

export type DefenceProps = {
  readonly model: BenchModel;
  readonly members: readonly Member[];
  readonly you: number;
  /** The dials are frozen: the sentence stands as it is. */
  readonly closed: boolean;
  /** In the last moment before that: what is written here is entered by itself. */
  readonly closing: boolean;
  readonly away: boolean;
  readonly write: (text: string, evidence: number | undefined) => Promise<object | Refusal>;
};

/** Trials that are offered at once; the others stand behind a fold. */
const offered = 3;

type Draft = { readonly text: string; readonly evidence: number | undefined };

/** What this phone has written and not entered yet, over what the team has. */
export const useDraft = ({ model, closing, closed, write }: DefenceProps) => {
  const stands = model.bench.defence;
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [no, setNo] = useState<string | undefined>(undefined);
  const shown: Draft = draft ?? { text: stands?.text ?? '', evidence: stands?.evidence };
  const differs =
    draft !== undefined && (draft.text.trim() !== (stands?.text ?? '') || draft.evidence !== stands?.evidence);
  const letters = lettersIn(shown.text);
  const fits = letters > 0 && letters <= longestDefence && !busy && !closed;
  const may = differs && fits;
  const send = async ({ text, evidence }: Draft) => {
    setBusy(true);
    setNo(undefined);
    const answer = await write(text.normalize('NFC').trim(), evidence);
    setBusy(false);
    if ('refused' in answer) setNo(String(answer.refused));
  };
  const enter = async () => {
    if (may) await send(shown);
  };
  /** Evidence goes with the sentence at once, where there is one. */
  const attach = (evidence: number | undefined) => {
    const next = { text: shown.text, evidence };
    setDraft(next);
    if (fits) void send(next);
  };
  const latest = useRef(enter);
  latest.current = enter;
  useEffect(() => {
    if (closing) void latest.current();
  }, [closing]);
  // what the team has is what was written here: nothing is left to enter
  useEffect(() => {
    if (draft && draft.text.trim() === stands?.text && draft.evidence === stands?.evidence) setDraft(undefined);
  }, [draft, stands]);
  return { shown, draft, differs, letters, may, busy, no, enter, attach, setDraft };
};

const EvidenceRow = ({
  model,
  one,
  chosen,
  disabled,
  choose,
}: {
  readonly model: BenchModel;
  readonly one: Evidence;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly choose: (trial: number | undefined) => void;
}) => {
  const said = words.work.defence;
  const value = model.said.value(one.value);
  const settings = settingsLine(model, one.decision);
  return (
    <li>
      <button
        type="button"
        class={chosen ? 'evidence evidence-own' : 'evidence'}
        aria-pressed={chosen}
        disabled={disabled}
        onClick={() => choose(chosen ? undefined : one.trial)}
      >
        <span class={one.best ? 'trial-number trial-number-best' : 'trial-number'}>
          {one.trial === 0 ? words.work.plot.pilot : one.trial}
        </span>
        <span>
          {one.trial === 0 ? said.pilot(value) : one.best ? said.best(value, settings) : said.trial(value, settings)}
        </span>
        {chosen && <b class="small">{said.attached}</b>}
      </button>
    </li>
  );
};

const Authorship = ({ props, differs }: { readonly props: DefenceProps; readonly differs: boolean }) => {
  const said = words.work.defence;
  const stands = props.model.bench.defence;
  if (differs) return <>{said.unsaved}</>;
  if (!stands) return <>{said.nobody}</>;
  return <>{stands.by === props.you ? said.byYou : said.by(nameOf(props.members, stands.by, props.you))}</>;
};

export type DraftState = ReturnType<typeof useDraft>;

export const DefenceForm = ({ draftState, ...props }: DefenceProps & { readonly draftState: DraftState }) => {
  const { model, members, you, closed, away } = props;
  const said = words.work.defence;
  const { shown, draft, differs, letters, may, busy, no, enter, attach, setDraft } = draftState;
  const stands = model.bench.defence;
  const all = evidenceOf(model);
  const still = closed || busy;
  const row = (one: Evidence) => (
    <EvidenceRow
      key={one.trial}
      {...{ model, one }}
      chosen={shown.evidence === one.trial}
      disabled={still}
      choose={attach}
    />
  );
  return (
    <section class="section defence" aria-label={said.heading}>
      <p class="defence-asks">{model.reflect ?? said.asks}</p>
      <textarea
        class="ruled"
        rows={3}
        aria-label={said.field}
        value={shown.text}
        disabled={closed}
        maxLength={longestDefence * 4}
        autoComplete="off"
        enterkeyhint="done"
        onInput={({ currentTarget }) =>
          setDraft({ text: currentTarget.value.replaceAll('\n', ' '), evidence: shown.evidence })
        }
      />
      <p class="defence-line small">
        <span role="status">
          <Authorship props={props} differs={differs} />
        </span>
        <span class="figure">
          {letters > longestDefence ? (
            <b>{said.over(letters - longestDefence)}</b>
          ) : (
            said.count(letters, longestDefence)
          )}
        </span>
      </p>
      <p class="no" role="alert" hidden={no === undefined}>
        {no === undefined ? '' : sayNo(no)}
      </p>
      {closed ? (
        <p class="quiet small">{stands ? said.closed : said.missing}</p>
      ) : (
        <button type="button" class="button button-plain" disabled={!may || away} onClick={() => void enter()}>
          {busy ? said.entering : letters === 0 ? said.write : differs ? said.enter : said.entered}
        </button>
      )}
      {draft && stands && stands.by !== you && stands.text !== draft.text && (
        <p class="small">
          {said.other(nameOf(members, stands.by, you), stands.text)}{' '}
          <button type="button" class="link" onClick={() => setDraft(undefined)}>
            {said.take}
          </button>
        </p>
      )}
      {all.length > 0 && (
        <>
          <h3 class="eyebrow">{said.evidence}</h3>
          <ul class="evidences">{all.slice(0, offered).map(row)}</ul>
          {all.length > offered && (
            <details class="more">
              <summary>{said.more}</summary>
              <ul class="evidences more-inside">{all.slice(offered).map(row)}</ul>
            </details>
          )}
        </>
      )}
    </section>
  );
};

export const Defence = (props: DefenceProps) => <DefenceForm {...props} draftState={useDraft(props)} />;
