import { filledOption, formOption, nameArgument } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';

export const defineSheet: CommandDefinition = defineCommand({
  name: 'sheet',
  describe: (words) => words.writeSheet,
  example: (words) => words.sheetExample,
  takes: {
    file: nameArgument('[file]', (words) => words.sheetOf),
    output: filledOption('-o, --output <file>', (words) => words.sheetOutput),
    unit: filledOption('--unit <name>', (words) => words.sheetUnit),
    form: formOption,
  },
  async run({ file, ...options }, host, words) {
    if (file === '') throw new UsageError(words.emptyName);
    const { writeSheet } = await import('./writeSheet.ts');
    return writeSheet(file ?? 'report.yaml', options, host);
  },
});
