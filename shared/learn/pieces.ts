/** Long work in pieces, each with a name, so that other work may come between two of them. */

/** Computes every piece as it comes: for whoever has the time. @param compute gives plain data, and always the same */
export const inOneGo = <Piece>(_name: string, compute: () => Piece): Piece => compute();
