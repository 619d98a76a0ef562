/** The log: one line an event, and nobody's name or key in it. */
import { expect, test } from 'vitest';
import { handClock } from '../../../server/clock.ts';
import { frameworkLog } from '../../../server/http/framework-log.ts';
import { openLog } from '../../../server/log.ts';

const written = (level: Parameters<typeof openLog>[0], write: (log: ReturnType<typeof openLog>) => void) => {
  const lines: string[] = [];
  write(openLog(level, { write: (line) => void lines.push(line) }));
  return lines;
};

test('an event is one line of JSON, with its facts', () => {
  const lines = written('info', (log) => log.info({ lesson: 'room', teams: 3 }, 'lesson opened'));
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', msg: 'lesson opened', lesson: 'room', teams: 3 });
});

test('names, seats and keys are kept out, wherever they stand', () => {
  const facts = { name: 'Ada', seat: 'token', who: { name: 'Ada', hostKey: 'key' }, houseKey: 'key', device: 'phone' };
  const [line = ''] = written('trace', (log) => log.info(facts, 'joined'));
  expect(line).not.toMatch(/Ada|token|"key"|phone/);
});

test('what is less than the level is not written', () => {
  expect(written('warn', (log) => log.info('quiet'))).toEqual([]);
  expect(written('silent', (log) => log.fatal('quiet'))).toEqual([]);
});

test('a flood of the framework’s complaints is a line a minute, with how many went untold', () => {
  const clock = handClock();
  const lines = written('info', (log) => {
    const framework = frameworkLog(log, clock);
    for (let minute = 0; minute < 2; minute++) {
      for (let each = 0; each < 100; each++) framework.warn('bad frame\n  at a place in the code');
      clock.advance(60_000);
    }
  });
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { msg: 'framework', said: 'bad frame', untold: 0 },
    { msg: 'framework', said: 'bad frame', untold: 99 },
  ]);
});
