/** Calibration of the class on the podium: how often answers came true on which somebody had placed so many chips. */
import type { CalibrationView } from '../../shared/lesson/closing-views.ts';
import type { ScreenProps } from './screen.ts';
import { TopBar } from './top-bar.tsx';

const zone = { left: 190, right: 1090, top: 250, floor: 900 } as const;
const most = 10;
const largest = 40;
const smallest = 12;

/** From so many chips on somebody was all but sure. */
export const sureChips = 8;

/** Of the answers with so many chips: how many there were, and how many were true. */
export const sureOf = ({ placed, cameTrue }: CalibrationView): { readonly times: number; readonly right: number } => {
  const sum = (counts: readonly number[]) => counts.slice(sureChips).reduce((all, count) => all + count, 0);
  return { times: sum(placed), right: sum(cameTrue) };
};

const x = (chips: number): number => zone.left + (chips / most) * (zone.right - zone.left);
const y = (share: number): number => zone.floor - share * (zone.floor - zone.top);

export const CalibrationPage = (props: ScreenProps & { readonly calibration: CalibrationView }) => {
  const { words, calibration } = props;
  const text = words.wall.calibration;
  const { times, right } = sureOf(calibration);
  const top = Math.max(1, ...calibration.placed);
  return (
    <div class="screen calibration">
      <TopBar {...props} />
      <h1 class="display frontier-title">{text.title}</h1>
      <svg class="reveal-art" viewBox="0 0 1920 1080" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <path key={share} class="frontier-grid" d={`M${zone.left} ${y(share)}H${zone.right}`} />
        ))}
        <path class="calibration-line" d={`M${x(0)} ${y(0)}L${x(most)} ${y(1)}`} />
        {calibration.placed.map((count, chips) =>
          count === 0 ? null : (
            <circle
              key={chips}
              class="belief-disc"
              cx={x(chips)}
              cy={y((calibration.cameTrue[chips] ?? 0) / count)}
              r={Math.max(smallest, largest * Math.sqrt(count / top))}
            />
          ),
        )}
      </svg>
      {[0, 0.5, 1].map((share) => (
        <span key={share} class="figure calibration-share" style={{ top: `${y(share) - 18}px` }}>
          {words.wall.share(share)}
        </span>
      ))}
      {[0, 2, 4, 6, 8, 10].map((chips) => (
        <span
          key={chips}
          class="figure calibration-chips"
          style={{ left: `${x(chips) - 40}px`, top: `${zone.floor + 18}px` }}
        >
          {chips}
        </span>
      ))}
      <p class="quiet calibration-axis">{text.axis}</p>
      <div class="calibration-side">
        {times > 0 && (
          <>
            <div class="display figure calibration-figure">{words.wall.share(right / times)}</div>
            <p>{text.sure(sureChips, times)}</p>
          </>
        )}
        <p class="quiet">{text.line}</p>
        <p class="quiet">{text.disc}</p>
      </div>
    </div>
  );
};
