/** Sets up a lesson: which plan, how many teams, how the room runs. Nothing is shown to the class before the lobby opens. */
import { type PlanId, plans } from '../../shared/plans/index.ts';
import { Badge } from '../ui/badge.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Switch } from '../ui/switch.tsx';
import { words } from '../words/index.ts';
import type { Entrance } from './entrance.ts';
import { KeyForm } from './key-form.tsx';
import { timeOfDay } from './minutes.ts';
import { No } from './no.tsx';
import { PlanCard } from './plan-card.tsx';
import { RehearsalCard } from './rehearsal-card.tsx';
import type { Rehearsing } from './rehearsing.ts';
import { plannedRounds } from './run-of-show.ts';
import { SeatsPicture } from './seats-picture.tsx';
import { largestTeam, mostTeams, type SetupState, wishOf } from './setup-state.ts';
import { TopBar } from './top-bar.tsx';

type Props = {
  readonly houseKey: string;
  readonly entrance: Entrance;
  readonly setup: SetupState;
  readonly rehearsing: Rehearsing;
  readonly clock: () => Date;
};

const Plans = ({ setup }: Pick<Props, 'setup'>) => (
  <section class="setup-plans">
    <fieldset>
      <legend class="eyebrow">{words.host.setup.plan}</legend>
      {(Object.keys(plans) as PlanId[]).map((plan) => (
        <PlanCard
          key={plan}
          plan={plan}
          chosen={setup.plan.value === plan}
          choose={() => {
            setup.plan.value = plan;
          }}
        />
      ))}
    </fieldset>
    <p class="quiet">{words.host.setup.steps}</p>
  </section>
);

const Teams = ({ setup }: Pick<Props, 'setup'>) => {
  const text = words.host.setup;
  return (
    <section>
      <h2 class="eyebrow">{text.teams}</h2>
      <NumberField
        label={text.teamsLabel}
        hint={text.teamsHint}
        value={setup.teams.value}
        least={1}
        most={mostTeams}
        fewer={text.fewer(text.teamsLabel)}
        more={text.more(text.teamsLabel)}
        change={(teams) => {
          setup.teams.value = teams;
        }}
      />
      <NumberField
        label={text.sizeLabel}
        hint={text.sizeHint}
        value={setup.teamSize.value}
        least={1}
        most={largestTeam}
        fewer={text.fewer(text.sizeLabel)}
        more={text.more(text.sizeLabel)}
        change={(size) => {
          setup.teamSize.value = size;
        }}
      />
      <h3 class="eyebrow setup-tracks">{text.tracks}</h3>
      <ul class="setup-track-list">
        {plans[setup.plan.value].tracks.map((track) => (
          <li key={track} class="team-name">
            <Badge track={track} />
            {words.common.tracks[track]}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Room = ({ setup }: Pick<Props, 'setup'>) => {
  const text = words.host.setup;
  return (
    <section>
      <h2 class="eyebrow">{text.room}</h2>
      <Switch
        name={text.autoAdvance}
        hint={text.autoAdvanceHint}
        on={setup.autoAdvance.value}
        toggle={(on) => {
          setup.autoAdvance.value = on;
        }}
      />
    </section>
  );
};

const Summary = ({ houseKey, entrance, setup, clock }: Props) => {
  const text = words.host.setup;
  const plan = plans[setup.plan.value];
  const busy = entrance.busy.value;
  const ends = new Date(clock().getTime() + plan.minutes * 60_000);
  const rows = [
    [text.summaryPlan, words.plans[setup.plan.value].title],
    [text.summaryLength, text.length(plan.minutes)],
    [text.summaryEnds, timeOfDay(ends)],
    [text.seats, String(setup.teams.value * setup.teamSize.value)],
    [text.summaryRounds, String(plannedRounds(setup.plan.value).filter(({ practice }) => !practice).length)],
  ] as const;
  return (
    <aside class="setup-summary" data-surface="wall">
      <SeatsPicture teams={setup.teams.value} size={setup.teamSize.value} />
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name} class="facts-line">
            <dt class="quiet">{name}</dt>
            <dd class="figure">{value}</dd>
          </div>
        ))}
      </dl>
      <div class="setup-go">
        <No entrance={entrance} form="open" />
        <button
          type="button"
          class="button helm-go"
          disabled={busy}
          onClick={() => void entrance.open(houseKey, wishOf(setup))}
        >
          {busy ? text.opening : text.open}
        </button>
      </div>
    </aside>
  );
};

export const SetupPage = (props: Props) => (
  <div class="setup">
    <TopBar>
      <h1 class="bar-people">{words.host.setup.heading}</h1>
      <span class="bar-buttons bar-people">{words.host.setup.hidden}</span>
    </TopBar>
    <main class="setup-columns">
      <Plans setup={props.setup} />
      <div class="setup-middle">
        <Teams setup={props.setup} />
        <Room setup={props.setup} />
        <RehearsalCard houseKey={props.houseKey} plan={props.setup.plan.value} rehearsing={props.rehearsing} />
        <KeyForm entrance={props.entrance} houseKey={props.houseKey} />
      </div>
      <Summary {...props} />
    </main>
  </div>
);
