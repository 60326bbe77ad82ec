import { SEVERITIES } from '../../findings/types.ts';
import { choiceOption, filesArgument, flagOption, formOption, textOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';
import { PUBLISHED_FORMATS } from '../outputFormats/outputFormats.ts';
import type { CheckFormat } from './checkFormats.ts';
import { outputOptions } from './outputOptions.ts';

/** In what `--todo` lists: as other programs read findings, they would take places to fill in for faults. */
const TODO_FORMATS: readonly CheckFormat[] = ['pretty', 'json'];

export const defineCheck: CommandDefinition = defineCommand({
  name: 'check',
  describe: (words) => words.check,
  example: (words) => words.examples.check,
  takes: {
    paths: filesArgument('[path...]', (words) => words.paths),
    outputs: outputOptions,
    failOn: choiceOption('--fail-on <severity>', (words) => words.failOn(SEVERITIES), SEVERITIES, 'error'),
    quiet: flagOption('--quiet', (words) => words.quiet),
    // Two options: a folder after `--built` might be meant to be checked.
    built: flagOption('--built', (words) => words.built(PUBLISHED_FORMATS.map(({ name }) => name))),
    builtIn: textOption('--built-in <folder>', (words) => words.builtIn),
    charts: flagOption('--charts', (words) => words.builtCharts),
    todo: flagOption('--todo', (words) => words.todo),
    form: formOption,
  },
  async run({ paths, outputs, built, builtIn, charts, ...options }, host, words) {
    const onScreen = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
    if (onScreen.length > 1) throw new UsageError(words.severalToStdout(onScreen));
    if (outputs.length > 1) {
      const { findSameTarget } = await import('./findSameTarget.ts');
      const twice = findSameTarget(outputs);
      if (twice !== undefined) throw new UsageError(words.sameTarget(twice));
    }
    const [asked] = outputs;
    if (options.todo && (outputs.length > 1 || (asked !== undefined && !TODO_FORMATS.includes(asked.format)))) {
      throw new UsageError(words.todoFormats(TODO_FORMATS));
    }
    const comparesBuilt = built || builtIn !== undefined;
    if (charts && !comparesBuilt) throw new UsageError(words.chartsWithoutBuilt);
    const { check } = await import('./check.ts');
    return check(paths, { ...options, outputs, built: comparesBuilt ? { folder: builtIn, charts } : undefined }, host);
  },
});
