/**
 * The floor: bare `ws`, which does the same exchange with nothing behind it. It greets, answers, tells of steps and of
 * team-mates who locked, keeps everybody's chips in a map, and has no rules, no journal, no secrets and no way back.
 * Started with the path of its script; prints its port.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FloorScript } from './floor-script.ts';
import type { StepKind } from './venue.ts';

/** `join`, `host`, or a request with a number. */
type Said = {
  readonly say: 'join' | 'host' | 'mine' | 'time' | 'place' | 'lock' | 'step';
  readonly id?: number;
  readonly chips?: readonly number[];
  readonly step?: StepKind;
};

const seatsOfTeam = 4;
const marksMs = 1_000;

const { welcome, team, papers, steps } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as FloorScript;
const players: WebSocket[] = [];
const numbers = new Map<WebSocket, number>();
const chips = new Map<WebSocket, readonly number[]>();
const soiled = new Set<number>();
let step: StepKind | 'lobby' = 'lobby';

const teamOf = (socket: WebSocket): number => Math.floor((numbers.get(socket) ?? 0) / seatsOfTeam);

const answers: Readonly<Record<Said['say'], (socket: WebSocket, said: Said) => void>> = {
  join: (socket) => {
    numbers.set(socket, players.length);
    players.push(socket);
    soiled.add(teamOf(socket));
    socket.send(`{"view":${welcome},"team":${team}}`);
  },
  host: () => undefined,
  mine: (socket, { id }) => socket.send(`{"id":${id},"answer":${papers[step] ?? 'null'}}`),
  time: (socket, { id }) => socket.send(`{"id":${id},"answer":{"at":${Date.now()},"running":true}}`),
  place: (socket, { id, chips: placed = [] }) => {
    chips.set(socket, placed);
    socket.send(`{"id":${id},"answer":{"saved":${Date.now()}}}`);
  },
  lock: (socket, { id, chips: locked = [] }) => {
    chips.set(socket, locked);
    soiled.add(teamOf(socket));
    socket.send(`{"id":${id},"answer":{"saved":${Date.now()}}}`);
  },
  step: (_socket, { step: next = 'brief' }) => {
    step = next;
    const told = `{"step":"${next}","view":${steps[next] ?? '{}'}}`;
    for (const player of players) player.send(told);
  },
};

setInterval(() => {
  for (const number of soiled)
    for (const mate of players.slice(number * seatsOfTeam, (number + 1) * seatsOfTeam)) mate.send(`{"team":${team}}`);
  soiled.clear();
}, marksMs);

const http = createServer();
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 4_096 });
sockets.on('connection', (socket) => {
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const said = JSON.parse(data.toString()) as Said;
    answers[said.say](socket, said);
  });
});
http.listen(0, '127.0.0.1', () => process.stdout.write(`${(http.address() as AddressInfo).port}\n`));
