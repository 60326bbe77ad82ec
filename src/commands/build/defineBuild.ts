import { choicesOption, filesArgument, flagOption, formOption, readOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { UsageError } from '../commandLine/usageError.ts';
import { jobsOption } from '../manyFiles/jobs.ts';
import { shardOption } from '../manyFiles/shard.ts';
import { OUTPUT_FORMATS, PUBLISHED_FORMATS } from '../outputFormats/outputFormats.ts';

const PUBLISHED = PUBLISHED_FORMATS.map(({ name }) => name);

export const defineBuild: CommandDefinition = defineCommand({
  name: 'build',
  describe: (words) => words.build(PUBLISHED),
  example: (words) => words.examples.build,
  takes: {
    files: filesArgument('<file...>', (words) => words.files),
    output: readOption(
      '-o, --output <dir>',
      (words) => words.output,
      (given, words, name) => {
        if (given === '') throw new UsageError(words.missingValue(name));
        return given;
      },
    ),
    names: choicesOption(
      '--format <list>',
      (words) => words.formats(OUTPUT_FORMATS),
      OUTPUT_FORMATS.map(({ name }) => name),
      PUBLISHED,
    ),
    draft: flagOption('--draft', (words) => words.draft),
    charts: flagOption('--charts', (words) => words.withCharts),
    force: flagOption('--force', (words) => words.force),
    rebuilds: flagOption('--all', (words) => words.manyFiles.rebuild),
    shard: shardOption,
    jobs: jobsOption,
    watch: flagOption('--watch', (words) => words.watch),
    form: formOption,
  },
  async run({ files, names, watch, ...options }, host) {
    const formats = names.flatMap((asked) => OUTPUT_FORMATS.filter(({ name }) => name === asked));
    const { build } = await import('./build.ts');
    if (!watch) return build(files, { ...options, formats }, host);
    const { watchBuild } = await import('./watchBuild.ts');
    return watchBuild(files, { ...options, formats }, host);
  },
});
