import { fileArgument, filledOption, readOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';

export const defineFormCopy: CommandDefinition = defineCommand({
  name: 'form copy',
  describe: (words) => words.formCopy,
  example: (words) => words.formCopyExample,
  takes: {
    form: fileArgument('<form>', (words) => words.formToCopy),
    folder: fileArgument('<folder>', (words) => words.folderOfCopy),
    years: readOption(
      '--years <from-to>',
      (words) => words.yearsOfCopy,
      (given, words) => {
        if (given === undefined) return undefined;
        const [, first = '', last = first] = /^((?:19|20)\d\d)(?:[-–—]((?:19|20)\d\d))?$/.exec(given.trim()) ?? [];
        if (first === '' || Number(first) > Number(last)) throw new UsageError(words.notYears(given));
        return { first, last };
      },
    ),
    id: filledOption('--id <id>', (words) => words.idOfCopy),
  },
  async run(options, host) {
    const { copyForm } = await import('./copyForm.ts');
    return copyForm(options, host);
  },
});
