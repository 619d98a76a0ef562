/** What a program was sent, searched for what it should not have been told. */
import { expect, test } from 'vitest';
import { Memory, type Secret } from '../../../server/bots/memory.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ticket: Secret = { what: 'the wall', text: 'aTicketThatNobodyGuesses', untilTruth: true };
const device: Secret = { what: 'a device', text: 'bot-3f9k2', of: 7, untilTruth: false };

test('finds what came before the truth was out, and lets it pass afterwards', () => {
  const [early, late] = [new Memory(), new Memory()];
  early.keep(bytes(`{"wall":"${ticket.text}"}`), true);
  late.keep(bytes(`{"wall":"${ticket.text}"}`), false);
  expect(early.leaks(1, [ticket])).toEqual(['the wall']);
  expect(late.leaks(1, [ticket])).toEqual([]);
});

test('finds what must never come, unless it is the player’s own', () => {
  const memory = new Memory();
  memory.keep(bytes(`...${device.text}...`), false);
  expect(memory.leaks(6, [device])).toEqual(['a device']);
  expect(memory.leaks(7, [device])).toEqual([]);
});

test('keeps a copy: what was heard may be written over', () => {
  const memory = new Memory();
  const frame = bytes(device.text);
  memory.keep(frame, true);
  frame.fill(0);
  expect(memory.leaks(1, [device])).toEqual(['a device']);
});
