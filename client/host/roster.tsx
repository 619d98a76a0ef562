/** Every team of the lesson: long rows for a few, a dense and searchable list for many. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import type { DeskState } from './desk-state.ts';
import { findTeams } from './find-teams.ts';
import { TeamRow } from './team-row.tsx';
import { isWaiting, sitting } from './waiting.ts';
import { waitingWords } from './waiting-words.ts';

/** More teams than this stand two or three abreast, and can be searched. */
const longRows = 12;

/** Seats that a row has room for: as planned, or as many as sit in the largest team, so that nobody's coming moves a column. */
const widest = (desk: DeskView): number =>
  desk.teams.reduce((most, team) => Math.max(most, sitting(team).length), desk.teamSize);

const Search = ({ state, shown, all }: { readonly state: DeskState; readonly shown: number; readonly all: number }) => {
  const { teams } = words.host;
  return (
    <div class="roster-search">
      <input
        class="field"
        type="search"
        aria-label={teams.search}
        placeholder={teams.search}
        value={state.search.value}
        onInput={({ currentTarget }) => {
          state.search.value = currentTarget.value;
        }}
      />
      <label class="roster-filter">
        <input
          type="checkbox"
          checked={state.waitingOnly.value}
          onChange={({ currentTarget }) => {
            state.waitingOnly.value = currentTarget.checked;
          }}
        />
        {teams.waitingOnly}
      </label>
      <span class="quiet figure" role="status">
        {teams.found(shown, all)}
      </span>
    </div>
  );
};

const Heads = ({ view, benched }: { readonly view: PublicView; readonly benched: boolean }) => {
  const { teams } = words.host;
  const lobby = view.status === 'lobby';
  return (
    <div class="roster-heads" aria-hidden="true">
      <span>{teams.team}</span>
      <span>{lobby || benched ? teams.peopleLobby : teams.people}</span>
      {benched && <span>{teams.trials}</span>}
      <span class="roster-heads-waits">{lobby ? teams.state : teams.waits}</span>
    </div>
  );
};

export const Roster = ({
  view,
  desk,
  state,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly state: DeskState;
}) => {
  const all = view.teams.length;
  const dense = all > longRows;
  const listed = findTeams(
    view,
    desk,
    dense ? state.search.value : '',
    dense && state.waitingOnly.value,
    state.doings.value,
    state.now.value,
  );
  const benched = desk.teams.some(({ effort }) => effort !== undefined);
  return (
    <section class="roster" aria-label={words.host.teams.heading}>
      {dense && <Search state={state} shown={listed.length} all={all} />}
      <div
        class={`${dense ? 'roster-dense' : 'roster-long'}${benched ? ' roster-benched' : ''}`}
        style={{ '--seats': widest(desk) }}
      >
        {!dense && <Heads view={view} benched={benched} />}
        <ul class="teams">
          {listed.map((each) => {
            const open = state.openTeam.value === each.team.id;
            const waits = waitingWords(each.waiting, each.desk, { words, dense });
            const closed = [each.team, each.desk, view.status, desk.teamSize, dense, waits, isWaiting(each.waiting)];
            return state.rows.row(each.team.id, open ? [...closed, view, desk] : closed, () => (
              <TeamRow
                key={each.team.id}
                {...{ listed: each, waits, view, desk, open, dense }}
                toggle={() => {
                  state.openTeam.value = open ? undefined : each.team.id;
                }}
                hand={state.hand}
              />
            ));
          })}
        </ul>
      </div>
      {listed.length === 0 && <p class="quiet">{words.host.teams.noneFound}</p>}
    </section>
  );
};
