/** The outcomes: what each team's decision came to, on the axis of its track, beside the default, a search and blind settings. */
import type { Words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { OutcomeArt, type RowMoment } from './outcome-art.tsx';
import { outcomeBeats } from './outcome-beats.ts';
import { laneHeight, lanesIn, rowPlaces, tilePlot } from './outcome-geometry.ts';
import { type OutcomeMark, type OutcomeRow, outcomesModel, reachOf } from './outcome-model.ts';
import { outcomeNotes, passesReach } from './outcome-notes.ts';
import type { ScreenProps } from './screen.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';

type RowProps = {
  readonly moment: RowMoment;
  /** Id of the round's mission. */
  readonly round: string;
  readonly words: Words;
  readonly mission: MissionWords | undefined;
};

/** A value as its mission writes it, without a unit. */
const figureOf = (mission: MissionWords | undefined, value: number): string =>
  mission?.bench?.figure(value) ?? String(value);

/** What a team's line says of its outcome. */
export const outcomeWords = (
  { placed, beaten, of, why }: OutcomeMark,
  words: Words,
  mission: MissionWords | undefined,
): string => {
  const text = words.wall.outcomes;
  if (why) return why === 'none' ? text.none : text.unknown;
  const value = placed ? figureOf(mission, placed.value) : '';
  return beaten === undefined ? value : `${value} ${text.beat(beaten, of)}`;
};

const Beside = ({ moment, words, mission }: Omit<RowProps, 'round'>) => {
  const { row, place, ms } = moment;
  const text = words.wall.outcomes;
  return (
    <div class="outcome-track" style={{ top: `${place.top}px`, height: `${place.height}px` }}>
      <TeamName track={row.track} name={words.common.tracks[row.track]} />
      {row.yardstick && (
        <>
          <span class="outcome-key">
            <span class="key-line key-default" /> {text.default}{' '}
            <b class="figure">{figureOf(mission, row.yardstick.default.value)}</b>
          </span>
          {ms >= outcomeBeats.bestFrom && (
            <span class="outcome-key">
              <span class="key-line key-best" /> {text.best}{' '}
              <b class="figure">{figureOf(mission, row.yardstick.best.value)}</b>
            </span>
          )}
        </>
      )}
    </div>
  );
};

type LineProps = {
  readonly mark: OutcomeMark;
  readonly round: string;
  readonly row: OutcomeRow;
  readonly words: Words;
  readonly mission: MissionWords | undefined;
  readonly top: number;
  readonly height: number;
};

/** Lines that are lower have no room for notes. */
const notesFrom = 72;

const Line = ({ mark, round, row, words, mission, top, height }: LineProps) => {
  const text = words.wall.outcomes;
  const notes = height < notesFrom ? [] : outcomeNotes(mark.outcome, round, row.track, words, mission);
  const { placed, beaten, of, why } = mark;
  return (
    <div class="outcome-line" style={{ top: `${top}px`, height: `${height}px` }}>
      <TeamName track={row.track} name={mark.name} />
      {why ? (
        <span class="quiet">{why === 'none' ? text.none : text.unknown}</span>
      ) : (
        <>
          <b class="figure">{placed && figureOf(mission, placed.value)}</b>
          <span class="figure outcome-beat">{beaten !== undefined && text.beat(beaten, of)}</span>
          {notes.length > 0 && <span class="narrow quiet outcome-notes">{notes.join(' · ')}</span>}
        </>
      )}
    </div>
  );
};

/** Every team of a few; of many how far they reach, and the first of them. */
const Lines = ({ moment, round, words, mission }: RowProps) => {
  const { row, place, named } = moment;
  if (moment.ms < outcomeBeats.saidFrom) return null;
  const passes = named
    ? undefined
    : passesReach(
        row.marks.map(({ outcome }) => outcome),
        words,
      );
  const first = named ? 0 : passes === undefined ? 1 : 2;
  const marks = named ? row.marks : row.marks.slice(0, Math.max(0, lanesIn(place) - first));
  const lane = laneHeight(place, marks.length + first);
  const reach = reachOf(row);
  return (
    <>
      {!named && reach && (
        <div class="outcome-line" style={{ top: `${place.top}px`, height: `${lane}px` }}>
          <span class="outcome-reach">
            {words.wall.outcomes.range(row.marks.length, reach.least, reach.most, row.yardstick?.of ?? 0)}
          </span>
        </div>
      )}
      {passes !== undefined && (
        <div class="outcome-line" style={{ top: `${place.top + lane}px`, height: `${lane}px` }}>
          <span class="figure outcome-reach outcome-passes">{passes}</span>
        </div>
      )}
      {marks.map((mark, index) => (
        <Line
          key={mark.key}
          {...{ mark, round, row, words, mission }}
          top={place.top + (index + first) * lane}
          height={lane}
        />
      ))}
    </>
  );
};

export const OutcomesScreen = (props: ScreenProps) => {
  const { view, wall, words, mission, still, outcomesMs } = props;
  const model = outcomesModel(view, wall);
  const text = words.wall.outcomes;
  const places = rowPlaces(model.rows);
  const named = model.crowd === 'named';
  const moments = model.rows.flatMap((row, index): readonly RowMoment[] => {
    const place = places[index];
    return place ? [{ row, place, named, ms: outcomesMs, still }] : [];
  });
  const blind = Math.max(0, ...model.rows.map(({ yardstick }) => yardstick?.of ?? 0));
  const perTile = Math.max(
    1,
    ...moments.map(
      ({ row, place }) =>
        tilePlot(
          row.marks.flatMap(({ placed }) => placed?.at ?? []),
          place.height,
        ).teams,
    ),
  );
  return (
    <div class="screen outcomes">
      <TopBar {...props} />
      <h1 class="display outcomes-title">{text.title}</h1>
      <OutcomeArt moments={moments} />
      {moments.map((moment) => (
        <div key={moment.row.track}>
          <Beside moment={moment} words={words} mission={mission} />
          <Lines moment={moment} round={view.mission} words={words} mission={mission} />
        </div>
      ))}
      <div class="outcomes-foot">
        {blind > 0 && (
          <span>
            <span class="key-band" /> {text.blind(blind)}
          </span>
        )}
        <span>{text.figures(mission?.bench?.measure ?? model.unit)}</span>
        {!named && <span>{text.one(perTile)}</span>}
      </div>
    </div>
  );
};
