/** What the wall says of incidents, of the podium, of one team in the spotlight and of a decision tried out, as lines of text. */
import { shownTeams } from './groups.ts';
import { incidentModel } from './incident-model.ts';
import { podiumModel } from './podium-model.ts';
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

/** Nobody is read out before the towers stand. */
export const podiumLines = ({ view, wall, words, stands }: Input & { readonly stands: boolean }): readonly string[] => {
  const model = podiumModel(view, wall);
  const text = words.wall.podium;
  if (!model) return [text.title, text.waiting];
  if (!stands) return [text.title, text.about(model.worlds)];
  const [first] = model.towers;
  return [
    first ? `${text.holds(first.name)}.` : words.wall.unscored,
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
