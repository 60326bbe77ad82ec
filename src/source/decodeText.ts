import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { fileTooLarge, notUtf8 } from './syntax/findings.ts';

/** In bytes. A report has about 20 KB; a larger file is something else, and YAML would need seconds and gigabytes for it. */
export const SIZE_LIMIT = 2_000_000;

/** Decodes a file's bytes as UTF-8 and drops a byte-order mark. A finding names other encodings; they are not decoded. */
export function decodeText(file: string, bytes: Uint8Array): Result<string> {
  if (bytes.length > SIZE_LIMIT) return { value: undefined, findings: [tooLarge(file, bytes.length)] };
  try {
    if (looksLikeUtf16(bytes)) throw new TypeError('UTF-16');
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    return { value: undefined, findings: [notUtf8({ encoding: nameEncoding(bytes) }, wholeFile(file))] };
  }
}

/** Reports a file that is too large to be read. SE105 file-too-large. */
export function tooLarge(file: string, bytes: number): Finding {
  return fileTooLarge({ bytes, limit: SIZE_LIMIT }, wholeFile(file));
}

function nameEncoding(bytes: Uint8Array): 'utf-16' | 'gb18030' | 'binary' | 'unknown' {
  if (looksLikeUtf16(bytes)) return 'utf-16';
  // A text holds no NUL byte; but a PDF need not hold one either.
  if (bytes.includes(0) || latin1Of(bytes, 5) === '%PDF-') return 'binary';
  // Nearly any bytes decode as GBK. A file with more Chinese characters than faults when read as UTF-8 is damaged UTF-8.
  const damaged = new TextDecoder('utf-8').decode(bytes);
  if (countOf(damaged, /[\u4e00-\u9fff]/g) > countOf(damaged, /\ufffd/g)) return 'unknown';
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return /[\u4e00-\u9fff]/.test(text) ? 'gb18030' : 'unknown';
  } catch {
    return 'unknown';
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * Recognizes UTF-16 by its byte-order mark, or by a first character in Latin, as a report's is. If the beginning then
 * decodes to control characters, the file is no text.
 */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return false;
  const text = new TextDecoder(first === 0 ? 'utf-16be' : 'utf-16le').decode(bytes.subarray(0, 400));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  return !/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(text);
}

function latin1Of(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}
