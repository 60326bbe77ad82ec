import type { Command } from 'commander';
import type { HelpWords } from './helpWords.ts';
import type { ExitCode, Host } from './host.ts';

/** A command of the program. Its definition is loaded with the command line, so it imports what does the work when it runs. */
export interface CommandDefinition {
  readonly name: string;
  readonly describe: Describe;
  /** What help shows below the options. */
  readonly example: Describe;
  /** Adds the arguments and options to the command; answers with the function that reads them and runs it. */
  readonly prepare: (command: Command, words: HelpWords) => (host: Host) => Promise<ExitCode>;
}

/** What help says of something, in the reader's language. */
export type Describe = (words: HelpWords) => string;

/** An argument or an option of a command. */
export interface CommandPart<T> {
  /** Adds it to the command; answers with the function that reads what was given, or throws a `UsageError`. */
  readonly addTo: (command: Command, words: HelpWords) => () => T;
}
