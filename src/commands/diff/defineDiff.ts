import { choiceOption, fileArgument, flagOption, formOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { DIFF_FORMATS } from './diffFormats.ts';

export const defineDiff: CommandDefinition = defineCommand({
  name: 'diff',
  describe: (words) => words.diff,
  example: (words) => words.diffExample,
  takes: {
    before: fileArgument('<before>', (words) => words.file),
    after: fileArgument('<after>', (words) => words.file),
    format: choiceOption('--format <format>', (words) => words.format(DIFF_FORMATS), DIFF_FORMATS, 'pretty'),
    all: flagOption('--all', (words) => words.all),
    form: formOption,
  },
  async run({ before, after, ...options }, host) {
    if (/\.docx$/i.test(after)) {
      const { diffWord } = await import('./diffWord.ts');
      return diffWord(before, after, options, host);
    }
    const { diff } = await import('./diff.ts');
    return diff([before, after], options, host);
  },
});
