/** The API: who may ask for what, what is answered, and that a bad request is no more than a refusal. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { refuse } from '../../../shared/lesson/refusal.ts';
import { houseKeyOfWeb, openWeb, type Web } from '../../support/a-web.ts';

let web: Web;
afterEach(() => web.close());

const authorization = `Bearer ${houseKeyOfWeb}`;
const seat = { seat: 'seat.token.here', room: 'room', player: 7 };
const lesson = { code: 'KD27FM', hostKey: 'host-key', lesson: 'room' };

describe('the join door', () => {
  test('[L1] gives a seat for a code', async () => {
    const join = vi.fn(async () => seat);
    web = await openWeb({ join });
    const answer = await web.ask('/api/join', {}, { code: 'kd2 7fm', name: 'Ada', device: 'device-1' });
    expect(answer).toMatchObject({ status: 200, json: seat });
    expect(join).toHaveBeenCalledExactlyOnceWith({ code: 'kd2 7fm', name: 'Ada', device: 'device-1' });
  });

  test('[L1] answers a wrong code, a full lesson and a finished one alike, and after the same time', async () => {
    const clock = handClock();
    const waits: number[] = [];
    const after = (ms: number, work: () => void) => {
      waits.push(ms);
      work();
      return () => undefined;
    };
    const join = async () => {
      clock.advance(waits.length * 20);
      return refuse('code-unknown');
    };
    web = await openWeb({ join }, { clock: { ...clock, after } });
    const answers = [];
    for (let each = 0; each < 3; each += 1) answers.push(await web.ask('/api/join', {}, { code: 'KD27FM' }));
    for (const { status, json } of answers)
      expect({ status, json }).toEqual({ status: 404, json: refuse('code-unknown') });
    expect(waits).toEqual([250, 230, 210]);
  });

  test('lets a guesser wait, and says how long', async () => {
    web = await openWeb();
    const statuses: number[] = [];
    for (let guess = 0; guess < 61; guess += 1)
      statuses.push((await web.ask('/api/join', {}, { code: 'KD27FM' })).status);
    expect(statuses.slice(0, 60).every((status) => status === 404)).toBe(true);
    const refused = await web.ask('/api/join', {}, { code: 'KD27FM' });
    expect(refused).toMatchObject({ status: 429, json: refuse('too-many') });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await web.ask('/api/move', {}, { code: 'KD27FM' })).toMatchObject({ status: 429 });
  });

  test('guesses that come all at once are counted all the same', async () => {
    const join = vi.fn(async () => refuse('code-unknown'));
    web = await openWeb({ join });
    await Promise.all(Array.from({ length: 150 }, () => web.ask('/api/join', {}, { code: 'KD27FM' })));
    expect(join).toHaveBeenCalledTimes(60);
  });

  test('a bad name costs no guess', async () => {
    web = await openWeb({ join: async () => refuse('name-refused') });
    for (let attempt = 0; attempt < 70; attempt += 1)
      expect((await web.ask('/api/join', {}, { code: 'KD27FM', name: 'x' })).status).toBe(422);
  });

  test('counts by the address that a trusted proxy names, and by no other', async () => {
    const guess = (forwarded: string) =>
      web.ask('/api/join', { headers: { 'x-forwarded-for': forwarded } }, { code: 'KD27FM' });
    web = await openWeb({}, { trustProxy: 1 });
    for (let each = 0; each < 60; each += 1) await guess('203.0.113.1');
    expect((await guess('203.0.113.1')).status).toBe(429);
    expect((await guess('203.0.113.2')).status).toBe(404);
    await web.close();
    web = await openWeb();
    for (let each = 0; each < 60; each += 1) await guess(`203.0.113.${each}`);
    expect((await guess('203.0.113.99')).status).toBe(429);
  });
});

describe('keys', () => {
  test('[H1] the house key opens lessons', async () => {
    web = await openWeb({ openLesson: async () => lesson });
    const answer = await web.ask('/api/lessons', { headers: { authorization } }, { plan: 'dedup-forecast', teams: 8 });
    expect(answer).toMatchObject({
      status: 200,
      json: { ...lesson, hostUrl: 'http://wall.example:2567/host#key=host-key' },
    });
  });

  test('[H1] the house key replaces a host key', async () => {
    web = await openWeb({ newHostKey: async () => ({ hostKey: 'another' }) });
    const answer = await web.ask('/api/host-key', { headers: { authorization } }, { code: 'KD27FM' });
    expect(answer.json).toEqual({ hostKey: 'another', hostUrl: 'http://wall.example:2567/host#key=another' });
  });

  test('without the house key nothing is opened or replaced', async () => {
    const openLesson = vi.fn(async () => lesson);
    const newHostKey = vi.fn(async () => ({ hostKey: 'another' }));
    web = await openWeb({ openLesson, newHostKey });
    for (const key of [undefined, '', 'Bearer', 'Bearer wrong', `Basic ${houseKeyOfWeb}`, `Bearer ${houseKeyOfWeb}x`]) {
      const options = key === undefined ? {} : { headers: { authorization: key } };
      expect(await web.ask('/api/lessons', options, { plan: 'dedup-forecast', teams: 1 })).toMatchObject({
        status: 401,
        json: refuse('house-key-refused'),
      });
      expect((await web.ask('/api/host-key', options, { code: 'KD27FM' })).status).toBe(401);
    }
    expect(openLesson).not.toHaveBeenCalled();
    expect(newHostKey).not.toHaveBeenCalled();
  });

  test('[H1] a host key gives seats for the host and for the projector', async () => {
    const seats = { seat: 'a', projectorSeat: 'b', room: 'room', code: 'KD27FM' };
    web = await openWeb({ host: async ({ hostKey }) => (hostKey === 'right' ? seats : refuse('host-key-refused')) });
    expect(await web.ask('/api/host', {}, { hostKey: 'right' })).toMatchObject({ status: 200, json: seats });
    expect(await web.ask('/api/host', {}, { hostKey: 'wrong' })).toMatchObject({
      status: 401,
      json: refuse('host-key-refused'),
    });
  });
});

test('[L4] a device asks for a seat, waits, and gets it', async () => {
  const waiting = { ticket: 'ticket', moveCode: 'KD27' };
  let granted = false;
  web = await openWeb({
    askMove: async () => waiting,
    pollMove: async () => (granted ? seat : { waiting: true as const }),
  });
  expect((await web.ask('/api/move', {}, { code: 'KD27FM' })).json).toEqual(waiting);
  expect((await web.ask('/api/move/poll', {}, { ticket: 'ticket' })).json).toEqual({ waiting: true });
  granted = true;
  expect((await web.ask('/api/move/poll', {}, { ticket: 'ticket' })).json).toEqual(seat);
});

test('pictures are for whoever has the ticket, for good, and for no cache in between', async () => {
  const bytes = Uint8Array.of(137, 80, 78, 71);
  web = await openWeb({
    picture: async (ticket) => (ticket === 'right' ? { bytes, type: 'image/png', hash: 'h' } : undefined),
  });
  const picture = await web.ask('/pictures/right');
  expect(picture).toMatchObject({ status: 200, bytes: Buffer.from(bytes) });
  expect(picture.headers).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const none = await web.ask('/pictures/wrong');
  expect(none).toMatchObject({ status: 404, json: refuse('not-found') });
  expect(none.headers['cache-control']).toBe('no-store');
});

test('[E2] files are for whoever shows the host key, under a name of their own', async () => {
  const file = vi.fn(async (_name: string, key: string) =>
    key === 'right'
      ? { name: 'data-wall-KD27FM-teams.csv', type: 'text/csv; charset=utf-8', text: 'team\r\n' }
      : refuse('host-key-refused'),
  );
  web = await openWeb({ file });
  const taken = await web.ask('/api/files/teams', { headers: { authorization: 'Bearer right' } });
  expect(taken).toMatchObject({ status: 200, json: 'team\r\n' });
  expect(taken.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="data-wall-KD27FM-teams.csv"',
    'cache-control': 'no-store',
  });
  expect(await web.ask('/api/files/teams')).toMatchObject({ status: 401, json: refuse('host-key-refused') });
  expect(file).toHaveBeenLastCalledWith('teams', '');
  const none = await web.ask('/api/files/passwords', { headers: { authorization: 'Bearer right' } });
  expect(none).toMatchObject({ status: 404, json: refuse('not-found') });
});

test('plans and health are for everybody', async () => {
  web = await openWeb({ plans: () => [{ id: 'dedup-forecast', minutes: 6 }], health: () => ({ lessons: 3 }) });
  expect((await web.ask('/api/plans')).json).toEqual({ plans: [{ id: 'dedup-forecast', minutes: 6 }] });
  expect((await web.ask('/healthz')).json).toEqual({ status: 'ok', version: '1.2.3', lessons: 3 });
});

describe('a bad request', () => {
  type Bad = [what: string, status: number, code: string, path: string, body: string | object, type?: string];
  const bad: Bad[] = [
    ['bad JSON', 400, 'malformed', '/api/join', '{"code":', 'application/json'],
    ['JSON that is no object', 400, 'malformed', '/api/join', '"KD27FM"', 'application/json'],
    ['a missing field', 400, 'malformed', '/api/join', {}],
    ['a field too many', 400, 'malformed', '/api/join', { code: 'KD27FM', admin: true }],
    ['a field of another kind', 400, 'malformed', '/api/host', { hostKey: 7 }],
    ['no body', 415, 'malformed', '/api/join', '', ''],
    ['a form', 415, 'malformed', '/api/join', 'code=KD27FM', 'application/x-www-form-urlencoded'],
    ['another character set', 415, 'malformed', '/api/join', '{}', 'application/json; charset=nonsense'],
    ['more than four kilobytes', 413, 'too-large', '/api/join', { code: 'K'.repeat(5_000) }],
    ['an unknown address', 404, 'not-found', '/api/nothing', {}],
    ['a closed counter of matchmaking', 404, 'not-found', '/matchmake/joinOrCreate/lesson', {}],
    ['a broken address', 400, 'malformed', '/pictures/%E0%A4%A', {}],
  ];

  test.each<Bad>(bad)('(%s) gets status %i and the code %s', async (_what, status, code, path, body, type) => {
    web = await openWeb();
    const headers = type === undefined ? {} : { 'content-type': type };
    const options = path.startsWith('/pictures') ? { method: 'GET', headers } : { headers };
    expect(await web.ask(path, options, body)).toMatchObject({ status, json: { refused: code } });
  });

  test('by another method finds nothing', async () => {
    web = await openWeb();
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
      expect(await web.ask('/api/join', { method })).toMatchObject({ status: 404, json: refuse('not-found') });
  });

  test('of any kind whatever is refused, never a failure', async () => {
    web = await openWeb();
    const body = fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }));
    const path = fc.constantFrom(
      '/api/join',
      '/api/host',
      '/api/lessons',
      '/api/move',
      '/api/move/poll',
      '/matchmake/joinById/x',
    );
    await fc.assert(
      fc.asyncProperty(path, body, async (where, text) => {
        const answer = await web.ask(where, { headers: { 'content-type': 'application/json' } }, text);
        expect([400, 413, 415]).toContain(answer.status);
        expect(answer.json).toHaveProperty('refused');
      }),
      { numRuns: 80 },
    );
    expect(web.log).toEqual([]);
  });
});

test('a bug behind a door is an answer without a stack, and a line in the log', async () => {
  web = await openWeb({
    host: async () => {
      throw new Error('the bottom fell out');
    },
  });
  const answer = await web.ask('/api/host', {}, { hostKey: 'x' });
  expect(answer).toMatchObject({ status: 500, json: refuse('server-failed') });
  expect(answer.bytes.toString()).not.toContain('bottom');
  expect(web.log.join()).toContain('the bottom fell out');
  expect((await web.ask('/healthz')).status).toBe(200);
});

describe('pages of other servers', () => {
  test('may ask for nothing, and read nothing', async () => {
    const join = vi.fn(async () => seat);
    web = await openWeb({ join });
    for (const origin of ['http://evil.example', 'null']) {
      const answer = await web.ask('/api/join', { headers: { origin } }, { code: 'KD27FM' });
      expect(answer).toMatchObject({ status: 403, json: refuse('origin-refused') });
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
      const before = await web.ask('/api/join', { method: 'OPTIONS', headers: { origin } });
      expect(before.status).toBe(403);
      expect(Object.keys(before.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    expect(join).not.toHaveBeenCalled();
  });

  test('that the settings name may ask, as our own do', async () => {
    web = await openWeb({ join: async () => seat });
    for (const origin of ['https://class.example.org', `http://127.0.0.1:${web.port}`])
      expect((await web.ask('/api/join', { headers: { origin } }, { code: 'KD27FM' })).status).toBe(200);
  });
});

test('what is asked and answered over the API is kept by nobody', async () => {
  web = await openWeb({ join: async () => seat });
  expect((await web.ask('/api/join', {}, { code: 'KD27FM' })).headers['cache-control']).toBe('no-store');
});
