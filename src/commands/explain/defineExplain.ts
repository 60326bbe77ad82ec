import { namesArgument } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineExplain: CommandDefinition = defineCommand({
  name: 'explain',
  describe: (words) => words.explain,
  example: (words) => words.examples.explain,
  takes: { codes: namesArgument('[code...]', (words) => words.codes) },
  async run({ codes }, host) {
    const { explain } = await import('./explain.ts');
    return explain(codes, host);
  },
});
