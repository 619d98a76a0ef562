/** English: the live math panel of Dedup audit: what is cut is saved, how well hashes tell what is alike, and what the team's trials say. */
import { carefulHashes, estimateDeviation, fastHashes } from '../../../../shared/missions/dedup-audit/formulas.ts';
import type { LiveMath } from '../../live-math.ts';
import { compared, newestOf, trialTitle } from '../live-math.ts';

const decimals = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
const percent = (share: number): string => `${Math.round(100 * share)}%`;

const theory = (threshold: number, careful: boolean): string => {
  const hashes = careful ? carefulHashes : fastHashes;
  const off = estimateDeviation(threshold, hashes);
  const reads = `${decimals(Math.max(0, threshold - off), 2)} to ${decimals(Math.min(1, threshold + off), 2)}`;
  return `Assuming ${hashes} independent hashes, a pair that is ${decimals(threshold, 2)} alike mostly reads as ${reads}. ${
    careful ? 'A careful pass checks what it proposes.' : 'A fast pass takes that as it reads.'
  }`;
};

export const dedupAuditMath: LiveMath = (round) => {
  const newest = newestOf(round);
  const removed = newest?.readings.removed;
  return {
    note:
      newest && removed !== undefined
        ? `What is redundant is wasted. ${trialTitle(newest)} removed ${percent(removed)}, so one pass costs ${percent(removed)} less.`
        : 'What is redundant is wasted: the share that goes is the share that one pass costs less.',
    theory: theory(round.decision.threshold ?? 0, round.decision.pass === 1),
    measured: compared(round, (value) => decimals(value, 3)),
  };
};
