/** English: what the host may say during Label noise, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const labelNoiseNotes: MissionWords['notes'] = {
  brief: {
    say: 'An expert has looked at fifty labels of the crowd. The marked ones are wrong. Each of you holds a fact about the crowd that nobody else in the team has: say it aloud.',
    watch: [
      'Fifty labels tell the rate to within about ten points, and hardly the kind. Ask how one would learn the kind.',
      'Three crowds look the same in an audit: one that slips, one that is fooled by look-alikes, one with a habit.',
      'Teams that put their clues together can tell the three apart. One clue alone cannot.',
    ],
  },
  forecast: {
    say: 'A hundred right labels teach something. How many of this crowd’s labels teach as much? Ten chips each.',
    watch: [
      'The note says ten times at one wrong label in twenty. The formula for even mistakes says 1.23 times.',
      'Neither speaks of this crowd. Ask which clue says where its mistakes lie.',
      'The rate of mistakes is not the error aimed at: the theorem with the square is about the latter.',
    ],
  },
  work: {
    say: 'Buy more, have the doubtful labels checked, ask for several votes, or explain better. The money is the same. A trial plays the campaign in small and uses some of it.',
    watch: [
      'Look at the share of checked labels that were wrong: high means that suspicion finds the mistakes, low that it is blind to them.',
      'A small trial has few labels, and to it more labels always look good.',
      'Several votes repair slips. They repair no habit: everybody votes the same way.',
      'A habit cannot be seen by a learner that has learnt it. A guideline for new labels makes the old ones suspicious.',
    ],
  },
  commit: {
    say: 'Agree on where the dials stand, and tell in one sentence what kind of mistakes you are up against.',
    watch: [
      'Teams that cannot name the kind: ask which trial would have told them.',
      'Nothing is decided by speed. Whoever has not tapped loses nothing.',
    ],
  },
  reveal: {
    say: 'The wrong labels turn over. Some of them a check of the most suspicious fifth would have repaired; the others it would not have found.',
    watch: [
      'Put the three lines of the panel side by side. The theorem in the middle changes with the kind of mistake.',
      'The second chart shows how much suspicion is worth here: compare its curve with a draw by lot.',
      'Outcomes follow, each beside the default and settings drawn blind.',
    ],
  },
  verdict: {
    say: 'The same rate of wrong labels cost one class little and another everything. Ask your neighbours which crowd they had.',
    watch: [
      'Compare two tracks with the same kind of crowd and different prices: what paid on one did not on the other.',
      'Ask what each team would measure first, next time.',
    ],
  },
};
