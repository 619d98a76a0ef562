/** Three values on one line, among the blind settings that the line is made of: a tick at every twentieth of them. */
import { placeOn } from './strip-places.ts';

export type StripMark = { readonly key: string; readonly value: number; readonly kind: 'yours' | 'default' | 'best' };

export type OutcomeStripProps = {
  /** Values of blind settings, ascending. */
  readonly quantiles: readonly number[];
  readonly marks: readonly StripMark[];
  readonly label: string;
};

const frame = { width: 320, height: 44, side: 12, line: 30 } as const;

const shapes: Readonly<Record<StripMark['kind'], string>> = {
  yours: 'M-9-9h18v18h-18z',
  default: 'M0-8 8 0 0 8-8 0z',
  best: 'M0-9 9 7h-18z',
};

export const OutcomeStrip = ({ quantiles, marks, label }: OutcomeStripProps) => {
  const at = placeOn([...quantiles, ...marks.map(({ value }) => value)]);
  const across = (value: number) => Math.round(frame.side + at(value) * (frame.width - 2 * frame.side));
  // yours lies on top
  const drawn = marks.toSorted((a, b) => Number(a.kind === 'yours') - Number(b.kind === 'yours'));
  return (
    <svg class="outcome-strip" viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
      <path class="axis-grid" d={`M${frame.side} ${frame.line}H${frame.width - frame.side}`} />
      {quantiles.map((value, place) => (
        <path
          // two blind settings may well be equal
          key={`${place}.${value}`}
          class="outcome-tick"
          d={`M${across(value)} ${frame.line - 5}v10`}
        />
      ))}
      {drawn.map(({ key, value, kind }) => (
        <path
          key={key}
          class={`outcome-mark outcome-${kind}`}
          transform={`translate(${across(value)} ${frame.line - 14})`}
          d={shapes[kind]}
        />
      ))}
    </svg>
  );
};

/** The mark alone, beside its words. */
export const StripKey = ({ kind }: { readonly kind: StripMark['kind'] }) => (
  <svg class="strip-key" viewBox="-11 -11 22 22" width="22" height="22" aria-hidden="true">
    <path class={`outcome-mark outcome-${kind}`} d={shapes[kind]} />
  </svg>
);
