/** What a page knows of the lesson it sits in: views as signals, and one way to act. */
import type { Signal } from '@preact/signals';
import type { Refusal } from '../../shared/lesson/refusal.ts';
import type { WhatIfView } from '../../shared/lesson/round-views.ts';
import type { DeskView, MineView, PeekView, PublicView, TeamView, WallView } from '../../shared/lesson/views.ts';
import type { Decision } from '../../shared/missions/workbench.ts';
import type { CommandBody, CommandName, Receipt } from '../../shared/protocol/commands.ts';
import type { TrackId } from '../../shared/tracks/track.ts';

/** `live`: connected. `reconnecting`: comes back by itself. `gone`: ended for good, see `goneBecause`. */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'gone';

export type Lesson = {
  readonly link: Signal<Link>;
  /** Close code (shared/protocol/close-codes.ts) or refusal that ended it. */
  readonly goneBecause: Signal<number | string | undefined>;
  readonly view: Signal<PublicView | undefined>;
  /** Own team; players only. */
  readonly team: Signal<TeamView | undefined>;
  /** Own papers; asked for again at every change of step and after every reconnect; players only. */
  readonly mine: Signal<MineView | undefined>;
  /** Hosts only. */
  readonly desk: Signal<DeskView | undefined>;
  /** Projector only. */
  readonly wall: Signal<WallView | undefined>;
  /** Lesson time now, in ms; stands while the lesson is paused. */
  readonly now: () => number;
  /**
   * Sends an action with an id of its own; kept in the outbox until it is answered, and sent again after a reconnect.
   * Resolves with a receipt or a refusal; never rejects.
   */
  readonly act: <N extends CommandName>(name: N, body: CommandBody<N>) => Promise<Receipt | Refusal>;
  /**
   * Tells team-mates that a dial is being moved, and takes it. Never kept, never sent again.
   * @returns why this player may not move it now; undefined if they may, or if nobody answered
   */
  readonly hold: (dial: string, value: number) => Promise<Refusal | undefined>;
  /** Actions not yet answered. */
  readonly pending: Signal<number>;
  /** False while the server cannot save; other screens than the host's learn it from their own actions. */
  readonly saving: Signal<boolean>;
  readonly peek: () => Promise<PeekView | Refusal>;
  /** What another decision would have come to; hosts only, once outcomes are out. */
  readonly whatIf: (track: TrackId, decision: Decision) => Promise<WhatIfView | Refusal>;
  readonly leave: () => void;
};

/** How to sit down: a seat token and the room's opaque id, as the door gave them. */
export type SeatCard = { readonly seat: string; readonly room: string };
