import { parseXml } from '../opc/parseXml.ts';
import type { Decimals } from './types.ts';

/**
 * Reads the shared strings of a workbook, which cells refer to by number. The runs of a string are joined, without its
 * phonetic guide (`rPh`).
 */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  parseXml(xml, {
    open: (tag) => {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') inPhonetic = true;
      else if (tag === 't') inText = true;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(current);
      else if (tag === 'rPh') inPhonetic = false;
      else if (tag === 't') inText = false;
    },
    text: (text) => {
      if (inText && !inPhonetic) current += text;
    },
  });
  return strings;
}

/**
 * Reads how many decimals the number format of each style shows (ECMA-376 Part 1, §18.8.30); `undefined` where the
 * format does not say.
 */
export function readStyles(xml: string | undefined): readonly Decimals[] {
  if (xml === undefined) return [];
  const codes = new Map<string, string>();
  const styles: Decimals[] = [];
  let inCells = false;
  parseXml(xml, {
    open: (tag, { numFmtId: id = '0', formatCode }) => {
      if (tag === 'numFmt' && formatCode !== undefined) codes.set(id, formatCode);
      else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) styles.push(decimalsOf(codes.get(id) ?? BUILT_IN.get(id)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Number formats that every workbook has without defining them. */
const BUILT_IN = new Map([
  ['1', '0'],
  ['2', '0.00'],
  ['3', '#,##0'],
  ['4', '#,##0.00'],
  ['37', '#,##0'],
  ['38', '#,##0'],
  ['39', '#,##0.00'],
  ['40', '#,##0.00'],
  ['41', '#,##0'],
  ['42', '#,##0'],
  ['43', '#,##0.00'],
  ['44', '#,##0.00'],
  ['9', '0%'],
  ['10', '0.00%'],
  ['14', 'yyyy/m/d'],
]);

/**
 * Reads a format by its first section. Percentages, dates and numbers in thousands are shown otherwise than they are
 * stored.
 */
function decimalsOf(code: string | undefined): Decimals {
  const plain = (code ?? '')
    .replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/g, '')
    .split(';', 1)[0]
    ?.trim();
  if (plain === undefined || /^(?:General|@|)$/i.test(plain) || /E[+-]/i.test(plain)) return undefined;
  if (/[%/ymdhs]|[0#?],+(?:\.|$)/i.test(plain)) return 'otherwise';
  return /[0#?]/.test(plain) ? (/\.([0#?]*)/.exec(plain)?.[1]?.length ?? 0) : undefined;
}
