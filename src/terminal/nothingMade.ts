import type { Lang } from '../findings/printSentence.ts';
import type { Finding } from '../findings/types.ts';
import { isUnreadable } from '../registry.ts';
import { type Words, words } from './words.ts';

/** What a command did not make. */
export type NothingMade = Exclude<keyof Words['nothingMade'], 'unread'>;

/** The sentence below the findings that says why a command did nothing. */
export function nothingMade(what: NothingMade, findings: readonly Finding[], lang: Lang): string {
  return words[lang].nothingMade[findings.some(isUnreadable) ? 'unread' : what];
}
