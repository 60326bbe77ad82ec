import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { decodeText, SIZE_LIMIT } from '../source/decodeText.ts';
import { notATable, oldWorkbook, workbookEncrypted } from './findings/findings.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';
import { TABLE_LIMIT, tellTooLarge } from './tooLarge.ts';
import type { Table } from './types.ts';

/** A kind of table that LibreOffice converts: old Excel, WPS Spreadsheets, OpenDocument. */
export type OlderTable = 'xls' | 'et' | 'ods';

/** Recognizes an older table by its first bytes, and by its name where they do not say which; `undefined` for any other file. */
export function recognizeOlder(file: string, bytes: Uint8Array): OlderTable | undefined {
  if (startsWith(bytes, OLE)) return isEncrypted(bytes) ? undefined : /\.et$/i.test(file) ? 'et' : 'xls';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 100)).toString('latin1');
  // OpenDocument 1.3 Part 2, §3.3: its type is the first entry, and not compressed.
  return start.startsWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 30) ? 'ods' : undefined;
}

/** The first bytes of an OLE compound file, which old workbooks are, and encrypted new ones. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** An old workbook and an encrypted new one are both OLE compound files; only the latter has a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}

/**
 * Reads the cells of a table file. Its first bytes tell what kind of file it is; its name is consulted only where they
 * do not.
 */
export function readTable(file: string, bytes: Uint8Array): Result<Table> {
  if (bytes.length > TABLE_LIMIT) return refuse(tellTooLarge(file, TABLE_LIMIT));
  if (startsWith(bytes, OLE) && isEncrypted(bytes)) return refuse(workbookEncrypted({}, wholeFile(file)));
  const older = recognizeOlder(file, bytes);
  if (older !== undefined) return refuse(oldWorkbook({ kind: older, why: 'unread' }, wholeFile(file)));
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(file, bytes);
  const [, named] = /\.(xls|et|ods)$/i.exec(file) ?? [];
  // Web pages and texts are often named .xls; LibreOffice would load what such a page names.
  if (named !== undefined) return refuse(notATable({ why: 'other' }, wholeFile(file)));
  // For a PDF or a picture, a finding about its encoding would mislead.
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) return refuse(notATable({ why: 'other' }, wholeFile(file)));
  if (bytes.length > SIZE_LIMIT) return refuse(tellTooLarge(file, SIZE_LIMIT));
  const { value: text, findings } = decodeTable(file, bytes);
  return text === undefined ? { value: undefined, findings } : readCsv(file, text);
}

/** Decodes CSV as Chinese Excel writes it: UTF-8, GBK, or, as “Unicode text”, UTF-16 with its mark. */
function decodeTable(file: string, bytes: Uint8Array): Result<string> {
  const decoded = decodeText(file, bytes);
  const encoding = encodingOf(decoded.findings[0]?.args);
  if (decoded.value !== undefined || encoding === undefined) return decoded;
  const isBigEndian = bytes[0] === 0xfe;
  const label = encoding === 'gb18030' ? encoding : isBigEndian ? 'utf-16be' : 'utf-16le';
  try {
    return { value: new TextDecoder(label, { fatal: true }).decode(bytes), findings: [] };
  } catch {
    return decoded;
  }
}

function encodingOf(args: object | undefined): 'gb18030' | 'utf-16' | undefined {
  if (args === undefined || !('encoding' in args)) return undefined;
  return args.encoding === 'gb18030' || args.encoding === 'utf-16' ? args.encoding : undefined;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refuse(found: Finding): Result<never> {
  return { value: undefined, findings: [found] };
}
