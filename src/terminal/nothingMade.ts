import type { Lang } from '../findings/printSentence.ts';
import type { Finding } from '../findings/types.ts';
import { isUnreadable } from '../registry.ts';
import { type Words, words } from './words.ts';

/** What a command did not make. */
export type NothingMade = Exclude<keyof Words['nothingMade'], 'unread'>;

/**
 * The sentence below the findings that says why a command did nothing. A table that is refused was read as a rule, and its findings
 * say what of it cannot be.
 */
export function nothingMade(what: NothingMade, findings: readonly Finding[], lang: Lang): string {
  return words[lang].nothingMade[what !== 'table' && findings.some(isUnreadable) ? 'unread' : what];
}
