/** English: the door, which is all that a phone loads at first. */
export const join = {
  heading: 'Join the wall',
};
