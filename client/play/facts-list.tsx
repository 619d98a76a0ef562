/** The figures that a brief states openly, each with its name. */
import type { Facts, MissionWords } from '../words/mission-words.ts';

export const FactsList = ({ facts, said }: { readonly facts: Facts; readonly said: MissionWords }) => (
  <dl class="facts">
    {Object.entries(facts).flatMap(([key, value]) => {
      const fact = said.facts[key]?.(value);
      return fact
        ? [
            <div class="fact" key={key}>
              <dt>{fact.label}</dt>
              <dd class="figure">{fact.value}</dd>
            </div>,
          ]
        : [];
    })}
  </dl>
);
