/** The brief: what is at stake, the tiles that everybody may see, and what only this player knows. */

import type { MineView } from '../../shared/lesson/views.ts';
import type { Question } from '../../shared/missions/mission.ts';
import { TileBoard, TileMark } from '../ui/tile-board.tsx';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';
import { ClueCard } from './clue-card.tsx';
import { FactsList } from './facts-list.tsx';

export type BriefProps = {
  readonly mine: MineView;
  readonly said: MissionWords;
  /** The question, for somebody who may read it early. */
  readonly early: Question | undefined;
};

const boardColumns = 8;

const Tiles = ({ brief, said }: { readonly brief: NonNullable<MineView['brief']>; readonly said: MissionWords }) => {
  const spoken = words.play.brief;
  const tiles = brief.marks.length;
  const marked = [...brief.marks].filter((mark) => mark === '1').length;
  return (
    <section class="section">
      <h2>{spoken.tiles(tiles)}</h2>
      <TileBoard
        picture={brief.picture}
        marks={brief.marks}
        columns={boardColumns}
        label={spoken.tilesLabel(tiles, marked, said.marks.marked)}
      />
      <p class="legend small">
        <TileMark />
        <span>{said.marks.marked}</span>
        <b class="figure">{spoken.ofTiles(marked, tiles)}</b>
      </p>
    </section>
  );
};

/** What the team's earlier rounds left here. */
const CarriesIn = ({ figures, said }: { readonly figures: MineView['carriesIn']; readonly said: MissionWords }) => {
  const lines = Object.entries(figures ?? {}).flatMap(([key, value]) => said.carriesIn?.[key]?.(value) ?? []);
  if (lines.length === 0) return null;
  return (
    <section class="card">
      <p class="eyebrow">{words.play.brief.carriesIn}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  );
};

export const Brief = ({ mine, said, early }: BriefProps) => {
  const [stake, ...more] = said.brief(mine.brief?.facts);
  const role = words.common.roles[mine.role];
  const asked = said.questions[mine.question];
  return (
    <>
      <p class="eyebrow">{said.title}</p>
      <h1>{stake}</h1>
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {early && asked && (
        <section class="card">
          <p class="eyebrow">{words.play.brief.early}</p>
          <p class="early-question">{asked.ask(mine.brief?.facts)}</p>
          <p class="quiet">{asked.policy(mine.brief?.facts)}</p>
          <ul class="early-answers">
            {early.answers.map((answer) => (
              <li key={answer}>{asked.answers[answer]?.long ?? answer}</li>
            ))}
          </ul>
          <p class="small quiet">{words.play.brief.earlyHint}</p>
        </section>
      )}
      <CarriesIn figures={mine.carriesIn} said={said} />
      <ClueCard clues={mine.clues} said={said} />
      {mine.brief && <Tiles brief={mine.brief} said={said} />}
      {mine.brief && <FactsList facts={mine.brief.facts} said={said} />}
      <section class="card">
        <p class="eyebrow">{words.play.team.role}</p>
        <p class="role-name">{role.name}</p>
        <p>{role.prompt}</p>
      </section>
    </>
  );
};
