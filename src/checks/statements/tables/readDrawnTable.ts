import { Decimal } from '../../../quantity/decimal.ts';
import { findAll } from '../../../reading/findAll.ts';
import type { PlainText } from '../../prose/plainTexts.ts';
import type { DrawnTable } from '../../prose/types.ts';
import type { Cell, Row, TypedTable } from './types.ts';

/** A cell that holds a number alone, maybe with its sign, a word of direction before it and a unit behind. */
const NUMBER =
  /^(?<word>(?:增加|减少|增|减|约)?)(?<sign>[-+＋－−]?)(?<digits>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?<unit>[%％]|[\u4e00-\u9fff]{0,4})$/;
const NOTHING = /^(?:[-—–/]*|无)$/;
const LESS = /^减/;
const UNIT = /单位[：:]\s*(?<unit>亿元|万元|元)|[（(](?:单位[：:])?(?<own>亿元|万元|元)[）)]/;
/** What stands before the name of a row. */
const BEFORE_NAME = /^(?:其中[：:]?|[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*)/;

/**
 * Reads a table of strokes: the name of each row is its first cell that is no number, behind a serial number; cells of numbers keep
 * their columns.
 */
export function readDrawnTable({ rows, above }: DrawnTable, typed: PlainText): TypedTable | undefined {
  const words = rows.map((cells) => cells.map(({ start, end }) => typed.text.slice(start, end).trim()));
  const [heads = [], ...body] = words;
  const nameAt = /^(?:序号|编号)$/.test(heads[0] ?? '') ? 1 : 0;
  const names = body.map((cells) => (cells[nameAt] ?? '') || (cells[0] ?? ''));
  if (names.every((name) => name === '') || heads.length - nameAt < 2) return undefined;
  return {
    heads: heads.slice(nameAt + 1).map((head) => head.replace(/\s/g, '')),
    unit: unitIn([above, ...heads].join(' ')),
    rows: body.map((cells, index): Row => {
      const name = (names[index] ?? '').replace(/\s/g, '').replace(BEFORE_NAME, '');
      const own = cells.slice(nameAt + 1).map((text, at) => {
        const cell = rows[index + 1]?.[at + nameAt + 1];
        return readCell(text, cell === undefined ? 0 : startOfWords(typed.text, cell.start));
      });
      return { name, cells: own };
    }),
  };
}

function startOfWords(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

function readCell(text: string, start: number): Cell | 'nothing' | 'words' {
  if (NOTHING.test(text)) return 'nothing';
  const groups = NUMBER.exec(text)?.groups;
  if (groups === undefined) return 'words';
  const { word = '', sign = '', digits = '', unit = '' } = groups;
  if (word === '约') return 'words';
  const plain = digits.replace(/[,，]/g, '');
  const isLess = /[-－−]/.test(sign) || LESS.test(word);
  return {
    start: start + word.length,
    end: start + text.length,
    word: word + sign,
    value: new Decimal(plain).times(isLess ? -1 : 1),
    decimals: plain.split('.')[1]?.length ?? 0,
    unit,
  };
}

/** The one unit of money that the words over a table say; `''` where there are two or none. */
function unitIn(words: string): string {
  const found = new Set<string>();
  for (const { groups } of findAll(words, new RegExp(UNIT, 'g'))) found.add(groups?.unit ?? groups?.own ?? '');
  const [unit = ''] = found;
  return found.size === 1 ? unit : '';
}
