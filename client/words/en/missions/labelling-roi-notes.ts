/** English: what the host may say during Labelling ROI, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const labellingRoiNotes: MissionWords['notes'] = {
  brief: {
    say: 'Twelve tiles have labels. Every further one costs money, and every round costs computing and weeks. Each of you holds a fact about the pool that nobody else in the team has: say it aloud.',
    watch: [
      'Marked tiles have a copy in the pool. A label on the second copy teaches little.',
      'Some classes are rare. A lot seldom finds them; a learner that is asked what it cannot tell apart may.',
      'Some tiles cannot be read at all. A learner finds them most interesting.',
    ],
  },
  forecast: {
    say: 'A learner that asks for its closest calls reaches what 212 labels drawn by lot teach. With how many labels? Ten chips each.',
    watch: [
      'A vendor claims that asking saves seventy percent of the labels. Ask on which pools.',
      'The clue about weights is worth an argument: part of what asking gains, a weight on rare classes gains too.',
    ],
  },
  work: {
    say: 'What a trial buys stays bought. A small batch is clever and dear to train on; a large one is bought blind. Stop when the next round costs more than it teaches.',
    watch: [
      'The score comes from 120 tiles: four points up or down are noise.',
      'Batches of five run out of weeks or computing before they run out of money.',
      'A batch of 200 asked for in one go holds the same question many times.',
      'Teams that never look at what is spent: the value already has the costs taken off.',
    ],
  },
  commit: {
    say: 'After the commit your dials go on buying, round by round, until the stop, or until the purse cannot pay for another round. Set the stop where you want it.',
    watch: [
      'A team that has bought more than its stop says buys nothing more.',
      'Nothing is decided by speed. Whoever has not tapped loses nothing.',
    ],
  },
  reveal: {
    say: 'Lamps go on where a learner that asks would have spent 120 labels: on rare tiles, on usual ones, and on some that nobody can read.',
    watch: [
      'The first chart has three curves. The one with weights has asked nobody, and often lies as high as the one that asked.',
      'The third chart takes the costs off: each batch size has its own place to stop.',
    ],
  },
  verdict: {
    say: 'On the same budget one track should ask in small batches and another should draw by lot and train once. Compare what a round costs with what a label costs.',
    watch: [
      'On Cloud the scoring of the pool rivals the labels. Ask the chief scientist’s question again.',
      'Ask who would weigh the classes first, next time.',
    ],
  },
};
