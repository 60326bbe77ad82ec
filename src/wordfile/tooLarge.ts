import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { wordFileTooLarge } from './findings/findings.ts';

/** In bytes. A report with photographs has some megabytes. */
export const WORD_LIMIT = 50_000_000;

/** Reports a file that has more bytes than the limit. */
export function tellTooLarge(file: string): Finding {
  return wordFileTooLarge({ what: 'file', limit: WORD_LIMIT }, wholeFile(file));
}
