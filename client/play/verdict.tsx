/** The verdict: the own place, and what it came from. */
import type { PartView } from '../../shared/lesson/bench-views.ts';
import type { MineView, PublicTeam } from '../../shared/lesson/views.ts';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { Earned } from './earned.tsx';
import { Standing } from './standing.tsx';

export type VerdictProps = {
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly said: MissionWords | undefined;
  /** What the parts of the round earned, where teams decide. */
  readonly earned?: readonly PartView[] | undefined;
};

export const Results = ({ mine, said }: Pick<VerdictProps, 'mine' | 'said'>) => {
  const spoken = words.play;
  return (
    <>
      {mine.results.map(({ key, question, forecast, teamPoints }) => (
        <section class="section" key={key}>
          <p class="quiet">{said?.questions[question]?.ask(undefined)}</p>
          <dl class="team-points">
            {forecast?.points !== undefined && (
              <div>
                <dt>{spoken.verdict.thisForecast}</dt>
                <dd class="figure">{spoken.reveal.points(forecast.points)}</dd>
              </div>
            )}
            {teamPoints !== undefined && (
              <div>
                <dt>{spoken.verdict.teamForecast}</dt>
                <dd class="figure">{spoken.reveal.points(teamPoints)}</dd>
              </div>
            )}
          </dl>
        </section>
      ))}
    </>
  );
};

export const Verdict = ({ mine, own, said, earned }: VerdictProps) => (
  <>
    <h1 class="only-read">{words.common.steps.verdict}</h1>
    <Standing mine={mine} own={own} />
    <Results mine={mine} said={said} />
    {earned ? <Earned parts={earned} /> : <p class="quiet small">{words.play.verdict.howScored}</p>}
  </>
);

export const Over = ({ mine, own, said }: VerdictProps) => (
  <>
    <h1>{words.play.over.heading}</h1>
    {mine.rank > 0 ? <Standing mine={mine} own={own} /> : <p>{words.play.over.none}</p>}
    <Results mine={mine} said={said} />
    <p class="quiet">{words.play.over.close}</p>
  </>
);
