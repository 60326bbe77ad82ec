import type { Decimals } from './types.ts';
import { parseXml } from './xml.ts';

/** A workbook's texts, which cells name by number; of each its runs together, without the sound of its characters (`rPh`). */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = '';
  let inText = false;
  let inSound = false;
  parseXml(xml, {
    open: (tag) => {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') inSound = true;
      else if (tag === 't') inText = true;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(current);
      else if (tag === 'rPh') inSound = false;
      else if (tag === 't') inText = false;
    },
    text: (text) => {
      if (inText && !inSound) current += text;
    },
  });
  return strings;
}

/** How many decimals the format of each style shows (ECMA-376 Part 1, §18.8.30); `undefined` where it does not say. */
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

/** Formats of numbers that every workbook has without saying so. */
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

/** By its first section. Percentages, dates and numbers shown in thousands are shown as something else than they are. */
function decimalsOf(code: string | undefined): Decimals {
  const plain = (code ?? '')
    .replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/g, '')
    .split(';', 1)[0]
    ?.trim();
  if (plain === undefined || /^(?:General|@|)$/i.test(plain) || /E[+-]/i.test(plain)) return undefined;
  if (/[%/ymdhs]|[0#?],+(?:\.|$)/i.test(plain)) return 'otherwise';
  return /[0#?]/.test(plain) ? (/\.([0#?]*)/.exec(plain)?.[1]?.length ?? 0) : undefined;
}
