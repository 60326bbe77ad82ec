/** A kind of file that LibreOffice converts without loading anything that the file names. */
export type OlderKind = 'doc' | 'wps' | 'odt';

/** A kind of file that only people convert: LibreOffice loads what such a file names, styles from the network, pictures from the disk. */
export type ForeignKind = 'rtf' | 'html' | 'xml' | 'pdf';

/** What the first bytes of a file say it is, and its name where they do not. */
export type FileKind =
  | { readonly type: 'zip' }
  | { readonly type: 'older'; readonly kind: OlderKind }
  | { readonly type: 'encrypted' }
  | { readonly type: 'foreign'; readonly kind: ForeignKind }
  | { readonly type: 'empty' }
  | { readonly type: 'other' };

/** Recognizes a file; a name may say anything, as of a .doc that was renamed .docx. */
export function recognizeFile(file: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { type: 'empty' };
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.length >= 4 && data.readUInt32BE(0) === OLE) return recognizeOle(file, data);
  const start = data.toString('latin1', 0, 1024);
  if (start.startsWith('PK')) {
    // OpenDocument 1.3 Part 2, §3.3: its type is the first entry, and not compressed.
    const isText = start.startsWith('mimetypeapplication/vnd.oasis.opendocument.text', 30);
    return isText ? { type: 'older', kind: 'odt' } : { type: 'zip' };
  }
  if (start.includes('%PDF-')) return { type: 'foreign', kind: 'pdf' };
  if (start.startsWith('{\\rtf')) return { type: 'foreign', kind: 'rtf' };
  if (!/\.(?:docx?|wps|html?|mht|xml)$/i.test(file)) return { type: 'other' };
  // Web pages, and Word's XML of 2003, are often named .doc.
  if (/^[^<]{0,8}<(?:!doctype html|html|head)\b|^mime-version:/i.test(start)) return { type: 'foreign', kind: 'html' };
  if (/^[^<]{0,8}<\?xml/.test(start) && /wordDocument|pkg:package|Word\.Document/.test(start)) {
    return { type: 'foreign', kind: 'xml' };
  }
  return { type: 'other' };
}

/** The first bytes of an OLE compound file, which old documents are, and encrypted new ones. */
const OLE = 0xd0cf11e0;

function recognizeOle(file: string, data: Buffer): FileKind {
  // Names of streams are in UTF-16.
  const has = (stream: string) => data.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return { type: 'encrypted' };
  if (!has('WordDocument')) {
    return has('Workbook') || has('PowerPoint Document') ? { type: 'other' } : olderByName(file);
  }
  // MS-DOC 2.5.2: the file information block, which nearly always lies in the first sector, has a flag of encryption.
  const isFib = data.length > 524 && data.readUInt16LE(512) === 0xa5ec;
  if (isFib && (data.readUInt16LE(522) & 0x0100) !== 0) return { type: 'encrypted' };
  return { type: 'older', kind: /\.wps$/i.test(file) ? 'wps' : 'doc' };
}

function olderByName(file: string): FileKind {
  const [, kind] = /\.(doc|wps)$/i.exec(file) ?? [];
  return kind === undefined ? { type: 'other' } : { type: 'older', kind: kind.toLowerCase() === 'wps' ? 'wps' : 'doc' };
}
