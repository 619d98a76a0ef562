/** Fills the free seats of a lesson with programs, and sends them away. */
import type { DeskView } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import { botsIn, freeSeats } from './bots.ts';
import type { DeskState } from './desk-state.ts';

/** The server lets no more in, and has its reasons. */
const mostBots = 60;

export const BotsCard = ({ desk, state }: { readonly desk: DeskView; readonly state: DeskState }) => {
  const text = words.host.bots;
  const playing = botsIn(desk);
  const free = Math.min(freeSeats(desk), mostBots - playing);
  const busy = state.filling.value;
  return (
    <section class="bots" aria-label={text.heading}>
      <h2 class="eyebrow">{text.heading}</h2>
      <p class="quiet" role="status">
        {playing > 0 ? `${text.playing(playing)} ${text.about}` : text.about}
      </p>
      <div class="bots-buttons">
        {(free > 0 || playing === 0) && (
          <button
            type="button"
            class="button button-plain button-small"
            disabled={busy || free <= 0}
            onClick={() => void state.fillSeats(true)}
          >
            {busy ? text.filling : text.fill(Math.max(0, free))}
          </button>
        )}
        {playing > 0 && (
          <button
            type="button"
            class="button button-plain button-small"
            disabled={busy}
            onClick={() => void state.fillSeats(false)}
          >
            {text.dismiss(playing)}
          </button>
        )}
      </div>
    </section>
  );
};
