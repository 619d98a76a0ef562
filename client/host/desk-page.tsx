/** The host's desk: run of show, helm and teams, notes; one lesson, on as many devices as wanted. */
import type { Lesson } from '../net/lesson.ts';
import { Confirm } from '../ui/confirm.tsx';
import { words } from '../words/index.ts';
import { AnotherDevice } from './another-device.tsx';
import { Banners, Notice } from './banners.tsx';
import { BotsCard } from './bots-card.tsx';
import { Closing } from './closing.tsx';
import { DeskBar } from './desk-bar.tsx';
import type { DeskState } from './desk-state.ts';
import { Entries } from './entries.tsx';
import { ForecastPeek } from './forecast-peek.tsx';
import { hostAddress, projectorAddress } from './fragment.ts';
import { Opening } from './gate-page.tsx';
import { Helm } from './helm.tsx';
import type { Chair } from './house-door.ts';
import { Incidents } from './incidents.tsx';
import { JustNow } from './just-now.tsx';
import { LobbyCard } from './lobby-card.tsx';
import { Notes } from './notes.tsx';
import { Outcomes } from './outcomes.tsx';
import { RefusalList } from './refusal-list.tsx';
import { Result } from './result.tsx';
import { RoomSwitches } from './room-switches.tsx';
import { Roster } from './roster.tsx';
import { RunOfShowList, ShowClockFacts } from './run-of-show-list.tsx';
import { benchWork, uncommitted } from './waiting.ts';
import { WhatIfPanel } from './what-if-panel.tsx';

type Props = {
  readonly lesson: Lesson;
  readonly state: DeskState;
  readonly chair: Chair;
  readonly hostKey: string;
  /** The time of day now. */
  readonly clock: () => Date;
};

const ConfirmEnd = ({ lesson, state }: Pick<Props, 'lesson' | 'state'>) => {
  const { end } = words.host;
  const desk = lesson.desk.value;
  const unlocked = desk?.unlocked ?? 0;
  const open = desk ? uncommitted(desk).length : 0;
  if (!state.askEnd.value) return null;
  return (
    <Confirm
      heading={end.heading}
      lines={[
        ...(unlocked === 0 ? [] : [open > 0 ? end.uncommitted(open) : end.unlocked(unlocked)]),
        end.effect,
        end.final,
      ]}
      yes={end.yes}
      no={end.no}
      confirm={() => void state.hand('end', {})}
      closed={() => {
        state.askEnd.value = false;
      }}
    />
  );
};

export const DeskPage = ({ lesson, state, chair, hostKey, clock }: Props) => {
  const [view, desk] = [lesson.view.value, lesson.desk.value];
  if (!view || !desk) return <Opening />;
  const link = lesson.link.value;
  const projector = projectorAddress(chair.projectorSeat, chair.room);
  const { hand } = state;
  // stakeholders are of account while teams decide
  const deciding = view.stepKind !== '' && benchWork[view.stepKind] !== undefined;
  // what just happened is of no account once the lesson closes
  const running = view.status === 'running' && !desk.frontiers;
  return (
    <div class="desk">
      <DeskBar
        view={view}
        desk={desk}
        link={link}
        projector={projector}
        hand={hand}
        end={() => {
          state.askEnd.value = true;
        }}
      />
      <Banners view={view} desk={desk} hand={hand} />
      <div class="desk-columns">
        <div class="desk-show">
          <RunOfShowList view={view} />
          <ShowClockFacts view={view} now={state.now} clock={clock} />
        </div>
        <main class="desk-centre">
          <Helm view={view} desk={desk} state={state} live={link === 'live'} />
          {deciding && <Incidents view={view} desk={desk} now={state.now} />}
          {view.status === 'lobby' && <LobbyCard view={view} desk={desk} projector={projector} hand={hand} />}
          {!desk.frontiers && <WhatIfPanel view={view} state={state} />}
          {desk.frontiers ? (
            <Closing view={view} desk={desk} state={state} />
          ) : (
            <Roster view={view} desk={desk} state={state} />
          )}
          {running && <JustNow log={state.news.value} />}
        </main>
        <aside class="desk-notes" aria-label={words.host.notes.heading}>
          <Notes view={view} desk={desk} />
          <Result view={view} />
          <Outcomes view={view} desk={desk} />
          <Entries view={view} desk={desk} hand={hand} />
          <ForecastPeek view={view} state={state} />
          {view.status !== 'over' && <BotsCard desk={desk} state={state} />}
          <RoomSwitches view={view} desk={desk} state={state} />
          <RefusalList refusals={desk.refusals} />
          <AnotherDevice address={hostAddress(desk.joinUrl, hostKey)} />
        </aside>
      </div>
      <Notice
        text={state.notice.value}
        close={() => {
          state.notice.value = undefined;
        }}
      />
      <ConfirmEnd lesson={lesson} state={state} />
    </div>
  );
};
