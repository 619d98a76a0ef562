/**
 * The first picture of somebody who sits down, at a cost that does not grow with the number of teams.
 *
 * The encoder walks every tree of the state, though it passes over those that a view does not see: with five hundred teams
 * that is four thousand trees for each who joins, and joining would cost each player more, the more there are. It also
 * passes over a tree that bears the number of the present walk, since it has been there already; so the teams that a view
 * does not see are given that number before the walk begins.
 */
import { $changes, type Encoder, type StateView } from '@colyseus/schema';

/** What is used of the encoder beside its public face. The test of this file fails if an update takes it away. */
type Walker = {
  /** Number of the last walk. */
  _fullSyncGen: number;
  encodeFullSync(
    it: { offset: number },
    buffer: Uint8Array,
    emitFiltered: boolean,
    view?: StateView,
    initialOffset?: number,
  ): Uint8Array;
};
type Tree = { _fullSyncGen: number };

/**
 * Makes an encoder walk only the teams that a view sees.
 * @param teams every team of the state
 * @param seenBy the only team that a view sees, or all of them for views that are not named here
 */
export const walkSeenTeams = <T extends object>(
  encoder: Encoder,
  teams: Iterable<T>,
  seenBy: (view: StateView) => T | 'all',
): void => {
  const walker = encoder as unknown as Walker;
  const walk = walker.encodeFullSync.bind(encoder);
  walker.encodeFullSync = (it, buffer, emitFiltered, view, initialOffset) => {
    // the pass without a view carries what everybody sees, and no team is that
    const seen = view ? seenBy(view) : undefined;
    if (seen !== 'all') {
      const next = walker._fullSyncGen + 1;
      for (const team of teams) if (team !== seen) (team as { [$changes]: Tree })[$changes]._fullSyncGen = next;
    }
    return walk(it, buffer, emitFiltered, view, initialOffset);
  };
};

/** The encoder of a room that has a state. */
export const encoderOf = (room: object): Encoder =>
  (room as unknown as { readonly _serializer: { readonly encoder: Encoder } })._serializer.encoder;
