/** English: the stages of a pipeline, by number; 6 is the wait outside. */

const names = [
  'data preparation',
  'labelling',
  'training',
  'evaluation',
  'deployment',
  'monitoring',
  'the wait outside',
] as const;

/** A stage as a sentence has it. */
export function stageName(stage: number | string | undefined): string {
  return names[Number(stage)] ?? '';
}

/** A stage as a line begins with it. */
export function stageTitle(stage: number | string | undefined): string {
  const name = stageName(stage);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** The stages and the wait outside, as a chart names its rows. */
export const stageTitles: readonly string[] = names.map((_, stage) => stageTitle(stage));
