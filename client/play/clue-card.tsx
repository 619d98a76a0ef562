/** What one player knows and no team-mate does. */
import type { Clue } from '../../shared/missions/simulator.ts';
import { words } from '../words/index.ts';
import type { MissionWords } from '../words/mission-words.ts';

export const ClueCard = ({ clues, said }: { readonly clues: readonly Clue[]; readonly said: MissionWords }) => {
  const sentences = clues.flatMap(({ key, values }) => said.clues[key]?.(values) ?? []);
  if (sentences.length === 0) return null;
  const brief = words.play.brief;
  return (
    <section class="clue">
      <p class="clue-eyebrow">{sentences.length === 1 ? brief.clue : brief.clues}</p>
      {sentences.map((sentence) => (
        <p class="clue-words" key={sentence}>
          {sentence}
        </p>
      ))}
      <p class="small">{brief.clueHint}</p>
    </section>
  );
};
