import { Command, CommanderError } from 'commander';
import { wrapText } from '../terminal/wrapText.ts';
import { defineBuild } from './build/defineBuild.ts';
import { defineCheck } from './check/defineCheck.ts';
import { checkLang, chooseLang } from './commandLine/chooseLang.ts';
import { explainCommanderError } from './commandLine/explainCommanderError.ts';
import { type HelpWords, helpWords } from './commandLine/helpWords.ts';
import { type ExitCode, type Host, hostOf, type Surroundings } from './commandLine/host.ts';
import { localizeHelp } from './commandLine/localizeHelp.ts';
import { sayLines } from './commandLine/sayLines.ts';
import type { CommandDefinition } from './commandLine/types.ts';
import { UsageError } from './commandLine/usageError.ts';
import { defineDiff } from './diff/defineDiff.ts';
import { defineExplain } from './explain/defineExplain.ts';
import { defineFigures } from './figures/defineFigures.ts';
import { defineFormCopy } from './form/defineFormCopy.ts';
import { defineFormList } from './form/defineFormList.ts';
import { defineImport } from './import/defineImport.ts';
import { defineInit } from './init/defineInit.ts';
import { definePreview } from './preview/definePreview.ts';
import { defineRollup } from './rollup/defineRollup.ts';
import { defineSchema } from './schema/defineSchema.ts';
import { defineScore } from './score/defineScore.ts';
import { defineSheet } from './sheet/defineSheet.ts';
import { defineSummary } from './summary/defineSummary.ts';

declare const SELFEVAL_VERSION: string;

/** In the order of help. A name of two words is a command of a group: `form copy`. */
const COMMANDS: readonly CommandDefinition[] = [
  defineBuild,
  defineInit,
  defineCheck,
  defineScore,
  defineSummary,
  defineFigures,
  defineRollup,
  defineDiff,
  definePreview,
  defineSheet,
  defineImport,
  defineExplain,
  defineFormList,
  defineFormCopy,
  defineSchema,
];

/** Runs one command line and answers with its exit code. Each command is loaded only when it is called. */
export async function runCli(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const lang = chooseLang(args, surroundings.env.SELFEVAL_LANG);
  const host = hostOf(surroundings, lang);
  const words = helpWords[lang];
  let exitCode: ExitCode = 0;
  const program = makeProgram(host, words, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof UsageError) sayLines(host, error.message, words.seeHelp);
    else if (error instanceof CommanderError) return explainCommanderError(error, program, host, words);
    else sayLines(host, words.bug(error instanceof Error ? error.message : String(error)));
    return 2;
  }
}

function makeProgram(host: Host, words: HelpWords, finish: (code: ExitCode) => void): Command {
  const program = localizeHelp(new Command('selfeval'), words, host.width)
    .description(words.program)
    .version(SELFEVAL_VERSION, '-V, --version', words.version)
    .helpCommand('help [command]', words.helpCommand)
    .option('--lang <lang>', words.lang, (lang: string) => checkLang(lang, words))
    .addHelpText('after', () => `\n${wrapText(words.exitCodes, host.width).join('\n')}`)
    .exitOverride()
    .configureOutput({ writeOut: host.out, writeErr: () => {}, getOutHelpWidth: () => host.width });
  const groups = new Map<string, Command>();
  for (const { name, describe, example, prepare } of COMMANDS) {
    const [group = name, inner] = name.split(' ');
    const above = inner === undefined ? program : (groups.get(group) ?? addGroup(group));
    const command = localizeHelp(above.command(inner ?? group), words, host.width)
      .description(describe(words))
      .option('--lang <lang>', words.lang, (lang: string) => checkLang(lang, words))
      .addHelpText('after', `\n${example(words)}`);
    const run = prepare(command, words);
    command.action(async () => finish(await run(host)));
  }
  return program;

  /** A command that only has further ones. */
  function addGroup(name: string): Command {
    const group = localizeHelp(program.command(name), words, host.width).description(words.forms).helpCommand(false);
    groups.set(name, group);
    return group;
  }
}

/**
 * What a thread runs (`dist/thread.mjs`): here, so that it shares the modules of the command line.
 * @public
 */
export async function runThread(): Promise<void> {
  const { runThreadTask } = await import('./manyFiles/runThreadTask.ts');
  await runThreadTask();
}
