import type { Command, CommanderError } from 'commander';
import type { HelpWords } from './helpWords.ts';
import type { ExitCode, Host } from './host.ts';
import { sayLines } from './sayLines.ts';

/** What commander found wrong with the words of the call, said in the reader's language. */
export function explainCommanderError(error: CommanderError, program: Command, host: Host, words: HelpWords): ExitCode {
  const quoted = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.help': {
      const [help, name] = program.args;
      // `selfeval help` and `selfeval help check` have shown it.
      if (help === 'help') return name === undefined || isCommand(name) ? 0 : usage(words.unknownCommand(name));
      // `selfeval` or `selfeval form` alone: help was asked for by nobody, so it goes where errors go.
      const group = program.commands.find((command) => command.name() === help) ?? program;
      host.err(group.helpInformation());
      return 2;
    }
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

  function isCommand(name: string): boolean {
    return program.commands.some((command) => command.name() === name);
  }

  function usage(message: string): ExitCode {
    sayLines(host, message, words.seeHelp);
    return 2;
  }
}
