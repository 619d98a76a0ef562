/** English: what the host may say during Quality and velocity, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const qualityVelocityNotes: MissionWords['notes'] = {
  brief: {
    say: 'Every tile is a sample that may be labelled for validation; those marked are missed by the light model on day one. Each of you holds a fact that nobody else in the team has: say it aloud.',
    watch: [
      'Teams that compare day one only: somebody holds how much the large model gains afterwards.',
      'The brief says how often the light model is tried. It does not say how long the ruler is: somebody in the team knows.',
      'Cloud Titan: some tiles repeat others. A repeated sample is a label that tells nothing new.',
    ],
  },
  forecast: {
    say: 'The large model begins ahead and is tried eight times as seldom. Who recognises more in week 26, and by how much? Ten chips each.',
    watch: [
      'Teams that say “velocity always wins”: with a short ruler, many tries find luck.',
      'Teams that say “better on day one stays better”: ask how many tries half a year holds.',
      'Near the middle, honest doubt is worth more than a brave guess.',
    ],
  },
  work: {
    say: 'A large model, many tries, or a long ruler: the same dollars pay for tries and for labels. A trial projects half a year; fifteen of them earn all points of exploring in seven minutes of work, and fewer in less.',
    watch: [
      'The optimism gap in the trial is what the validation set promises and does not keep. Ask which dial closes it.',
      'The iteration tax rises steeply near what the pipeline takes in. A larger model takes in fewer.',
      'Two values closer than their errors: ask whether the team has seen a difference, or chance.',
    ],
  },
  commit: {
    say: 'Agree on where the dials stand, and say in a sentence what month six says to finance. They freeze for the last five seconds.',
    watch: [
      'Teams that moved one dial only: did another model size ask for another cadence?',
      'Nothing is decided by speed. Whoever has not tapped loses nothing.',
    ],
  },
  reveal: {
    say: 'First the cause: the wall is laid course by course, as the light model came to recognise its samples. Then the truth, on the axis of your forecast.',
    watch: [
      'In the first chart the measured line lies above the true one. The distance is luck that was kept.',
      'The second chart asks from which cadence the light model is ahead here. On another track it may be another, or none.',
      'The third sets what luck would do to tries that do not resemble one another beside what was measured: more labels, less luck.',
    ],
  },
  verdict: {
    say: 'Points reward honest doubt: a forecast that was spread and half right beats one that was certain and wrong.',
    watch: [
      'Ask the team with the most points what it paid for its ruler, and what it gave up.',
      'Ask who would report the measured figure to finance, and who the true one.',
    ],
  },
  podium: {
    say: 'The same decisions have met twelve fresh worlds. What stood for luck falls; what stood for care stays.',
    watch: [
      'A tower that crumbles was built on a short ruler. Ask what would have held in every world.',
      'A fast pipeline from the round before helps here: more tries a week before they queue.',
    ],
  },
};
