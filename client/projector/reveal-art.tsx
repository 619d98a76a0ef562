/** The forecast's axis: white lines for the truth, discs for what teams believed, a dot for everybody in the class. */

import type { TrackId } from '../../shared/tracks/track.ts';
import { beliefAt, dotsAt, truthAt } from '../stage/beats.ts';
import { answerAt } from './axis-scale.ts';
import { dotMarks } from './dot-marks.ts';
import { axisX, chipRadius, rowPitch, rowY } from './reveal-geometry.ts';
import { isOnlyTruth, type RevealModel } from './reveal-model.ts';
import { axis, truthTop } from './zones.ts';

type Moment = { readonly model: RevealModel; readonly ms: number; readonly still: boolean };

const Bands = ({ model, ms, still }: Moment) => {
  const { answers } = model.question;
  const width = (axis.right - axis.left) / answers.length;
  const known = truthAt(ms, still) >= 1;
  return (
    <g>
      {answers.map((answer, index) => {
        const holds = known && isOnlyTruth(model, index);
        return (
          <rect
            key={answer}
            class={holds ? 'axis-band axis-band-true' : 'axis-band'}
            x={axisX(index / answers.length) + 3}
            y={axis.top - 8}
            width={width - 6}
            height={axis.floor - axis.top + 8}
          />
        );
      })}
      <path class="axis-line" d={`M${axis.left} ${axis.floor}H${axis.right}`} />
    </g>
  );
};

/** One truth is a line over everything; of several each crosses the rows of its own track, and no other. */
const truthSpan = (
  model: RevealModel,
  track: TrackId,
): { readonly top: number; readonly floor: number } | undefined => {
  if (model.truths.length === 1) return { top: truthTop, floor: axis.floor + 8 };
  const rows = model.rows.flatMap((row, index) => (row.track === track ? [index] : []));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const half = rowPitch(model.rows.length) / 2 - 3;
  return { top: rowY(first, model.rows.length) - half, floor: rowY(last, model.rows.length) + half };
};

const Truths = ({ model, ms, still }: Moment) => {
  const swept = truthAt(ms, still);
  if (swept <= 0) return null;
  return (
    <g>
      {model.truths.flatMap(({ track, lines }) =>
        lines.map((line, index) => {
          const across = truthSpan(model, track);
          if (!across) return null;
          const x = axisX(line * swept);
          return <path key={`${track}-${index}`} class="truth-line" d={`M${x} ${across.top}V${across.floor}`} />;
        }),
      )}
    </g>
  );
};

const Beliefs = ({ model, ms, still }: Moment) => {
  const { rows, question } = model;
  return (
    <g>
      {rows.flatMap(({ key, chips }, row) =>
        chips.map((held, index) => {
          const radius = chipRadius(held, rows.length) * beliefAt(ms, row, still);
          if (radius < 1) return null;
          const x = axisX(answerAt(index, question.answers.length));
          return <circle key={`${key}-${index}`} class="belief-disc" cx={x} cy={rowY(row, rows.length)} r={radius} />;
        }),
      )}
    </g>
  );
};

/** Dots that stand together in one shape: what is complete of them stays as it is while others come. */
const together = 64;

const Dots = ({ model, ms, still }: Moment) => {
  const marks = dotMarks(model);
  const up = dotsAt(ms, model.rows.length, marks.length, still);
  return (
    <g>
      {Array.from({ length: Math.ceil(up / together) }, (_, group) => {
        const own = marks.slice(group * together, Math.min(up, (group + 1) * together));
        const path = (right: boolean) => own.flatMap((mark) => (mark.right === right ? [mark.path] : [])).join('');
        return (
          <g key={group}>
            <path class="dot-missed" d={path(false)} />
            <path class="dot-right" d={path(true)} />
          </g>
        );
      })}
    </g>
  );
};

export const RevealArt = (moment: Moment) => (
  <svg class="reveal-art" viewBox="0 0 1920 1080" aria-hidden="true">
    <Bands {...moment} />
    <Truths {...moment} />
    <Beliefs {...moment} />
    <Dots {...moment} />
  </svg>
);
