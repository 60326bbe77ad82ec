import { createHash } from 'node:crypto';
import { inflateEntry, listZipEntries } from '../zip/readZip.ts';
import { decodeEntities } from './decodeEntities.ts';

/** The part of a Word file that holds its text and tables. */
export const WORD_BODY = 'word/document.xml';
/** The part for properties that a program gives a file; Word, WPS and LibreOffice keep them when they save it. */
export const CUSTOM_PROPERTIES = 'docProps/custom.xml';
/** The property that holds the digest of the text as it was written. */
const PROPERTY = 'selfeval-text';

/**
 * Digests the words of a Word file's body, paragraph by paragraph and cell by cell. Layout, blanks and empty paragraphs do
 * not count, so that a file that was only saved again by another program has the same digest.
 *
 * @param body the XML of `word/document.xml`, whoever wrote it
 */
export function digestWordText(body: string): string {
  const hash = createHash('sha256');
  let words = '';
  for (const [, text, end] of body.matchAll(TOKEN)) {
    if (end === undefined) words += text;
    else if (words !== '' || end === 'tr') {
      hash.update(`${end}:${decodeEntities(words).replace(/[\s\u200b]+/gu, '')}\n`);
      words = '';
    }
  }
  return hash.digest('hex');
}

/** `w:delText` and `w:instrText` are other elements: deleted words and codes of fields do not count. */
const TOKEN = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<\/w:(p|tc|tr)>/g;

/** Prints the part in which a file keeps the digest of its own text (ECMA-376 Part 1, §22.3). */
export function printCustomProperties(digest: string): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">` +
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${PROPERTY}">` +
    `<vt:lpwstr>${digest}</vt:lpwstr></property></Properties>`
  );
}

/** `edited`: the words are not those that it was written with; `foreign`: it does not say what it was written with. */
export type Authorship = 'asWritten' | 'edited' | 'foreign';

/** Says whether the words of a Word file are still those that this program wrote. */
export function tellAuthorship(bytes: Uint8Array): Authorship {
  const entries = listZipEntries(bytes) ?? [];
  const textOf = (part: string) => {
    const entry = entries.find(({ name }) => name === part);
    const data = entry && inflateEntry(entry, LARGEST_PART);
    return data === 'tooLarge' ? undefined : data?.toString('utf8');
  };
  const said = WRITTEN.exec(textOf(CUSTOM_PROPERTIES) ?? '')?.[1];
  const body = said === undefined ? undefined : textOf(WORD_BODY);
  if (body === undefined) return 'foreign';
  return digestWordText(body) === said ? 'asWritten' : 'edited';
}

/** In bytes. A file may be hostile: no other part is unpacked, and these no further. */
const LARGEST_PART = 100_000_000;

const WRITTEN = new RegExp(`name="${PROPERTY}"[^<>]*>\\s*<(?:\\w+:)?lpwstr>([0-9a-f]{64})<`);
