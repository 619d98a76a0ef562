/** An incident inside the work step: who interrupts and why, what is measured, and three costed answers that the team taps. */
import { initialsOf } from '../../shared/lesson/initials.ts';
import type { Member } from '../../shared/lesson/views.ts';
import { clockText } from '../ui/clock-text.ts';
import { Disc } from '../ui/disc.tsx';
import { words } from '../words/index.ts';
import type { AnswerModel, IncidentModel } from './incident-model.ts';

export type IncidentCardProps = {
  readonly model: IncidentModel;
  readonly members: readonly Member[];
  readonly you: number;
  /** What was tapped here, before the team's picture says so. */
  readonly tapped: string | undefined;
  readonly seconds: number;
  readonly away: boolean;
  readonly answer: (key: string) => void;
};

const costWords = ({ cost, because }: AnswerModel, away: boolean): string => {
  const said = words.work.incident;
  const price = words.work.purse.price(cost) || said.free;
  if (away) return said.cannot.away(price);
  return because === undefined ? price : said.cannot[because](price);
};

const Answer = ({
  one,
  members,
  away,
  chosen,
  answer,
}: Pick<IncidentCardProps, 'members' | 'away' | 'answer'> & {
  readonly one: AnswerModel;
  readonly chosen: boolean;
}) => (
  <li>
    <button
      type="button"
      class={chosen ? 'reply reply-own' : 'reply'}
      aria-pressed={chosen}
      disabled={away || one.because !== undefined}
      onClick={() => answer(one.key)}
    >
      <i class="reply-box" aria-hidden="true" />
      <span class="reply-words">
        <b>{one.name}</b>
        <span class="reply-cost">{costWords(one, away)}</span>
        <span class="quiet small">{one.does}</span>
      </span>
      <span class="tap-discs">
        {members.flatMap(({ player, name }) =>
          one.backers.includes(player)
            ? [<Disc key={player} letters={initialsOf(name)} state="present" label={words.work.incident.backs(name)} />]
            : [],
        )}
      </span>
    </button>
  </li>
);

/** The answer as it was settled, in a line. */
export const IncidentSettled = ({ model }: { readonly model: IncidentModel }) => {
  const said = words.work.incident;
  const { settled, view } = model;
  if (!settled) return null;
  const cost = words.work.purse.price(settled.cost);
  return (
    <section class="settled">
      <p>
        <b>{said.answered(model.said.who, settled.name)}</b> {cost === '' ? said.costNothing : said.cost(cost)}
      </p>
      <p class="quiet small">{model.said.demand(view.demand.floor, view.demand.target)}</p>
    </section>
  );
};

export const IncidentCard = (props: IncidentCardProps) => {
  const { model, you, tapped, seconds } = props;
  const said = words.work.incident;
  const { view, answers } = model;
  if (model.settled) return <IncidentSettled model={model} />;
  const own = tapped ?? view.taps.find(({ player }) => player === you)?.answer;
  return (
    <section class="incident" id="incident" aria-label={said.label(model.said.who)}>
      <div class="stakeholder">
        <p class="stakeholder-head">
          <span>{model.said.who}</span>
          <b class="figure">{seconds > 0 ? said.closes(clockText(seconds * 1000)) : said.closing}</b>
        </p>
        <p class="stakeholder-says">{said.quote(model.said.says)}</p>
        <ul class="stakeholder-facts">
          {model.said.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <p class="stakeholder-demand">{model.said.demand(view.demand.floor, view.demand.target)}</p>
      </div>
      <ul class="replies" aria-label={said.choices}>
        {answers.map((one) => (
          <Answer key={one.key} {...props} one={one} chosen={own === one.key} />
        ))}
      </ul>
      <p class="quiet small">{said.how}</p>
    </section>
  );
};
