/**
 * `npm run soak -- --lessons 100 [--plan dedup-quick] [--rate 200] [--parallel 3] [--json]`: lessons one after the other and
 * side by side on one production server; says whether anything grows with them, and ends with 1 if so.
 */
import { parseArgs } from 'node:util';
import { isPlanId, plans } from '../../shared/plans/index.ts';
import { startServer } from '../support/server-process.ts';
import { type Flatness, flatnessOf, type Sample } from './flatness.ts';
import { playLesson } from './soak-lesson.ts';
import { type Held, look, type Watched, watched } from './soak-samples.ts';
import { rounded } from './statistics.ts';

const usage = `Usage: npm run soak -- --lessons 100 [--plan dedup-quick] [--rate 200] [--parallel 3] [--json]
  lessons: 1 to 10000; rate: 1 to 600; parallel: 1 to 20; plans: ${Object.keys(plans).join(', ')}`;
const sampleMs = 250;

const wholeIn = (text: string, least: number, most: number): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(usage);
  return value;
};

const readWish = () => {
  const { values } = parseArgs({
    options: {
      lessons: { type: 'string', default: '100' },
      plan: { type: 'string', default: 'dedup-quick' },
      rate: { type: 'string', default: '200' },
      parallel: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!isPlanId(values.plan)) throw new Error(usage);
  return {
    lessons: wholeIn(values.lessons, 1, 10_000),
    plan: values.plan,
    rate: wholeIn(values.rate, 1, 600),
    parallel: wholeIn(values.parallel, 1, 20),
    json: values.json,
  };
};

type Soaked = {
  readonly seconds: number;
  readonly played: number;
  /** Everything that was seen, with how many lessons had been played by then. */
  readonly seen: readonly { readonly played: number; readonly held: Held }[];
  readonly logLines: number;
};

const soak = async ({ lessons, plan, rate, parallel }: ReturnType<typeof readWish>): Promise<Soaked> => {
  // a finished lesson closes an hour of lesson time after the last one has left it
  const env = { NODE_ENV: 'production', CLOCK_RATE: String(rate), LESSON_HOURS: '1', LOG_LEVEL: 'info' };
  await using server = await startServer({ env });
  const started = performance.now();
  const seen: Soaked['seen'][number][] = [];
  let begun = 0;
  let played = 0;
  let ended = false;
  const watching = (async () => {
    while (!ended) {
      seen.push({ played, held: await look(server.pid, server.url, server.dataDir) });
      await new Promise((resolve) => setTimeout(resolve, sampleMs));
    }
  })();
  const one = async (): Promise<void> => {
    while (begun < lessons) {
      await playLesson({ url: server.url, houseKey: server.houseKey, plan, rate }, begun++);
      played++;
    }
  };
  try {
    await Promise.all([
      Promise.all(Array.from({ length: parallel }, one)).finally(() => {
        ended = true;
      }),
      watching,
    ]);
  } catch (error) {
    throw new Error(`${String(error)}\n${server.output()}`);
  }
  const logLines = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{')).length;
  return { seconds: (performance.now() - started) / 1e3, played, seen, logLines };
};

const judge = ({ seen }: Soaked): Readonly<Record<Watched, Flatness>> => {
  const of = (name: Watched): Flatness => {
    const samples = seen.map(({ played, held }): Sample => ({ lessons: played, value: held[name] }));
    return flatnessOf(samples, watched[name]);
  };
  return {
    rssMb: of('rssMb'),
    heapMb: of('heapMb'),
    externalMb: of('externalMb'),
    openFiles: of('openFiles'),
    threads: of('threads'),
  };
};

const landmarks = 10;

/** The process at ten moments of the run. */
const course = ({ seen, played }: Soaked) =>
  Array.from({ length: landmarks }, (_, step) => {
    const after = Math.floor(((step + 1) * played) / landmarks);
    const held = seen.findLast((one) => one.played <= after)?.held;
    return { after, rssMb: rounded(held?.rssMb ?? 0, 0), heapMb: rounded(held?.heapMb ?? 0, 0) };
  });

const facts = (soaked: Soaked) => ({
  played: soaked.played,
  seconds: rounded(soaked.seconds, 0),
  mostLessonsHeld: Math.max(...soaked.seen.map(({ held }) => held.lessons)),
  lessonsHeld: soaked.seen.at(-1)?.held.lessons ?? 0,
  peakRssMb: rounded(Math.max(...soaked.seen.map(({ held }) => held.rssMb)), 0),
  journalMbPerLesson: rounded((soaked.seen.at(-1)?.held.journalMb ?? 0) / Math.max(1, soaked.played)),
  logLines: soaked.logLines,
  course: course(soaked),
});

const table = (soaked: Soaked, judged: Readonly<Record<Watched, Flatness>>): string => {
  const lines = Object.entries(judged).map(([name, { slope, error, first, last, flat }]) =>
    [
      name.padEnd(12),
      ...[rounded(first, 1), rounded(last, 1), rounded(slope, 4), rounded(error, 4)].map((figure) =>
        String(figure).padStart(10),
      ),
      flat ? '  flat' : '  grows',
    ].join(''),
  );
  const { course: moments, ...plain } = facts(soaked);
  const rest = moments.map(({ after, rssMb, heapMb }) => `after ${after}: ${rssMb} MB, of it ${heapMb} MB heap`);
  const told = [...Object.entries(plain).map(([name, value]) => `${name.padEnd(20)} ${value}`), '', ...rest];
  const head = `${'per lesson'.padEnd(12)}${['first', 'last', 'slope', '± error'].map((word) => word.padStart(10)).join('')}`;
  return `${[...told, '', head, ...lines].join('\n')}\n`;
};

const main = async (): Promise<void> => {
  const wish = readWish();
  const soaked = await soak(wish);
  const judged = judge(soaked);
  const flat = Object.values(judged).every((one) => one.flat);
  const said = { ...facts(soaked), flat, ...judged };
  process.stdout.write(wish.json ? `${JSON.stringify(said)}\n` : table(soaked, judged));
  process.exitCode = flat ? 0 : 1;
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
