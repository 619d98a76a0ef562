/** The switches of the room: what the projector shows and how, and who may still come in. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { Switch } from '../ui/switch.tsx';
import { words } from '../words/index.ts';
import type { Hand } from './hand.ts';

export const RoomSwitches = ({
  view,
  desk,
  hand,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly hand: Hand;
}) => {
  const { room, lobby } = words.host;
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
