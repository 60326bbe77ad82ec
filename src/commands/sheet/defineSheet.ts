import { filledOption, formOption, optionalFileArgument } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineSheet: CommandDefinition = defineCommand({
  name: 'sheet',
  describe: (words) => words.writeSheet,
  example: (words) => words.sheetExample,
  takes: {
    file: optionalFileArgument('[file]', (words) => words.sheetOf, 'report.yaml'),
    output: filledOption('-o, --output <file>', (words) => words.sheetOutput),
    unit: filledOption('--unit <name>', (words) => words.sheetUnit),
    form: formOption,
  },
  async run({ file, ...options }, host) {
    const { writeSheet } = await import('./writeSheet.ts');
    return writeSheet(file, options, host);
  },
});
