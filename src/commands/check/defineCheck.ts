import { SEVERITIES } from '../../findings/types.ts';
import { choiceOption, filesArgument, flagOption, formOption, textOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import { outputsOption } from '../commandLine/outputsOption.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';
import { jobsOption } from '../manyFiles/jobs.ts';
import { shardOption } from '../manyFiles/shard.ts';
import { PUBLISHED_FORMATS } from '../outputFormats/outputFormats.ts';
import { CHECK_FORMATS, type CheckFormat } from './checkFormats.ts';

/** In what `--todo`, `--coverage` and `--bind` list: as other programs read findings, they would take what is listed for faults. */
const LIST_FORMATS: readonly CheckFormat[] = ['pretty', 'json'];

/** What is shown in place of findings, one at a time. */
const LISTS = [
  ['todo', '--todo'],
  ['coverage', '--coverage'],
  ['bind', '--bind'],
] as const;

export const defineCheck: CommandDefinition = defineCommand({
  name: 'check',
  describe: (words) => words.check,
  example: (words) => words.examples.check,
  takes: {
    paths: filesArgument('[path...]', (words) => words.paths),
    outputs: outputsOption(CHECK_FORMATS),
    failOn: choiceOption('--fail-on <severity>', (words) => words.failOn(SEVERITIES), SEVERITIES, 'error'),
    quiet: flagOption('--quiet', (words) => words.quiet),
    // Two options: a folder after `--built` might be meant to be checked.
    built: flagOption('--built', (words) => words.built(PUBLISHED_FORMATS.map(({ name }) => name))),
    builtIn: textOption('--built-in <folder>', (words) => words.builtIn),
    charts: flagOption('--charts', (words) => words.builtCharts),
    todo: flagOption('--todo', (words) => words.todo),
    coverage: flagOption('--coverage', (words) => words.coverage),
    all: flagOption('--all', (words) => words.coverageAll),
    bind: flagOption('--bind', (words) => words.bind),
    write: flagOption('--write', (words) => words.bindWrite),
    shard: shardOption,
    jobs: jobsOption,
    form: formOption,
  },
  async run({ paths, outputs, built, builtIn, charts, coverage, all, bind: binds, write, ...options }, host, words) {
    if (outputs.length > 1) {
      const { refuseSameTarget } = await import('../commandLine/refuseSameTarget.ts');
      refuseSameTarget(outputs, words);
    }
    const [asked] = outputs;
    const lists = LISTS.filter(([name]) => ({ todo: options.todo, coverage, bind: binds })[name]).map(
      ([, option]) => option,
    );
    const [list] = lists;
    if (lists.length > 1) throw new UsageError(words.oneList(lists));
    if (write && !binds) throw new UsageError(words.writeWithoutBind);
    if (all && !coverage) throw new UsageError(words.allWithoutCoverage);
    if (list !== undefined && (outputs.length > 1 || (asked !== undefined && !LIST_FORMATS.includes(asked.format)))) {
      throw new UsageError(words.listFormats(list, LIST_FORMATS));
    }
    if (binds) {
      if (asked?.file !== undefined) throw new UsageError(words.listFormats('--bind', LIST_FORMATS));
      const { bind } = await import('./binding/bind.ts');
      const format = asked?.format === 'json' ? 'json' : 'pretty';
      return bind(paths, { form: options.form, write, format, shard: options.shard }, host);
    }
    const comparesBuilt = built || builtIn !== undefined;
    if (charts && !comparesBuilt) throw new UsageError(words.chartsWithoutBuilt);
    const { check } = await import('./check.ts');
    return check(
      paths,
      {
        ...options,
        outputs,
        built: comparesBuilt ? { folder: builtIn, charts } : undefined,
        coverage: coverage ? (all ? 'all' : 'open') : undefined,
      },
      host,
    );
  },
});
