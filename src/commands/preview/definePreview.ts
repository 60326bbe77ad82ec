import { fileArgument, formOption, readOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';

export const definePreview: CommandDefinition = defineCommand({
  name: 'preview',
  describe: (words) => words.preview,
  example: (words) => words.examples.preview,
  takes: {
    file: fileArgument('<file>', (words) => words.file),
    port: readOption(
      '--port <port>',
      (words) => words.port,
      (given = '0', words) => {
        if (!/^\d+$/.test(given) || Number(given) > 65535) throw new UsageError(words.notAPort(given));
        return Number(given);
      },
    ),
    form: formOption,
  },
  async run({ file, ...options }, host) {
    const { preview } = await import('./preview.ts');
    return preview(file, options, host);
  },
});
