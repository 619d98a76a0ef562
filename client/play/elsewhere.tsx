/** What the track changed: how the best settings found here would have done on the track where they are worth least. */
import type { YardstickView } from '../../shared/lesson/bench-views.ts';
import { words } from '../words/index.ts';

/** Shares closer than this are no difference: two standard errors of a share of forty settings. */
const apart = 0.16;

export const Elsewhere = ({ yardstick }: { readonly yardstick: YardstickView | undefined }) => {
  if (!yardstick?.elsewhere) return null;
  const { here, there, track } = yardstick.elsewhere;
  const said = words.work.elsewhere;
  const { percent } = words.work.outcome;
  const told = here - there > apart ? said.apart : said.alike;
  return (
    <section class="section">
      <h2>{said.heading}</h2>
      <p>{told(words.common.tracks[track], percent(here), percent(there))}</p>
      <p class="quiet small">{said.how}</p>
    </section>
  );
};
