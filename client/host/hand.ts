/** What the host's page asks of the lesson: one function for every button, and a sentence when the answer was no. */
import type { Signal } from '@preact/signals';
import type { CommandBody, CommandName } from '../../shared/protocol/commands.ts';
import type { Lesson } from '../net/lesson.ts';
import type { Words } from '../words/index.ts';

/** Resolves with whether it was done. */
export type Hand = <N extends CommandName>(name: N, body: CommandBody<N>) => Promise<boolean>;

/** @param notice takes the words of the last refusal, and loses them when something succeeds */
export const handOf =
  (lesson: Lesson, words: Words, notice: Signal<string | undefined>): Hand =>
  async (name, body) => {
    const answer = await lesson.act(name, body);
    notice.value = 'refused' in answer ? words.refusals[answer.refused] : undefined;
    return !('refused' in answer);
  };
