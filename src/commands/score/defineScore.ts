import { fileArgument, formOption, screenFormatOption, textOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineScore: CommandDefinition = defineCommand({
  name: 'score',
  describe: (words) => words.score,
  example: (words) => words.examples.score,
  takes: {
    file: fileArgument('<file>', (words) => words.file),
    format: screenFormatOption,
    form: formOption,
    rubric: textOption('--rubric <id>', (words) => words.rubric),
  },
  async run({ file, ...options }, host) {
    const { score } = await import('./score.ts');
    return score(file, options, host);
  },
});
