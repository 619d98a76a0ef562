/** A stakeholder interrupts: walks along the wall, stops, and asks; teams answer on their phones against a clock of its own. */
import { Badge } from '../ui/badge.tsx';
import { clockText } from './clock-text.ts';
import { type IncidentGroup, type IncidentModel, incidentModel } from './incident-model.ts';
import type { ScreenProps } from './screen.ts';
import { TopBar } from './top-bar.tsx';

type GroupProps = Pick<ScreenProps, 'mission' | 'words'> & {
  readonly group: IncidentGroup;
  readonly everybody: boolean;
};

const Group = ({ group, everybody, mission, words }: GroupProps) => {
  const text = words.wall.incident;
  const said = mission?.bench?.incidents?.[group.key];
  const tracks = everybody ? [] : group.tracks.map((track) => words.common.tracks[track]);
  return (
    <div class="incident-group">
      <div class="narrow quiet incident-who">{said && text.to(said.who, tracks)}</div>
      <div class="incident-says">{said ? text.says(said.says) : text.unknown}</div>
      {said && group.demand && (
        <div class="quiet incident-demand">{said.demand(group.demand.floor, group.demand.target)}</div>
      )}
    </div>
  );
};

const Answers = ({ model, seconds, words }: Pick<ScreenProps, 'words'> & { model: IncidentModel; seconds: number }) => (
  <div class="incident-answers">
    <div class="figure incident-clock">{clockText(seconds)}</div>
    {model.crowd === 'named' && (
      <div class="incident-teams">
        {model.teams.map((team) => (
          <span key={team.id} class="incident-team">
            <Badge track={team.track} />
            <span class={team.answered ? 'incident-dot incident-dot-in' : 'incident-dot'} />
          </span>
        ))}
      </div>
    )}
    <div class="incident-count">
      <b class="display figure">{model.answered.toLocaleString('en-GB')}</b>{' '}
      {words.wall.incident.decided(model.teams.length)}
    </div>
  </div>
);

export const IncidentScreen = (props: ScreenProps) => {
  const { view, wall, words, mission, incidentSeconds, struck, still } = props;
  const model = incidentModel(view, wall);
  if (!model) return <TopBar {...props} />;
  const many = model.groups.length > 1 ? ' incident-many' : '';
  return (
    <div class={`screen incident${many}${struck && !still ? ' incident-fresh' : ''}`}>
      <TopBar {...props} />
      <div class="incident-line" />
      <div class="incident-walker" />
      <div class="incident-groups">
        {model.groups.map((group) => (
          <Group key={group.key} {...{ group, mission, words }} everybody={model.everybody} />
        ))}
      </div>
      <Answers model={model} seconds={incidentSeconds} words={words} />
      <div class="quiet incident-foot">{words.wall.incident.phones}</div>
    </div>
  );
};
