import { fileOption, filledOption, flagOption, inputOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';

export const defineInit: CommandDefinition = defineCommand({
  name: 'init',
  describe: (words) => words.init,
  example: (words) => words.initExample,
  takes: {
    unit: filledOption('--unit <name>', (words) => words.unit),
    year: filledOption('--year <year>', (words) => words.year),
    form: filledOption('--form <form>', (words) => words.form),
    from: inputOption('--from <file>', (words) => words.from),
    units: flagOption('--units', (words) => words.initUnits),
    output: fileOption('-o, --output <file>', (words) => words.initOutput, 'report.yaml'),
  },
  async run(options, host) {
    const { init } = await import('./init.ts');
    return init(options, host);
  },
});
