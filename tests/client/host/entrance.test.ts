/** How a host comes in, and what becomes of keys. */
import { describe, expect, test } from 'vitest';
import { type Entrance, entrance } from '../../../client/host/entrance.ts';
import type { Chair, HouseDoor } from '../../../client/host/house-door.ts';
import { keptKey } from '../../../client/host/kept-key.ts';
import type { Link } from '../../../client/net/lesson.ts';
import { type Store, storeOver } from '../../../client/net/surroundings.ts';
import { closeCodes } from '../../../shared/protocol/close-codes.ts';
import { aLesson } from '../../support/a-lesson.ts';
import { type HostLesson, hostLesson } from '../../support/fake-host-lesson.ts';
import { memoryStorage } from '../../support/memory-storage.ts';

const chair: Chair = { seat: 'seat', room: 'room', code: 'KD27FM', projectorSeat: 'projector' };
const wish = { plan: 'dedup-forecast', teams: 4, teamSize: 4, autoAdvance: false };

type Hall = {
  readonly entrance: Entrance;
  readonly store: Store;
  readonly addresses: readonly string[];
  readonly seated: readonly HostLesson[];
  /** Host keys that the door was asked with. */
  readonly knocked: readonly string[];
};

const hall = (door: Partial<HouseDoor> = {}): Hall => {
  const memory = memoryStorage();
  const store = storeOver(() => memory);
  const addresses: string[] = [];
  const seated: HostLesson[] = [];
  const knocked: string[] = [];
  return {
    ...{ store, addresses, seated, knocked },
    entrance: entrance({
      door: {
        openLesson: async () => ({ hostKey: 'new-key' }),
        replaceKey: async () => ({ hostKey: 'newer-key' }),
        sitDown: async (hostKey) => {
          knocked.push(hostKey);
          return chair;
        },
        ...door,
      },
      store,
      address: (fragment) => void addresses.push(fragment),
      sit: () => {
        const fake = hostLesson(aLesson(), 'connecting');
        seated.push(fake);
        return fake.lesson;
      },
    }),
  };
};

const turn = () => new Promise((resolve) => setTimeout(resolve));

const ends = async ({ lesson }: HostLesson, because: number | string, before: Link = 'live') => {
  lesson.link.value = before;
  lesson.goneBecause.value = because;
  lesson.link.value = 'gone';
  await turn();
};

describe('with the house key', () => {
  test('a lesson is set up, and opening it puts its host key behind the # and on the shelf', async () => {
    const { entrance: host, addresses, store, knocked } = hall();
    await host.enter({ house: 'house-key' });
    expect(host.where.value).toEqual({ at: 'setup', houseKey: 'house-key' });
    await host.open('house-key', wish);
    expect(host.where.value).toMatchObject({ at: 'desk', hostKey: 'new-key' });
    expect(addresses).toEqual(['#key=new-key']);
    expect(knocked).toEqual(['new-key']);
    expect(keptKey(store)).toBe('new-key');
  });

  test('a refusal is shown where the wish was made, and nothing is kept', async () => {
    const { entrance: host, store } = hall({ openLesson: async () => ({ refused: 'house-key-refused' }) });
    await host.enter({ house: 'wrong' });
    await host.open('wrong', wish);
    expect(host.where.value).toEqual({ at: 'setup', houseKey: 'wrong' });
    expect(host.no.value).toEqual({ form: 'open', why: 'house-key-refused' });
    expect(keptKey(store)).toBeUndefined();
  });

  test('two taps open one lesson', async () => {
    let opened = 0;
    const { entrance: host } = hall({
      openLesson: async () => {
        opened += 1;
        return { hostKey: 'new-key' };
      },
    });
    await host.enter({ house: 'house-key' });
    await Promise.all([host.open('house-key', wish), host.open('house-key', wish)]);
    expect(opened).toBe(1);
  });

  test('[H1] a new host key runs the lesson from then on', async () => {
    const { entrance: host, addresses, store } = hall();
    await host.replaceKey('house-key', 'KD27FM');
    expect(host.where.value).toMatchObject({ at: 'desk', hostKey: 'newer-key' });
    expect(addresses).toEqual(['#key=newer-key']);
    expect(keptKey(store)).toBe('newer-key');
  });
});

describe('with a host key', () => {
  test('the desk opens, and opens again without the link on the same device', async () => {
    const { entrance: host, store } = hall();
    await host.enter({ key: 'key' });
    expect(host.where.value).toMatchObject({ at: 'desk', hostKey: 'key', chair });
    const later = hall();
    later.store.write('data-wall.host-key', keptKey(store) ?? '');
    await later.entrance.enter({});
    expect(later.entrance.where.value).toMatchObject({ at: 'desk', hostKey: 'key' });
  });

  test('a key that runs nothing is refused in words, and forgotten', async () => {
    const { entrance: host, store } = hall({ sitDown: async () => ({ refused: 'host-key-refused' }) });
    store.write('data-wall.host-key', 'old');
    await host.enter({});
    expect(host.where.value).toEqual({ at: 'gate', why: 'host-key-refused' });
    expect(keptKey(store)).toBeUndefined();
  });

  test('a server that does not answer costs nobody the key', async () => {
    const { entrance: host, store } = hall({ sitDown: async () => ({ refused: 'unreachable' }) });
    store.write('data-wall.host-key', 'key');
    await host.enter({});
    expect(host.where.value).toEqual({ at: 'gate', why: 'unreachable' });
    expect(keptKey(store)).toBe('key');
  });

  test('the link that was followed last wins, however slow the first one is', async () => {
    let answerFirst: (chair: Chair) => void = () => {};
    const first = new Promise<Chair>((resolve) => {
      answerFirst = resolve;
    });
    const { entrance: host } = hall({ sitDown: (key) => (key === 'slow' ? first : Promise.resolve(chair)) });
    const slow = host.enter({ key: 'slow' });
    await host.enter({ key: 'quick' });
    answerFirst(chair);
    await slow;
    expect(host.where.value).toMatchObject({ at: 'desk', hostKey: 'quick' });
  });
});

test('without any key the gate is shown', async () => {
  const { entrance: host, knocked } = hall();
  await host.enter({});
  expect(host.where.value).toEqual({ at: 'gate' });
  expect(knocked).toEqual([]);
});

describe('a desk whose line has ended for good', () => {
  test('[H1] tells the holder of a replaced key so', async () => {
    const { entrance: host, seated } = hall();
    await host.enter({ key: 'key' });
    await ends(seated[0]!, closeCodes.keyReplaced);
    expect(host.where.value).toEqual({ at: 'gate', why: 'replaced' });
  });

  test('tells that the lesson was closed', async () => {
    const { entrance: host, seated } = hall();
    await host.enter({ key: 'key' });
    await ends(seated[0]!, closeCodes.lessonClosed);
    expect(host.where.value).toEqual({ at: 'gate', why: 'closed' });
  });

  test('sits down again by itself where only the seat had grown old', async () => {
    const { entrance: host, seated, knocked } = hall();
    await host.enter({ key: 'key' });
    await ends(seated[0]!, 'seat-refused');
    expect(knocked).toEqual(['key', 'key']);
    expect(host.where.value).toMatchObject({ at: 'desk', lesson: seated[1]!.lesson });
  });

  test('does not try for ever with a seat that never worked', async () => {
    const { entrance: host, seated, knocked } = hall();
    await host.enter({ key: 'key' });
    await ends(seated[0]!, 'seat-refused', 'connecting');
    expect(knocked).toEqual(['key']);
    expect(host.where.value).toEqual({ at: 'gate', why: 'seat-refused' });
  });
});
