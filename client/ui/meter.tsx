/** A meter: what is left in ink, and what is about to be taken from it hatched. Decoration only; figures beside it say the same. */

const percent = (share: number): string => `${Math.round(1_000 * Math.min(1, Math.max(0, share))) / 10}%`;

/**
 * @param left share that is left, 0 to 1
 * @param pending share of the whole that is about to be taken
 * @param grant where the round's own grant ends, if the whole holds more than that
 */
export const Meter = ({
  left,
  pending,
  grant,
}: {
  readonly left: number;
  readonly pending: number;
  readonly grant?: number | undefined;
}) => (
  <span class="meter" aria-hidden="true">
    <i class="meter-left" style={{ width: percent(left) }} />
    {grant !== undefined && <i class="meter-grant" style={{ left: percent(grant) }} />}
    {pending > 0 && (
      <i
        class="meter-pending"
        style={{ left: percent(left - Math.min(left, pending)), width: percent(Math.min(left, pending)) }}
      />
    )}
  </span>
);
