/** What the centre of the desk shows once the lesson closes: standings, frontiers, calibration, and the files. */
import type { DeskView, PublicView } from '../../shared/lesson/views.ts';
import { Calibration } from './calibration.tsx';
import type { DeskState } from './desk-state.ts';
import { Frontiers } from './frontiers.tsx';
import { Standings } from './standings.tsx';
import { TakeFiles } from './take-files.tsx';
import { WhatIfPanel } from './what-if-panel.tsx';

export const Closing = ({
  view,
  desk,
  state,
}: {
  readonly view: PublicView;
  readonly desk: DeskView;
  readonly state: DeskState;
}) => (
  <div class="closing">
    <Standings view={view} desk={desk} />
    <Frontiers view={view} desk={desk} />
    <Calibration view={view} desk={desk} />
    <TakeFiles {...state.files} />
    <WhatIfPanel view={view} state={state} />
  </div>
);
