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
 * Reads the file beside a report that lists accepted findings. The path may be a symbolic link that someone else made: if
 * the file is of another kind, the result says only that (SE202 missing-key) and `text` is `undefined`, so that nothing of
 * its content is shown.
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

/** Whether the file's first key is `accepted`, the only key of such a file, or a misspelling of it. */
function saysAccepted(text: string, source: Source | undefined): boolean {
  if (source === undefined) return startsWithKey(text, KEY);
  const first = source.root.kind === 'map' ? source.root.entries[0]?.key : undefined;
  return first !== undefined && (first === KEY || suggestName(first, [KEY]) !== undefined);
}
