/** English: what the host may say during Pipeline audit, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const pipelineAuditNotes: MissionWords['notes'] = {
  brief: {
    say: 'Every tile is a working day of your pipeline: a column for each stage and one for the wait outside, a block for each iteration that is there. Each of you holds a fact that nobody else in the team has: say it aloud.',
    watch: [
      'Teams that look for the tallest column: a tall grey one is a queue, not work.',
      'Striped blocks are work that is done again. Ask where it was sent back from, and where to.',
      'The wait outside is the same for one iteration and for six.',
    ],
  },
  forecast: {
    say: 'Training becomes ten times faster and nothing else changes. How much shorter is an iteration, from its start to its finish? Ten chips each.',
    watch: [
      'Teams that hear “ten times” and think of ten times: the part that does not change is what is left.',
      'Amdahl’s law needs the share of training. Somebody in the team holds it.',
      'It counts no queue. Where training is what others wait for, the fall is larger; elsewhere a faster stage only feeds the next queue sooner.',
    ],
  },
  work: {
    say: 'Half a year and two people. Whatever you improve takes weeks in which nothing is finished. Five trials earn all points of exploring in seven minutes of work, and fewer in less.',
    watch: [
      'After a stage has become faster, the trial names another one that holds most of the time. Ask whether the next week belongs there.',
      'Large batches save trips, and one defect sends all of the batch back. Ask what tests do to the best batch.',
      'Two values closer than their errors: ask whether the team has seen a difference, or chance.',
    ],
  },
  commit: {
    say: 'Agree on where the dials stand, and say in a sentence where the hidden tax is. They freeze for the last five seconds.',
    watch: [
      'Teams that put everything on one stage: what did the trial say holds the time now?',
      'Nothing is decided by speed. Whoever has not tapped loses nothing.',
    ],
  },
  reveal: {
    say: 'First the cause: the days pour into the places that held the work. Then the truth, on the axis of your forecast.',
    watch: [
      'Put the three lines of the panel side by side: the note, Amdahl without queues, and what the simulation measured.',
      'The second chart sets the doubling of the textbook beside what was measured. The model is for teaching; say so.',
      'Compare the first chart before and after: which place holds more once training is fast?',
    ],
  },
  verdict: {
    say: 'Points reward honest doubt: a forecast that was spread and half right beats one that was certain and wrong.',
    watch: [
      'Ask the team with the most points what it left slow on purpose.',
      'Ask who would buy a faster accelerator now, and what they would look at first.',
    ],
  },
  podium: {
    say: 'The same decisions have met twelve fresh pipelines. What stood for luck falls; what stood for care stays.',
    watch: [
      'A tower that crumbles was built for one bottleneck. Ask what would have held in every world.',
      'Tests help wherever the work comes back from; a faster stage helps only where it holds the others up.',
    ],
  },
};
