import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineFormList: CommandDefinition = defineCommand({
  name: 'form list',
  describe: (words) => words.formList,
  example: (words) => words.formListExample,
  takes: {},
  async run(_, host) {
    const { listForms } = await import('./listForms.ts');
    return listForms(host);
  },
});
