/** The team's dials: everybody sees and moves the same ones, and sees who is moving which. */
import { type ComponentChildren, Fragment } from 'preact';
import { initialsOf } from '../../shared/lesson/initials.ts';
import type { Member, TeamView } from '../../shared/lesson/views.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import { Disc } from '../ui/disc.tsx';
import { Fold } from '../ui/fold.tsx';
import { RangeDial } from '../ui/range-dial.tsx';
import { Segments } from '../ui/segments.tsx';
import { words } from '../words/index.ts';
import { sayNo } from '../words/say-no.ts';
import { type BenchModel, faceOf, type NamedDial } from './bench-model.ts';
import type { DialHands } from './dial-hands.ts';

export type DialsProps = {
  readonly model: BenchModel;
  readonly team: Pick<TeamView, 'members' | 'holds'>;
  readonly you: number;
  readonly hands: Pick<DialHands, 'value' | 'turn' | 'letGo' | 'raise'>;
  readonly noes: Readonly<Record<string, string>>;
  /** The last seconds of the commit: nothing moves any more. */
  readonly frozen: boolean;
  /** No line to the room: values stay, and wait. */
  readonly away: boolean;
  /** Under the dial along which the knee is marked. */
  readonly marker?: ComponentChildren;
};

/** Who moves a dial, if it is somebody else. */
const holderOf = ({ team, you }: Pick<DialsProps, 'team' | 'you'>, key: string) => {
  const hold = team.holds.find(({ dial, player }) => dial === key && player !== you);
  return hold && { ...hold, member: team.members.find(({ player }) => player === hold.player) };
};

const handsFor = ({ team, you }: Pick<DialsProps, 'team' | 'you'>, key: string): readonly Member[] => {
  const own = team.holds.find(({ dial, player }) => dial === key && player === you);
  return team.members.filter(({ player }) => player !== you && own?.hands.includes(player));
};

/** The dials as this phone shows them: a team-mate's hand first, then the own, then what the team has. */
export const shownDecision = ({
  model,
  team,
  you,
  hands,
}: Pick<DialsProps, 'model' | 'team' | 'you' | 'hands'>): Decision =>
  Object.fromEntries(
    Object.entries(model.bench.decision).map(([key, value]) => [
      key,
      holderOf({ team, you }, key)?.value ?? hands.value(key) ?? value,
    ]),
  );

const Holder = ({ member, asked }: { readonly member: Member | undefined; readonly asked: boolean }) => (
  <span class="dial-holder">
    <Disc letters={initialsOf(member?.name ?? '')} state="present" label="" />
    <span class="only-read">{words.work.dial.movedBy(member?.name ?? words.work.trial.somebody)}</span>
    {asked ? <b>{words.work.dial.handUp}</b> : <span aria-hidden="true">{words.work.dial.moving}</span>}
  </span>
);

const OneDial = (props: DialsProps & { readonly named: NamedDial; readonly value: number }) => {
  const { model, you, hands, noes, frozen, away, value } = props;
  const { key, dial } = props.named;
  const spoken = words.work.dial;
  const said = model.said.dials[key];
  const name = said?.name ?? key;
  const setting = (at: number): string => said?.setting(at) ?? String(at);
  const holder = holderOf(props, key);
  const wanted = handsFor(props, key).map((member) => member.name);
  const still = frozen || away || holder !== undefined;
  const turn = (next: number) => hands.turn(key, next);
  return (
    <div class={holder ? 'dial dial-held' : 'dial'}>
      <div class="dial-head">
        <b>{name}</b>
        {holder && <Holder member={holder.member} asked={holder.hands.includes(you)} />}
        <b class="dial-value figure">{setting(value)}</b>
      </div>
      <div class="dial-lane">
        {dial.kind === 'range' ? (
          <RangeDial
            dial={dial}
            label={name}
            value={value}
            spoken={setting(value)}
            disabled={still}
            onTurn={turn}
            onLetGo={(byKey) => hands.letGo(key, byKey)}
          />
        ) : (
          <Segments
            name={`dial-${key}`}
            label={name}
            choices={dial.values.map((one) => ({ value: one, words: faceOf(said, one), label: setting(one) }))}
            chosen={value}
            disabled={still}
            onChoose={(next) => {
              turn(next);
              hands.letGo(key, false);
            }}
          />
        )}
        {holder && !frozen && !away && (
          // whoever reaches for a dial that somebody moves asks for it
          <button
            type="button"
            class="dial-ask"
            aria-label={spoken.raise(name)}
            onClick={() => hands.raise(key, value)}
          />
        )}
      </div>
      {said && <p class="quiet small">{said.does}</p>}
      {wanted.length > 0 && <p class="quiet small">{spoken.wanted(wanted)}</p>}
      {noes[key] !== undefined && !holder && (
        <p class="no" role="alert">
          {sayNo(noes[key])}
        </p>
      )}
    </div>
  );
};

/** Some of the dials, one beneath the other. */
const DialList = ({ of, ...props }: DialsProps & { readonly of: readonly NamedDial[] }) => {
  const shown = shownDecision(props);
  return of.map((named) => (
    <Fragment key={named.key}>
      <OneDial {...props} named={named} value={shown[named.key] ?? 0} />
      {props.model.knee?.key === named.key && props.marker}
    </Fragment>
  ));
};

/** What earlier rounds left folds away beneath what this round is about. */
const EarlierDials = (props: DialsProps) => {
  const said = words.work.dial.earlier;
  const earlier = props.model.dials.filter(({ key }) => props.model.inherited.includes(key));
  if (earlier.length === 0) return null;
  const held = earlier.some(({ key }) => holderOf(props, key));
  return (
    <Fold
      group="earlier-dials"
      open={false}
      missing={false}
      name={said.name}
      state={held ? words.work.dial.moving : said.count(earlier.length)}
    >
      <div class="dials">
        <DialList {...props} of={earlier} />
      </div>
    </Fold>
  );
};

export const Dials = (props: DialsProps) => {
  const { dials, inherited } = props.model;
  return (
    <div class="dials">
      <DialList {...props} of={dials.filter(({ key }) => !inherited.includes(key))} />
      <EarlierDials {...props} />
      <p class="quiet small" role="status" hidden={!props.frozen}>
        {words.work.dial.frozen}
      </p>
    </div>
  );
};
