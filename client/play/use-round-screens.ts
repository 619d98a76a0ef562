/** The screens of the rounds, fetched when the lesson leaves the lobby, and again and again until they are there. */
import { useEffect, useState } from 'preact/hooks';

type RoundScreens = typeof import('./round-screens.tsx');
let coming: Promise<RoundScreens> | undefined;

const fetchScreens = (): Promise<RoundScreens> => {
  coming ??= import('./round-screens.tsx').catch((problem: unknown) => {
    // a lost network: it is asked for again
    coming = undefined;
    throw problem;
  });
  return coming;
};

const retryMs = 2_000;

/** @param wanted false while the lobby waits */
export const useRoundScreens = (wanted: boolean): RoundScreens | undefined => {
  const [screens, setScreens] = useState<RoundScreens | undefined>(undefined);
  useEffect(() => {
    if (!wanted || screens) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () => {
      fetchScreens().then(setScreens, () => {
        timer = setTimeout(load, retryMs);
      });
    };
    load();
    return () => clearTimeout(timer);
  }, [wanted, screens]);
  return screens;
};
