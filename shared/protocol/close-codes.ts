/** Why the server ended a connection. Codes of our own are final: the phone does not reconnect by itself on them. */
export const closeCodes = {
  /** The player now sits in another team: come back by seat token for a clean picture. */
  teamChanged: 4100,
  /** The seat was taken over by another device. */
  seatMoved: 4101,
  /** The host removed the player. */
  removed: 4102,
  /** The lesson was closed. */
  lessonClosed: 4103,
  /** Too many or too large messages. */
  flooding: 4104,
  /** The host key was replaced. */
  keyReplaced: 4105,
} as const;
