/** The bar of a lesson that runs: its code, who is here, the projector, and the end. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import type { Link } from '../net/lesson.ts';
import { words } from '../words/index.ts';
import { botsIn, peopleIn } from './bots.ts';
import type { Hand } from './hand.ts';
import { TopBar, twoThrees } from './top-bar.tsx';

export const DeskBar = ({
  view,
  desk,
  link,
  projector,
  hand,
  end,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly link: Link;
  /** Address of the projector's page. */
  readonly projector: string;
  readonly hand: Hand;
  readonly end: () => void;
}) => {
  const { bar, bots } = words.host;
  const { players, here } = peopleIn(desk);
  const programs = botsIn(desk);
  return (
    <TopBar>
      <span class="bar-code display figure">{twoThrees(view.code)}</span>
      <span class="bar-people figure" role="status">
        {bar.inTheRoom(here)}, {bar.away(players - here)}
        {programs > 0 && `, ${bots.inTheRoom(programs)}`}
      </span>
      {link !== 'live' && <b class="bar-link">{bar.link[link]}</b>}
      <span class="bar-buttons">
        {view.status !== 'lobby' && (
          <a class="bar-button only-wide" href={projector} target="data-wall-projector">
            {bar.projector}
          </a>
        )}
        <button
          type="button"
          class="bar-button only-wide"
          onClick={() => void hand('setRoom', { blank: !view.room.blank })}
        >
          {view.room.blank ? bar.unblank : bar.blank}
        </button>
        {view.status !== 'over' && (
          <button type="button" class="bar-button" onClick={end}>
            {bar.end}
          </button>
        )}
      </span>
    </TopBar>
  );
};
