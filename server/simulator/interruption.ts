/** How blind settings answer an incident: by a draw among what they can pay for, as somebody would who has run no trial. */
import type { Random } from '../../shared/learn/random.ts';
import type { Circumstances, Incident, Purse } from '../../shared/missions/workbench.ts';

/** What an answer leaves of a purse, and what it changes. */
export type Interrupted = { readonly purse: Purse; readonly circumstances: Circumstances };

/** @param cost shares of the round's grant, 0 to 1 */
const after = (grant: Purse, { dollars = 0, hours = 0, weeks = 0 }: Partial<Purse>): Purse => ({
  dollars: grant.dollars * (1 - dollars),
  hours: grant.hours * (1 - hours),
  weeks: grant.weeks * (1 - weeks),
});

/** The free answer; the grant as it is where nothing interrupts. */
export function answeredFreely(incident: Incident | undefined, grant: Purse): Interrupted {
  return { purse: grant, circumstances: incident?.answers[0]?.changes ?? {} };
}

/** One of the answers that need no evidence, each as likely; drawn even where nothing interrupts, so that the stream stays in step. */
export function answeredBlindly(incident: Incident | undefined, grant: Purse, random: Random): Interrupted {
  const open = incident?.answers.filter(({ needs }) => needs === undefined) ?? [];
  const answer = open[random.integer(Math.max(1, open.length))];
  return answer
    ? { purse: after(grant, answer.cost), circumstances: answer.changes }
    : answeredFreely(undefined, grant);
}
