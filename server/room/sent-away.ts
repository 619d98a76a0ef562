/** Whose connections an event ends, and with which code: a seat that is not what it was is taken again, or never. */
import type { LessonEvent } from '../../shared/lesson/events.ts';
import type { PlayerId } from '../../shared/lesson/state.ts';
import { closeCodes } from '../../shared/protocol/close-codes.ts';

export type SentAway = { readonly player: PlayerId; readonly code: number };

/** Nobody, or one player. */
export const sentAway = ({ type, body }: LessonEvent): readonly SentAway[] => {
  switch (type) {
    case 'PlayerMoved':
    case 'PlayerRestored':
      return [{ player: body.player, code: closeCodes.teamChanged }];
    case 'PlayerRemoved':
      return [{ player: body.player, code: closeCodes.removed }];
    case 'SeatMoved':
      return [{ player: body.player, code: closeCodes.seatMoved }];
    default:
      return [];
  }
};
