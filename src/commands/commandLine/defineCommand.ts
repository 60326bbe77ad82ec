import type { HelpWords } from './helpWords.ts';
import type { ExitCode, Host } from './host.ts';
import type { CommandDefinition, CommandPart, Describe } from './types.ts';

/** Makes a definition of what a command takes and of the function that runs it on what was given. */
export function defineCommand<T extends object>({
  name,
  describe,
  example,
  takes,
  run,
}: {
  readonly name: string;
  readonly describe: Describe;
  readonly example: Describe;
  /** In the order of help. They are read in this order too, and the first that is wrong is told. */
  readonly takes: { readonly [K in keyof T]: CommandPart<T[K]> };
  readonly run: (given: T, host: Host, words: HelpWords) => Promise<ExitCode>;
}): CommandDefinition {
  return {
    name,
    describe,
    example,
    prepare: (command, words) => {
      const readers = Object.entries<CommandPart<unknown>>(takes).map(
        ([key, part]) => [key, part.addTo(command, words)] as const,
      );
      return (host) => run(Object.fromEntries(readers.map(([key, read]) => [key, read()])) as T, host, words);
    },
  };
}
