import { chooseOne } from '../commandLine/commandOptions.ts';
import type { CommandPart } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';
import { CHECK_FORMATS, type CheckOutput } from './checkFormats.ts';

const NAMES = CHECK_FORMATS.map(({ name }) => name);

/** `--format` and `-o`, of which a file belongs to the format before it: they are read as they come. */
export const outputOptions: CommandPart<readonly CheckOutput[]> = {
  addTo(command, words) {
    const outputs: CheckOutput[] = [];
    command
      .option('--format <format>', words.checkFormat(CHECK_FORMATS), (value: string) => {
        outputs.push({ format: chooseOne('--format', value, NAMES, words), file: undefined });
      })
      .option('-o, --output <file>', words.checkOutput, (file: string) => {
        const last = outputs.pop();
        if (last === undefined || last.file !== undefined) throw new UsageError(words.outputWithoutFormat(file));
        if (file === '') throw new UsageError(words.missingValue('--output'));
        outputs.push({ ...last, file });
      });
    return () => outputs;
  },
};
