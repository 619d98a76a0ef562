/** An incident as its card needs it: the stakeholder's words, the costed answers with who backs them, and why one cannot be given. */
import type { BenchView } from '../../shared/lesson/bench-views.ts';
import { canPay } from '../../shared/lesson/purse.ts';
import type { IncidentView } from '../../shared/lesson/round-views.ts';
import type { Incident, Purse } from '../../shared/missions/workbench.ts';
import type { BenchWords, IncidentWords } from '../words/mission-words.ts';

export type CannotAnswer = 'too-dear' | 'needs-trial' | 'away';

export type AnswerModel = {
  readonly key: string;
  readonly name: string;
  readonly does: string;
  /** In the grant's own units. */
  readonly cost: Purse;
  /** Players who back it. */
  readonly backers: readonly number[];
  /** Why it cannot be given now. The server decides; this only spares a question whose answer is known. */
  readonly because: CannotAnswer | undefined;
};

export type IncidentModel = {
  readonly view: IncidentView;
  readonly said: IncidentWords;
  readonly answers: readonly AnswerModel[];
  /** What was answered, once it is settled, and what that cost. */
  readonly settled: { readonly name: string; readonly cost: Purse } | undefined;
};

const nothing: Purse = { dollars: 0, hours: 0, weeks: 0 };

const amountOf = (grant: Purse, share: Purse): Purse => ({
  dollars: grant.dollars * share.dollars,
  hours: grant.hours * share.hours,
  weeks: grant.weeks * share.weeks,
});

const hindrance = (bench: BenchView, cost: Purse, needsTrial: boolean): CannotAnswer | undefined => {
  if (needsTrial && bench.trials.every(({ status }) => status !== 'measured')) return 'needs-trial';
  return canPay(bench.spent, cost, bench.carried) ? undefined : 'too-dear';
};

/** Undefined where none has struck, or this page has no words for it. */
export const incidentModel = (
  bench: BenchView,
  incidents: readonly Incident[],
  words: BenchWords,
): IncidentModel | undefined => {
  const view = bench.incident;
  const said = view && words.incidents?.[view.key];
  const rules = incidents.find(({ key }) => key === view?.key);
  if (!view || !said || !rules) return undefined;
  const nameOf = (key: string): string => said.answers[key]?.name ?? key;
  return {
    view,
    said,
    answers: rules.answers.map(({ key, cost, needs }) => {
      const share = { ...nothing, ...cost };
      return {
        key,
        name: nameOf(key),
        does: said.answers[key]?.does ?? '',
        cost: amountOf(bench.grant, share),
        backers: view.taps.flatMap((tap) => (tap.answer === key ? [tap.player] : [])),
        because: hindrance(bench, share, needs === 'trial'),
      };
    }),
    settled:
      view.answer === undefined ? undefined : { name: nameOf(view.answer), cost: amountOf(bench.grant, view.cost) },
  };
};
