import type { Lang } from '../../findings/printSentence.ts';
import { chooseOne } from './commandOptions.ts';
import type { HelpWords } from './helpWords.ts';

/** `--lang` before the command line is read, since help itself depends on it; then the environment; else Chinese. */
export function chooseLang(args: readonly string[], fromEnvironment: string | undefined): Lang {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const arg = args[index] ?? '';
  const asked = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : index === -1 ? undefined : args[index + 1];
  // What is no language is refused in the one that would be spoken without it.
  const known = [asked, fromEnvironment].find((lang) => /^(?:zh|en)(?:[-_]|$)/i.test(lang ?? ''));
  return known?.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** Refuses what is no language. */
export function checkLang(lang: string, words: HelpWords): string {
  // `zh-CN` and `en_US` are what a system calls them.
  chooseOne('--lang', lang.toLowerCase().replace(/[-_].*/, ''), ['zh', 'en'], words);
  return lang;
}
