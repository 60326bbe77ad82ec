import type { Command } from 'commander';
import { displayWidth } from '../../terminal/displayWidth.ts';
import { wrapText } from '../../terminal/wrapText.ts';
import type { HelpWords } from './helpWords.ts';

/** Help in the reader's language; commander's own headings are English, and it breaks lines at spaces only. */
export function localizeHelp(command: Command, words: HelpWords, width: number): Command {
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
