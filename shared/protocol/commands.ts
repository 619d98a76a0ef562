/** Everything that a person can ask of a lesson. Shape is checked here; permission is decided by the rules. */
import { z } from 'zod';

const player = z.int().positive().max(1_000_000);
const team = z.int().positive().max(1_000_000);
const question = z.string().min(1).max(40);
const chips = z.array(z.number().min(0).max(10)).min(2).max(8);

const side = z.enum(['left', 'right']);
const pair = z.int().nonnegative().max(10_000);

const dial = z.string().min(1).max(40);

/** Shapes of the commands by name. */
export const commands = {
  // a player's
  placeChips: z.strictObject({ question, chips }),
  lockForecast: z.strictObject({ question, chips }),
  chooseTeam: z.strictObject({ team }),
  // what one places on release; `hold` tells team-mates what moves meanwhile
  moveDial: z.strictObject({ dial, value: z.number() }),
  runTrial: z.strictObject({ size: z.int().nonnegative().max(20) }),
  callTrial: z.strictObject({ trial: z.int().positive().max(10_000), call: z.enum(['higher', 'lower', 'wait']) }),
  commit: z.strictObject({}),
  reopen: z.strictObject({}),
  answerIncident: z.strictObject({ answer: z.string().min(1).max(40) }),
  placeMarker: z.strictObject({ value: z.number() }),
  // graphemes are counted by the room; 0 is the pilot of the brief
  writeDefence: z.strictObject({
    text: z.string().min(1).max(640),
    evidence: z.int().nonnegative().max(10_000).optional(),
  }),
  judgePair: z.strictObject({ pair, side }),
  flagEntry: z.strictObject({ pair, side }),
  // a player's for a teammate, or the host's
  approveMove: z.strictObject({ moveCode: z.string().min(4).max(8), player }),
  // the host's
  start: z.strictObject({}),
  pause: z.strictObject({}),
  resume: z.strictObject({}),
  extend: z.strictObject({ minutes: z.union([z.literal(1), z.literal(3)]) }),
  moveOn: z.strictObject({ round: z.int().nonnegative(), step: z.int().nonnegative() }),
  end: z.strictObject({}),
  movePlayer: z.strictObject({ player, team }),
  removePlayer: z.strictObject({ player }),
  restorePlayer: z.strictObject({ player }),
  balanceTeams: z.strictObject({}),
  renameTeam: z.strictObject({ team, name: z.string().min(1).max(48) }),
  setDoor: z.strictObject({ open: z.boolean() }),
  setLate: z.strictObject({ open: z.boolean() }),
  setRoom: z.strictObject({
    bright: z.boolean().optional(),
    lessMotion: z.boolean().optional(),
    sound: z.boolean().optional(),
    volume: z.number().min(0).max(1).optional(),
    blank: z.boolean().optional(),
    showAll: z.boolean().optional(),
    chooseTeams: z.boolean().optional(),
    autoAdvance: z.boolean().optional(),
  }),
  // 1 takes an allowance back
  allowTime: z.strictObject({ player, factor: z.union([z.literal(1), z.number().min(1.25).max(2)]) }),
  hideEntry: z.strictObject({ team, hidden: z.boolean() }),
  // 0 takes it back
  spotlight: z.strictObject({ team: z.int().nonnegative().max(1_000_000) }),
} as const;

export type CommandName = keyof typeof commands;
export type CommandBody<N extends CommandName> = z.output<(typeof commands)[N]>;
export type Command = { [N in CommandName]: { readonly name: N; readonly body: CommandBody<N> } }[CommandName];

export const commandNames = Object.keys(commands) as readonly CommandName[];

/** The envelope of the `act` request: an id made by the sender, so that the same action sent twice counts once. */
export const act = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{6,32}$/),
  name: z.string().max(24),
  body: z.unknown(),
});

/** The `hold` request: a dial is being moved. It is shown to team-mates, and never stored. */
export const hold = z.strictObject({ dial, value: z.number() });
export type HoldBody = z.output<typeof hold>;

/** The envelope of the `ask` request: questions that change nothing. */
export const ask = z.strictObject({
  name: z.enum(['mine', 'time', 'peek', 'whatIf']),
  // of `whatIf`: what a decision would have come to in a track's world
  track: z.string().min(1).max(40).optional(),
  decision: z.record(dial, z.number()).optional(),
});
export type AskName = z.output<typeof ask>['name'];

/** What answers an `act` that was taken: the lesson time in ms at which it counts. */
export type Receipt = { readonly saved: number };
