/** A player's own chips beside the truth, and what they earned. */
import type { MyResult, Revealed } from '../../shared/lesson/views.ts';
import type { Question } from '../../shared/missions/mission.ts';
import { Chips } from '../ui/chips.tsx';
import { words } from '../words/index.ts';
import type { QuestionWords } from '../words/mission-words.ts';
import { byHand, percentOn } from './chips.ts';

export type OwnAnswerProps = {
  readonly question: Question;
  readonly said: QuestionWords | undefined;
  readonly reveal: Revealed;
  readonly result: MyResult | undefined;
};

/** Whether an answer is true. */
const isTrue = ({ truth }: Revealed, index: number): boolean =>
  typeof truth.answer === 'number' ? truth.answer === index : truth.answer[index] === true;

const headline = ({ reveal, result }: OwnAnswerProps): string => {
  const spoken = words.play.reveal;
  if (!result?.forecast) return spoken.noForecast;
  return typeof reveal.truth.answer === 'number'
    ? spoken.youPut(percentOn(result.forecast.chips, reveal.truth.answer))
    : spoken.youPutSeveral;
};

export const OwnAnswer = (props: OwnAnswerProps) => {
  const { question, said, reveal, result } = props;
  const spoken = words.play.reveal;
  if (!result) return null;
  const { forecast } = result;
  const points = forecast?.points;
  return (
    <section class="card own">
      <div class="own-head">
        <b>{headline(props)}</b>
        {points !== undefined && (
          <span class="own-points">
            <b class="figure">{spoken.points(points)}</b>
            {points >= 0 && <span class="quiet small">{spoken.againstPar(points)}</span>}
          </span>
        )}
      </div>
      <ul class="own-rows">
        {question.answers.map((answer, index) => {
          const truth = isTrue(reveal, index);
          return (
            <li class={truth ? 'own-row own-truth' : 'own-row'} key={answer}>
              <span class="figure own-answer">{said?.answers[answer]?.short ?? answer}</span>
              <Chips count={forecast ? byHand(forecast, index) : 0} />
              <span class={forecast?.auto ? 'quiet small' : 'only-read'}>
                {words.common.percent(forecast ? percentOn(forecast.chips, index) : 0)}
              </span>
              {truth && <b>{words.common.truth}</b>}
            </li>
          );
        })}
      </ul>
      {!forecast && <p class="quiet small">{words.play.forecast.closed}</p>}
      {forecast?.auto && <p class="quiet small">{spoken.auto}</p>}
    </section>
  );
};
