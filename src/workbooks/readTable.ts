import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { decodeText, SIZE_LIMIT } from '../source/decodeText.ts';
import { notATable, oldWorkbook, workbookEncrypted } from './findings/findings.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';
import { TABLE_LIMIT, tellTooLarge } from './tooLarge.ts';
import type { Table } from './types.ts';

/**
 * Reads the cells of a table file. Its first bytes tell what kind of file it is; its name is consulted only where they
 * do not.
 */
export function readTable(file: string, bytes: Uint8Array): Result<Table> {
  if (bytes.length > TABLE_LIMIT) return refuse(tellTooLarge(file, TABLE_LIMIT));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // An old workbook and an encrypted new one are both OLE compound files; only the latter has a stream of this name.
    const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      Buffer.from('EncryptedPackage', 'utf16le'),
    );
    return refuse((isEncrypted ? workbookEncrypted : oldWorkbook)({}, wholeFile(file)));
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(file, bytes);
  if (/\.xls$/i.test(file)) return refuse(oldWorkbook({}, wholeFile(file)));
  // For a PDF or a picture, a finding about its encoding would mislead.
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) return refuse(notATable({ why: 'other' }, wholeFile(file)));
  if (bytes.length > SIZE_LIMIT) return refuse(tellTooLarge(file, SIZE_LIMIT));
  const { value: text, findings } = decodeText(file, bytes);
  return text === undefined ? { value: undefined, findings } : readCsv(file, text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refuse(found: Finding): Result<never> {
  return { value: undefined, findings: [found] };
}
