/** English: what the host may say during Design review, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const designReviewNotes: MissionWords['notes'] = {
  brief: {
    say: 'Every tile is a future of the same half year: from left to right its weeks, upwards the accuracy that the team measures. Three people will sign what you promise, and what each wants at least nobody has said. Each of you holds a fact that nobody else in the team has: say it aloud.',
    watch: [
      'The marked futures measure the usual promise. Measured is not true: somebody in the team holds the difference.',
      'The brief says what is usual for finance, the examiner and the users’ side. These three need not be usual.',
      'In a lesson of several rounds: the pipeline and the search begin as the team left them. Ask what it would now decide otherwise.',
    ],
  },
  forecast: {
    say: 'The same par pipeline for all of a track. Which accuracy do nine of ten of its futures have out there in week 26? Ten chips each.',
    watch: [
      'Teams that draw a line through the first weeks: the later a try comes, the less it brings.',
      'Teams that take what is measured for what there is: the best of many tries is lucky.',
      'Nine in ten is not the average. Somebody holds how far the futures lie apart.',
    ],
  },
  work: {
    say: 'Promise high, and all sign; promise low, and you keep it. A trial projects your promise over the futures. Asking somebody costs half a week and tells what they want. Eight trials earn all points of exploring in seven minutes of work, and fewer in less.',
    watch: [
      'A projection goes by what is usual until somebody was asked. Ask whose say is largest, and who has been asked.',
      'Ten dials: the promise, its scope and its day decide most. A week that goes into the pipeline is a week without releases.',
      'Whoever is asked wants a little more than the least that they would sign for. Ask how the team knows.',
    ],
  },
  commit: {
    say: 'Agree on what you promise, to whom, and by when. Say in a sentence how many tries a week you commit to, and what gap between measured and true you accept. The dials freeze for the last five seconds.',
    watch: [
      'A promise that everybody signs and hardly any future keeps is worth nothing, and so is its opposite.',
      'Nothing is decided by speed. Whoever has not tapped loses nothing.',
    ],
  },
  reveal: {
    say: 'First the cause: the usual promise cracks, future by future, and those that could not hold it fall. Then the truth, on the axis of your forecast.',
    watch: [
      'In the first chart look at week 26: measured above true, and true above what nine in ten reach. A promise belongs to the lowest of the three.',
      'The second chart is the price of a percent: where the line falls, one more point costs most futures.',
      'A fallen tile says before whom it broke. Ask what would have saved it: a lower promise, a later day, or a better pipeline.',
    ],
  },
  verdict: {
    say: 'Points reward honest doubt: a forecast that was spread and half right beats one that was certain and wrong.',
    watch: [
      'Ask the team with the most points whom it did not try to please.',
      'Ask who answered 99% with evidence, and whether the evidence held.',
    ],
  },
  podium: {
    say: 'The same decisions have met twelve fresh worlds: other tasks, other pipelines, other people. What stood for luck falls; what stood for care stays.',
    watch: [
      'A tower that crumbles knew its three people and not the next three. Ask what would have been signed everywhere.',
      'Ask each team which of its earlier decisions helped most in the end: the pipeline, the ruler, or the promise.',
    ],
  },
};
