/** What the wall says of incidents, of the podium, of one team in the spotlight and of a decision tried out, as lines of text. */
import { missionWords } from '../words/mission-words-of.ts';
import { sureChips, sureOf } from './calibration-page.tsx';
import { shownTeams } from './groups.ts';
import { incidentModel } from './incident-model.ts';
import { firstOf, podiumModel } from './podium-model.ts';
import type { PodiumPage } from './podium-page.ts';
import type { ScreenProps } from './screen.ts';

type Input = Pick<ScreenProps, 'view' | 'wall' | 'words' | 'mission'>;

/** Who asks what, and who has an answer. */
export const incidentLines = ({ view, wall, words, mission }: Input): readonly string[] => {
  const model = incidentModel(view, wall);
  if (!model) return [];
  const text = words.wall.incident;
  const asked = model.groups.flatMap(({ key, tracks, demand }) => {
    const said = mission?.bench?.incidents?.[key];
    if (!said) return [text.unknown];
    const to = text.to(said.who, model.everybody ? [] : tracks.map((track) => words.common.tracks[track]));
    return [`${to}: ${text.says(said.says)}`, ...(demand ? [said.demand(demand.floor, demand.target)] : [])];
  });
  const teams = model.crowd === 'named' ? model.teams.map(({ name, answered }) => text.line(name, answered)) : [];
  return [...asked, text.phones, `${model.answered} ${text.decided(model.teams.length)}.`, ...teams];
};

/** What every team spent and reached in one round. */
const frontierLines = ({ view, wall, words }: Input, place: number): readonly string[] => {
  const frontier = wall.frontiers?.[place];
  if (!frontier) return [];
  const mission = missionWords(words, frontier.mission);
  const amount = (value: number) => mission?.bench?.value(value) ?? String(value);
  return [
    words.wall.frontier.title(mission?.title ?? ''),
    ...frontier.tracks.map(({ track, defaultValue, bestValue }) =>
      words.wall.outcomes.yardstick(words.common.tracks[track], amount(defaultValue), amount(bestValue)),
    ),
    ...frontier.teams.map(({ id, spent, value }) => {
      const name = view.teams.find((team) => team.id === id)?.name ?? '';
      return words.wall.frontier.line(name, words.wall.share(spent), amount(value));
    }),
  ];
};

const calibrationLines = ({ wall, words }: Input): readonly string[] => {
  if (!wall.calibration) return [];
  const { times, right } = sureOf(wall.calibration);
  const text = words.wall.calibration;
  return [text.title, ...(times > 0 ? [`${words.wall.share(right / times)} ${text.sure(sureChips, times)}`] : [])];
};

/** Nobody is read out before the towers stand. */
export const podiumLines = (
  input: Input & { readonly stands: boolean; readonly page: PodiumPage },
): readonly string[] => {
  const { view, wall, words, stands, page } = input;
  if (page.kind === 'frontier') return frontierLines(input, page.place);
  if (page.kind === 'calibration') return calibrationLines(input);
  const model = podiumModel(view, wall);
  const text = words.wall.podium;
  if (!model) return [text.title, text.waiting];
  if (!stands) return [text.title, text.about(model.worlds)];
  const top = firstOf(model);
  return [
    top.length > 0 ? `${text.holds(top)}.` : words.wall.unscored,
    ...(model.lead === undefined ? [] : [text.won(model.lead)]),
    ...model.towers.map(({ rank, name, total, shares }) =>
      text.line(words.common.ordinal(rank), name, words.common.points(total), text.stands(shares.at(-1) ?? 0)),
    ),
  ];
};

export const spotlightLines = ({ view, wall, words, mission }: Input): readonly string[] => {
  const text = words.wall.spotlight;
  const team = shownTeams(view, wall).find(({ id }) => id === wall.spotlight);
  if (!team) return [];
  const { effort, outcome, name, track, here } = team;
  const value = outcome?.value;
  return [
    `${name}, ${words.common.tracks[track]}: ${text.players(here.filter(Boolean).length)}.`,
    ...(effort ? [`${text.work(effort.runs, effort.calls)}.`] : []),
    ...(value === undefined ? [] : [`${text.outcome}: ${mission?.bench?.value(value) ?? value}.`]),
  ];
};

export const whatIfLines = ({ wall, words, mission }: Input): readonly string[] => {
  const { whatIf } = wall;
  if (!whatIf) return [];
  const { bench } = mission ?? {};
  const dials = Object.entries(whatIf.decision).map(
    ([dial, value]) => `${bench?.dials[dial]?.name ?? dial}: ${bench?.dials[dial]?.setting(value) ?? value}.`,
  );
  const text = words.wall.whatIf;
  return [
    text.line(words.common.tracks[whatIf.track], bench?.value(whatIf.value) ?? String(whatIf.value)),
    ...dials,
    text.beat(whatIf.beaten, whatIf.of),
  ];
};
