/** English: what a whole round adds to the phone's workbench: incidents, the marker, the defence, pairs, fresh worlds. */

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const rounded = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: digits }).replace('-', '−');

const percent = (share: number): string => `${Math.round(100 * share)}%`;

export const playRound = {
  elsewhere: {
    heading: 'What your track changed',
    apart: (track: string, here: string, there: string): string =>
      `The best settings found here beat ${here} of blind strategies. On ${track} the same settings beat only ${there}.`,
    alike: (track: string, here: string, there: string): string =>
      `Little: the best settings found here beat ${here} of blind strategies, and on ${track}, where they are worth least, still ${there}.`,
    how: 'Measured in the world that this lesson draws there, beside forty strategies.',
  },
  incident: {
    label: (who: string): string => `${who} interrupts`,
    quote: (says: string): string => `“${says}”`,
    closes: (clock: string): string => `Answer within ${clock}`,
    closing: 'The answer is being settled.',
    choices: 'Your team’s answer',
    free: 'Free',
    how: 'Most taps decide. A tie goes to the Advocate’s answer, else to the free one.',
    cannot: {
      'too-dear': (cost: string): string => `${cost}: the purse does not hold that`,
      'needs-trial': (cost: string): string => `${cost}: needs a measured trial first`,
      away: (cost: string): string => `${cost}: waiting for the connection`,
    },
    backs: (name: string): string => `${name} backs this answer`,
    waits: (who: string, clock: string): string => `${who} waits for your answer: ${clock}`,
    toCard: 'Read it',
    answered: (who: string, answer: string): string => `${who}: your team’s answer was “${answer}”.`,
    cost: (cost: string): string => `It cost ${cost}.`,
    costNothing: 'It cost nothing.',
  },
  marker: {
    name: 'Marker',
    asks: 'Mark where more stops paying.',
    opensAt: (clock: string): string => `from ${clock}`,
    none: 'not placed',
    place: (setting: string): string => `Place it at ${setting}`,
    points: 'The closer to the true knee, the more of its 20 points.',
    onKnee: 'true knee',
    heading: 'Where more stops paying',
    truth: (knee: string, tolerance: string): string => `The knee lies at ${knee}, give or take ${tolerance}.`,
    yours: (setting: string, off: string): string => `Your marker stood at ${setting}, ${off} from it.`,
    on: (setting: string): string => `Your marker stood at ${setting}, within that.`,
    noMarker: 'Your team placed no marker.',
    noKnee: 'The laboratory could not find the knee. The marker’s points went to the other parts.',
  },
  defence: {
    heading: 'Defend your decision in one sentence',
    short: 'Defence',
    states: { missing: 'not written yet', stands: 'entered' },
    asks: 'Why will this decision hold in worlds that nobody has seen?',
    field: 'Your team’s sentence',
    count: (letters: number, most: number): string => `${letters} of ${most}`,
    over: (letters: number): string => `${letters} too many`,
    by: (name: string): string => `${name} wrote it last`,
    byYou: 'You wrote it last',
    unsaved: 'Not entered yet',
    nobody: 'Nobody has written it yet',
    other: (name: string, text: string): string => `${name} wrote meanwhile: “${text}”`,
    take: 'Take that one',
    evidence: 'Attach one piece of evidence',
    attached: 'attached',
    trial: (value: string, settings: string): string => `${value} at ${settings}`,
    best: (value: string, settings: string): string => `Best: ${value} at ${settings}`,
    pilot: (value: string): string => `The default’s trial: ${value}`,
    more: 'Other trials',
    enter: 'Enter it',
    entering: 'Entering',
    entered: 'Entered',
    write: 'Write a sentence to enter it',
    closed: 'Your defence stands as it is.',
    missing: 'Your team has entered no defence.',
    yours: 'Your defence',
  },
  pairs: {
    heading: 'Which decision holds in fresh worlds?',
    how: 'One tap in each pair. Names stay hidden.',
    pair: (place: number, of: number): string => `Pair ${place} of ${of}`,
    choose: 'This one holds',
    chosen: 'your judgement',
    noEvidence: 'No evidence attached',
    evidence: (value: string, error: string, settings: string, size: string): string =>
      `${value}, give or take ${error}, at ${settings}, on ${size}`,
    flag: 'Report this sentence',
    flagged: 'reported',
    judged: (judged: number, of: number): string => `${judged} of ${of} judged. You can change it until the bell.`,
    held: 'held',
    right: 'You judged it as it came.',
    missed: 'It came the other way.',
    both: 'Both held about equally. It counts as right.',
    later: 'Which one holds is known at the second verdict.',
    heading2: 'The pairs that you judged',
  },
  fresh: {
    heading: 'The second verdict',
    lookUp: 'The second verdict is on the big screen.',
    beat: (beaten: number, of: number): string =>
      `In fresh worlds you beat ${rounded(beaten, 1)} of ${of} blind strategies.`,
    how: (worlds: number): string =>
      `The same decision, trained anew in ${worlds} worlds that nobody had seen. A tie counts half.`,
    tower: (stood: number, worlds: number): string =>
      `In ${stood} of ${worlds} fresh worlds you were above the middle blind strategy.`,
    stands: 'above the middle',
    crumbles: 'not above it',
    here: (beaten: number, of: number): string => `Here it had beaten ${rounded(beaten, 1)} of ${of}.`,
    marginsLabel: 'How far above the middle blind strategy the decision came out, world by world.',
    marginsKey: 'Filled: this world. Hollow: fresh worlds. The line is the middle blind strategy.',
    kinder: (kinder: number, worlds: number): string =>
      2 * kinder > worlds
        ? `This world was kinder to your decision than ${kinder} of ${worlds} fresh ones.`
        : `Your decision did as well or better in ${worlds - kinder} of ${worlds} fresh worlds.`,
    none: 'Your team had no decision to take into fresh worlds.',
    total: 'Your team’s total',
    rose: (from: string, to: string): string => `From ${from} to ${to}`,
    stayed: (place: string): string => `Still ${place}`,
  },
  measure: {
    heading: 'What was measured for the incident',
    scale: (floor: string, target: string): string => `Nothing at ${floor}, everything at ${target}.`,
  },
  calibration: {
    heading: 'How sure, and how often right',
    row: (sure: string, times: number): string =>
      `When you put ${sure} on an answer, in ${times} ${plural(times, 'case', 'cases')}`,
    came: (times: number): string => `it was true ${times === 0 ? 'never' : times === 1 ? 'once' : `${times} times`}`,
    calls: (right: number, made: number): string =>
      `Of your ${made} ${plural(made, 'call', 'calls')}, ${right} came true.`,
    few: 'A handful of forecasts says little. Keep counting.',
  },
  dataWall: {
    heading: 'The data wall',
    line: (unique: number, passes: number): string =>
      `${percent(unique)} of the data is left, and the compute pays for ${rounded(passes, 1)} passes over it.`,
    from: (trial: number): string => `From trial ${trial}.`,
    past: 'Past four passes each further one teaches less.',
    within: 'Up to four passes are worth nearly as much as new data.',
    axis: 'passes over unique data',
    gain: 'what one more pass is worth',
    label: (seen: readonly { readonly trial: number; readonly passes: number }[]): string =>
      `What one more pass is worth falls with the passes: ${seen
        .map(({ trial, passes }) => `trial ${trial} at ${rounded(passes, 1)}`)
        .join(', ')}.`,
    source: 'Muennighoff et al. 2023.',
  },
  math: 'What the note, theory and your trials say',
  nothingMeasured: 'Nothing yet. A trial of your own tells.',
  carried: (amount: string): string => `with ${amount} carried over`,
  frozen: {
    heading: 'The dials are frozen',
    how: 'The bell commits what stands here.',
  },
  audit: {
    heading: (trial: number): string => `The tiles of trial ${trial}`,
    label: (tiles: number, rows: string): string => `${tiles} tiles of the trial: ${rows}.`,
    shown: (shown: number, tiles: number): string => `${shown} of its ${tiles} tiles`,
    count: (count: number, state: string): string => `${count}: ${state}`,
  },
};
