/** The frontier of a round on the podium: what every team spent and reached, beside the default, blind settings and a search. */
import type { FrontierView } from '../../shared/lesson/closing-views.ts';
import { glyphPaths } from '../ui/glyph-paths.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { type FrontierField, type FrontierModel, frontierModel } from './frontier-model.ts';
import type { ScreenProps } from './screen.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';

const zone = { left: 60, right: 1860, top: 300, floor: 890, gap: 36, axis: 96 } as const;
const height = zone.floor - zone.top;
/** Height of a name in a field. */
const nameLine = 34;

type Place = { readonly left: number; readonly width: number };

const placesOf = (fields: number): readonly Place[] => {
  const each = (zone.right - zone.left - zone.gap * (fields - 1)) / Math.max(1, fields);
  return Array.from({ length: fields }, (_, index) => ({
    left: zone.left + index * (each + zone.gap),
    width: each,
  }));
};

/** Tiles of many teams are smaller. */
const smallestSide = 14;
const sideFor = (teams: number): number => {
  if (teams <= 5) return 34;
  return teams <= 16 ? 22 : smallestSide;
};

type FieldProps = {
  readonly field: FrontierField;
  readonly place: Place;
  readonly model: FrontierModel;
  readonly figure: (value: number) => string;
  readonly percent: (share: number) => string;
};

const FieldArt = ({ field, place, model }: FieldProps) => {
  const side = sideFor(field.teams.length);
  const [left, right] = [place.left + zone.axis, place.left + place.width];
  const x = (part: number) => left + side / 2 + part * (right - left - side);
  const y = (part: number) => zone.floor - part * height;
  const square = (cx: number, cy: number, size: number) =>
    `M${cx - size / 2} ${cy - size / 2}h${size}v${size}h${-size}z`;
  return (
    <g class={side === smallestSide ? `track-${field.track} frontier-many` : `track-${field.track}`}>
      {field.ticks.map(({ value, y: part }) => (
        <path key={value} class="frontier-grid" d={`M${left} ${y(part)}H${right}`} />
      ))}
      {field.lines &&
        (['median', 'default', 'best'] as const).map((name) => (
          <path key={name} class={`frontier-${name}`} d={`M${left} ${y(field.lines?.[name] ?? 0)}H${right}`} />
        ))}
      {field.teams.map(({ key, x: along, y: up, fresh }) => (
        <g key={key}>
          {fresh !== undefined && (
            <>
              <path class="frontier-way" d={`M${x(along)} ${y(up)}V${y(fresh)}`} />
              <path class="frontier-fresh" d={square(x(along), y(fresh), side - 5)} />
            </>
          )}
          <path class="outcome-tile" d={square(x(along), y(up), side)} />
          {side > 30 && (
            <path
              class="outcome-glyph"
              fill-rule="evenodd"
              transform={`translate(${x(along) - side / 2 + 6} ${y(up) - side / 2 + 6}) scale(${(side - 12) / 24})`}
              d={glyphPaths[field.track]}
            />
          )}
        </g>
      ))}
      {model.spends.map(({ value, x: part }) => (
        <path key={value} class="axis-line" d={`M${x(part)} ${zone.floor}v10`} />
      ))}
      <path class="axis-line" d={`M${left} ${zone.floor}H${right}`} />
    </g>
  );
};

const FieldWords = ({
  field,
  place,
  model,
  figure,
  percent,
  words,
}: FieldProps & { readonly words: ScreenProps['words'] }) => {
  const side = sideFor(field.teams.length);
  const [left, right] = [place.left + zone.axis, place.left + place.width];
  const x = (part: number) => left + side / 2 + part * (right - left - side);
  return (
    <>
      <div class="frontier-track" style={{ left: `${place.left}px`, top: `${zone.top - 72}px` }}>
        <TeamName track={field.track} name={words.common.tracks[field.track]} />
      </div>
      {field.ticks.map(({ value, y }) => (
        <span
          key={value}
          class="figure frontier-tick"
          style={{ left: `${place.left}px`, width: `${zone.axis - 14}px`, top: `${zone.floor - y * height - 16}px` }}
        >
          {figure(value)}
        </span>
      ))}
      {model.spends.map(({ value, x: part }, index) =>
        // narrow fields have room for the ends only
        place.width > 600 || index === 0 || index === model.spends.length - 1 ? (
          <span
            key={value}
            class="figure frontier-spend"
            style={{ left: `${Math.min(x(part) - 50, right - 84)}px`, top: `${zone.floor + 12}px` }}
          >
            {percent(value)}
          </span>
        ) : null,
      )}
      {model.names &&
        field.teams.map(({ key, name, x: part, nameY }) => {
          const leftSide = part > 0.6;
          const at = leftSide ? { right: `${1920 - x(part) + 20}px` } : { left: `${x(part) + 20}px` };
          return (
            <span
              key={key}
              class="narrow frontier-name"
              style={{ ...at, top: `${zone.floor - nameY * height - nameLine / 2}px` }}
            >
              {name}
            </span>
          );
        })}
    </>
  );
};

export const FrontierPage = (props: ScreenProps & { readonly frontier: FrontierView }) => {
  const { view, words, frontier } = props;
  const model = frontierModel(view, frontier, nameLine / height);
  const mission = missionWords(words, frontier.mission);
  const text = words.wall.frontier;
  const places = placesOf(model.fields.length);
  const figure = (value: number) => mission?.bench?.figure(value) ?? String(value);
  const fresh = frontier.teams.some((team) => team.fresh !== undefined);
  const fields = model.fields.flatMap((field, index): readonly FieldProps[] => {
    const place = places[index];
    return place ? [{ field, place, model, figure, percent: words.wall.share }] : [];
  });
  return (
    <div class="screen frontier">
      <TopBar {...props} />
      <h1 class="display frontier-title">{text.title(mission?.title ?? '')}</h1>
      <svg class="reveal-art" viewBox="0 0 1920 1080" aria-hidden="true">
        {fields.map((field) => (
          <FieldArt key={field.field.track} {...field} />
        ))}
      </svg>
      {fields.map((field) => (
        <FieldWords key={field.field.track} {...field} words={words} />
      ))}
      <div class="frontier-foot">
        <p>{text.axes(mission?.bench?.measure ?? frontier.unit)}</p>
        <p class="frontier-key">
          <span>
            <span class="key-row key-row-best" /> {text.best}
          </span>
          <span>
            <span class="key-row key-row-default" /> {text.default}
          </span>
          <span>
            <span class="key-row key-row-median" /> {text.median}
          </span>
          {fresh && (
            <span>
              <span class="key-fresh" /> {text.fresh}
            </span>
          )}
        </p>
      </div>
    </div>
  );
};
