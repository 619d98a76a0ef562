/** A laboratory that computes nothing: small worlds, made from the seed at once, so that tests of rooms are quick. */
import { createHash } from 'node:crypto';
import type { Laboratory } from '../../server/simulator/laboratory.ts';
import type { PackedSheet, PreparedWorld, WorldJob } from '../../server/simulator/prepared-world.ts';
import type { Mission, Question } from '../../shared/missions/mission.ts';
import type { Truth } from '../../shared/missions/simulator.ts';

/** A number from 0 to below `below` that depends on everything given. */
const draw = (below: number, ...from: readonly (string | number)[]): number =>
  createHash('sha256').update(from.join('|')).digest().readUInt32BE(0) % below;

const truthOf = ({ kind, answers }: Question, ...from: readonly (string | number)[]): Truth | undefined => {
  if (kind === 'opinion') return undefined;
  if (kind === 'several') return { answer: answers.map((_, index) => draw(2, ...from, index) === 1) };
  return {
    answer: draw(answers.length, ...from),
    ...(kind === 'bins' ? { figure: draw(100, ...from, 'figure') } : {}),
  };
};

const sheetOf = (tiles: number, ...from: readonly (string | number)[]): PackedSheet => {
  const bytes = Uint8Array.from({ length: tiles * 12 }, (_, index) => draw(256, ...from, index));
  return {
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    columns: 4,
    rows: Math.ceil(tiles / 4),
    side: 2,
  };
};

export type FakeLaboratory = Laboratory & {
  /** What it was asked for. */
  readonly jobs: readonly WorldJob[];
  /** Jobs that are to fail before one succeeds. */
  failures: number;
};

/**
 * @param missions what can be asked about
 * @param change a hand on the finished world, for what a test wants to be otherwise
 */
export const fakeLaboratory = (
  missions: Readonly<Record<string, Mission>>,
  change: (world: PreparedWorld, job: WorldJob) => PreparedWorld = (world) => world,
): FakeLaboratory => {
  const jobs: WorldJob[] = [];
  return {
    jobs,
    failures: 0,
    waiting: 0,
    async prepare(job) {
      jobs.push(job);
      if (this.failures > 0) {
        this.failures--;
        throw new Error('the laboratory failed, as it was told to');
      }
      const mission = missions[job.mission];
      if (!mission) throw new Error(`no mission ${job.mission}`);
      const from = [job.seed, job.track, job.round];
      const truths = Object.entries(mission.questions).flatMap(([name, question]) => {
        const truth = truthOf(question, ...from, name);
        return truth ? [[name, truth] as const] : [];
      });
      const world: PreparedWorld = {
        truths: Object.fromEntries(truths),
        clues: Array.from({ length: mission.clues }, (_, index) => ({
          key: `clue-${index}`,
          values: { figure: draw(1_000, ...from, 'clue', index) },
        })),
        facts: { tiles: 24, threshold: 0.85 },
        brief: {
          sheet: sheetOf(8, ...from, 'brief'),
          marks: Array.from({ length: 8 }, (_, index) => draw(2, ...from, 'mark', index) === 1),
        },
        wall: {
          sheet: sheetOf(24, ...from, 'wall'),
          states: Uint8Array.from({ length: 24 }, (_, index) => draw(4, ...from, 'state', index)),
        },
        panel: [{ kind: 'measured', key: 'measured', values: { percent: draw(100, ...from, 'panel') } }],
        charts: [],
      };
      return change(world, job);
    },
    close: async () => undefined,
  };
};
