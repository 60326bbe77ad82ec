import { Command, CommanderError } from 'commander';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import { displayWidth } from '../terminal/displayWidth.ts';
import { wrapText } from '../terminal/wrapText.ts';
import type { OutputFormat } from './build/build.ts';
import type { CheckFormat, CheckOutput } from './check/writeOutputs.ts';
import { type HelpWords, helpWords } from './commandLine/helpWords.ts';
import { type ExitCode, type Host, hostOf, type Surroundings } from './commandLine/host.ts';

declare const SELFEVAL_VERSION: string;

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
    if (error instanceof UsageError) host.err(`${hideControls(error.message)}\n${words.seeHelp}\n`);
    else if (error instanceof CommanderError) return explainCommanderError(error, program, host, words);
    else host.err(`${hideControls(words.bug(error instanceof Error ? error.message : String(error)))}\n`);
    return 2;
  }
}

class UsageError extends Error {}

const CHECK_FORMATS: readonly CheckFormat[] = ['pretty', 'json', 'sarif', 'github', 'junit'];

function makeProgram(host: Host, words: HelpWords, finish: (code: ExitCode) => void): Command {
  const checkLang = (value: string) => {
    // `zh-CN` and `en_US` are what a system calls them.
    chooseOne('--lang', value.toLowerCase().replace(/[-_].*/, ''), ['zh', 'en'], words);
    return value;
  };
  const program = localize(new Command('selfeval'), words, host.width)
    .description(words.program)
    .version(SELFEVAL_VERSION, '-V, --version', words.version)
    .helpCommand('help [command]', words.helpCommand)
    .option('--lang <lang>', words.lang, checkLang)
    .addHelpText('after', `\n${wrapText(words.exitCodes, host.width).join('\n')}`)
    .exitOverride()
    .configureOutput({ writeOut: host.out, writeErr: () => {}, getOutHelpWidth: () => host.width });

  const add = (usage: string, description: string) => {
    const command = localize(program.command(usage), words, host.width)
      .description(description)
      .option('--lang <lang>', words.lang, checkLang);
    return command;
  };
  /** Several add up, as those of `check` do. */
  let formatsAsked: string | undefined;
  const addFormats = (list: string) => {
    formatsAsked = formatsAsked === undefined ? list : `${formatsAsked},${list}`;
    return formatsAsked;
  };
  add('build', words.build)
    .addHelpText('after', `\n${words.examples.build}`)
    .argument('<file...>', words.files)
    .option('-o, --output <dir>', words.output)
    .option('--format <list>', words.formats, addFormats, 'md,docx')
    .option('--draft', words.draft)
    .option('--charts', words.withCharts)
    .option('--watch', words.watch)
    .option('--form <form>', words.form)
    .action(async (files: string[], options: Record<string, string | true | undefined>) => {
      refuseEmpty(files, words);
      if (options.output === '') throw new UsageError(words.missingValue('--output'));
      const formats = chooseAll('--format', textOption(options.format), ['md', 'docx', 'json', 'html'], words);
      const { build } = await import('./build/build.ts');
      const { output, form } = options;
      const asked = {
        output: textOption(output),
        formats,
        draft: options.draft === true,
        charts: options.charts === true,
        form: textOption(form),
      };
      if (options.watch !== true) return finish(await build(files, asked, host));
      const { watchBuild } = await import('./build/watchBuild.ts');
      finish(await watchBuild(files, asked, host));
    });
  add('init', words.init)
    .option('--unit <name>', words.unit)
    .option('--year <year>', words.year)
    .option('--form <form>', words.form)
    .option('--from <file>', words.from)
    .option('-o, --output <file>', words.initOutput, 'report.yaml')
    .addHelpText('after', `\n${words.initExample}`)
    .action(async (options: Record<string, string | undefined>) => {
      const { unit, year, form, from, output = 'report.yaml' } = options;
      refuseEmpty(
        [unit, year, form, from, output].filter((one) => one !== undefined),
        words,
      );
      const { init } = await import('./init/init.ts');
      finish(await init({ unit, year, form, from, output }, host));
    });
  const outputs: CheckOutput[] = [];
  add('check', words.check)
    .addHelpText('after', `\n${words.examples.check}`)
    .argument('[path...]', words.paths)
    .option('--format <format>', words.checkFormat, (value: string) => {
      outputs.push({ format: chooseOne('--format', value, CHECK_FORMATS, words), file: undefined });
    })
    .option('-o, --output <file>', words.checkOutput, (file: string) => {
      const last = outputs.pop();
      if (last === undefined || last.file !== undefined) throw new UsageError(words.outputWithoutFormat(file));
      if (file === '') throw new UsageError(words.missingValue('--output'));
      outputs.push({ ...last, file });
    })
    .option('--fail-on <severity>', words.failOn, 'error')
    .option('--quiet', words.quiet)
    // Two options: a folder after `--built` might be meant to be checked.
    .option('--built', words.built)
    .option('--built-in <folder>', words.builtIn)
    .option('--charts', words.builtCharts)
    .option('--form <form>', words.form)
    .action(async (paths: string[], options: Record<string, string | true | undefined>) => {
      refuseEmpty(paths, words);
      const failOn = chooseOne('--fail-on', textOption(options.failOn) ?? 'error', ['error', 'warning', 'note'], words);
      const toStdout = outputs.filter(({ file }) => file === undefined).map(({ format }) => format);
      if (toStdout.length > 1) throw new UsageError(words.severalToStdout(toStdout));
      if (outputs.length > 1) {
        const { findSameTarget } = await import('./check/writeOutputs.ts');
        const twice = findSameTarget(outputs);
        if (twice !== undefined) throw new UsageError(words.sameTarget(twice));
      }
      const { check } = await import('./check/check.ts');
      const { built, builtIn, charts, form, quiet } = options;
      const comparesBuilt = built === true || builtIn !== undefined;
      if (charts === true && !comparesBuilt) throw new UsageError(words.chartsWithoutBuilt);
      finish(
        await check(
          paths,
          {
            outputs,
            form: textOption(form),
            built: comparesBuilt ? { folder: textOption(builtIn), charts: charts === true } : undefined,
            failOn,
            quiet: quiet === true,
          },
          host,
        ),
      );
    });
  add('score', words.score)
    .addHelpText('after', `\n${words.examples.score}`)
    .argument('<file>', words.file)
    .option('--format <format>', words.format, 'pretty')
    .option('--form <form>', words.form)
    .option('--rubric <id>', words.rubric)
    .action(async (file: string, options: Record<string, string | undefined>) => {
      refuseEmpty([file], words);
      const format = chooseOne('--format', options.format ?? 'pretty', ['pretty', 'json'], words);
      const { score } = await import('./score/score.ts');
      finish(await score(file, { format, form: options.form, rubric: options.rubric }, host));
    });
  add('figures', words.figures)
    .argument('<file>', words.file)
    .argument('[name]', words.figureName)
    .option('--format <format>', words.format, 'pretty')
    .option('--form <form>', words.form)
    .addHelpText('after', `\n${words.figuresExample}`)
    .action(async (file: string, name: string | undefined, options: Record<string, string | undefined>) => {
      refuseEmpty([file], words);
      const format = chooseOne('--format', options.format ?? 'pretty', ['pretty', 'json'], words);
      const { figures } = await import('./figures/figures.ts');
      finish(await figures(file, { name, format, form: options.form }, host));
    });
  add('diff', words.diff)
    .argument('<before>', words.file)
    .argument('<after>', words.file)
    .option('--format <format>', words.diffFormat, 'pretty')
    .option('--all', words.all)
    .option('--form <form>', words.form)
    .addHelpText('after', `\n${words.diffExample}`)
    .action(async (before: string, after: string, options: Record<string, string | true | undefined>) => {
      refuseEmpty([before, after], words);
      const format = chooseOne('--format', textOption(options.format) ?? 'pretty', ['pretty', 'json', 'md'], words);
      const { diff } = await import('./diff/diff.ts');
      finish(await diff([before, after], { format, all: options.all === true, form: textOption(options.form) }, host));
    });
  add('preview', words.preview)
    .addHelpText('after', `\n${words.examples.preview}`)
    .argument('<file>', words.file)
    .option('--port <port>', words.port, '0')
    .option('--form <form>', words.form)
    .action(async (file: string, options: Record<string, string | undefined>) => {
      refuseEmpty([file], words);
      const port = Number(options.port ?? '0');
      if (!/^\d+$/.test(options.port ?? '0') || port > 65535) throw new UsageError(words.notAPort(options.port ?? ''));
      const { preview } = await import('./preview/preview.ts');
      finish(await preview(file, { form: options.form, port }, host));
    });
  add('import', words.importTable)
    .argument('<table>', words.table)
    .option('--to <file>', words.to, 'report.yaml')
    .option('--column <column>', words.column)
    .option('--sheet <name>', words.sheet)
    .option('--money <unit>', words.money)
    .option('--write', words.write)
    .option('--format <format>', words.format, 'pretty')
    .addHelpText('after', `\n${words.importExample}`)
    .action(async (file: string, options: Record<string, string | true | undefined>) => {
      const to = textOption(options.to) ?? 'report.yaml';
      refuseEmpty([file, to], words);
      const choose = <T extends string>(name: string, choices: readonly T[]) => {
        const value = textOption(options[name]);
        return value === undefined ? undefined : chooseOne(`--${name}`, value, choices, words);
      };
      const { COLUMNS } = await import('../workbooks/types.ts');
      const column = choose('column', COLUMNS);
      const money = choose('money', ['元', '万元'] as const);
      const format = choose('format', ['pretty', 'json'] as const) ?? 'pretty';
      const { importTable } = await import('./import/importTable.ts');
      const sheet = textOption(options.sheet);
      finish(await importTable(file, { to, column, sheet, money, write: options.write === true, format }, host));
    });
  add('explain', words.explain)
    .addHelpText('after', `\n${words.examples.explain}`)
    .argument('[code...]', words.codes)
    .action(async (codes: string[]) => {
      const { explain } = await import('./explain/explain.ts');
      finish(await explain(codes, host));
    });
  return program;
}

/** Help in the reader's language; commander's own headings are English, and it breaks lines at spaces only. */
function localize(command: Command, words: HelpWords, width: number): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commands,
  };
  const styleTitle = (title: string) => titles[title] ?? title;
  return command.helpOption('-h, --help', words.help).configureHelp({
    styleTitle,
    optionDescription: ({ description }) => description,
    helpWidth: width,
    displayWidth,
    boxWrap: (text, columns) => wrapText(text, columns).join('\n'),
  });
}

/** What commander found wrong with the words of the call, said in the reader's language. */
function explainCommanderError(error: CommanderError, program: Command, host: Host, words: HelpWords): ExitCode {
  const quoted = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.help':
      // `selfeval` alone: help was asked for by nobody, so it goes where errors go.
      host.err(program.helpInformation());
      return 2;
    case 'commander.helpDisplayed':
    case 'commander.version':
      return 0;
    case 'commander.unknownCommand':
      return usage(words.unknownCommand(quoted));
    case 'commander.unknownOption':
      return usage(words.unknownOption(quoted));
    case 'commander.missingArgument':
      return usage(words.missingArgument(quoted));
    case 'commander.optionMissingArgument':
      return usage(words.missingValue(quoted));
    case 'commander.excessArguments':
      return usage(words.excessArguments);
    default:
      return usage(error.message);
  }

  function usage(message: string): ExitCode {
    host.err(`${hideControls(message)}\n${words.seeHelp}\n`);
    return 2;
  }
}

/** `--lang` before the command line is read, since help itself depends on it; then the environment; else Chinese. */
function chooseLang(args: readonly string[], fromEnvironment: string | undefined): Lang {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index] ?? '';
  const asked = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : index === -1 ? undefined : args[index + 1];
  // What is no language is refused in the one that would be spoken without it.
  const known = [asked, fromEnvironment].find((lang) => /^(?:zh|en)(?:[-_]|$)/i.test(lang ?? ''));
  return known?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

function chooseOne<T extends string>(option: string, value: string, choices: readonly T[], words: HelpWords): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(words.notAChoice(option, value, choices));
  return choice;
}

function chooseAll(
  option: string,
  list: string | undefined,
  choices: readonly OutputFormat[],
  words: HelpWords,
): readonly OutputFormat[] {
  const values = (list ?? '').split(',').map((value) => value.trim());
  return [...new Set(values.map((value) => chooseOne(option, value, choices, words)))];
}

/** What a script passes on where its variable has no value. */
function refuseEmpty(files: readonly string[], words: HelpWords): void {
  if (files.includes('')) throw new UsageError(words.emptyName);
}

function textOption(value: string | true | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
