/** Committed: the whole phone in the track's colour, with the decision that stands, and the one way back. */
import type { ComponentChildren } from 'preact';
import type { MineView, TeamView } from '../../shared/lesson/views.ts';
import type { TrackId } from '../../shared/tracks/track.ts';
import { GlyphWall } from '../ui/glyph-wall.tsx';
import { words } from '../words/index.ts';
import { sayNo } from '../words/say-no.ts';
import type { BenchModel } from './bench-model.ts';
import { TapDiscs } from './rule-meter.tsx';

export type CommittedProps = {
  readonly model: BenchModel;
  readonly mine: MineView;
  readonly team: TeamView;
  readonly track: TrackId;
  /** The bell has rung: nothing can be reopened any more. */
  readonly final: boolean;
  readonly busy: boolean;
  readonly away: boolean;
  readonly onReopen: () => void;
  readonly no: string | undefined;
  readonly help: ComponentChildren;
};

/** What stands beside the dials: the marker, and the defence. */
const Said = ({ model }: Pick<CommittedProps, 'model'>) => {
  const { bench, knee, said } = model;
  const { marker, defence } = words.work;
  return (
    <>
      {knee && (
        <p>
          {said.marker?.name ?? marker.name}{' '}
          <b class="figure">
            {bench.marker === undefined ? marker.none : (said.dials[knee.key]?.setting(bench.marker) ?? bench.marker)}
          </b>
        </p>
      )}
      {model.defends && (
        <section>
          <h2 class="quiet">{defence.yours}</h2>
          <p>{bench.defence?.text ?? defence.missing}</p>
        </section>
      )}
    </>
  );
};

export const Committed = ({ model, mine, team, track, final, busy, away, onReopen, no, help }: CommittedProps) => {
  const { bench, dials, said } = model;
  const spoken = words.work.committed;
  const spent = bench.reopened.includes(mine.player);
  return (
    <>
      <main class="main locked-main">
        <h1 class="locked-heading">{spoken.heading}</h1>
        <GlyphWall track={track} />
        <section>
          <h2 class="quiet">{spoken.decision}</h2>
          <dl class="decided">
            {dials.map(({ key }) => {
              const value = bench.decision[key] ?? 0;
              return (
                <div key={key}>
                  <dt>{said.dials[key]?.name ?? key}</dt>
                  <dd class="figure">{said.dials[key]?.setting(value) ?? value}</dd>
                </div>
              );
            })}
          </dl>
        </section>
        <Said model={model} />
        <p role="status">{final ? spoken.bell : spoken.before}</p>
        {help}
        <div class="locks">
          <TapDiscs members={team.members} taps={bench.taps} />
        </div>
      </main>
      {!final && (
        <footer class="foot bench-foot">
          <p class="no" role="alert" hidden={no === undefined}>
            {no === undefined ? '' : sayNo(no)}
          </p>
          <button type="button" class="button button-plain" disabled={busy || away || spent} onClick={onReopen}>
            {busy ? spoken.reopening : spent ? spoken.reopened : spoken.reopen}
          </button>
        </footer>
      )}
    </>
  );
};
