/** Paints what is stored onto the picture: steps at once, lock marks every other second, sheets four times, a team's workbench five times. */
import type { EventType, LessonEvent } from '../../shared/lesson/events.ts';
import type { WhatIfView } from '../../shared/lesson/round-views.ts';
import { deskView, wallView } from '../../shared/lesson/sheets.ts';
import type { PlayerId, TeamId } from '../../shared/lesson/state.ts';
import { type People, publicView, teamView } from '../../shared/lesson/view.ts';
import type { Dials } from './dials.ts';
import type { LessonEngine } from './lesson-engine.ts';
import { type Picture, paintBench, paintDesk, paintPublic, paintTeam, paintWall } from './picture.ts';

/** What the host's sheet shows that is no part of the lesson. */
export type EaselFacts = {
  /** Devices that wait for a seat. */
  moves(lesson: string): number;
  joinUrl(): string;
  worldFailed(lesson: string): boolean;
  /** What the host asked of the present round. */
  readonly whatIfs: { of(lesson: string): WhatIfView | undefined };
};

/** Marks of chips and locks: frequent, and shown at a pace of their own, so that nobody can tell who acted when. */
const quiet: ReadonlySet<EventType> = new Set<EventType>([
  'ChipsPlaced',
  'ForecastLocked',
  'Ticked',
  'AllowanceSet',
  'CluesDealt',
  'PlayerJoined',
  'SeatMoved',
  'BenchesOpened',
  'DialMoved',
  'TrialStarted',
  'CallMade',
  'WaitAsked',
  'TrialCancelled',
  'TrialRan',
  'TrialMeasured',
  'TrialFailed',
  'CommitTapped',
  'CommitReopened',
  'DecisionCommitted',
  'OutcomesPrepared',
  'IncidentStruck',
  'IncidentTapped',
  'IncidentAnswered',
  'MarkerPlaced',
  'DefenceWritten',
  'PairsDealt',
  'PairJudged',
  'EntryFlagged',
  'EntryHidden',
  'FreshPrepared',
  'SpotlightSet',
]);
/** Changes of who sits where: the teams concerned see them at once. */
const seating: ReadonlySet<EventType> = new Set<EventType>([
  'PlayerMoved',
  'PlayerRemoved',
  'PlayerRestored',
  'StepOpened',
  'LessonEnded',
  'IncidentStruck',
  'SecondVerdict',
]);

/** What happens on one team's workbench: its members are in the middle of it, and see it soon. */
const onBench: ReadonlySet<EventType> = new Set<EventType>([
  'DialMoved',
  'TrialStarted',
  'CallMade',
  'WaitAsked',
  'TrialCancelled',
  'TrialRan',
  'TrialMeasured',
  'TrialFailed',
  'CommitTapped',
  'CommitReopened',
  'DecisionCommitted',
  'IncidentTapped',
  'IncidentAnswered',
  'MarkerPlaced',
  'DefenceWritten',
]);
const benchIn = ({ type, body }: LessonEvent): TeamId | undefined =>
  onBench.has(type) && 'team' in body ? body.team : undefined;

export class Easel {
  #picture: Picture;
  #engine: LessonEngine;
  #facts: EaselFacts;
  #here: People['here'];
  #factsShown = '';
  #marksSoiled = true;
  #sheetsSoiled = true;
  #dials: Dials;
  /** Teams on whose workbench something happened. */
  #benchesSoiled = new Set<TeamId>();

  constructor(
    picture: Picture,
    engine: LessonEngine,
    facts: EaselFacts,
    here: { has(player: PlayerId): boolean },
    dials: Dials,
  ) {
    this.#dials = dials;
    this.#picture = picture;
    this.#engine = engine;
    this.#facts = facts;
    this.#here = here;
  }

  /** Something changed that the slower pictures show. */
  soil(): void {
    this.#marksSoiled = true;
    this.#sheetsSoiled = true;
  }

  /** Paints what cannot wait. No events: saving stopped, or came back. */
  happened(events: readonly LessonEvent[]): void {
    this.soil();
    for (const each of events) {
      const team = benchIn(each);
      if (team !== undefined) this.#benchesSoiled.add(team);
    }
    if (events.length === 0 || events.some(({ type }) => !quiet.has(type))) this.#paintPublic();
    if (events.some(({ type }) => seating.has(type))) this.paintMarks();
  }

  paintAll(): void {
    this.#paintPublic();
    this.soil();
    this.paintMarks();
    this.paintSheets();
  }

  paintMarks(): void {
    if (!this.#marksSoiled) return;
    this.#marksSoiled = false;
    const people = this.#people();
    for (const [index, team] of this.#engine.shown.teams.entries())
      paintTeam(this.#picture, index, teamView(this.#engine.shown, team, people, this.#dials.of(team.id)));
  }

  /** Workbenches on which something moves or has happened; the marks beside them keep their own pace. */
  paintBenches(): void {
    const teams = new Set([...this.#benchesSoiled, ...this.#dials.stirred()]);
    this.#benchesSoiled.clear();
    if (teams.size === 0) return;
    const people = this.#people();
    for (const [index, team] of this.#engine.shown.teams.entries()) {
      if (!teams.has(team.id)) continue;
      paintBench(this.#picture, index, teamView(this.#engine.shown, team, people, this.#dials.of(team.id)));
    }
  }

  paintSheets(): void {
    const { shown, lesson, saving, refusals } = this.#engine;
    const facts = {
      saving,
      joinUrl: this.#facts.joinUrl(),
      refusals: Object.fromEntries(refusals),
      moves: this.#facts.moves(lesson),
      worldFailed: this.#facts.worldFailed(lesson),
      whatIf: this.#facts.whatIfs.of(lesson),
    };
    const factsNow = JSON.stringify(facts);
    if (!this.#sheetsSoiled && factsNow === this.#factsShown) return;
    this.#sheetsSoiled = false;
    this.#factsShown = factsNow;
    const people = this.#people();
    paintDesk(this.#picture, deskView(shown, people, facts));
    paintWall(this.#picture, wallView(shown, people, facts));
  }

  #paintPublic(): void {
    paintPublic(this.#picture, publicView(this.#engine.shown, this.#engine.code, this.#engine.saving));
  }

  #people(): People {
    return { names: this.#engine.names, here: this.#here };
  }
}
