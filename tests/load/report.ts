/** What a load run says in the end: one line of JSON, or a table for people. */
import { type CrowdFigures, phases } from './crowd-figures.ts';
import { percentile, rounded } from './statistics.ts';

export type Measured = {
  readonly players: number;
  readonly rooms: number;
  readonly figures: CrowdFigures;
  readonly floor: CrowdFigures;
  /** Processor seconds that the server spent until the first player came: its start, and the worlds. */
  readonly before: number;
};

/** The round's own seconds, without pictures, which come as they lie on the disk. */
const secondsOf = ({ cpu }: CrowdFigures): number =>
  Object.entries(cpu).reduce((sum, [phase, seconds]) => sum + (phase === 'pictures' ? 0 : seconds), 0);

/** Share of one core that the room takes while everybody locks. */
const stampedeBusy = ({ cpu, stampedeSeconds }: CrowdFigures): number => cpu.stampede / Math.max(0.1, stampedeSeconds);

export const report = ({ players, rooms, figures, floor }: Measured) => ({
  players,
  rooms,
  joined: figures.joined,
  errors: figures.errors.length,
  cpuSeconds: rounded(secondsOf(figures)),
  floorCpuSeconds: rounded(secondsOf(floor)),
  cpuRatio: rounded(secondsOf(figures) / Math.max(0.01, secondsOf(floor))),
  bytesPerPlayer: Math.round(figures.bytesPerPlayer),
  floorBytesPerPlayer: Math.round(floor.bytesPerPlayer),
  messagesPerPlayerStampede: rounded(figures.stampedeFrames),
  lockP50Ms: rounded(percentile(figures.lockMs, 0.5)),
  lockP99Ms: rounded(percentile(figures.lockMs, 0.99)),
  floorLockP99Ms: rounded(percentile(floor.lockMs, 0.99)),
  joinP99Ms: rounded(percentile(figures.joinMs, 0.99)),
  loopDelayP99Ms: rounded(figures.loopDelayMs),
  rssMb: Math.round(figures.peakMegabytes),
  laboratoryCpuSeconds: rounded(figures.laboratory),
  stampedeBusy: rounded(stampedeBusy(figures)),
  trials: figures.trialMs.length,
  trialsTurnedAway: figures.turnedAway,
  trialP95Ms: rounded(percentile(figures.trialMs, 0.95)),
  workLoopDelayP99Ms: rounded(figures.workLoopDelayMs),
  tapP99Ms: rounded(percentile(figures.tapMs, 0.99)),
});

/** The same for people, and beside it what the JSON leaves out: seconds by phase, the floor's own figures, the crowd's delay. */
export const table = (measured: Measured): string => {
  const { figures, floor, before } = measured;
  const lines: (readonly [string, string | number, string | number])[] = [
    ['', 'wall', 'floor'],
    ...phases.map(
      (phase) => [`cpu s, ${phase}`, rounded(figures.cpu[phase] ?? 0), rounded(floor.cpu[phase] ?? 0)] as const,
    ),
    ['cpu s, round', rounded(secondsOf(figures)), rounded(secondsOf(floor))],
    [
      'cpu ms a player',
      rounded((secondsOf(figures) * 1e3) / measured.players),
      rounded((secondsOf(floor) * 1e3) / measured.players),
    ],
    ['cpu s before the class came, worlds included', rounded(before), ''],
    ['bytes a player, joining', Math.round(figures.joinBytesPerPlayer), Math.round(floor.joinBytesPerPlayer)],
    ['bytes a player, in all', Math.round(figures.bytesPerPlayer), Math.round(floor.bytesPerPlayer)],
    ['frames a player, stampede', rounded(figures.stampedeFrames), rounded(floor.stampedeFrames)],
    ...([0.5, 0.99] as const).map(
      (p) =>
        [`lock p${p * 100} ms`, rounded(percentile(figures.lockMs, p)), rounded(percentile(floor.lockMs, p))] as const,
    ),
    ['join p99 ms', rounded(percentile(figures.joinMs, 0.99)), rounded(percentile(floor.joinMs, 0.99))],
    ['tap p99 ms', rounded(percentile(figures.tapMs, 0.99)), rounded(percentile(floor.tapMs, 0.99))],
    ['share of a core busy in the stampede', rounded(stampedeBusy(figures)), rounded(stampedeBusy(floor))],
    ['loop delay p99 ms', rounded(figures.loopDelayMs), ''],
    ['trials', figures.trialMs.length, floor.trialMs.length],
    ['trials turned away', figures.turnedAway, ''],
    ['trial p95 ms', rounded(percentile(figures.trialMs, 0.95)), rounded(percentile(floor.trialMs, 0.95))],
    ['loop delay p99 ms, trials running', rounded(figures.workLoopDelayMs), ''],
    ['cpu s, laboratory', rounded(figures.laboratory), ''],
    ['commits', figures.commits, ''],
    ['commit, mean ms', rounded(figures.commitMs), ''],
    ['delay of the crowd itself p99 ms', rounded(figures.crowdDelayMs), rounded(floor.crowdDelayMs)],
    ['memory MB, at most', Math.round(figures.peakMegabytes), Math.round(floor.peakMegabytes)],
    ['joined', figures.joined, floor.joined],
    ['errors', figures.errors.length, floor.errors.length],
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => String(line[column]).length)));
  return lines
    .map(
      (line) =>
        `${line.map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[column] ?? 0))).join('  ')}\n`,
    )
    .join('');
};
