/** English: the door, which is all that a phone loads at first. */

/** Names for those who do not give their own: one word of each list. */
const stones = ['Amber', 'Basalt', 'Chalk', 'Copper', 'Coral', 'Flint', 'Granite', 'Indigo', 'Ivory', 'Jade', 'Marble'];
const moreStones = ['Ochre', 'Olive', 'Quartz', 'Russet', 'Sienna', 'Silver', 'Slate', 'Teal', 'Umber', 'Walnut'];
const parts = ['Arch', 'Balcony', 'Bridge', 'Cloister', 'Column', 'Cornice', 'Cupola', 'Dome', 'Gable', 'Hearth'];
const moreParts = ['Keystone', 'Lantern', 'Lintel', 'Niche', 'Pillar', 'Portal', 'Spire', 'Tower', 'Trowel', 'Vault'];

export const join = {
  heading: 'Join the wall',
  nameWords: [
    [...stones, ...moreStones],
    [...parts, ...moreParts],
  ] as const,
  code: 'Code on the big screen',
  codeHelp: 'Six characters, letters and digits',
  noSuchCharacter: (typed: string): string => `No code has the character ${typed}.`,
  name: 'Your name',
  offered: 'You will be called',
  another: 'Another name',
  ownName: 'Use my own name',
  offeredName: 'Use an offered name',
  nameHelp: 'First name is enough. Your team sees it; the screen shows two letters.',
  lessMotion: 'Less motion',
  lessMotionHelp: 'Tiles fade instead of falling',
  join: 'Join',
  joining: 'Joining',
  missing: (count: number): string => `Type ${count} more ${count === 1 ? 'character' : 'characters'}`,
  nameMissing: 'Write your name to join',
  backTo: (code: string): string => `Back to your seat in ${code}`,
  otherDevice: 'I was here on another device',
  move: {
    heading: 'Take your seat with you',
    how: 'A team-mate or the host types this into their own screen, and says who you are.',
    ask: 'Ask for my seat',
    asking: 'Asking',
    code: 'Move code',
    waiting: 'Waiting for somebody to let you in. The code lasts five minutes.',
    expired: 'This move code has run out. Ask for another one.',
    back: 'Back to joining',
  },
};
