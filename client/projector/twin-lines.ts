/** Everything that the wall shows, as lines of text: for screen readers, for a second device, and for tests. */
import type { PublicView, WallView } from '../../shared/lesson/views.ts';
import type { StepKind } from '../../shared/missions/mission.ts';
import type { Said } from '../stage/beats.ts';
import type { Words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { isTrue } from './axis-scale.ts';
import { crowdOf, shownTeams, trackGroups } from './groups.ts';
import { joinAddress } from './join-address.ts';
import { markedIn } from './marked.ts';
import { overlayOf } from './overlay.ts';
import type { PodiumPage } from './podium-page.ts';
import { favoured, revealModel } from './reveal-model.ts';
import { afterRound, roundName } from './round-name.ts';
import { standingsModel } from './standings-model.ts';
import { staying } from './staying.ts';
import { commitLines, outcomeLines, workLines } from './twin-bench.ts';
import { incidentLines, podiumLines, spotlightLines, whatIfLines } from './twin-round.ts';

export type TwinInput = {
  readonly view: PublicView;
  readonly wall: WallView;
  readonly words: Words;
  readonly mission: MissionWords | undefined;
  /** How far the reveal has come: nothing is said before it is shown. */
  readonly said: Said;
  /** Whether the outcomes of decisions have come out on this screen. */
  readonly outcomes: boolean;
  /** Whether a stakeholder waits for answers. */
  readonly incident: boolean;
  /** Whether what moves on this screen has come to rest. */
  readonly stands: boolean;
  /** What the podium shows. */
  readonly page: PodiumPage;
};

type Lines = (input: TwinInput) => readonly string[];

const present = (lines: readonly (string | undefined | false)[]): readonly string[] =>
  lines.filter((line): line is string => typeof line === 'string' && line !== '');

const lobby: Lines = ({ view, wall, words }) => {
  const teams = shownTeams(view, wall);
  const bands =
    crowdOf(teams.length) === 'tracks'
      ? trackGroups(view, wall).map(
          ({ track, teams: own, players }) =>
            `${words.common.tracks[track]}: ${words.wall.trackTeams(own.length, players)}`,
        )
      : teams.map(({ name, track, here }) => words.wall.team(name, words.common.tracks[track], here.length));
  return present([
    words.wall.join,
    view.doorOpen ? joinAddress(wall.joinUrl, view.code) : words.wall.doorClosed,
    view.doorOpen && words.wall.codeRead(view.code),
    `${wall.here} ${words.wall.here(wall.here, wall.players)}`,
    ...bands,
  ]);
};

const brief: Lines = ({ wall, words, mission }) =>
  present([
    mission?.title,
    mission?.brief(undefined)[0],
    ...wall.brief.map(
      ({ track, marks }) =>
        `${words.common.tracks[track]}: ${words.wall.briefTiles(marks.length)}. ${words.wall.briefMarked(markedIn(marks), marks.length)}`,
    ),
  ]);

const forecast: Lines = ({ view, wall, words, mission }) => {
  const question = mission?.questions[view.question];
  const teams = shownTeams(view, wall).filter(({ here }) => here.length > 0);
  const groups = trackGroups(view, wall);
  const all = groups.reduce((sum, { locked, could }) => ({ locked: sum.locked + locked, could: sum.could + could }), {
    locked: 0,
    could: 0,
  });
  const rows =
    crowdOf(teams.length) === 'named'
      ? teams.map(({ name, locked, could }) => `${name}: ${words.wall.locked(locked, could)}`)
      : groups.map(({ track, locked, could }) => `${words.common.tracks[track]}: ${words.wall.locked(locked, could)}`);
  return present([
    question?.ask(undefined),
    question?.policy(undefined),
    wall.tiles > 0 && `${words.wall.facedown(wall.tiles)}.`,
    words.wall.locked(all.locked, all.could),
    ...rows,
    view.lastCall && words.wall.lastCall,
  ]);
};

const tenths = (chips: number): number => Math.round(chips * 10) / 10;

const reveal: Lines = (input) => {
  const { view, wall, words, mission, said, outcomes } = input;
  const model = revealModel(view, wall);
  if (!model) return [];
  const question = mission?.questions[model.name];
  const answerOf = (index: number) => question?.answers[model.question.answers[index] ?? '']?.long ?? '';
  const causes = model.truths.map(
    ({ track, facts }) => `${words.common.tracks[track]}: ${mission?.cause(facts) ?? ''}`,
  );
  const truths = model.truths.flatMap(({ track, truth }) => {
    const { figure } = truth;
    const measured = figure === undefined ? [] : [`${question?.outcome(figure)} ${question?.figure(figure)}.`];
    const answers = model.question.answers.flatMap((_, index) =>
      isTrue(truth, index) ? [words.wall.truthIs(answerOf(index))] : [],
    );
    return [`${words.common.tracks[track]}: ${[...measured, ...answers].join(' ')}`];
  });
  const beliefs = model.rows.map(({ team, track, chips, points }) => {
    const held = chips.flatMap((chip, index) =>
      chip >= 0.05 ? [words.wall.chipsOn(tenths(chip), answerOf(index))] : [],
    );
    const earned = points === undefined ? '' : ` ${words.common.points(points)}.`;
    return `${words.wall.pooled(team ?? words.common.tracks[track], held)}${earned}`;
  });
  const forecasts = model.dots.reduce((sum, count) => sum + count, 0) + model.undecided;
  const right = model.truths.length === 1 ? ` ${words.wall.favoured(favoured(model))}` : '';
  const told = `${words.wall.forecasts(forecasts)}${right}`;
  return present([
    question?.ask(undefined),
    ...(said >= 1 ? causes : []),
    ...(said >= 2 ? truths : []),
    ...(said >= 3 ? [...beliefs, told] : []),
    said >= 3 && model.undecided > 0 && words.wall.undecided(model.undecided),
    ...(outcomes ? outcomeLines(input) : []),
  ]);
};

const standings: Lines = ({ view, wall, words }) => {
  const { places, others } = standingsModel(view, wall);
  const climber = view.teams.find(({ id }) => id === wall.climb?.team);
  return present([
    afterRound(view, words),
    ...places.map(({ rank, name, total, title }) => {
      const named = title ? `${name} (${words.wall.titles[title]})` : name;
      return words.wall.place(words.common.ordinal(rank), named, words.common.points(total));
    }),
    places.length === 0 && words.wall.unscored,
    others > 0 && words.wall.others(others),
    climber && wall.climb && words.wall.climb(climber.name, wall.climb.ranks),
  ]);
};

const over: Lines = (input) => {
  const { view, words } = input;
  const left = staying(view);
  return present([
    words.wall.over,
    ...standings(input).slice(1, 4),
    words.wall.thanks,
    left && words.wall.stays(left.stay, left.tiles),
  ]);
};

const byStep: Readonly<Record<StepKind, Lines>> = {
  brief,
  forecast,
  work: (input) => (input.incident ? incidentLines(input) : workLines(input)),
  commit: commitLines,
  reveal,
  verdict: standings,
  podium: (input) =>
    input.page.kind === 'standings'
      ? [input.words.wall.podium.final, ...standings(input).slice(1)]
      : podiumLines(input),
};

/** The lines of the present screen, most important first. The time left is not among them: it would be read out every second. */
export const twinLines: Lines = (input) => {
  const { view, words } = input;
  if (view.room.blank) return [words.wall.blank];
  if (view.status === 'lobby') return lobby(input);
  if (view.status === 'over') return over(input);
  if (view.stepKind === '') return [];
  const head = `${roundName(view, words)}. ${words.common.steps[view.stepKind]}.`;
  const shown = overlayOf(view, input.wall);
  if (shown) return [head, ...(shown === 'spotlight' ? spotlightLines(input) : whatIfLines(input))];
  return [head, ...byStep[view.stepKind](input)];
};
