/** Weighs what a phone downloads to join, while it waits in the lobby and when rounds open, and refuses a build that is too heavy. */
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Limits in kB of 1,000 bytes, compressed. */
export const limits = { firstLoad: 60, lobby: 260, lesson: 330 } as const;

/** One file of a build, and the files that it brings along. */
export type BuiltFile = {
  readonly content: string | Uint8Array;
  /** Loaded together with this file. */
  readonly imports?: readonly string[];
  /** Loaded when the code of this file asks for it. */
  readonly lazyImports?: readonly string[];
  /** Loaded when the first round opens. */
  readonly roundImports?: readonly string[];
};

export type Build = Readonly<Record<string, BuiltFile>>;

export type Weights = { readonly firstLoad: number; readonly lobby: number; readonly lesson: number };

/** The kinds of import that are followed by each of the three moments. */
type Moment = keyof Weights;

const alreadyCompressed = /\.(woff2|png|jpe?g|webp|avif|mp3|ogg|m4a|webm)$/;

// Browsers take brotli over https only, and a classroom server speaks plain http: gzip is what travels.
function compressedSize(name: string, content: string | Uint8Array): number {
  return alreadyCompressed.test(name) ? Buffer.byteLength(content) : gzipSync(content, { level: 9 }).length;
}

/** Whether a font face is fetched for a page that shows plain Latin letters (here: the letter A). */
function servesPlainLatin(fontFace: string): boolean {
  const ranges = /unicode-range:([^;}]+)/i.exec(fontFace)?.[1];
  if (ranges === undefined) return true;
  return ranges.split(',').some((range) => {
    const [first = '', last] = range.trim().replace(/^u\+/i, '').split('-');
    const from = Number.parseInt(first.replaceAll('?', '0'), 16);
    const to = Number.parseInt(last ?? first.replaceAll('?', 'f'), 16);
    return from <= 0x41 && 0x41 <= to;
  });
}

/** The files that a stylesheet makes a phone fetch. */
export function filesOfStylesheet(css: string): string[] {
  const fetched = css.replace(/@font-face\s*\{[^}]*\}/g, (face) => (servesPlainLatin(face) ? face : ''));
  return [...fetched.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].flatMap(([, url]) => {
    return url === undefined || url.startsWith('data:') ? [] : [url.split('/').at(-1) ?? url];
  });
}

const importsBy = (
  moment: Moment,
  { imports = [], lazyImports = [], roundImports = [] }: BuiltFile,
): readonly string[] => {
  if (moment === 'firstLoad') return imports;
  return moment === 'lobby' ? [...imports, ...lazyImports] : [...imports, ...lazyImports, ...roundImports];
};

function reach(build: Build, start: string, moment: Moment): Set<string> {
  const byLastPart = new Map(Object.keys(build).map((name) => [name.split('/').at(-1), name]));
  const found = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const file = build[name];
    if (!file || found.has(name)) continue;
    found.add(name);
    waiting.push(...importsBy(moment, file));
    if (name.endsWith('.css')) {
      for (const part of filesOfStylesheet(String(file.content))) waiting.push(byLastPart.get(part) ?? part);
    }
  }
  return found;
}

/** Compressed kilobytes that a page makes a phone download: at once, and in all. */
export function weigh(build: Build, page: string): Weights {
  const total = (moment: Moment) => {
    let bytes = 0;
    for (const name of reach(build, page, moment)) bytes += compressedSize(name, build[name]?.content ?? '');
    return bytes / 1000;
  };
  return { firstLoad: total('firstLoad'), lobby: total('lobby'), lesson: total('lesson') };
}

/** One sentence for every limit that is exceeded. */
export function complaints(weights: Weights): string[] {
  const sentences: string[] = [];
  if (weights.firstLoad > limits.firstLoad)
    sentences.push(`The first load weighs ${weights.firstLoad.toFixed(1)} kB, more than ${limits.firstLoad} kB.`);
  if (weights.lobby > limits.lobby)
    sentences.push(
      `All that a phone loads by the end of the lobby weighs ${weights.lobby.toFixed(1)} kB, more than ${limits.lobby} kB.`,
    );
  if (weights.lesson > limits.lesson)
    sentences.push(`A whole lesson weighs ${weights.lesson.toFixed(1)} kB, more than ${limits.lesson} kB.`);
  return sentences;
}

type BundleFile =
  | { readonly type: 'asset'; readonly source: string | Uint8Array }
  | {
      readonly type: 'chunk';
      readonly code: string;
      readonly imports: readonly string[];
      readonly dynamicImports: readonly string[];
      readonly facadeModuleId: string | null;
      readonly isEntry: boolean;
      readonly viteMetadata?: {
        readonly importedCss: ReadonlySet<string>;
        readonly importedAssets: ReadonlySet<string>;
      };
    };

/** A chunk is called after the module that it begins with. */
const opensWithARound = (chunk: string) => /(^|\/)round-/.test(chunk);

const isFont = (name: string) => /\.(woff2?|ttf|otf)$/.test(name);

/** The bundle as a build, with each page bringing along its entry. */
export function describeBundle(bundle: Readonly<Record<string, BundleFile>>): Build {
  const build: Record<string, BuiltFile> = {};
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'asset') {
      build[name] = { ...build[name], content: file.source };
      continue;
    }
    const { importedCss = new Set<string>(), importedAssets = new Set<string>() } = file.viteMetadata ?? {};
    // Fonts are counted where a stylesheet names them, since only the alphabets in use are fetched.
    const assets = [...importedAssets].filter((asset) => !isFont(asset));
    build[name] = {
      content: file.code,
      imports: [...file.imports, ...importedCss, ...assets],
      lazyImports: file.dynamicImports.filter((chunk) => !opensWithARound(chunk)),
      roundImports: file.dynamicImports.filter(opensWithARound),
    };
    const page = file.isEntry ? file.facadeModuleId?.split(/[\\/]/).at(-1) : undefined;
    if (page?.endsWith('.html')) build[page] = { content: build[page]?.content ?? '', imports: [name] };
  }
  return build;
}

/** The build step: prints the figures, and fails over the limits. */
export function phoneBudget(): Plugin {
  return {
    name: 'phone-budget',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const weights = weigh(describeBundle(bundle), 'index.html');
        process.stdout.write(
          `A phone loads ${weights.firstLoad.toFixed(1)} kB to join (at most ${limits.firstLoad}), ` +
            `${weights.lobby.toFixed(1)} kB by the end of the lobby (at most ${limits.lobby}) ` +
            `and ${weights.lesson.toFixed(1)} kB in a whole lesson (at most ${limits.lesson}).\n`,
        );
        const [first, ...others] = complaints(weights);
        if (first !== undefined) this.error([first, ...others].join(' '));
      },
    },
  };
}
