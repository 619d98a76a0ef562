/** Calibration as a chart: across how many chips were placed on an answer, upwards how often it was true. The straight line is who knows what they know. */
import type { CalibrationView } from '../../shared/lesson/closing-views.ts';
import { words } from '../words/index.ts';

const frame = { width: 360, height: 260, left: 46, right: 16, top: 14, bottom: 42 } as const;
const plot = { right: frame.width - frame.right, bottom: frame.height - frame.bottom } as const;
const mostChips = 10;
/** The disc of the chips that were placed most often, and the smallest that can be seen. */
const radii = { most: 15, least: 4 } as const;

const across = (chips: number): number => frame.left + 14 + (chips / mostChips) * (plot.right - frame.left - 28);
const down = (share: number): number => plot.bottom - 10 - share * (plot.bottom - frame.top - 20);

const quarters = [0, 0.25, 0.5, 0.75, 1] as const;

export const CalibrationChart = ({ calibration }: { readonly calibration: CalibrationView }) => {
  const text = words.host.calibration;
  const most = Math.max(1, ...calibration.placed);
  // as much ink as there were answers
  const radius = (times: number): number => Math.max(radii.least, radii.most * Math.sqrt(times / most));
  const discs = calibration.placed.flatMap((times, chips) =>
    times === 0 ? [] : [{ chips, times, right: calibration.cameTrue[chips] ?? 0 }],
  );
  return (
    <svg class="calibration-chart" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={text.label}>
      <g class="axes">
        {quarters.map((share) => (
          <g key={share}>
            <path class="axis-grid" d={`M${frame.left} ${down(share)}H${plot.right}`} />
            <text class="axis-tick" x={frame.left - 6} y={down(share) + 4} text-anchor="end">
              {text.percent(share)}
            </text>
          </g>
        ))}
        {calibration.placed.map((_, chips) => (
          <text class="axis-tick" key={chips} x={across(chips)} y={plot.bottom + 15} text-anchor="middle">
            {chips}
          </text>
        ))}
        <text class="axis-name" x={frame.left} y={frame.height - 6}>
          {text.chips}
        </text>
      </g>
      <path class="calibration-line" d={`M${across(0)} ${down(0)}L${across(mostChips)} ${down(1)}`} />
      {discs.map(({ chips, times, right }) => (
        <circle key={chips} class="calibration-disc" cx={across(chips)} cy={down(right / times)} r={radius(times)}>
          <title>{text.row(chips, times, right)}</title>
        </circle>
      ))}
    </svg>
  );
};
