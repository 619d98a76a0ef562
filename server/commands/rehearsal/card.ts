/** The card at the end of a rehearsal: go or no go, and why; and the same as one line of JSON. */
import type { Rehearsal, RehearsalWish } from './rehearse.ts';

/** Whether a class may come. */
export const isGo = (found: Rehearsal): boolean =>
  found.rounds > 0 &&
  found.kills === found.killsMeant &&
  found.lostActions === 0 &&
  found.duplicatedActions === 0 &&
  found.leaks.length === 0 &&
  found.standingsEqual &&
  found.replayEqual;

const tenth = (value: number): number => Math.round(value * 10) / 10;

export const jsonOf = (found: Rehearsal) => ({
  ok: isGo(found),
  players: found.players,
  rounds: found.rounds,
  kills: found.kills,
  lostActions: found.lostActions,
  duplicatedActions: found.duplicatedActions,
  leaks: found.leaks.length,
  standingsEqual: found.standingsEqual,
  replayEqual: found.replayEqual,
  p95LockMs: tenth(found.p95LockMs),
  seconds: tenth(found.seconds),
});

export const cardOf = (found: Rehearsal, { plan, speed, seed }: RehearsalWish): string => {
  const check = (holds: boolean, sentence: string): string => `  ${holds ? 'ok ' : 'NO '} ${sentence}`;
  const refused = Object.entries(found.refusals).map(([code, count]) => `${code} ${count}`);
  return [
    '',
    `${isGo(found) ? 'GO' : 'NO GO'}: ${plan}, ${found.players} players, ${tenth(found.seconds)} seconds.`,
    '',
    check(found.rounds > 0, `${found.rounds} rounds were played and scored.`),
    check(found.kills === found.killsMeant, `The server was killed ${found.kills} times, and came back.`),
    check(found.lostActions === 0, `${found.lostActions} acknowledged actions were lost.`),
    check(found.duplicatedActions === 0, `${found.duplicatedActions} actions were counted twice.`),
    check(found.leaks.length === 0, `${found.leaks.length} hidden things reached somebody too early.`),
    ...found.leaks.map((leak) => `        ${leak}`),
    check(found.standingsEqual, 'Every player and the host ended with the same standings.'),
    check(found.replayEqual, 'The journal, replayed, tells everybody the same.'),
    '',
    `  A lock was acknowledged within ${tenth(found.p95LockMs)} ms for 95 of 100; players came back ${found.comebacks} times.`,
    `  Refused, as some styles of play must be: ${refused.join(', ') || 'nothing'}.`,
    `  Lesson time ran ${speed} times as fast as in class; seed ${seed}.`,
    '',
    '',
  ].join('\n');
};
