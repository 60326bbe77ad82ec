import { fileArgument, flagOption, formOption, screenFormatOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineRollup: CommandDefinition = defineCommand({
  name: 'rollup',
  describe: (words) => words.rollup.describe,
  example: (words) => words.rollup.example,
  takes: {
    file: fileArgument('<file>', (words) => words.file),
    take: flagOption('--take', (words) => words.rollup.take),
    format: screenFormatOption,
    form: formOption,
  },
  async run({ file, ...options }, host) {
    const { rollup } = await import('./rollup.ts');
    return rollup(file, options, host);
  },
});
