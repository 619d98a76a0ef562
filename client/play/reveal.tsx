/** The reveal: the truth on the forecast's own axis, what the own chips earned, and why. */
import type { ComponentChildren } from 'preact';
import type { MineView, PublicTeam, Revealed } from '../../shared/lesson/views.ts';
import { isMissionId, missions } from '../../shared/missions/index.ts';
import type { Question } from '../../shared/missions/mission.ts';
import { BarChart } from '../ui/bar-chart.tsx';
import { LineChart } from '../ui/line-chart.tsx';
import { WallCut } from '../ui/wall-cut.tsx';
import { countWall, fallsIn, sharesOf, type WallKind } from '../ui/wall-layout.ts';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { OwnAnswer } from './own-answer.tsx';
import { Panel } from './panel.tsx';

export type RevealProps = {
  readonly mission: string;
  readonly mine: MineView;
  readonly own: PublicTeam;
  readonly reveal: Revealed;
  readonly question: Question;
  readonly said: MissionWords;
  /** What the team's decision came to, where teams decide. */
  readonly children?: ComponentChildren;
};

const spoken = words.play.reveal;

/** The measured figure, large; or the true answer, where nothing was measured. */
const Figure = ({ reveal, question, said }: Pick<RevealProps, 'reveal' | 'question' | 'said'>) => {
  const { figure, error, answer } = reveal.truth;
  const asked = said.questions[reveal.question];
  if (figure === undefined) {
    const truth = typeof answer === 'number' ? question.answers[answer] : undefined;
    return <h1>{truth === undefined ? asked?.ask(reveal.facts) : (asked?.answers[truth]?.long ?? truth)}</h1>;
  }
  const within = error === undefined ? undefined : asked?.figure(error);
  return (
    <>
      <h1 class="reveal-outcome">
        {asked?.outcome(figure)} <span class="only-read">{asked?.figure(figure)}</span>
      </h1>
      <p class="reveal-figure">
        <span class="reveal-number" aria-hidden="true">
          {asked?.figure(figure)}
        </span>
        <span class="quiet">
          {within === undefined || within === asked?.figure(0) ? spoken.measured : spoken.measuredWithin(within)}
        </span>
      </p>
    </>
  );
};

const TeamPoints = ({ mine, own, reveal }: Pick<RevealProps, 'mine' | 'own' | 'reveal'>) => {
  const result = mine.results.find(({ key }) => key === reveal.key);
  if (result?.teamPoints === undefined) return null;
  return (
    <dl class="team-points">
      <div>
        <dt>{spoken.team(own.name)}</dt>
        <dd class="figure">{spoken.points(result.teamPoints)}</dd>
      </div>
      {result.pooledPoints !== undefined && (
        <div>
          <dt>{spoken.pooled}</dt>
          <dd class="figure">{spoken.points(result.pooledPoints)}</dd>
        </div>
      )}
    </dl>
  );
};

/** A wall that is no cut through a pool: what became of its tiles, each state by its name. */
const NamedWall = ({ kind, reveal, said }: Pick<RevealProps, 'reveal' | 'said'> & { readonly kind: WallKind }) => {
  const shares = sharesOf(reveal.states).map(({ state, share }) => ({
    name: said.states[state] ?? '',
    share: spoken.share(Math.round(100 * share)),
  }));
  const all = shares.map(({ name, share }) => `${name}: ${share}`).join(', ');
  return (
    <section class="section">
      <h2>{spoken.namedWall}</h2>
      <WallCut
        picture={reveal.wall}
        states={fallsIn(kind, reveal.states)}
        label={spoken.namedWallLabel(reveal.states.length, all)}
      />
      <p>{said.cause(reveal.facts)}</p>
      <dl class="team-points">
        {shares.map(({ name, share }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="figure">{share}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{spoken.keptLabel}</p>
    </section>
  );
};

const Wall = ({ mission, reveal, said }: Pick<RevealProps, 'mission' | 'reveal' | 'said'>) => {
  if (reveal.states === '') return null;
  const kind = isMissionId(mission) ? missions[mission].wall : 'gravity';
  if (kind !== 'gravity') return <NamedWall kind={kind} reveal={reveal} said={said} />;
  const { tiles, standing, rareFallen } = countWall(reveal.states);
  return (
    <section class="section">
      <h2>{spoken.wall}</h2>
      <WallCut picture={reveal.wall} states={reveal.states} label={spoken.wallLabel(tiles, standing, rareFallen)} />
      <p>
        {said.cause(reveal.facts)} {spoken.rareFallen(rareFallen)}
      </p>
      <p class="wall-kept">
        <b class="figure">{spoken.kept(Math.round((standing / tiles) * 100))}</b>
        <span class="quiet small">{spoken.keptLabel}</span>
      </p>
    </section>
  );
};

const Corrections = ({ mission, said }: Pick<RevealProps, 'mission' | 'said'>) => {
  const listed = Object.entries(missions).find(([id]) => id === mission)?.[1].corrections ?? [];
  const told = listed.flatMap(({ key, source }) => {
    const sentence = said.corrections[key];
    return sentence === undefined ? [] : [{ key, source, sentence }];
  });
  if (told.length === 0) return null;
  return (
    <details class="more">
      <summary>{spoken.corrections}</summary>
      <ul class="more-inside corrections">
        {told.map(({ key, source, sentence }) => (
          <li key={key}>
            <p>{sentence}</p>
            <p class="quiet small">{source}</p>
          </li>
        ))}
      </ul>
    </details>
  );
};

export const Reveal = (props: RevealProps) => {
  const { mission, mine, own, reveal, question, said } = props;
  return (
    <>
      <Figure reveal={reveal} question={question} said={said} />
      <OwnAnswer
        question={question}
        said={said.questions[reveal.question]}
        reveal={reveal}
        result={mine.results.find(({ key }) => key === reveal.key)}
      />
      <TeamPoints mine={mine} own={own} reveal={reveal} />
      {props.children}
      <Wall mission={mission} reveal={reveal} said={said} />
      <Panel reveal={reveal} said={said} />
      {reveal.charts.map((chart) => {
        const named = said.charts[chart.key];
        return named ? (
          <section class="section" key={chart.key}>
            <h2>{named.title}</h2>
            {named.places ? <BarChart chart={chart} said={named} /> : <LineChart chart={chart} said={named} />}
          </section>
        ) : null;
      })}
      <Corrections mission={mission} said={said} />
    </>
  );
};
