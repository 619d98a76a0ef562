/** What another decision would have come to: its dials and its outcome, beside the wall that it would have left. */
import { BayLabels } from './bay-labels.tsx';
import type { ScreenProps } from './screen.ts';
import { TeamName } from './team-name.tsx';
import { TopBar } from './top-bar.tsx';
import { WallKey } from './wall-key.tsx';
import { kindOf } from './wall-kind.ts';
import { whatIfZone } from './zones.ts';

export const WhatIfScreen = (props: ScreenProps) => {
  const { view, wall, words, mission } = props;
  const { whatIf } = wall;
  const text = words.wall.whatIf;
  const bench = mission?.bench;
  if (!whatIf) return <TopBar {...props} />;
  return (
    <div class="screen what-if">
      <TopBar {...props} />
      <h1 class="display what-if-title">{text.title}</h1>
      <div class="what-if-words">
        <TeamName track={whatIf.track} name={words.common.tracks[whatIf.track]} />
        <h2 class="narrow quiet">{text.dials}</h2>
        {Object.entries(whatIf.decision).map(([dial, value]) => (
          <p key={dial} class="what-if-dial">
            <span class="narrow">{bench?.dials[dial]?.name ?? dial}</span>
            <b class="figure">{bench?.dials[dial]?.setting(value) ?? value}</b>
          </p>
        ))}
        <div class="display figure what-if-value">{bench?.value(whatIf.value) ?? whatIf.value}</div>
        <p>{bench?.measure}</p>
        <p class="figure">{text.beat(whatIf.beaten, whatIf.of)}</p>
      </div>
      {whatIf.states !== undefined && kindOf(view) === 'hourglass' && (
        <BayLabels area={whatIfZone} states={whatIf.states} told words={words} />
      )}
      {whatIf.states !== undefined && (
        <div class="what-if-key">
          <WallKey words={words} view={view} mission={mission} walls={[whatIf.states]} />
        </div>
      )}
    </div>
  );
};
