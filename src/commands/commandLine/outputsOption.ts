import { chooseOne } from './commandOptions.ts';
import type { ListedFormat } from './listFormats.ts';
import type { CommandPart } from './types.ts';
import { UsageError } from './usageError.ts';

/** A format asked for, and where it goes: to a file, or to stdout. */
export interface Output<F extends string> {
  readonly format: F;
  readonly file: string | undefined;
}

/** `--format` and `-o`, of which a file belongs to the format before it: they are read as they come. */
export function outputsOption<F extends string>(
  formats: readonly (ListedFormat & { readonly name: F })[],
): CommandPart<readonly Output<F>[]> {
  const names = formats.map(({ name }) => name);
  return {
    addTo(command, words) {
      const outputs: Output<F>[] = [];
      command
        .option('--format <format>', words.checkFormat(formats), (value: string) => {
          outputs.push({ format: chooseOne('--format', value, names, words), file: undefined });
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
}
