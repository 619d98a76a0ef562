/** The switches of the room: what the projector shows and how, and who may still come in. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { RangeDial } from '../ui/range-dial.tsx';
import { Switch } from '../ui/switch.tsx';
import { words } from '../words/index.ts';
import type { DeskState } from './desk-state.ts';

const loudness = { kind: 'range', low: 0, high: 1, step: 0.1, unit: 'share' } as const;

/** Heard on release; while the thumb moves it is the page's own. */
const Volume = ({
  now,
  state: { hand, volume },
}: {
  readonly now: number;
  readonly state: Pick<DeskState, 'hand' | 'volume'>;
}) => {
  const { room } = words.host;
  const shown = volume.value ?? now;
  const set = async () => {
    const wished = volume.peek();
    if (wished !== undefined) await hand('setRoom', { volume: wished });
    volume.value = undefined;
  };
  return (
    <div class="volume">
      <RangeDial
        dial={loudness}
        label={room.volume}
        value={shown}
        spoken={room.loudness(shown)}
        disabled={false}
        onTurn={(wished) => {
          volume.value = wished;
        }}
        onLetGo={() => void set()}
      />
      <b class="figure">{room.loudness(shown)}</b>
    </div>
  );
};

export const RoomSwitches = ({
  view,
  desk,
  state,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly state: Pick<DeskState, 'hand' | 'volume'>;
}) => {
  const { room, lobby } = words.host;
  const { hand } = state;
  const set = view.room;
  return (
    <details class="fold" open={view.status === 'lobby'}>
      <summary>{room.heading}</summary>
      <div class="switches">
        <Switch
          name={lobby.door}
          hint={lobby.doorHint}
          on={view.doorOpen}
          toggle={(open) => void hand('setDoor', { open })}
        />
        <Switch
          name={room.late}
          hint={room.lateHint}
          on={desk.lateOpen}
          toggle={(open) => void hand('setLate', { open })}
        />
        {view.status === 'lobby' && (
          <Switch
            name={room.chooseTeams}
            hint={room.chooseTeamsHint}
            on={set.chooseTeams}
            toggle={(chooseTeams) => void hand('setRoom', { chooseTeams })}
          />
        )}
        <Switch
          name={room.autoAdvance}
          hint={room.autoAdvanceHint}
          on={set.autoAdvance}
          toggle={(autoAdvance) => void hand('setRoom', { autoAdvance })}
        />
        <Switch
          name={room.bright}
          hint={room.brightHint}
          on={set.bright}
          toggle={(bright) => void hand('setRoom', { bright })}
        />
        <Switch
          name={room.sound}
          hint={room.soundHint}
          on={set.sound}
          toggle={(sound) => void hand('setRoom', { sound })}
        />
        {set.sound && <Volume now={set.volume ?? 1} state={state} />}
        <Switch
          name={room.lessMotion}
          hint={room.lessMotionHint}
          on={set.lessMotion}
          toggle={(lessMotion) => void hand('setRoom', { lessMotion })}
        />
        <Switch
          name={room.blank}
          hint={room.blankHint}
          on={set.blank}
          toggle={(blank) => void hand('setRoom', { blank })}
        />
        <Switch
          name={room.showAll}
          hint={room.showAllHint}
          on={set.showAll}
          toggle={(showAll) => void hand('setRoom', { showAll })}
        />
      </div>
    </details>
  );
};
