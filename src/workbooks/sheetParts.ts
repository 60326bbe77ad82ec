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

/** Number formats that every workbook has without defining them (ECMA-376 Part 1, §18.8.30). */
const BUILT_IN = new Map<string, string>([
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
  ['15', 'd-mmm-yy'],
  ['16', 'd-mmm'],
  ['17', 'mmm-yy'],
  ['18', 'h:mm AM/PM'],
  ['19', 'h:mm:ss AM/PM'],
  ['20', 'h:mm'],
  ['21', 'h:mm:ss'],
  ['22', 'yyyy/m/d h:mm'],
  ['45', 'mm:ss'],
  ['46', '[h]:mm:ss'],
  ['47', 'mm:ss.0'],
  // Those that only a Chinese Excel has: days like yyyy"年"m"月"d"日", and times of the day.
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [String(id), 'yyyy/m/d'] as const),
  ...[32, 33, 34, 35, 55, 56].map((id) => [String(id), 'h:mm'] as const),
]);

/**
 * Reads a format by its first section. Percentages, dates and numbers in thousands are shown otherwise than they are
 * stored; minutes and months are both `m`, so what has neither year nor day is no date.
 */
function decimalsOf(code: string | undefined): Decimals {
  const plain = (code ?? '')
    .replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/g, '')
    .split(';', 1)[0]
    ?.trim();
  if (plain === undefined || /^(?:General|@|)$/i.test(plain) || /E[+-]/i.test(plain)) return undefined;
  if (plain.includes('%')) return 'percent';
  if (/[yde]/i.test(plain)) return 'date';
  if (/[/mhs]|[0#?],+(?:\.|$)/i.test(plain)) return 'otherwise';
  return /[0#?]/.test(plain) ? (/\.([0#?]*)/.exec(plain)?.[1]?.length ?? 0) : undefined;
}
