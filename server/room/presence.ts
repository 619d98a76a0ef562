/** Who is connected: a player may sit at several screens, and is here as long as one of them is. */
import type { PlayerId } from '../../shared/lesson/state.ts';

/** `C` stands for a connection. */
export class Presence<C extends object> {
  #of = new Map<PlayerId, Set<C>>();

  /** Players who are here. */
  get players(): ReadonlySet<PlayerId> {
    return new Set(this.#of.keys());
  }

  has(player: PlayerId): boolean {
    return this.#of.has(player);
  }

  /** A player's connections, the oldest first. */
  connections(player: PlayerId): readonly C[] {
    return [...(this.#of.get(player) ?? [])];
  }

  arrive(player: PlayerId, connection: C): void {
    const connections = this.#of.get(player) ?? new Set();
    this.#of.set(player, connections.add(connection));
  }

  /** Saying it twice does no harm. */
  depart(player: PlayerId, connection: C): void {
    const connections = this.#of.get(player);
    connections?.delete(connection);
    if (connections?.size === 0) this.#of.delete(player);
  }
}
