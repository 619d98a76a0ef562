/** A forecast that stands: each answer with the chips on it. */
import type { Forecast } from '../../shared/lesson/state.ts';
import type { Question } from '../../shared/missions/mission.ts';
import { Chips } from '../ui/chips.tsx';
import { words } from '../words/index.ts';
import type { QuestionWords } from '../words/mission-words.ts';
import { byHand, percentOn } from './chips.ts';

export type ForecastRowsProps = {
  readonly question: Question;
  readonly said: QuestionWords | undefined;
  readonly forecast: Forecast;
};

export const ForecastRows = ({ question, said, forecast }: ForecastRowsProps) => (
  <ul class="held">
    {question.answers.map((answer, index) => (
      <li class="held-row" key={answer}>
        <span>{said?.answers[answer]?.long ?? answer}</span>
        <Chips count={byHand(forecast, index)} />
        <b class="figure">{words.common.percent(percentOn(forecast.chips, index))}</b>
      </li>
    ))}
  </ul>
);
