import { fileOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineSchema: CommandDefinition = defineCommand({
  name: 'schema',
  describe: (words) => words.schema,
  example: (words) => words.schemaExample,
  takes: {
    output: fileOption('-o, --output <file>', (words) => words.schemaOutput, 'report.schema.json'),
  },
  async run({ output }, host) {
    const { copySchema } = await import('./copySchema.ts');
    return copySchema(output, host);
  },
});
