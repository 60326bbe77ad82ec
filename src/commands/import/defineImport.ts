import { isWordName } from '../../wordfile/isWordName.ts';
import { COLUMNS } from '../../workbooks/columns.ts';
import {
  choiceOption,
  fileOption,
  filesArgument,
  filledOption,
  flagOption,
  screenFormatOption,
  textOption,
} from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';

export const defineImport: CommandDefinition = defineCommand({
  name: 'import',
  describe: (words) => words.importTable,
  example: (words) => words.importExample,
  takes: {
    tables: filesArgument('<table...>', (words) => words.table),
    to: fileOption('--to <file>', (words) => words.to, 'report.yaml'),
    column: choiceOption('--column <column>', (words) => words.column, COLUMNS, undefined),
    sheet: textOption('--sheet <name>', (words) => words.sheet),
    money: choiceOption('--money <unit>', (words) => words.money, ['元', '万元'], undefined),
    unit: filledOption('--unit <name>', (words) => words.unitOfTable),
    form: filledOption('--form <form>', (words) => words.form),
    output: textOption('-o, --output <file>', (words) => words.draftOutput),
    write: flagOption('--write', (words) => words.write),
    format: screenFormatOption,
  },
  async run({ tables, form, output, ...options }, host, words) {
    const [word] = tables.filter(isWordName);
    if (word !== undefined) {
      if (tables.length > 1) throw new UsageError(words.wordFileAlone(word));
      const { importWord } = await import('./importWord.ts');
      return importWord(word, { ...options, to: output ?? options.to, form }, host);
    }
    const { importTables } = await import('./importTables.ts');
    return importTables(tables, options, host);
  },
});
