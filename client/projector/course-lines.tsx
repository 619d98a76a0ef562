/** Two lines over a wall that is laid in courses: what is measured, above, and what is true, below, on the clock by which the courses are laid. */
import type { Chart, Series } from '../../shared/missions/simulator.ts';
import { beats, clamp01 } from '../stage/beats.ts';
import { layFrom, layTo } from '../stage/courses-plan.ts';
import type { Area, Grid } from '../stage/fit-grid.ts';
import type { Words } from '../words/index.ts';

export type CoursePair = { readonly measured: Series; readonly truth: Series };

const measuredEnd = '-measured';

/** The first pair of curves of one thing, measured and true, in percent; undefined where the mission draws none. */
export const coursePair = (charts: readonly Chart[]): CoursePair | undefined => {
  for (const { series } of charts) {
    const measured = series.find(({ key }) => key.endsWith(measuredEnd));
    const truth = series.find(({ key }) => key === measured?.key.replace(measuredEnd, '-true'));
    if (measured && truth) return { measured, truth };
  }
  return undefined;
};

/** How far the clock of the courses has come, 0 to 1. */
export const coursesClock = (ms: number, still: boolean): number =>
  still ? Number(ms >= beats.stillGone) : clamp01((ms - layFrom) / (layTo - layFrom));

/** Up to where on a curve the clock has come: whole points, and the last one between two. */
export const curveUntil = ({ x, y }: Series, clock: number): readonly (readonly [along: number, value: number])[] => {
  const [first, last] = [x[0] ?? 0, x.at(-1) ?? 1];
  const now = first + clock * (last - first);
  const at = (value: number) => (last > first ? (value - first) / (last - first) : 0);
  const past = x.flatMap((value, index) => (value <= now ? [[at(value), y[index] ?? 0] as const] : []));
  const next = x.findIndex((value) => value > now);
  if (next < 1) return past;
  const [from, to] = [x[next - 1] ?? 0, x[next] ?? 1];
  const part = (now - from) / (to - from);
  return [...past, [clock, (y[next - 1] ?? 0) + part * ((y[next] ?? 0) - (y[next - 1] ?? 0))]];
};

type LinesProps = {
  readonly area: Area;
  readonly grid: Grid;
  readonly charts: readonly Chart[];
  readonly ms: number;
  readonly still: boolean;
  readonly words: Words;
};

const labelHeight = 34;

export const CourseLines = ({ area, grid, charts, ms, still, words }: LinesProps) => {
  const pair = coursePair(charts);
  const clock = coursesClock(ms, still);
  if (!pair || clock <= 0) return null;
  // the whole wall is all samples: a share of them is as high as it is
  const height = grid.rows * grid.pitch;
  const floor = area.y + area.height;
  const path = (series: Series) =>
    curveUntil(series, clock)
      .map(([along, percent], index) => {
        const [x, y] = [grid.x + along * grid.columns * grid.pitch, floor - (percent / 100) * height];
        return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  const ends = [pair.measured, pair.truth].map((series) => series.y.at(-1) ?? 0);
  const [above = 0, below = 0] = ends.map((percent) => floor - (percent / 100) * height);
  const text = words.wall.courses;
  const right = 1920 - (grid.x + grid.columns * grid.pitch) + 8;
  return (
    <>
      <svg class="reveal-art" viewBox="0 0 1920 1080" aria-hidden="true">
        <path class="course-under" d={path(pair.truth)} />
        <path class="course-under" d={path(pair.measured)} />
        <path class="course-measured" d={path(pair.measured)} />
        <path class="course-true" d={path(pair.truth)} />
      </svg>
      {clock >= 1 && (
        <>
          <span class="narrow figure course-name" style={{ right: `${right}px`, top: `${above - labelHeight - 10}px` }}>
            {text.measured(ends[0] ?? 0)}
          </span>
          <span class="narrow figure course-name" style={{ right: `${right}px`, top: `${below + 10}px` }}>
            <b>{text.truth(ends[1] ?? 0)}</b>
          </span>
        </>
      )}
    </>
  );
};
