/** Lesson time on this screen: counted from what the server last said, by a clock that never jumps. */

/** What the server says about its time, in ms of running. */
export type Told = { readonly at: number; readonly running: boolean };

export type LessonTime = {
  /** Lesson time now, in ms; stands while the lesson does. */
  readonly now: () => number;
  /** An answer to a question of time: the server read its clock half of the way there and back. */
  readonly told: (told: Told, askedAt: number, heardAt: number) => void;
  /**
   * A view was seen. True if it changed the time's course, so that asking for the time is worth it.
   * `at` is when the course last changed by anybody's doing: it is now, if it is new.
   */
  readonly seen: (told: Told) => boolean;
};

/** @param monotonic ms of a clock that only goes forward, such as performance.now */
export const openLessonTime = (monotonic: () => number): LessonTime => {
  let anchor = { at: 0, mono: monotonic(), running: false };
  let last: Told | undefined;
  const now = () => anchor.at + (anchor.running ? monotonic() - anchor.mono : 0);
  return {
    now,
    told: ({ at, running }, askedAt, heardAt) => {
      anchor = { at: at + (running ? (heardAt - askedAt) / 2 : 0), mono: heardAt, running };
    },
    seen: ({ at, running }) => {
      const before = last;
      last = { at, running };
      if (before?.at === at && before.running === running) return false;
      // the first view is as old as the step; after that a new `at` has only just happened, and time that
      // stops or goes on without one (the server cannot save, or can again) does so from where it stands
      const fresh = before !== undefined && before.at !== at;
      anchor = { at: before === undefined || fresh ? at : now(), mono: monotonic(), running };
      return true;
    },
  };
};
