/** One team, opened: its name, its people, and everything that can be done for each of them. */
import type { DeskMember, DeskView, PublicView } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import type { ListedTeam } from './find-teams.ts';
import type { Hand } from './hand.ts';
import { clockTime } from './minutes.ts';
import { PersonDisc, stateWords } from './people.tsx';
import { sitting } from './waiting.ts';

const allowances = [1, 1.25, 1.5, 1.75, 2];

const headStart = ({ allowance, headStartMs }: DeskMember): string | undefined => {
  const { panel } = words.host;
  if (allowance <= 1) return undefined;
  return headStartMs > 0 ? panel.headStart(clockTime(headStartMs)) : panel.noHeadStart;
};

const Allowance = ({ member, hand }: { readonly member: DeskMember; readonly hand: Hand }) => {
  const { panel } = words.host;
  const offered = allowances.includes(member.allowance) ? allowances : [...allowances, member.allowance];
  return (
    <select
      class="field"
      aria-label={panel.time(member.name)}
      value={String(member.allowance)}
      onChange={({ currentTarget }) => {
        const factor = Number(currentTarget.value);
        // the page shows what the lesson says, not what was wished for
        currentTarget.value = String(member.allowance);
        void hand('allowTime', { player: member.player, factor });
      }}
    >
      {offered.map((factor) => (
        <option key={factor} value={String(factor)}>
          {factor === 1 ? panel.noAllowance : panel.allowance(factor)}
        </option>
      ))}
    </select>
  );
};

const MoveTo = ({
  member,
  listed,
  view,
  hand,
}: {
  readonly member: DeskMember;
  readonly listed: ListedTeam;
  readonly view: PublicView;
  readonly hand: Hand;
}) => (
  <select
    class="field"
    aria-label={words.host.panel.moveTo(member.name)}
    value={String(listed.team.id)}
    onChange={({ currentTarget }) => {
      const team = Number(currentTarget.value);
      currentTarget.value = String(listed.team.id);
      void hand('movePlayer', { player: member.player, team });
    }}
  >
    {view.teams.map(({ id, name }) => (
      <option key={id} value={String(id)}>
        {name}
      </option>
    ))}
  </select>
);

/** Shown while a device waits for a seat: the code on its screen, typed in beside the person whose seat it is. */
const MoveCode = ({ member, hand }: { readonly member: DeskMember; readonly hand: Hand }) => {
  const { panel } = words.host;
  return (
    <form
      class="move-code"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get('code');
        if (typeof typed === 'string') void hand('approveMove', { moveCode: typed.trim(), player: member.player });
      }}
    >
      <input
        class="field move-code-input"
        name="code"
        required
        minLength={4}
        maxLength={8}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        placeholder={panel.moveCodeHint}
        aria-label={panel.moveCode(member.name)}
      />
      <button type="submit" class="button button-plain button-small">
        {panel.approve}
      </button>
    </form>
  );
};

type MemberProps = {
  readonly member: DeskMember;
  readonly listed: ListedTeam;
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly hand: Hand;
};

const Sitting = ({ member, listed, view, desk, hand }: MemberProps) => {
  const { panel } = words.host;
  const extra = headStart(member);
  return (
    <li class="member">
      <span class="member-who">
        <PersonDisc member={member} />
        <span class="member-name">{member.name}</span>
        <span class="quiet member-state">{stateWords(member)}</span>
      </span>
      <MoveTo member={member} listed={listed} view={view} hand={hand} />
      <Allowance member={member} hand={hand} />
      <button
        type="button"
        class="remove"
        aria-label={panel.removeWho(member.name)}
        onClick={() => void hand('removePlayer', { player: member.player })}
      >
        {panel.remove}
      </button>
      {extra !== undefined && <p class="quiet member-note">{extra}</p>}
      {desk.moves > 0 && <MoveCode member={member} hand={hand} />}
    </li>
  );
};

const Removed = ({ member, hand }: Pick<MemberProps, 'member' | 'hand'>) => {
  const { panel } = words.host;
  return (
    <li class="member member-removed">
      <span class="member-who">
        <span class="member-name">{member.name}</span>
        <span class="quiet member-state">{panel.removed}</span>
      </span>
      <button
        type="button"
        class="restore"
        aria-label={panel.restoreWho(member.name)}
        onClick={() => void hand('restorePlayer', { player: member.player })}
      >
        {panel.restore}
      </button>
    </li>
  );
};

export const TeamPanel = ({ id, listed, view, desk, hand }: Omit<MemberProps, 'member'> & { readonly id: string }) => {
  const { panel } = words.host;
  const { team } = listed;
  // a program that was sent away is nobody to bring back
  const members = listed.desk.members.filter(({ removed, bot }) => !(removed && bot));
  const rename = (typed: unknown) => {
    const name = typeof typed === 'string' ? typed.trim() : '';
    if (name !== '' && name !== team.name) void hand('renameTeam', { team: team.id, name });
  };
  return (
    <div class="team-panel" id={id}>
      {sitting(listed.desk).length > 0 && (
        <div class="member member-heads" aria-hidden="true">
          <span>{panel.person}</span>
          <span>{panel.team}</span>
          <span>{panel.allowanceHead}</span>
        </div>
      )}
      <ul class="members">
        {members.length === 0 && <li class="quiet">{panel.empty}</li>}
        {members.map((member) =>
          member.removed ? (
            <Removed key={member.player} member={member} hand={hand} />
          ) : (
            <Sitting key={member.player} member={member} listed={listed} view={view} desk={desk} hand={hand} />
          ),
        )}
      </ul>
      {view.status !== 'lobby' && (
        <button
          type="button"
          class="button button-plain button-small spotlight"
          aria-pressed={desk.spotlight === team.id}
          onClick={() => void hand('spotlight', { team: desk.spotlight === team.id ? 0 : team.id })}
        >
          {desk.spotlight === team.id ? words.host.spotlight.hide : words.host.spotlight.show}
        </button>
      )}
      <form
        class="rename"
        onSubmit={(event) => {
          event.preventDefault();
          rename(new FormData(event.currentTarget).get('name'));
        }}
      >
        <label>
          <span class="quiet">{panel.nameLabel}</span>
          <input
            class="field"
            name="name"
            required
            maxLength={48}
            autocomplete="off"
            defaultValue={team.name}
            key={team.name}
          />
        </label>
        <button type="submit" class="button button-plain button-small">
          {panel.rename}
        </button>
      </form>
    </div>
  );
};
