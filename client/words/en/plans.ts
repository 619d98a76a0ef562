/** English: what a host reads of each lesson plan. */
import type { PlanId } from '../../../shared/plans/index.ts';

export const plans: Readonly<Record<PlanId, { readonly title: string; readonly about: string }>> = {
  'dedup-forecast': {
    title: 'Dedup forecast',
    about: 'One forecast: what does it save to remove look-alikes? A first lesson, and a warm-up.',
  },
  'dedup-quick': {
    title: 'Dedup quick',
    about:
      'Forecast what removing look-alikes saves, then remove some: two dials, a purse, and trials that a team pays for.',
  },
  dedup: {
    title: 'Dedup, a whole round',
    about:
      'A forecast to practise on; then all three dials, a stakeholder who interrupts, a defence that the class judges, and a podium in worlds that nobody has seen.',
  },
  'data-selection': {
    title: 'Data selection',
    about:
      'Three rounds on one pool: what to keep, what to label, what to simulate. What a round leaves, the next one begins with; at the end, worlds that nobody has seen.',
  },
  'noise-and-gap': {
    title: 'Noise and gap',
    about:
      'What do wrong labels cost, and how much of what is trained on may be simulated? Two whole rounds, each with a stakeholder who interrupts, and a podium.',
  },
  'ml-workflow': {
    title: 'ML workflow',
    about:
      'Three rounds on one pipeline: where its time goes, what many tries are worth, and what can be promised of the next half year. What a round leaves, the next one begins with; at the end, worlds that nobody has seen.',
  },
  'ml-workflow-long': {
    title: 'ML workflow, with time to discuss',
    about:
      'The same three rounds with fifteen, twenty and ten minutes of work: for a double lesson, or a class that talks about every trial.',
  },
};
