import { expandGlob } from '../../files/expandGlobs.ts';
import type { HelpWords } from './helpWords.ts';
import type { CommandPart, Describe } from './types.ts';
import { UsageError } from './usageError.ts';

/* The kinds of arguments and options that commands take, each with the type of what it reads. */

/** A file that must be given; a pattern must stand for one. */
export function fileArgument(usage: `<${string}>`, describe: Describe): CommandPart<string> {
  return argument(usage, describe, (given, words) => expandToOne(refuseEmpty(String(given), words), words));
}

/** A file that is taken for granted where none is given. */
export function optionalFileArgument(usage: `[${string}]`, describe: Describe, otherwise: string): CommandPart<string> {
  return argument(usage, describe, (given, words) =>
    expandToOne(refuseEmpty(textOf(given) ?? otherwise, words), words),
  );
}

/** A file that is read, named by an option. */
export function inputOption(flags: string, describe: Describe): CommandPart<string | undefined> {
  return readOption(flags, describe, (given, words, name) => {
    if (given?.trim() === '') throw new UsageError(words.missingValue(name));
    return given === undefined ? undefined : expandToOne(given, words);
  });
}

/** Any number of files or folders, each by its name or by a pattern. */
export function filesArgument(usage: `${string}...${string}`, describe: Describe): CommandPart<readonly string[]> {
  return argument(usage, describe, (given, words) =>
    listOf(given).flatMap((file) => expandGlob(refuseEmpty(file, words))),
  );
}

/** A name that may be left out. */
export function nameArgument(usage: `[${string}]`, describe: Describe): CommandPart<string | undefined> {
  return argument(usage, describe, (given) => textOf(given));
}

export function namesArgument(usage: `[${string}...]`, describe: Describe): CommandPart<readonly string[]> {
  return argument(usage, describe, listOf);
}

/** An option without a value. */
export function flagOption(flags: string, describe: Describe): CommandPart<boolean> {
  return option(flags, describe, (given) => given === true);
}

/** An option whose value is a text; `undefined` where it is not given. */
export function textOption(flags: string, describe: Describe): CommandPart<string | undefined> {
  return readOption(flags, describe, (given) => given);
}

/** A text that no variable of a script may leave empty. */
export function filledOption(flags: string, describe: Describe): CommandPart<string | undefined> {
  return readOption(flags, describe, (given, words, name) => {
    if (given?.trim() === '') throw new UsageError(words.missingValue(name));
    return given;
  });
}

/** A file that is taken for granted where none is given. */
export function fileOption(flags: string, describe: Describe, otherwise: string): CommandPart<string> {
  return readOption(flags, describe, (given, words) => refuseEmpty(given ?? otherwise, words));
}

/** One of a closed set of words; `otherwise` is what it is where none is given. */
export function choiceOption<const T extends string, D extends T | undefined>(
  flags: string,
  describe: Describe,
  choices: readonly T[],
  otherwise: D,
): CommandPart<T | D> {
  return readOption(flags, describe, (given, words, name) =>
    given === undefined ? otherwise : chooseOne(name, given, choices, words),
  );
}

/** A list of words, separated by commas. Where the option is given several times, the lists add up. */
export function choicesOption<const T extends string>(
  flags: string,
  describe: Describe,
  choices: readonly T[],
  otherwise: readonly T[],
): CommandPart<readonly T[]> {
  return {
    addTo(command, words) {
      const lists: string[] = [];
      const added = command.createOption(flags, describe(words)).argParser((list) => void lists.push(list));
      command.addOption(added);
      return () => (lists.length === 0 ? otherwise : chooseAll(nameOf(added), lists.join(','), choices, words));
    },
  };
}

/** An option whose value is read in a way of its own. */
export function readOption<T>(
  flags: string,
  describe: Describe,
  read: (given: string | undefined, words: HelpWords, name: string) => T,
): CommandPart<T> {
  return option(flags, describe, (given, words, name) => read(textOf(given), words, name));
}

/** The form of a report where it is not the one that its file names. */
export const formOption = filledOption('--form <form>', (words) => words.form);

/** What is shown on the screen, by the commands that have no other formats. */
const SCREEN_FORMATS = ['pretty', 'json'] as const;
export type ScreenFormat = (typeof SCREEN_FORMATS)[number];
export const screenFormatOption = choiceOption(
  '--format <format>',
  (words) => words.format(SCREEN_FORMATS),
  SCREEN_FORMATS,
  'pretty',
);

export function chooseOne<const T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
  words: HelpWords,
): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError(words.notAChoice(option, value, choices));
  return choice;
}

function chooseAll<const T extends string>(
  option: string,
  list: string,
  choices: readonly T[],
  words: HelpWords,
): readonly T[] {
  const values = list.split(',').map((value) => value.trim());
  return [...new Set(values.map((value) => chooseOne(option, value, choices, words)))];
}

/** Shells of Windows, and quotes, leave patterns as they are. */
function expandToOne(given: string, words: HelpWords): string {
  const [file = given, ...more] = expandGlob(given);
  if (more.length > 0) throw new UsageError(words.severalFiles(given, [file, ...more]));
  return file;
}

/** What a script passes on where its variable has no value. */
function refuseEmpty(text: string, words: HelpWords): string {
  if (text === '') throw new UsageError(words.emptyName);
  return text;
}

function argument<T>(usage: string, describe: Describe, read: (given: unknown, words: HelpWords) => T): CommandPart<T> {
  return {
    addTo(command, words) {
      const index = command.registeredArguments.length;
      command.argument(usage, describe(words));
      return () => read(command.processedArgs[index], words);
    },
  };
}

function option<T>(
  flags: string,
  describe: Describe,
  read: (given: unknown, words: HelpWords, name: string) => T,
): CommandPart<T> {
  return {
    addTo(command, words) {
      const added = command.createOption(flags, describe(words));
      command.addOption(added);
      return () => read(command.getOptionValue(added.attributeName()), words, nameOf(added));
    },
  };
}

function nameOf({ long, flags }: { readonly long?: string; readonly flags: string }): string {
  return long ?? flags;
}

function textOf(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}

function listOf(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.map(String) : [];
}
