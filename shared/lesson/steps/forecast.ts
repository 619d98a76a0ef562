/** Forecast: everybody places ten chips on the answers of one question, and locks. The bell locks what is placed. */
import { closeForecasts } from '../forecast.ts';
import { questionKey } from '../state.ts';
import { nothingToDo, type Step } from './step.ts';

export const forecast: Step = {
  ...nothingToDo,
  kind: 'forecast',
  seconds: 75,
  floor: 60,
  players: ['placeChips', 'lockForecast'],
  bell: closeForecasts,
  acted: (state, { question }) => {
    if (question === undefined) return undefined;
    const key = questionKey(state.round, question);
    return (seat) => seat.forecasts[key]?.locked === true;
  },
  locks: true,
  shows: { brief: true, question: true, truth: false },
};
