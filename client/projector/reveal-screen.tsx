/** The reveal: what the tiles did, apart from it the truth on the forecast's own axis, and what everybody believed. */
import { beats, beliefAt, truthAt } from '../stage/beats.ts';
import { splitArea } from '../stage/fit-grid.ts';
import { boughtBy } from '../stage/lamps-plan.ts';
import { revealGrid } from '../stage/reveal-walls.ts';
import { Badge } from '../ui/badge.tsx';
import type { QuestionWords } from '../words/mission-words.ts';
import { BayLabels } from './bay-labels.tsx';
import { CourseLines } from './course-lines.tsx';
import { RevealArt } from './reveal-art.tsx';
import { axisX, dotPlot, rowPitch, rowY } from './reveal-geometry.ts';
import { favoured, isOnlyTruth, type RevealModel, revealModel } from './reveal-model.ts';
import type { ScreenProps } from './screen.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';
import { WallKey } from './wall-key.tsx';
import { kindOf } from './wall-kind.ts';
import { WallNames } from './wall-names.tsx';
import { aroundWalls, revealZone } from './zones.ts';

type Part = ScreenProps & { readonly model: RevealModel; readonly question: QuestionWords | undefined };

/** The large figure stands on the side of its line where there is more room. */
const turningPoint = 1440;

/** Several figures have no sentence each, so a figure says itself on which side of nothing it lies. */
const signed = (
  figure: number | undefined,
  swept: number,
  question: Part['question'],
  words: Part['words'],
): string => {
  const size = figure === undefined ? '' : (question?.figure(figure * swept) ?? '');
  return figure !== undefined && figure < 0 ? words.wall.below(size) : size;
};

/** A figure with more signs than these, its unit among them, is set smaller. */
const longFigure = 6;
/** A question with more signs than these takes four lines, which are lower. */
const longQuestion = 105;

const Figure = ({ model, question, ms, still, words }: Part) => {
  const swept = truthAt(ms, still);
  if (swept <= 0) return null;
  const [first] = model.truths;
  if (!first) return null;
  if (model.truths.length > 1) {
    const long = model.truths.some(({ truth }) => signed(truth.figure, 1, question, words).length > longFigure);
    return (
      <div class={long ? 'figures figures-long' : 'figures'}>
        {model.truths.map(({ track, truth }) => (
          <span key={track} class="figures-one">
            <Badge track={track} />
            <b class="figure">{signed(truth.figure, swept, question, words)}</b>
          </span>
        ))}
      </div>
    );
  }
  const { figure } = first.truth;
  const long = figure !== undefined && (question?.figure(figure) ?? '').length > longFigure ? ' the-figure-long' : '';
  const x = axisX((first.lines[0] ?? 0.5) * swept);
  const side = x < turningPoint ? 'right' : 'left';
  const place = side === 'right' ? { left: `${x + 26}px` } : { right: `${1920 - x + 26}px` };
  return (
    <div class={`the-figure the-figure-${side}${long}`} style={place}>
      {figure !== undefined && <div class="display figure the-figure-number">{question?.figure(figure * swept)}</div>}
      <div class="the-figure-words">{figure === undefined ? words.common.truth : question?.outcome(figure)}</div>
    </div>
  );
};

const Rows = ({ model, ms, still, words }: Part) => (
  <>
    {model.rows.map(({ key, track, team, points }, row) => {
      const shown = beliefAt(ms, row, still) > 0;
      const top = rowY(row, model.rows.length) - rowPitch(model.rows.length) / 2;
      const place = { top: `${top}px`, height: `${rowPitch(model.rows.length)}px` };
      return (
        <div key={key} class="reveal-row" style={place}>
          <TeamName track={track} name={team ?? words.common.tracks[track]} />
          {shown && points !== undefined && <span class="display figure reveal-points">{points}</span>}
        </div>
      );
    })}
  </>
);

const AxisLabels = ({ model, question, ms, still }: Part) => {
  const { answers } = model.question;
  const known = truthAt(ms, still) >= 1;
  const width = axisX(1 / answers.length) - axisX(0);
  return (
    <div class="axis-labels">
      {answers.map((answer, index) => {
        const holds = known && isOnlyTruth(model, index);
        const place = { left: `${axisX(index / answers.length)}px`, width: `${width}px` };
        return (
          <div key={answer} class={holds ? 'axis-label axis-label-true narrow' : 'axis-label narrow'} style={place}>
            {question?.answers[answer]?.short ?? answer}
          </div>
        );
      })}
      <div class="axis-name">{question?.axis}</div>
    </div>
  );
};

const Cause = ({ model, view, mission, words, ms, still }: Part) => {
  const shown = ms >= (still ? beats.stillGone : beats.settleFrom);
  const causes = new Set(model.truths.map(({ facts }) => mission?.cause(facts) ?? ''));
  // where tracks differ, what is said is true of all of them
  const cause = causes.size === 1 ? [...causes][0] : mission?.cause({});
  const lit = model.truths.reduce((sum, { states }) => sum + boughtBy(states, ms, still), 0);
  const meanwhile = kindOf(view) === 'lamps' && lit > 0 ? words.wall.bought(lit, model.truths.length) : '';
  return (
    <div class="cause">
      <div class="eyebrow-wall">{words.wall.cause}</div>
      <div class="cause-words figure">{shown ? cause : meanwhile}</div>
      <WallKey words={words} view={view} mission={mission} walls={model.truths.map(({ states }) => states)} />
    </div>
  );
};

const Class = ({ model, words, ms, still }: Part) => {
  const shown = beliefAt(ms, model.rows.length, still) > 0;
  const dots = model.dots.reduce((sum, count) => sum + count, 0) + model.undecided;
  const { people } = dotPlot(model.dots, model.rows.length);
  return (
    <div class="class-words">
      <span class="belief-mark" /> {words.wall.oneDot(people)}
      {shown && (
        <>
          {' '}
          <b>{words.wall.forecasts(dots)}</b> {model.truths.length === 1 && words.wall.favoured(favoured(model))}
          {model.undecided > 0 && ` ${words.wall.undecided(model.undecided)}`}
        </>
      )}
    </div>
  );
};

export const RevealScreen = (props: ScreenProps) => {
  const { view, wall, words, mission, ms, still } = props;
  const model = revealModel(view, wall);
  const question = mission?.questions[view.question];
  if (!model) return <TopBar {...props} />;
  const part: Part = { ...props, model, question: mission?.questions[model.name] };
  const kind = kindOf(view);
  const areas = splitArea(revealZone, model.truths.length, aroundWalls(kind));
  const asked = (question ?? part.question)?.ask(undefined) ?? '';
  return (
    <div class="screen reveal">
      <TopBar {...props} />
      <h1
        class={
          asked.length > longQuestion ? 'question reveal-question reveal-question-long' : 'question reveal-question'
        }
      >
        {asked}
      </h1>
      <WallNames zone={revealZone} view={view} words={words} />
      {kind === 'hourglass' &&
        model.truths.map(({ track, states }, index) => {
          const area = areas[index];
          const told = ms >= (still ? beats.stillGone : beats.lightFrom);
          return area && states !== '' ? <BayLabels key={track} {...{ area, states, told, words }} /> : null;
        })}
      {kind === 'courses' &&
        model.truths.map(({ track, states, charts }, index) => {
          const area = areas[index];
          if (!area || states === '') return null;
          const grid = revealGrid(kind, area, states);
          return <CourseLines key={track} {...{ area, grid, charts, ms, still, words }} />;
        })}
      <RevealArt model={model} ms={ms} still={still} />
      <Figure {...part} />
      <Rows {...part} />
      {model.rows.some(({ points }) => points !== undefined) && <div class="points-head">{words.wall.points}</div>}
      <AxisLabels {...part} />
      <Cause {...part} />
      <Class {...part} />
    </div>
  );
};
