/** What the host sets for the room: screens, sound, who may choose, and whether the plan goes on by itself. */

export type RoomSettings = {
  readonly bright: boolean;
  readonly lessMotion: boolean;
  readonly sound: boolean;
  /** Of the projector's sound, 0 to 1; all of it if nobody has set it. */
  readonly volume?: number;
  readonly blank: boolean;
  readonly showAll: boolean;
  readonly chooseTeams: boolean;
  readonly autoAdvance: boolean;
};

/** How a lesson opens. */
export const plainRoom: RoomSettings = {
  bright: false,
  lessMotion: false,
  sound: true,
  blank: false,
  showAll: false,
  chooseTeams: false,
  autoAdvance: false,
};
