/** What the host has to know at once, over everything else. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { Warning } from '../ui/warning.tsx';
import { words } from '../words/index.ts';
import type { Hand } from './hand.ts';

export const Banners = ({
  view,
  desk,
  hand,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly hand: Hand;
}) => {
  const lit = view.teams.find(({ id }) => id === desk.spotlight);
  const worldMissing = desk.world === 'failed' && view.status !== 'over';
  return (
    <div class="banners" role="alert">
      {!desk.saving && (
        <p class="banner">
          <Warning>{words.common.notSaving}</Warning>
        </p>
      )}
      {worldMissing && (
        <p class="banner">
          <Warning>{words.host.line.worldFailed}</Warning>
        </p>
      )}
      {lit && (
        <p class="banner banner-plain spotlight-note">
          {words.host.spotlight.on(lit.name)}
          <button
            type="button"
            class="button button-plain button-small"
            onClick={() => void hand('spotlight', { team: 0 })}
          >
            {words.host.spotlight.off}
          </button>
        </p>
      )}
      {desk.moves > 0 && <p class="banner banner-plain">{words.host.moves(desk.moves)}</p>}
    </div>
  );
};

/** Why the last wish was not done; lies over the foot of the page, so that nothing moves. */
export const Notice = ({ text, close }: { readonly text: string | undefined; readonly close: () => void }) => (
  <div class="notice-place" role="status">
    {text !== undefined && (
      <p class="notice">
        <span>{text}</span>
        <button type="button" class="notice-close" onClick={close}>
          {words.host.close}
        </button>
      </p>
    )}
  </div>
);
