/**
 * The floor: bare `node:http` and `ws`, which do the same exchange with nothing behind it. A phone asks for a seat and for a
 * place, sits down, is greeted, answered, told of steps, of team-mates who locked, of its team's workbench and of trials; everybody's
 * chips stand in a map. There are no rules, no journal, no secrets and no way back. Started with the path of its script; prints its port.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import type { FloorScript } from './floor-script.ts';

/** `join`, `host`, or a request with a number. */
type Said = {
  readonly say: 'join' | 'host' | 'mine' | 'time' | 'place' | 'lock' | 'hold' | 'deed' | 'run' | 'scene';
  readonly id?: number;
  readonly chips?: readonly number[];
  /** Where a dial is held. */
  readonly value?: number;
  /** The scene that opens, and how its message begins. */
  readonly scene?: string;
  readonly kind?: string;
};

const seatsOfTeam = 4;
const marksMs = 2_000;

const { welcome, team, papers, scenes, bench, trial } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
) as FloorScript;
const players: WebSocket[] = [];
const numbers = new Map<WebSocket, number>();
const chips = new Map<WebSocket, readonly number[]>();
/** Teams whose members changed, and whose workbench did. */
const soiled = new Set<number>();
const worked = new Set<number>();
/** How long a trial counts down, in ms, as fast as the game's clock runs in the same run. */
const countdownMs = Number(process.argv[3] ?? 0);
let scene = 'lobby';

const saved = (socket: WebSocket, id: number | undefined): void =>
  socket.send(`{"id":${id},"answer":{"saved":${Date.now()}}}`);
const matesIn = (number: number): readonly WebSocket[] =>
  players.slice(number * seatsOfTeam, (number + 1) * seatsOfTeam);
const tell = (number: number, told: string): void => {
  for (const mate of matesIn(number)) mate.send(told);
};

const teamOf = (socket: WebSocket): number => Math.floor((numbers.get(socket) ?? 0) / seatsOfTeam);

const answers: Readonly<Record<Said['say'], (socket: WebSocket, said: Said) => void>> = {
  join: (socket) => {
    numbers.set(socket, players.length);
    players.push(socket);
    soiled.add(teamOf(socket));
    socket.send(`{"view":${welcome},"team":${team}}`);
  },
  host: () => undefined,
  mine: (socket, { id }) => socket.send(`{"id":${id},"answer":${papers[scene] ?? 'null'}}`),
  time: (socket, { id }) => socket.send(`{"id":${id},"answer":{"at":${Date.now()},"running":true}}`),
  place: (socket, { id, chips: placed = [] }) => {
    chips.set(socket, placed);
    saved(socket, id);
  },
  lock: (socket, { id, chips: locked = [] }) => {
    chips.set(socket, locked);
    soiled.add(teamOf(socket));
    saved(socket, id);
  },
  hold: (socket, { id, value }) => {
    tell(teamOf(socket), `{"holds":[{"dial":"threshold","value":${value}}]}`);
    saved(socket, id);
  },
  deed: (socket, { id }) => {
    worked.add(teamOf(socket));
    saved(socket, id);
  },
  run: (socket, { id }) => {
    const number = teamOf(socket);
    tell(number, `{"trial":${trial}}`);
    setTimeout(() => {
      worked.add(number);
      tell(number, `{"measured":${trial}}`);
    }, countdownMs);
    saved(socket, id);
  },
  scene: (_socket, { scene: next = '', kind }) => {
    scene = next;
    const told = `{"scene":"${kind}","view":${scenes[next] ?? '{}'}}`;
    for (const player of players) player.send(told);
  },
};

setInterval(() => {
  for (const number of soiled) tell(number, `{"team":${team}}`);
  for (const number of worked) tell(number, `{"bench":${bench}}`);
  soiled.clear();
  worked.clear();
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
