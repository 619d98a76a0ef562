/** What the wall says of workbenches, as lines of text: effort while teams decide, outcomes once they are out. */
import { effortModel } from './effort-model.ts';
import { outcomesModel, reachOf } from './outcome-model.ts';
import { outcomeNotes, passesReach } from './outcome-notes.ts';
import type { ScreenProps } from './screen.ts';

type Input = Pick<ScreenProps, 'view' | 'wall' | 'words' | 'mission'>;

/** What each team, or each track, has tried and spent. */
export const workLines = ({ view, wall, words }: Input): readonly string[] => {
  const model = effortModel(view, wall);
  const text = words.wall.work;
  return [
    text.task,
    ...(model.target > 0 ? [text.target(model.target)] : []),
    ...model.columns.map(({ team, track, runs, calls, spent }) =>
      text.line(team ?? words.common.tracks[track], runs, calls, text.spent(spent.dollars, spent.hours, spent.weeks)),
    ),
  ];
};

/** Who has committed. */
export const commitLines = ({ view, wall, words }: Input): readonly string[] => {
  const model = effortModel(view, wall);
  const text = words.wall.commit;
  return [
    text.task,
    `${model.committed} ${text.teams(model.teams)}.`,
    ...(model.written > 0 ? [words.wall.written(model.written, model.teams)] : []),
    ...model.columns.map(({ team, track, committed, teams, taps, could }) =>
      team === undefined
        ? text.trackLine(words.common.tracks[track], committed, teams.length)
        : text.line(team, committed > 0, taps, could),
    ),
  ];
};

/** What the decisions came to: every team of a few, the reach of many. */
export const outcomeLines = ({ view, wall, words, mission }: Input): readonly string[] => {
  const model = outcomesModel(view, wall);
  const text = words.wall.outcomes;
  const amount = (value: number) => mission?.bench?.value(value) ?? String(value);
  return model.rows.flatMap((row) => {
    const track = words.common.tracks[row.track];
    const { yardstick } = row;
    const reach = reachOf(row);
    const passes = passesReach(
      row.marks.map(({ outcome }) => outcome),
      words,
    );
    const teams =
      model.crowd === 'named'
        ? row.marks.flatMap(({ name, placed, beaten, of, why, outcome }) => {
            if (!placed) return text.lineWithout(name, why === 'none' ? text.none : text.unknown);
            const notes = outcomeNotes(outcome, view.mission, row.track, words, mission);
            const line =
              beaten === undefined
                ? text.lineWithout(name, amount(placed.value))
                : text.line(name, amount(placed.value), text.beat(beaten, of));
            return notes.length > 0 ? `${line} ${notes.join('. ')}.` : line;
          })
        : reach && yardstick
          ? [
              `${track}: ${[text.range(row.marks.length, reach.least, reach.most, yardstick.of), ...(passes ? [passes] : [])].join('. ')}.`,
            ]
          : [];
    const standard = yardstick
      ? [text.yardstick(track, amount(yardstick.default.value), amount(yardstick.best.value))]
      : [];
    return [...standard, ...teams];
  });
};
