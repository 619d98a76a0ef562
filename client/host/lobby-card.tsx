/** How the class comes in: the address, a picture of it for cameras, and the projector that shows both. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { words } from '../words/index.ts';
import type { Hand } from './hand.ts';

/** The join page with the code filled in, as phones reach it. */
export const joinLink = (joinUrl: string, code: string): string =>
  `${joinUrl}${joinUrl.includes('?') ? '&' : '?'}code=${code}`;

/** An address as people type it. */
const typed = (joinUrl: string): string => joinUrl.replace(/^https?:\/\//, '').replace(/\/$/, '');

export const LobbyCard = ({
  view,
  desk,
  projector,
  hand,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly projector: string;
  readonly hand: Hand;
}) => (
  <section class="lobby-card card" aria-label={words.host.lobby.at}>
    <QrCode address={joinLink(desk.joinUrl, view.code)} label={words.host.lobby.qr} />
    <div class="lobby-card-words">
      <p class="quiet">{words.host.lobby.at}</p>
      <p class="lobby-address">{typed(desk.joinUrl)}</p>
      <div class="lobby-buttons">
        <a class="button button-plain button-small only-wide" href={projector} target="data-wall-projector">
          {words.host.bar.projector}
        </a>
        <button type="button" class="button button-plain button-small" onClick={() => void hand('balanceTeams', {})}>
          {words.host.teams.balance}
        </button>
      </div>
    </div>
  </section>
);
