/** The shape gate: from what a phone sent to a command, or `malformed`, or `unknown-command`. */
import { type Refusal, refuse } from '../../shared/lesson/refusal.ts';
import { type Command, type CommandName, commands } from '../../shared/protocol/commands.ts';

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name);

export const readCommand = (name: string, body: unknown): Command | Refusal => {
  if (!isCommandName(name)) return refuse('unknown-command');
  const read = commands[name].safeParse(body);
  return read.success ? ({ name, body: read.data } as Command) : refuse('malformed');
};
