/** What a crowd measures at a venue. */

export const phases = [
  ...([
    'join',
    'practice',
    'brief',
    'forecast',
    'stampede',
    'work',
    'incident',
    'commit',
    'reveal',
    'verdict',
  ] as const),
  'pictures',
] as const;
export type Phase = (typeof phases)[number];

export type CrowdFigures = {
  joined: number;
  errors: string[];
  /** Processor time of the server by phase, in seconds, the laboratory's aside; pictures are not part of the round. */
  cpu: Record<Phase, number>;
  /** Processor time of the laboratory from the first join on, in seconds. */
  laboratory: number;
  joinMs: number[];
  lockMs: number[];
  /** How long the stampede of locks took, in seconds. */
  stampedeSeconds: number;
  /** Answers to an incident, from tap to receipt. */
  tapMs: number[];
  /** Trials from the tap to the result, their countdown taken off; and how many were turned away by a full laboratory. */
  trialMs: number[];
  turnedAway: number;
  bytesPerPlayer: number;
  joinBytesPerPlayer: number;
  /** Frames that came to a player from the first lock on until the last lock marks. */
  stampedeFrames: number;
  /** Worst p99 of the event loop's delay over the storm and the stampedes, and that while teams experiment, in ms. */
  loopDelayMs: number;
  workLoopDelayMs: number;
  peakMegabytes: number;
  /** Transactions of the round, and how long one took on average, waiting for the disk included, in ms. */
  commits: number;
  commitMs: number;
  /** The crowd's own event loop in the stampede, p99 in ms: latencies near it are its own. */
  crowdDelayMs: number;
};

/** Nothing measured yet. */
export const emptyFigures = (): CrowdFigures => ({
  ...{ joined: 0, errors: [], laboratory: 0, joinMs: [], lockMs: [], stampedeSeconds: 0, tapMs: [], trialMs: [] },
  ...{ turnedAway: 0, bytesPerPlayer: 0, joinBytesPerPlayer: 0, stampedeFrames: 0, loopDelayMs: 0, workLoopDelayMs: 0 },
  ...{ peakMegabytes: 0, commits: 0, commitMs: 0, crowdDelayMs: 0 },
  cpu: Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>,
});
