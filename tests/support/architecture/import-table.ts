/** Who may import whom: the table of the house, and its verdict on a set of source texts. */
import { allImports, type Import, loadedBy, type Sources } from './imports.ts';
import { packageOffence } from './package-doors.ts';

/** A room of the house. Every source file lies in exactly one. */
const rooms: readonly (readonly [name: string, path: RegExp])[] = [
  ['build', /^client\/(vite\.config|first-load-budget)\.ts$|^assets\/[\w-]+\.mjs$/],
  ['tests', /^tests\//],
  ['learn', /^shared\/learn\//],
  ['samples', /^shared\/samples\//],
  ['tracks', /^shared\/tracks\//],
  ['plans', /^shared\/plans\//],
  ['protocol', /^shared\/protocol\//],
  ['lesson', /^shared\/lesson\//],
  ['mission types', /^shared\/missions\/(mission|workbench|simulator)\.ts$/],
  ['mission list', /^shared\/missions\/index\.ts$/],
  ['simulator list', /^shared\/missions\/simulators\.ts$/],
  // A mission's plain data: what it declares, the round in which teams decide, and who interrupts it.
  ['mission', /^shared\/missions\/[^/]+\/(mission|workbench|incidents)\.ts$/],
  ['formulas', /^shared\/missions\/[^/]+\/formulas\.ts$/],
  ['simulation', /^shared\/missions\/[^/]+\//],
  ['laboratory', /^server\/simulator\//],
  ['command line', /^server\/commands\//],
  ['server', /^server\//],
  ['parts', /^client\/ui\//],
  ['net', /^client\/net\//],
  ['client', /^client\//],
];

export function roomOf(path: string): string | undefined {
  return rooms.find(([, pattern]) => pattern.test(path))?.[0];
}

/** `x`: anything. `type x`: types only. `own x`: only from the same mission's folder. A room may always import itself. */
const serverMay = [
  ...['server', 'laboratory', 'lesson', 'protocol', 'plans', 'tracks'],
  ...['mission list', 'mission types', 'mission', 'formulas'],
];
const simulatorsToo = ['learn', 'samples', 'simulation', 'simulator list'];
const clientMay = [
  ...['client', 'parts', 'net', 'type lesson', 'type protocol', 'plans', 'tracks'],
  ...['mission list', 'mission types', 'formulas'],
];

const table: Readonly<Record<string, readonly string[]>> = {
  learn: [],
  samples: ['learn'],
  tracks: [],
  'mission types': ['type tracks'],
  // Prices are closed forms: rules, phones and simulation ask the same function.
  mission: ['tracks', 'type mission types', 'own formulas'],
  formulas: ['tracks', 'type mission types'],
  simulation: ['learn', 'samples', 'tracks', 'type mission types', 'own mission', 'own formulas'],
  'mission list': ['mission', 'type mission types'],
  'simulator list': ['simulation', 'type mission types', 'type mission list'],
  plans: ['mission list', 'type mission types', 'type tracks'],
  protocol: ['type mission types', 'type mission list', 'type plans', 'type tracks'],
  lesson: ['mission list', 'type mission types', 'plans', 'protocol', 'tracks'],
  server: serverMay,
  laboratory: [...serverMay, ...simulatorsToo],
  'command line': [...serverMay, ...simulatorsToo, 'command line'],
  client: clientMay,
  net: clientMay,
  // A part shows a view and reports a gesture: it knows no network.
  parts: clientMay.filter((room) => room !== 'net'),
  build: [],
  tests: rooms.map(([name]) => name),
};

/** Pure helpers among the rules, which a page may run to show what the server will say. */
const rulesForPages = /^shared\/lesson\/(scoring|initials|refusal|purse|views?)\.ts$/;

const missionFolder = (path: string) => path.split('/').slice(0, 3).join('/');

/** A review is of what was built in earlier rounds: it runs that very pipeline and turns those very dials, and no copy of them. */
const goesOnWith: Readonly<Record<string, readonly string[]>> = {
  'shared/missions/design-review': ['shared/missions/pipeline-audit', 'shared/missions/quality-velocity'],
};

const isOwn = ({ from, to }: Import): boolean =>
  [missionFolder(from), ...(goesOnWith[missionFolder(from)] ?? [])].includes(missionFolder(to));

function mayImport(one: Import, imports: readonly Import[]): boolean {
  const [from, to] = [roomOf(one.from), roomOf(one.to)];
  if (from === undefined || to === undefined) return false;
  if (from === 'simulation' && to === 'simulation') return isOwn(one);
  if (from === to) return !['mission', 'formulas'].includes(from) || isOwn(one);
  const allowed = table[from] ?? [];
  if (allowed.includes(to)) return true;
  if (allowed.includes(`own ${to}`)) return isOwn(one);
  if (!allowed.includes(`type ${to}`)) return false;
  if (one.typeOnly) return true;
  if (to === 'lesson') return rulesForPages.test(one.to);
  // Shapes are checked at the server's door. What the protocol holds besides shapes weighs nothing on a phone.
  return to === 'protocol' && roomOf(one.from) !== 'lesson' && !loadedBy(one.to, imports).has('zod');
}

const isStyleOrPicture = (path: string) => /\.(css|woff2|svg|png|webp|mp3|ogg|webm|json)$/.test(path);

function offence(one: Import, imports: readonly Import[]): string | undefined {
  if (roomOf(one.from) === 'tests') return undefined;
  if (one.isPackage) return packageOffence(one.from, one.to);
  if (isStyleOrPicture(one.to)) {
    const mayLoad = one.from.startsWith('client/') && /^(client|assets)\//.test(one.to);
    return mayLoad ? undefined : `may not load ${one.to}`;
  }
  return mayImport(one, imports) ? undefined : `may not import ${one.typeOnly ? 'types of ' : ''}${one.to}`;
}

/** One sentence for every import that the table does not allow. */
export function importOffences(sources: Sources): string[] {
  const imports = allImports(sources);
  const homeless = Object.keys(sources).filter((path) => roomOf(path) === undefined);
  return [
    ...homeless.map((path) => `${path} lies in no room of the house`),
    ...imports.flatMap((one) => {
      const problem = offence(one, imports);
      return problem === undefined ? [] : [`${one.from}:${one.line} ${problem}`];
    }),
  ];
}
