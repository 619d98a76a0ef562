/** The meters: who may read them, and that they tell what happened and nothing about anybody. */
import { afterEach, expect, test } from 'vitest';
import { openMeters } from '../../../server/meters.ts';
import { LaboratoryError } from '../../../server/simulator/laboratory.ts';
import { remembered } from '../../../server/simulator/remembered.ts';
import { refuse } from '../../../shared/lesson/refusal.ts';
import { missions } from '../../../shared/missions/index.ts';
import { houseKeyOfWeb, openWeb, type Web } from '../../support/a-web.ts';
import { fakeLaboratory } from '../../support/fake-laboratory.ts';

let web: Web;
afterEach(() => web.close());

const authorization = `Bearer ${houseKeyOfWeb}`;
/** As a proxy on this machine would pass on what came from anywhere. */
const fromAfar = { 'x-forwarded-for': '203.0.113.7' };

test('programs on this machine read the meters without a key', async () => {
  web = await openWeb();
  const answer = await web.ask('/metrics');
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toContain('text/plain');
  expect(answer.bytes.toString()).toContain('datawall_lessons{status="running"}');
});

test('whoever comes through a proxy needs the house key', async () => {
  web = await openWeb();
  expect(await web.ask('/metrics', { headers: fromAfar })).toMatchObject({
    status: 401,
    json: refuse('house-key-refused'),
  });
  expect((await web.ask('/metrics', { headers: { ...fromAfar, authorization: 'Bearer wrong' } })).status).toBe(401);
  expect((await web.ask('/metrics', { headers: { ...fromAfar, authorization } })).status).toBe(200);
});

test('a proxy whose word is believed opens the meters to nobody who comes through it', async () => {
  web = await openWeb({}, { trustProxy: 1 });
  for (const source of ['203.0.113.7', '127.0.0.1', '::1']) {
    const headers = { 'x-forwarded-for': source };
    expect((await web.ask('/metrics', { headers })).status).toBe(401);
  }
  expect((await web.ask('/metrics', { headers: { forwarded: 'for=127.0.0.1' } })).status).toBe(401);
});

test('refusals are counted by code, wherever they are given', async () => {
  const meters = openMeters();
  web = await openWeb({}, { meters });
  await web.ask('/api/join', {}, { code: 'KD27FM' });
  await web.ask('/api/host', {}, { hostKey: 'unknown' });
  await web.ask('/nowhere');
  meters.refused('room', 'too-late');
  const text = (await web.ask('/metrics')).bytes.toString();
  for (const [where, code] of [
    ['http', 'code-unknown'],
    ['http', 'host-key-refused'],
    ['http', 'not-found'],
    ['room', 'too-late'],
  ])
    expect(text).toContain(`datawall_refusals_total{where="${where}",code="${code}"} 1`);
});

test('commits, jobs of the laboratory, lessons and players are told', async () => {
  const meters = openMeters();
  web = await openWeb({}, { meters });
  meters.watch(() => ({ lessons: { lobby: 1, running: 2, over: 3 }, players: 41 }));
  meters.committed(3);
  const laboratory = meters.metered({
    ...fakeLaboratory(missions),
    waiting: 5,
    prepare: () => Promise.reject(new LaboratoryError('lab-busy')),
  });
  const job = { mission: 'dedup-audit', version: 1, seed: '0'.repeat(32), round: 0, track: 'edge-guardian' } as const;
  await expect(laboratory.prepare(job)).rejects.toThrow('lab-busy');
  const text = (await web.ask('/metrics')).bytes.toString();
  for (const line of [
    'datawall_lessons{status="running"} 2',
    'datawall_players 41',
    'datawall_laboratory_waiting 5',
    'datawall_laboratory_job_seconds_count{priority="world",outcome="lab-busy"} 1',
    'datawall_commit_seconds_bucket{le="0.002"} 0',
    'datawall_commit_seconds_bucket{le="0.005"} 1',
    'datawall_loop_delay_seconds{quantile="0.99"}',
  ])
    expect(text).toContain(line);
});

test('what the laboratory answers from memory shows as asked for more often than computed', async () => {
  const meters = openMeters();
  web = await openWeb({}, { meters });
  const laboratory = meters.asked(remembered(meters.metered(fakeLaboratory(missions))));
  const name = { mission: 'dedup-audit', version: 1, seed: '0'.repeat(32), round: 0, track: 'edge-guardian' } as const;
  const outcome = { ...name, decision: {}, purse: { dollars: 1, hours: 1, weeks: 1 } };
  for (let team = 0; team < 3; team++) await laboratory.outcome(outcome);
  const text = (await web.ask('/metrics')).bytes.toString();
  expect(text).toContain('datawall_laboratory_asked_total{kind="outcome"} 3');
  expect(text).toContain('datawall_laboratory_job_seconds_count{priority="outcome",outcome="done"} 1');
});
