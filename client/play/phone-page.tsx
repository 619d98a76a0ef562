/** Which page a phone shows: the door, the way in from another device, or the lesson that it sits in. */
import { useEffect, useState } from 'preact/hooks';
import type { PlayerCard } from '../net/door.ts';
import type { SeatStore } from '../net/seat-store.ts';
import { phoneWords as words } from '../words/phone-words.ts';
import { codeInAddress } from './code-in-address.ts';
import { DoorPage } from './door-page.tsx';
import { MovePage } from './move-page.tsx';

/** The lesson's half of this page, with the network code. Loaded once, when it is likely to be needed. */
type LessonHalf = typeof import('./seated-page.tsx');
let coming: Promise<LessonHalf> | undefined;
const lessonHalf = (): Promise<LessonHalf> => {
  coming ??= import('./seated-page.tsx').catch((problem: unknown) => {
    // a lost network: the next touch asks again
    coming = undefined;
    throw problem;
  });
  return coming;
};

type Place =
  | { readonly at: 'door'; readonly code: string; readonly because?: string }
  | { readonly at: 'move'; readonly code: string }
  | { readonly at: 'seat'; readonly code: string; readonly card: PlayerCard };

const retryMs = 2_000;

const firstPlace = (seats: SeatStore): Place => {
  const code = codeInAddress(location.search, location.hash);
  const card = code === undefined ? undefined : seats.seat(code);
  return code !== undefined && card ? { at: 'seat', code, card } : { at: 'door', code: code ?? '' };
};

export const PhonePage = ({ seats }: { readonly seats: SeatStore }) => {
  const [place, setPlace] = useState(() => firstPlace(seats));
  const [half, setHalf] = useState<LessonHalf | undefined>(undefined);
  const seated = place.at === 'seat';

  useEffect(() => {
    if (!seated || half) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      lessonHalf().then(setHalf, () => {
        timer = setTimeout(load, retryMs);
      });
    };
    load();
    return () => clearTimeout(timer);
  }, [seated, half]);

  const sit = (code: string, card: PlayerCard) => {
    seats.keep(code, card);
    // a reload comes back to this seat, and the address shown can be passed on
    history.replaceState(null, '', `/#${code}`);
    setPlace({ at: 'seat', code, card });
  };

  if (place.at === 'move')
    return <MovePage code={place.code} onSeat={sit} onBack={() => setPlace({ at: 'door', code: place.code })} />;
  if (place.at === 'door')
    return (
      <DoorPage
        seats={seats}
        code={place.code}
        because={place.because}
        onTouch={() => void lessonHalf().catch(() => undefined)}
        onSeat={sit}
        onMove={(code) => setPlace({ at: 'move', code })}
      />
    );
  if (!half)
    return (
      <main class="main" aria-busy="true">
        <p class="quiet">{words.play.connecting}</p>
      </main>
    );
  const { SeatedPage } = half;
  return (
    <SeatedPage
      key={place.card.seat}
      card={place.card}
      onBringBack={() => setPlace({ at: 'move', code: place.code })}
      onDoor={() => {
        seats.forget(place.code);
        setPlace({ at: 'door', code: place.code });
      }}
    />
  );
};
