import { wholeFile } from '../findings/place.ts';
import { hasErrors, type Result } from '../findings/types.ts';
import { decodeText } from '../source/decodeText.ts';
import { missingKey } from '../source/keys/findings.ts';
import { readSource } from '../source/readSource.ts';
import { startsWithKey } from '../source/startsWithKey.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Source } from '../source/types.ts';
import { validateAccepted } from '../source/validateAccepted.ts';
import { readAccepted } from './readAccepted.ts';
import type { Accepted } from './types.ts';

/**
 * What the file beside a report accepts; its text where it may be shown. It may be a link made by others: of what is no such
 * file nothing is told but that.
 */
export function readAcceptedFile(
  file: string,
  bytes: Uint8Array,
): Result<readonly Accepted[]> & { readonly text: string | undefined } {
  const { value: text, findings: undecoded } = decodeText(file, bytes);
  if (text === undefined) return { value: [], text, findings: undecoded };
  const { value: source, findings: unread } = readSource(file, text);
  if (text.trim() !== '' && !saysAccepted(text, source)) {
    const missing = missingKey({ key: KEY, title: '接受的问题' }, wholeFile(file));
    return { value: [], text: undefined, findings: [missing] };
  }
  if (source === undefined || unread.length > 0) return { value: [], text, findings: unread };
  const findings = validateAccepted(source);
  return { value: hasErrors(findings) ? [] : readAccepted(source.root), text, findings };
}

const KEY = 'accepted';

/** Whether its first key is the only one of such a file, or nearly. */
function saysAccepted(text: string, source: Source | undefined): boolean {
  if (source === undefined) return startsWithKey(text, KEY);
  const first = source.root.kind === 'map' ? source.root.entries[0]?.key : undefined;
  return first !== undefined && (first === KEY || suggestName(first, [KEY]) !== undefined);
}
