/** English: what the host may say during Dedup audit, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const dedupAuditNotes: MissionWords['notes'] = {
  brief: {
    say: 'Forty tiles were drawn at random. A mark means that something in the pool looks like it. Each of you holds a fact that nobody else in the team has: say it aloud.',
    watch: [
      'Teams that count marks: the share of marked tiles is near the share of the pool that can go.',
      'Teams that stop there: how much goes is not how much is saved. Ask what a second look at the same street teaches.',
      'The price of the index counts. At a saving of nothing it makes the bill rise.',
    ],
  },
  forecast: {
    say: 'You are asked about the bill, not about the pool: how much less compute reaches the quality that you have today? Ten chips each. Spread them as far as you are unsure.',
    watch: [
      'Ten chips on one answer: ask what that player would need to see to move three of them.',
      'The plain answer of the textbook is that operations fall with the samples. That holds only if the number of passes stays the same.',
      'Today’s compute visits four tiles in ten. What was never visited twice cannot be saved twice.',
    ],
  },
  work: {
    say: 'You have two dials and a purse. A trial shows what your setting does to a part of the pool, and what it uses is gone when the final training begins. Before it runs, say whether it beats the best so far.',
    watch: [
      'Trials that nobody calls: only what somebody else has called counts towards exploring. Ask who expects what, and why.',
      'A small trial sees about the square of its share of the look-alikes: a tenth of the pool shows one pair in a hundred.',
      'Two values closer than their errors: ask whether the team has seen a difference, or chance.',
      'Teams that spend much of their purse: ask what they still hope to learn, and what it would have to show to move a dial.',
    ],
  },
  commit: {
    say: 'Agree on where the dials stand, and tap Commit. They freeze for the last five seconds, and the bell commits what stands on them.',
    watch: [
      'Teams that moved a dial at the last moment: their earlier taps no longer hold.',
      'Nothing is decided by speed. Whoever has not tapped loses nothing.',
      'Ask one team aloud which trial it trusts least.',
    ],
  },
  reveal: {
    say: 'First the cause: the look-alikes fall. Then the truth, on the axis of your forecast. They are different figures, and the distance between them is the lesson.',
    watch: [
      'Put the three lines of the panel side by side: the note’s figure, the theory’s with its assumption, and what was measured.',
      'The chart shows where the bill comes from: go from today’s quality to the left until the curve of the pruned pool.',
      'Rare tiles on the floor: if their last frame fell, the learner cannot meet them any more.',
      'Where teams decided, the outcomes follow by themselves: each beside the default, a search, and settings drawn blind. A team below the default ran into something that its trials did not show; ask what.',
    ],
  },
  verdict: {
    say: 'Points reward honest doubt: a forecast that was spread and half right beats one that was certain and wrong.',
    watch: [
      'Ask the team with the most points which clue moved them, and the team with the fewest which clue they did not believe.',
      'Another seed gives another truth: in forty worlds of Edge Guardian the bill rose in three and fell by more than thirty percent in four.',
    ],
  },
};
