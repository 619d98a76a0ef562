/** Times as a clock shows them. */

/** `162_300` becomes `2:43`: whole seconds that are still to come, rounded up so that 0:00 means over. */
export const clockTime = (ms: number): string => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** The same with two digits of minutes, so that the large clock keeps its width. */
export const largeTime = (ms: number): string => clockTime(ms).padStart(5, '0');

/** Hours and minutes of a moment of the day, such as `11:20`. */
export const timeOfDay = (moment: Date): string =>
  `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
