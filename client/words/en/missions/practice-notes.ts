/** English: what the host may say during the practice forecast, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const practiceNotes: MissionWords['notes'] = {
  brief: {
    say: 'Forty tiles from a small pool. Look for two that show the same thing.',
    watch: ['Phones that show nothing: their owners are not in a team yet.'],
  },
  forecast: {
    say: 'Nothing counts yet. Ten chips each: put many where you are sure, spread them where you are not, and lock.',
    watch: [
      'Players who have not found the button: the chips are sent as they are placed, and locked by the bell.',
      'Ten chips on one answer: read aloud what it pays, and what it pays if it is wrong.',
      'The marks count look-alikes among the forty only. Ask where the others would be.',
    ],
  },
  work: {
    say: 'There is nothing to set in this round.',
    watch: ['Teams that look for dials: they come in the next round.'],
  },
  commit: {
    say: 'There is nothing to commit in this round.',
    watch: ['Teams that look for a button: it comes in the next round.'],
  },
  reveal: {
    say: 'Here is the truth, and what your chips would have paid. A small draw shows few of the look-alikes: remember that when you run a small trial.',
    watch: [
      'Compare the marks with the truth: the distance is what forty tiles do not show of the pool.',
      'Whoever spread chips and got part of it: that is how points are made here.',
    ],
  },
  verdict: {
    say: 'Nothing was scored. Now it begins.',
    watch: ['Teams without a member who knows how chips are placed: let a neighbour show it.'],
  },
};
