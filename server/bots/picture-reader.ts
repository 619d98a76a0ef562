/** Reads the picture that a seat is shown, from the frames as they come. */
import { type Decoder, decode, Reflection } from '@colyseus/schema';
import type { BenchView, TrialView } from '../../shared/lesson/bench-views.ts';
import type { PublicView } from '../../shared/lesson/views.ts';
import { frameCodes } from './line.ts';

/** What a program needs of the picture; a seat's own sheets come as JSON. */
export type SeenPicture = Pick<
  PublicView,
  'status' | 'running' | 'at' | 'endsAt' | 'round' | 'step' | 'stepKind' | 'mission' | 'question'
> & {
  readonly reveals: string;
  readonly teams?: Iterable<{ readonly papers?: { readonly bench?: string; readonly trials?: Iterable<string> } }>;
  readonly desk?: { readonly json?: string; readonly teams?: Iterable<string> };
};

export class PictureReader {
  #decoder: Decoder | undefined;

  /** Takes a frame in; true if it changed the picture. */
  hear(frame: Buffer): boolean {
    const [code] = frame;
    if (code === frameCodes.joined) {
      const at = { offset: 1 };
      // the reconnection token and the serializer's name, each after its length
      for (let word = 0; word < 2; word++) at.offset += 1 + (frame[at.offset] ?? 0);
      const length = decode.number(frame, at);
      this.#decoder = Reflection.decode(frame.subarray(0, at.offset + length), at);
      return false;
    }
    if (code !== frameCodes.state && code !== frameCodes.patch) return false;
    this.#decoder?.decode(frame, { offset: 1 });
    return true;
  }

  /** The workbench of the seat's own team; undefined where it has none. */
  get bench(): BenchView | undefined {
    for (const { papers } of this.picture?.teams ?? []) {
      if (!papers?.bench) continue;
      const trials = Array.from(papers.trials ?? [], (trial) => JSON.parse(trial) as TrialView);
      return { ...(JSON.parse(papers.bench) as BenchView), trials };
    }
    return undefined;
  }

  /** The picture as it stands; undefined before the first. It goes on changing. */
  get picture(): SeenPicture | undefined {
    return this.#decoder?.state as unknown as SeenPicture | undefined;
  }
}
