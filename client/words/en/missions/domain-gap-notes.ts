/** English: what the host may say during Domain gap, and what to watch for. */
import type { MissionWords } from '../../mission-words.ts';

export const domainGapNotes: MissionWords['notes'] = {
  brief: {
    say: 'Half of these forty tiles were recorded, half come from a simulator. The simulator has never seen one kind of weather. Each of you holds a fact that nobody else in the team has.',
    watch: [
      'Teams that can tell the two apart by eye: so can a learner, and that is the gap.',
      'The number of recordings differs from track to track. It matters more than the share.',
      'The distance between recordings and recordings is not nought. Ask why.',
    ],
  },
  forecast: {
    say: 'The total stays the same. One training is ten percent simulated, the other ninety. What happens to recognition under the weather?',
    watch: [
      'Teams that think of the average: the question is about the weather that the simulator lacks.',
      'With few recordings, ten percent simulated means the same recordings over and over.',
      'Ask which clue would move three chips.',
    ],
  },
  work: {
    say: 'A share, a disturbance, and weeks: on the road, or in the simulator. A trial plays the mixture in small.',
    watch: [
      'Readings show the average and the weather apart. Ask which of them the team is looking at.',
      'The distance falls and recognition falls too, or both rise: neither stands for the other.',
      'A small trial has few recordings, and to it simulated samples look better than they are.',
      'Trials take time that nobody records or models in.',
    ],
  },
  commit: {
    say: 'Agree on where the dials stand, and say in one sentence whether you rest on quantity or on quality, and why.',
    watch: [
      'Teams far over the line: ask what they expect it to take off.',
      'Nothing is decided by speed. Whoever has not tapped loses nothing.',
    ],
  },
  reveal: {
    say: 'The weather comes over the wall. The simulated tiles stay dry: nobody had told them.',
    watch: [
      'Follow the two curves of the first chart: the average and the weather part company.',
      'The second chart has a floor: recordings against recordings.',
      'Compare tracks: with few recordings a large share helped, with many it hurt.',
    ],
  },
  verdict: {
    say: 'Simulated data are neither poison nor cure. What did your track lack: samples, or the right weather?',
    watch: [
      'Ask the best team of each track for its share: they differ.',
      'Ask whether a smaller distance would have told them.',
    ],
  },
};
