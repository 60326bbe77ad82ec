import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { findPart, PackageParts, type Relation, readRelations, TooLarge } from '../opc/packageParts.ts';
import { NotXml, TooDeep } from '../opc/parseXml.ts';
import { listZipEntries } from '../zip/readZip.ts';
import { findHeadings } from './findHeadings.ts';
import {
  anotherLanguage,
  notAWordFile,
  olderFile,
  withoutText,
  wordFileEncrypted,
  wordFileTooLarge,
  wordFileWithMacros,
} from './findings/findings.ts';
import { findTitle, joinTitle } from './findTitle.ts';
import { joinTables } from './joinTables.ts';
import { BeyondLimit, checkParagraphs, TEXT_LIMIT, TOO_DEEP } from './limits.ts';
import { placeBlocks } from './placeBlocks.ts';
import { countComments, readMargins, readNotes } from './readBeside.ts';
import { readBlocks } from './readBlocks.ts';
import { type Reading, startReading } from './reading.ts';
import { readLists } from './readLists.ts';
import { readProperties } from './readProperties.ts';
import { readStyles } from './readStyles.ts';
import { recognizeFile } from './recognizeFile.ts';
import { tellMet } from './tellMet.ts';
import { tellTooLarge, WORD_LIMIT } from './tooLarge.ts';
import type { WordDocument } from './types.ts';
import { childOf, parseWordXml } from './wordXml.ts';

/**
 * Reads a Word file (.docx, ECMA-376) as people see it printed, with all changes accepted. Nothing outside the file is
 * opened, and a file with macros is refused, since it may say something else than it shows. What a reader of the paper would
 * see and this one does not read is told.
 */
export function readWordFile(file: string, bytes: Uint8Array): Result<WordDocument> {
  const place = wholeFile(file);
  const refuse = (found: Finding) => ({ value: undefined, findings: [found] });
  if (bytes.length > WORD_LIMIT) return refuse(tellTooLarge(file));
  const recognized = recognizeFile(file, bytes);
  switch (recognized.type) {
    case 'encrypted':
      return refuse(wordFileEncrypted({}, place));
    case 'foreign':
    case 'older':
      return refuse(olderFile({ kind: recognized.kind, why: 'unread' }, place));
    case 'empty':
    case 'other':
      return refuse(notAWordFile({ why: recognized.type }, place));
    case 'zip':
      break;
  }
  const entries = listZipEntries(bytes);
  if (entries === undefined) return refuse(notAWordFile({ why: 'damaged' }, place));
  if (entries.some(({ isEncrypted }) => isEncrypted)) return refuse(wordFileEncrypted({}, place));
  try {
    return readPackage(file, new PackageParts(entries, TEXT_LIMIT));
  } catch (error) {
    if (error instanceof TooLarge) return refuse(wordFileTooLarge({ what: 'unpacked', limit: TEXT_LIMIT }, place));
    if (error instanceof BeyondLimit) return refuse(wordFileTooLarge(error.excess, place));
    if (error instanceof TooDeep) return refuse(wordFileTooLarge(TOO_DEEP, place));
    if (error instanceof NotXml) return refuse(notAWordFile({ why: 'damaged' }, place));
    throw error;
  }
}

function readPackage(file: string, parts: PackageParts): Result<WordDocument> {
  const place = wholeFile(file);
  const refuse = (found: Finding) => ({ value: undefined, findings: [found] });
  const types = parts.text('[Content_Types].xml');
  if (types === undefined) return refuse(notAWordFile({ why: 'other' }, place));
  if (/ms-word\.[\w.]*macroEnabled/i.test(types) || parts.has(/(?:^|\/)vbaProject\.bin$/i)) {
    return refuse(wordFileWithMacros({}, place));
  }
  if (!types.includes('wordprocessingml')) return refuse(notAWordFile({ why: 'other' }, place));
  const relations = readRelations(parts, '');
  const main = findPart(relations, 'officeDocument') ?? 'word/document.xml';
  const inner = readRelations(parts, main);
  const partOf = (type: string) => {
    const target = findPart(inner, type);
    return target === undefined ? undefined : parts.text(target);
  };
  const text = parts.text(main);
  if (text === undefined) return refuse(notAWordFile({ why: 'missing', part: main }, place));
  const body = childOf(parseWordXml(text), 'w:body');
  if (body === undefined) return refuse(notAWordFile({ why: 'missing', part: main }, place));

  const styles = readStyles(partOf('styles'));
  const reading = startReading(styles, readLists(partOf('numbering'), styles));
  const raw = readBlocks(body, reading);
  checkParagraphs(raw.filter((block) => block.type === 'paragraph'));
  const titles = findTitle(raw);
  const joined = joinTables(raw);
  const margins = readMargins(inner, parts, styles);
  const { blocks, references } = placeBlocks(joined, findHeadings(joined, new Set(titles)));
  const document: WordDocument = {
    title: joinTitle(titles),
    blocks,
    notes: readNotes({ footnote: partOf('footnotes'), endnote: partOf('endnotes') }, references, reading),
    margins,
    properties: readProperties(parts, relations),
  };
  const found = findNoReport(document, reading);
  if (found !== undefined) return refuse(found(place));
  const beside = {
    comments: countComments(partOf('comments')),
    margins,
    outside: listOutside(inner, parts),
  };
  return { value: document, findings: tellMet(place, reading.met, beside) };
}

/** What a file loads from outside when it is opened, by the kind of relationship. Links to click on are none of these. */
function listOutside(inner: ReadonlyMap<string, Relation>, parts: PackageParts): string[] {
  const settings = findPart(inner, 'settings');
  const all = [...inner.values(), ...(settings === undefined ? [] : readRelations(parts, settings).values())];
  return all.filter(({ isExternal, type }) => isExternal && type !== 'hyperlink').map(({ type }) => type);
}

/** A file that holds no Chinese text is no report: it has only pictures, or is in another language. */
function findNoReport(
  { blocks, notes }: WordDocument,
  { met }: Reading,
): ((place: ReturnType<typeof wholeFile>) => Finding) | undefined {
  let han = 0;
  let kana = 0;
  let letters = 0;
  for (const text of [...listTexts(blocks), ...notes.map((note) => note.text)]) {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      // Ranges of Unicode that most of the text lies in, so that the general pattern is rarely run.
      const isHan = code >= 0x4e00 && code <= 0x9fff;
      const isKana = code >= 0x3041 && code <= 0x30ff;
      if (isHan) han += 1;
      if (isKana) kana += 1;
      if (isHan || isKana || (code > 0x40 && LETTER.test(text.charAt(index)))) letters += 1;
    }
  }
  if (letters === 0) return (place) => withoutText({ pictures: met.pictures + met.objects }, place);
  // Chinese text may have names in Latin letters; no Chinese text has a fifth of kana, or only a tenth of Chinese.
  if (han < letters / 10 || kana > letters / 5) return (place) => anotherLanguage({}, place);
  return undefined;
}

const LETTER = /\p{L}/u;

function* listTexts(blocks: WordDocument['blocks']): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block.text;
    else
      for (const { positions } of block.rows) for (const each of positions) if (each.type === 'cell') yield each.text;
  }
}
