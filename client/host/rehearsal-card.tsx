/** One press before a class comes: the chosen plan is rehearsed on this machine, and the card says go or no go, and why. */
import { isPlanId, type PlanId } from '../../shared/plans/index.ts';
import type { RehearsalCard as Card, RehearsalState } from '../../shared/protocol/http.ts';
import { Warning } from '../ui/warning.tsx';
import { words } from '../words/index.ts';
import { clockTime } from './minutes.ts';
import { whyWords } from './no.tsx';
import type { Rehearsing } from './rehearsing.ts';

const checksOf = (card: Card): readonly (readonly [holds: boolean, sentence: string])[] => {
  const { checks } = words.host.rehearsal;
  return [
    [card.rounds > 0, checks.rounds(card.rounds)],
    [card.lostActions === 0, checks.lost(card.lostActions, card.kills)],
    [card.duplicatedActions === 0, checks.duplicated(card.duplicatedActions)],
    [card.leaks === 0, checks.leaks(card.leaks)],
    [card.standingsEqual, checks.standings(card.standingsEqual)],
    [card.replayEqual, checks.replay(card.replayEqual)],
  ];
};

const Findings = ({ plan, card }: { readonly plan: string; readonly card: Card }) => {
  const text = words.host.rehearsal;
  return (
    <div class="rehearsal-card" role="status">
      <p class="display rehearsal-verdict">{card.ok ? text.go : text.noGo}</p>
      <p class="quiet">{text.about(titleOf(plan), card.players, Math.round(card.seconds))}</p>
      <ul class="rehearsal-checks">
        {checksOf(card).map(([holds, sentence]) => (
          <li key={sentence}>{holds ? sentence : <Warning>{sentence}</Warning>}</li>
        ))}
      </ul>
      <p class="quiet">{text.lock(Math.round(card.p95LockMs))}</p>
    </div>
  );
};

const titleOf = (plan: string): string => (isPlanId(plan) ? words.plans[plan].title : plan);

const Present = ({ now }: { readonly now: RehearsalState }) => {
  const text = words.host.rehearsal;
  if (now.state === 'running') {
    return (
      <p class="figure" role="status">
        {text.running(titleOf(now.plan), clockTime(now.seconds * 1_000))}
      </p>
    );
  }
  if (now.state === 'done') return <Findings plan={now.plan} card={now.card} />;
  if (now.state === 'failed') {
    return (
      <div role="status">
        <Warning>{text.failed(titleOf(now.plan))}</Warning>
        <p class="quiet">{now.why}</p>
      </div>
    );
  }
  return <p class="quiet">{text.none}</p>;
};

export const RehearsalCard = ({
  houseKey,
  plan,
  rehearsing,
}: {
  readonly houseKey: string;
  readonly plan: PlanId;
  readonly rehearsing: Rehearsing;
}) => {
  const text = words.host.rehearsal;
  const now = rehearsing.state.value;
  const no = rehearsing.no.value;
  return (
    <section class="rehearsal">
      <div class="rehearsal-head">
        <h2 class="eyebrow">{text.heading}</h2>
        <button
          type="button"
          class="button button-plain button-small"
          disabled={now.state === 'running'}
          onClick={() => void rehearsing.begin(houseKey, plan)}
        >
          {text.begin(words.plans[plan].title)}
        </button>
      </div>
      {no !== undefined && (
        <p role="alert">
          <Warning>{whyWords(no)}</Warning>
        </p>
      )}
      <Present now={now} />
    </section>
  );
};
