/** The run of show as a list, and under it how the lesson keeps its time. */
import type { Signal } from '@preact/signals';
import type { PublicView } from '../../shared/lesson/views.ts';
import { roundNumber } from '../../shared/plans/round-number.ts';
import { words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { clockTime, timeOfDay } from './minutes.ts';
import { runOfShow, type ShowRound, type ShowStep, showClock } from './run-of-show.ts';

const Row = ({
  name,
  ms,
  place,
}: {
  readonly name: string;
  readonly ms: number | undefined;
  readonly place: ShowStep['place'];
}) => (
  <li class={`show-row show-${place}`} aria-current={place === 'now' ? 'step' : undefined}>
    <span class="show-square" aria-hidden="true" />
    <span>
      {name}
      {place !== 'next' && <span class="only-read">, {words.host.show[place]}</span>}
    </span>
    <span class="figure show-length">{ms === undefined ? '' : clockTime(ms)}</span>
  </li>
);

const lobbyPlace = (status: PublicView['status']): ShowStep['place'] => (status === 'lobby' ? 'now' : 'done');

const roundName = (plan: string, round: ShowRound, index: number): string => {
  const title = missionWords(words, round.mission)?.title ?? round.mission;
  return round.practice ? words.host.show.practice : words.host.show.round(roundNumber(plan, index), title);
};

/** With more steps than this, rounds that are over or to come stand as one line each. */
const mostSteps = 14;

/** Running time of a round; undefined where one of its steps has no length yet. */
const lengthOf = ({ steps }: ShowRound): number | undefined =>
  steps.reduce<number | undefined>((sum, { ms }) => (sum === undefined || ms === undefined ? undefined : sum + ms), 0);

const Steps = ({ round }: { readonly round: ShowRound }) => (
  <>
    {round.steps.map(({ kind, ms, place }, step) => (
      <Row key={kind + String(step)} name={words.common.steps[kind]} ms={ms} place={place} />
    ))}
  </>
);

export const RunOfShowList = ({ view }: { readonly view: PublicView }) => {
  const rounds = runOfShow(view);
  const long = rounds.reduce((sum, { steps }) => sum + steps.length, 0) > mostSteps;
  return (
    <nav class="show" aria-label={words.host.show.heading}>
      <h2 class="eyebrow show-heading">{words.host.show.heading}</h2>
      <ol class="show-list">
        <Row name={words.host.show.lobby} ms={undefined} place={lobbyPlace(view.status)} />
      </ol>
      {rounds.map((round, index) => {
        const name = roundName(view.plan, round, index);
        const isPresent = index === view.round && view.status === 'running';
        return long && !isPresent ? (
          <ol class="show-list" key={name}>
            <Row name={name} ms={lengthOf(round)} place={round.steps[0]?.place ?? 'next'} />
          </ol>
        ) : (
          <section key={name}>
            <h3 class="show-round">{name}</h3>
            <ol class="show-list">
              <Steps round={round} />
            </ol>
          </section>
        );
      })}
    </nav>
  );
};

const Line = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <div class="facts-line">
    <dt class="quiet">{name}</dt>
    <dd class="figure">{value}</dd>
  </div>
);

const againstPlan = (behind: number): string => {
  const { show } = words.host;
  // under a second is the clock's own rounding
  if (Math.abs(behind) < 1000) return show.onTime;
  return behind > 0 ? show.behind(clockTime(behind)) : show.ahead(clockTime(-behind));
};

/** @param clock the time of day now */
export const ShowClockFacts = ({
  view,
  now,
  clock,
}: {
  readonly view: PublicView;
  readonly now: Signal<number>;
  readonly clock: () => Date;
}) => {
  const { show } = words.host;
  const { all, behind, left } = showClock(view, now.value);
  const spent = clockTime(Math.max(0, Math.floor(now.value / 1000) * 1000));
  return (
    <dl class="facts" data-clock>
      <Line name={show.clock} value={all === undefined ? spent : show.of(spent, clockTime(all))} />
      {behind !== undefined && <Line name={show.against} value={againstPlan(behind)} />}
      {view.status !== 'over' && left !== undefined && (
        <Line name={show.ends} value={timeOfDay(new Date(clock().getTime() + left))} />
      )}
    </dl>
  );
};
