import { fileArgument, formOption, nameArgument, screenFormatOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineFigures: CommandDefinition = defineCommand({
  name: 'figures',
  describe: (words) => words.figures,
  example: (words) => words.figuresExample,
  takes: {
    file: fileArgument('<file>', (words) => words.file),
    name: nameArgument('[name]', (words) => words.figureName),
    format: screenFormatOption,
    form: formOption,
  },
  async run({ file, ...options }, host) {
    const { figures } = await import('./figures.ts');
    return figures(file, options, host);
  },
});
