/** Work and commit: how busy every team is, and nothing of what it finds. */
import { ClockFace } from './clock-face.tsx';
import type { ScreenProps } from './screen.ts';
import { TopBar } from './top-bar.tsx';
import { twinLines } from './twin-lines.ts';

export const EffortScreen = (props: ScreenProps) => (
  <div class="screen brief">
    <TopBar {...props} />
    <div class="left-column">
      <h1 class="display brief-title">{props.mission?.title}</h1>
      {twinLines({ ...props, said: 0 })
        .slice(1)
        .map((line) => (
          <p key={line} class="quiet">
            {line}
          </p>
        ))}
      <ClockFace {...props} />
    </div>
  </div>
);
