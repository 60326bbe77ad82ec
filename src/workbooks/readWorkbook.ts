import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { findPart, PackageParts, readRelations, TooLarge } from '../opc/packageParts.ts';
import { NotXml, parseXml } from '../opc/parseXml.ts';
import { listZipEntries, type ZipEntry } from '../zip/readZip.ts';
import {
  notATable,
  tableTooLarge,
  workbookEncrypted,
  workbookLinkedElsewhere,
  workbookWithMacros,
} from './findings/findings.ts';
import { CellCounter, type Excess, TooManyCells } from './limits.ts';
import { readSheet } from './readSheet.ts';
import { readSharedStrings, readStyles } from './sheetParts.ts';
import { tellTooManyCells } from './tooLarge.ts';
import type { Sheet, Table } from './types.ts';

/**
 * Limits against zip bombs: the most bytes that a workbook may unpack to, and the highest ratio of compression for
 * parts that are not small.
 */
const UNPACKED_LIMIT = 50_000_000;
const SMALL = 1_000_000;
const RATIO_LIMIT = 200;

/**
 * Reads the sheets of an .xlsx file with the stored text of each cell (ECMA-376 Part 1, §18). A workbook that could say
 * something else than it shows is refused, because of macros or links to other workbooks; and nothing that would unpack
 * to too much is unpacked.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Result<Table> {
  const refuse = (found: Finding) => ({ value: undefined, findings: [found] });
  const place = wholeFile(file);
  const entries = listZipEntries(bytes);
  if (entries === undefined) return refuse(notATable({ why: 'damaged' }, place));
  if (entries.some(({ isEncrypted }) => isEncrypted)) return refuse(workbookEncrypted({}, place));
  const bomb = findBomb(entries);
  if (bomb !== undefined) return refuse(tableTooLarge(bomb, place));
  try {
    const parts = new PackageParts(entries, UNPACKED_LIMIT);
    const types = parts.text('[Content_Types].xml');
    if (types === undefined || !types.includes('spreadsheetml')) {
      const isBinary = types?.includes('vnd.ms-excel.sheet.binary') === true;
      return refuse(notATable({ why: isBinary ? 'binary' : 'other' }, place));
    }
    if (types.includes('macroEnabled') || parts.has(/(?:^|\/)vbaProject\.bin$/i)) {
      return refuse(workbookWithMacros({}, place));
    }
    if (parts.has(/(?:^|\/)externalLinks\/[^/]+\.xml$/i)) return refuse(workbookLinkedElsewhere({}, place));
    return { value: { sheets: readSheets(parts) }, findings: [] };
  } catch (error) {
    if (error instanceof TooLarge) return refuse(tableTooLarge({ what: 'unpacked', limit: UNPACKED_LIMIT }, place));
    if (error instanceof BeyondLimits) return refuse(tellTooManyCells(file, error.sheet, error.excess));
    if (error instanceof NotXml) return refuse(notATable({ why: 'damaged' }, place));
    throw error;
  }
}

class BeyondLimits extends Error {
  readonly sheet: string;
  readonly excess: Excess;

  constructor(sheet: string, excess: Excess) {
    super();
    this.sheet = sheet;
    this.excess = excess;
  }
}

function findBomb(entries: readonly ZipEntry[]): { what: 'unpacked' | 'ratio'; limit: number } | undefined {
  const declared = entries.reduce((sum, { size }) => sum + size, 0);
  if (declared > UNPACKED_LIMIT) return { what: 'unpacked', limit: UNPACKED_LIMIT };
  const isBomb = entries.some(({ size, packed }) => size > SMALL && size > packed.length * RATIO_LIMIT);
  return isBomb ? { what: 'ratio', limit: RATIO_LIMIT } : undefined;
}

function readSheets(parts: PackageParts): Sheet[] {
  const relations = readRelations(parts, '');
  const main = findPart(relations, 'officeDocument') ?? 'xl/workbook.xml';
  const text = parts.text(main);
  if (text === undefined) throw new NotXml();
  const inner = readRelations(parts, main);
  const partOf = (wanted: string) => {
    const target = findPart(inner, wanted);
    return target === undefined ? undefined : parts.text(target);
  };
  const strings = readSharedStrings(partOf('sharedStrings'));
  const decimals = readStyles(partOf('styles'));
  const sheets: Sheet[] = [];
  let firstDay: 1900 | 1904 = 1900;
  const listed: { name: string; isHidden: boolean; id: string }[] = [];
  parseXml(text, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr' && /^(?:1|true)$/.test(attributes.date1904 ?? '')) firstDay = 1904;
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      listed.push({ name: attributes.name ?? '', isHidden: (attributes.state ?? 'visible') !== 'visible', id });
    },
  });
  const counter = new CellCounter();
  for (const { name, isHidden, id } of listed) {
    const relation = inner.get(id);
    if (relation?.type !== 'worksheet' || relation.isExternal) continue;
    const part = parts.text(relation.target);
    if (part === undefined) throw new NotXml();
    try {
      sheets.push({ name, isHidden, ...readSheet(part, strings, decimals, counter, firstDay) });
    } catch (error) {
      throw error instanceof TooManyCells ? new BeyondLimits(name, error.excess) : error;
    }
  }
  return sheets;
}
