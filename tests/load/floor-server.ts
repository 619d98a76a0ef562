/**
 * The floor: bare `node:http` and `ws`, which do the same exchange with nothing behind it. A phone asks for a seat and for a
 * place, sits down, is greeted, answered, told of steps and of team-mates who locked; everybody's chips stand in a map. There
 * are no rules, no journal, no secrets and no way back. Started with the path of its script; prints its port.
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

/** As long as a seat token, and as what the client library is told of a place. */
const seat = JSON.stringify({ seat: 's'.repeat(240), room: 'r'.repeat(22), player: 1 });

const http = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    JSON.parse(Buffer.concat(parts).toString());
    response.setHeader('content-type', 'application/json');
    response.end(seat);
  });
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false, maxPayload: 4_096 });
sockets.on('connection', (socket) => {
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const said = JSON.parse(data.toString()) as Said;
    answers[said.say](socket, said);
  });
});
http.listen(0, '127.0.0.1', () => process.stdout.write(`${(http.address() as AddressInfo).port}\n`));
