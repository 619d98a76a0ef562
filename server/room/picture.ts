/** The picture that Colyseus sends: a schema twin of the views. Everybody gets the root; teams, papers, desk and wall only those who may. */
import { type SchemaType, schema, t } from '@colyseus/schema';
import type { DeskView, PublicView, TeamView, WallView } from '../../shared/lesson/views.ts';

/** Parallel arrays: a lock mark that changes costs a few bytes, and nothing is ever replaced under a shared view. */
const Papers = schema(
  {
    players: t.array('uint32'),
    names: t.array('string'),
    slots: t.array('uint8'),
    here: t.array('boolean'),
    locked: t.array('boolean'),
    // the workbench as JSON, its trials a line each, so that a dial that moves does not bring them all again
    bench: t.string().default(''),
    trials: t.array('string'),
    holds: t.string().default('[]'),
  },
  'Papers',
);
type Papers = SchemaType<typeof Papers>;

/** A view to which a team is added with this tag gets its papers as well. */
export const withPapers = 1;

const TeamPicture = schema(
  {
    id: t.uint16(),
    name: t.string(),
    track: t.string(),
    papers: t.ref(Papers).view(withPapers),
  },
  'TeamPicture',
);

/** A view as JSON, for the one or two screens that get it. Its teams are a line each, so that a change in one travels alone. */
const Sheet = schema({ json: t.string().default('').view(), teams: t.array('string').view() }, 'Sheet');
type Sheet = SchemaType<typeof Sheet>;

export const Picture = schema(
  {
    code: t.string().default(''),
    plan: t.string().default(''),
    status: t.string().default('lobby'),
    running: t.boolean().default(false),
    at: t.number().default(0),
    endsAt: t.number().default(0),
    round: t.int16().default(-1),
    rounds: t.uint16().default(0),
    step: t.int16().default(-1),
    stepKind: t.string().default(''),
    mission: t.string().default(''),
    question: t.string().default(''),
    lastCall: t.boolean().default(false),
    doorOpen: t.boolean().default(true),
    steps: t.string().default('[]'),
    room: t.string().default('{}'),
    reveals: t.string().default('[]'),
    yardsticks: t.string().default('[]'),
    // a phone is told of its own team: a list of five hundred would cost every phone more, the more there are
    teams: t.array(TeamPicture).view(),
    desk: t.ref(Sheet),
    wall: t.ref(Sheet),
  },
  'Picture',
);
export type Picture = SchemaType<typeof Picture>;

/** Sets what differs; an assignment of the same value would still cost a comparison in every encoder, and arrays would be resent. */
const setAll = <T>(
  list: { length: number; [index: number]: T; push(value: T): number; pop(): T | undefined },
  values: readonly T[],
): void => {
  while (list.length > values.length) list.pop();
  values.forEach((value, index) => {
    if (index >= list.length) list.push(value);
    else if (list[index] !== value) list[index] = value;
  });
};

/** Copies the public view onto the picture. Teams are made once, when the lesson opens. */
export const paintPublic = (picture: Picture, view: PublicView): void => {
  const { teams, steps, room, reveals, yardsticks, ...rest } = view;
  for (const [field, value] of Object.entries(rest)) {
    if (Reflect.get(picture, field) !== value) Reflect.set(picture, field, value);
  }
  const strings = {
    steps: JSON.stringify(steps),
    room: JSON.stringify(room),
    reveals: JSON.stringify(reveals),
    yardsticks: JSON.stringify(yardsticks),
  };
  for (const [field, value] of Object.entries(strings)) {
    if (Reflect.get(picture, field) !== value) Reflect.set(picture, field, value);
  }
  teams.forEach((team, index) => {
    const twin = picture.teams[index];
    if (!twin) picture.teams.push(new TeamPicture().assign({ ...team, papers: new Papers() }));
    else if (twin.name !== team.name) twin.name = team.name;
  });
};

export const paintTeam = (picture: Picture, index: number, view: TeamView): void => {
  const papers = picture.teams[index]?.papers;
  if (!papers) return;
  setAll(
    papers.players,
    view.members.map((member) => member.player),
  );
  setAll(
    papers.names,
    view.members.map((member) => member.name),
  );
  setAll(
    papers.slots,
    view.members.map((member) => member.slot),
  );
  setAll(
    papers.here,
    view.members.map((member) => member.here),
  );
  setAll(
    papers.locked,
    view.members.map((member) => member.locked),
  );
  paintWork(papers, view);
};

/** The workbench alone, and the hands on it. */
export const paintBench = (picture: Picture, index: number, view: TeamView): void => {
  const papers = picture.teams[index]?.papers;
  if (papers) paintWork(papers, view);
};

const paintWork = (papers: Papers, { bench, holds }: TeamView): void => {
  const { trials = [], ...rest } = bench ?? {};
  setAll(
    papers.trials,
    trials.map((trial) => JSON.stringify(trial)),
  );
  const strings = { bench: bench ? JSON.stringify(rest) : '', holds: JSON.stringify(holds) };
  if (papers.bench !== strings.bench) papers.bench = strings.bench;
  if (papers.holds !== strings.holds) papers.holds = strings.holds;
};

const paintSheet = (sheet: Sheet, { teams, ...rest }: DeskView | WallView): void => {
  const json = JSON.stringify(rest);
  if (sheet.json !== json) sheet.json = json;
  setAll(
    sheet.teams,
    teams.map((team) => JSON.stringify(team)),
  );
};

export const paintDesk = (picture: Picture, view: DeskView): void => paintSheet(picture.desk, view);
export const paintWall = (picture: Picture, view: WallView): void => paintSheet(picture.wall, view);

/** An empty picture with its two sheets in place, so that no shared view ever sees one replaced. */
export const newPicture = (): Picture => new Picture().assign({ desk: new Sheet(), wall: new Sheet() });
