import { filesArgument, formOption, screenFormatOption, textOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { shardOption } from '../manyFiles/shard.ts';

export const defineScore: CommandDefinition = defineCommand({
  name: 'score',
  describe: (words) => words.score,
  example: (words) => words.examples.score,
  takes: {
    files: filesArgument('<file...>', (words) => words.files),
    format: screenFormatOption,
    form: formOption,
    shard: shardOption,
    rubric: textOption('--rubric <id>', (words) => words.rubric),
  },
  async run({ files, ...options }, host) {
    const { score } = await import('./score.ts');
    return score(files, options, host);
  },
});
