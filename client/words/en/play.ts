/** English: the phone's page. */
export const play = {};
