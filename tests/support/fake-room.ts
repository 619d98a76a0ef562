/** A room that a test plays by hand: phones sit down in it, ask and act, and lose their lines. */
import type { PictureState } from '../../client/net/views-of.ts';
import type { Connect, Ears, NoWire, Reply } from '../../client/net/wire.ts';

export type Asked = { readonly name: 'act' | 'ask' | 'hold'; readonly payload: unknown };

export type FakeRoom = {
  readonly connect: Connect;
  /** Every attempt to sit down. */
  readonly attempts: () => number;
  /** Everything that was asked, in order, over all lines. */
  readonly asked: readonly Asked[];
  /** What a request is answered with; the default answers time, papers and receipts. */
  answer: (asked: Asked) => Reply | Promise<Reply>;
  /** What the next attempts meet instead of a line. */
  no: NoWire | undefined;
  picture: PictureState;
  readonly show: (change: Partial<PictureState>) => void;
  readonly close: (code: number) => void;
};

export const emptyPicture: PictureState = {
  code: 'KD27FM',
  plan: 'dedup-forecast',
  status: 'lobby',
  running: false,
  at: 0,
  endsAt: 0,
  round: -1,
  rounds: 1,
  step: -1,
  stepKind: '',
  mission: '',
  question: '',
  lastCall: false,
  doorOpen: true,
  steps: '[]',
  room: '{}',
  reveals: '[]',
  yardsticks: '[]',
  teams: [
    {
      id: 1,
      name: 'Kiln',
      track: 'edge-guardian',
      papers: { players: [7], names: ['Ada'], slots: [0], here: [true], locked: [false] },
    },
  ],
};

const answered = (answer: unknown): Reply => ({ kind: 'answered', answer });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const fakeRoom = (): FakeRoom => {
  const asked: Asked[] = [];
  let attempts = 0;
  let ears: Ears | undefined;
  let saved = 0;
  const room: FakeRoom = {
    asked,
    attempts: () => attempts,
    no: undefined,
    picture: emptyPicture,
    answer: ({ name, payload }) => {
      if (name === 'act') return answered({ saved: ++saved });
      const what = isObject(payload) && 'name' in payload ? payload.name : '';
      return answered(
        what === 'time'
          ? { at: room.picture.at, running: room.picture.running }
          : { player: 7, name: 'Ada', team: 1, calls: [] },
      );
    },
    connect: async (_card, listener) => {
      attempts += 1;
      if (room.no) return room.no;
      ears = listener;
      return {
        picture: () => room.picture,
        request: async (name, payload) => {
          const request = { name, payload };
          asked.push(request);
          return room.answer(request);
        },
        drop: () => listener.closed(1006),
        leave: () => listener.closed(4000),
      };
    },
    show: (change) => {
      room.picture = { ...room.picture, ...change };
      ears?.changed();
    },
    close: (code) => ears?.closed(code),
  };
  return room;
};
