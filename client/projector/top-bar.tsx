/** The line over every screen but the lobby's: the mark, the round, the step, the code for those who come late. */
import { Mark } from '../ui/mark.tsx';
import { inThrees } from './join-address.ts';
import { roundName } from './round-name.ts';
import type { ScreenProps } from './screen.ts';

export const TopBar = ({ view, words }: Pick<ScreenProps, 'view' | 'words'>) => (
  <header class="top-bar">
    <Mark size={40} />
    <span class="display top-bar-name">{words.common.title}</span>
    {view.round >= 0 && <span class="quiet">{roundName(view, words)}</span>}
    <span class="top-bar-room" />
    {view.stepKind !== '' && <span class="narrow top-bar-step">{words.common.steps[view.stepKind]}</span>}
    {view.doorOpen && view.status === 'running' && (
      <span class="display figure top-bar-code">{inThrees(view.code)}</span>
    )}
  </header>
);
