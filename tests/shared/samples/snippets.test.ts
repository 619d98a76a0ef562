/** Snippets: half of them said before, and each nearer to its topic than to the one it strays to. */
import { describe, expect, test } from 'vitest';
import { drawLanguage } from '../../../shared/samples/document-language.ts';
import { commonTopicCount, topicTokens } from '../../../shared/samples/document-words.ts';
import { neighbourOf, snippets } from '../../../shared/samples/snippets.ts';
import { errorsOfShare, seeded } from '../../support/statistics.ts';

const language = drawLanguage(seeded(1, 'language'));

describe('snippets', () => {
  const drawn = snippets(seeded(2, 'snippets'), language, 2000, 0.5);

  test('repeat one another as often as asked, and copies share family and label', () => {
    expect(errorsOfShare(drawn.filter(({ copy }) => copy > 0).length, drawn.length, 0.5)).toBeLessThan(4);
    const labels = new Map<number, number>();
    for (const { family, label } of drawn)
      expect(labels.get(family) ?? label).toBe(labels.set(family, label).get(family));
  });

  test('are the same for the same stream, and all different without copies', () => {
    expect(snippets(seeded(2, 'snippets'), language, 50, 0.5)).toEqual(
      snippets(seeded(2, 'snippets'), language, 50, 0.5),
    );
    const single = snippets(seeded(3, 'snippets'), language, 200, 0);
    expect(new Set(single.map(({ family }) => family)).size).toBe(200);
  });

  test('hold more words of their own topic than of its neighbour', () => {
    const held = (kind: (label: number) => number) =>
      drawn.reduce((sum, { words, label }) => {
        const tokens = new Set(topicTokens[kind(label)]);
        return sum + words.filter((word) => tokens.has(word)).length;
      }, 0);
    expect(held((label) => label)).toBeGreaterThan(1.5 * held(neighbourOf));
    expect(held(neighbourOf)).toBeGreaterThan(0);
  });

  test('neighbours are topics, and nobody is its own', () => {
    for (let topic = 0; topic < commonTopicCount; topic++) {
      expect(neighbourOf(topic)).not.toBe(topic);
      expect(neighbourOf(topic)).toBeLessThan(commonTopicCount);
    }
  });
});
