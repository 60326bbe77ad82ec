import { filesArgument, formOption } from '../commandLine/commandOptions.ts';
import { defineCommand } from '../commandLine/defineCommand.ts';
import { outputsOption } from '../commandLine/outputsOption.ts';
import { refuseSameTarget } from '../commandLine/refuseSameTarget.ts';
import type { CommandDefinition } from '../commandLine/types.ts';
import { jobsOption } from '../manyFiles/jobs.ts';
import { shardOption } from '../manyFiles/shard.ts';
import { SUMMARY_FORMATS } from './summaryFormats.ts';

export const defineSummary: CommandDefinition = defineCommand({
  name: 'summary',
  describe: (words) => words.manyFiles.summary,
  example: (words) => words.manyFiles.summaryExample,
  takes: {
    paths: filesArgument('[path...]', (words) => words.paths),
    outputs: outputsOption(SUMMARY_FORMATS),
    shard: shardOption,
    jobs: jobsOption,
    form: formOption,
  },
  async run({ paths, ...options }, host, words) {
    refuseSameTarget(options.outputs, words);
    const { summary } = await import('./summary.ts');
    return summary(paths, options, host);
  },
});
