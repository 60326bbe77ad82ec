import type { Result } from '../findings/types.ts';
import { hasErrors } from '../findings/types.ts';
import { decodeText } from '../source/decodeText.ts';
import { readSource } from '../source/readSource.ts';
import { validateAccepted } from '../source/validateAccepted.ts';
import { readAccepted } from './readAccepted.ts';
import type { Accepted } from './types.ts';

/** What the file beside a report accepts; its text where it could be decoded. */
export function readAcceptedFile(
  file: string,
  bytes: Uint8Array,
): Result<readonly Accepted[]> & { readonly text: string | undefined } {
  const { value: text, findings: undecoded } = decodeText(file, bytes);
  if (text === undefined) return { value: [], text, findings: undecoded };
  const { value: source, findings: unread } = readSource(file, text);
  if (source === undefined || unread.length > 0) return { value: [], text, findings: unread };
  const findings = validateAccepted(source);
  return { value: hasErrors(findings) ? [] : readAccepted(source.root), text, findings };
}
