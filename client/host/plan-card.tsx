/** One lesson plan to choose from: what it is about, how long it takes, and how its minutes are spent. */
import { type PlanId, plans } from '../../shared/plans/index.ts';
import { roundNumber } from '../../shared/plans/round-number.ts';
import { words } from '../words/index.ts';
import { missionWords } from '../words/mission-words-of.ts';
import { plannedRounds } from './run-of-show.ts';

/** Steps as boxes as wide as they are long. A step of unknown length gets a minute's width. */
const lengthOf = (ms: number | undefined): number => ms ?? 60_000;

/** So many letters fit into a whole bar; a box that is too short for its word is named below. */
const lettersAcross = 44;

/** A plan of several rounds: a box a round, and their missions in turn. */
const Rounds = ({ plan }: { readonly plan: PlanId }) => {
  const rounds = plannedRounds(plan);
  return (
    <>
      <span class="plan-bar" aria-hidden="true">
        {rounds.map(({ steps }, round) => (
          <span key={round} style={{ flexGrow: steps.reduce((sum, { ms }) => sum + lengthOf(ms), 0) / 1000 }}>
            {roundNumber(plan, round) || '\u00a0'}
          </span>
        ))}
      </span>
      <span class="quiet plan-steps">
        {words.host.setup.missions(
          rounds.flatMap(({ mission, practice }) => (practice ? [] : [missionWords(words, mission)?.title ?? mission])),
        )}
      </span>
    </>
  );
};

const isLong = (plan: PlanId): boolean => plannedRounds(plan).filter(({ practice }) => !practice).length > 1;

const Bar = ({ plan }: { readonly plan: PlanId }) => {
  const steps = plannedRounds(plan).flatMap((round) => round.steps);
  const all = steps.reduce((sum, { ms }) => sum + lengthOf(ms), 0);
  const named = steps.every(({ kind, ms }) => {
    const letters = (lettersAcross * lengthOf(ms)) / all;
    return letters > words.common.steps[kind].length;
  });
  return (
    <>
      <span class="plan-bar" aria-hidden="true">
        {steps.map(({ kind, ms }, step) => (
          <span key={step} style={{ flexGrow: lengthOf(ms) / 1000 }}>
            {named ? words.common.steps[kind] : '\u00a0'}
          </span>
        ))}
      </span>
      {!named && (
        <span class="quiet plan-steps">
          {words.host.setup.inTurn(steps.map(({ kind }) => words.common.steps[kind]))}
        </span>
      )}
    </>
  );
};

export const PlanCard = ({
  plan,
  chosen,
  choose,
}: {
  readonly plan: PlanId;
  readonly chosen: boolean;
  readonly choose: () => void;
}) => (
  <label class={chosen ? 'plan plan-chosen' : 'plan'}>
    <input class="only-read" type="radio" name="plan" value={plan} checked={chosen} onChange={choose} />
    <span class="plan-head">
      <span class="plan-title">{words.plans[plan].title}</span>
      <b class="figure">{words.host.setup.length(plans[plan].minutes)}</b>
    </span>
    <span class="quiet plan-about">{words.plans[plan].about}</span>
    {chosen && (isLong(plan) ? <Rounds plan={plan} /> : <Bar plan={plan} />)}
  </label>
);
