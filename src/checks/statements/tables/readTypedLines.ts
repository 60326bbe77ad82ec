import { Decimal } from '../../../quantity/decimal.ts';
import { findAll } from '../../../reading/findAll.ts';
import type { Cell, Row, TypedTable } from './types.ts';

const WORD = /[^ \t\n\u00a0\u3000|｜]+/g;
const CELL =
  /^(?<word>[\u4e00-\u9fff（）]{0,8})[：:]?(?<sign>[+＋-]?)(?<digits>\d+(?:\.\d+)?)(?<rest>[\u4e00-\u9fff%％“”（）]*)$/;
const NAME = /[\u4e00-\u9fff“”]{2,30}$/;
/** Over a column; the name of the first row may follow without a gap. */
const HEAD =
  /^(?:年初预算数?|调整后?预算数?|全年预算数?|上年决算数?|上年数|本年数|预算数?|决算数?|执行数|支出数|目标值|指标值|计划数|完成值|实际完成值|实际值|完成数|实际数)/;
const LEAST = 3;
const LESS = /^(?:减少|减|少|-)$/;

/** Two numbers with a gap before each. */
const SEVERAL =
  /[ \u00a0\u3000|｜][\u4e00-\u9fff]{0,8}\d[\d.]*[\u4e00-\u9fff%％]{0,3}[ \u00a0\u3000|｜]+[\u4e00-\u9fff]{0,8}\d/;

/** The lines of a paragraph run into each other: behind the last number of a row its unit and the name of the next may follow. */
export function readTypedLines(typed: string): readonly TypedTable[] {
  if (!SEVERAL.test(typed)) return [];
  const tables: TypedTable[] = [];
  let rows: Row[] = [];
  let heads: string[] = [];
  let name = '';
  let cells: Cell[] = [];
  let unit = '';
  const closeRow = () => {
    if (cells.length > 1 && cells.length <= MOST && name !== '') rows.push({ name, cells });
    else if (cells.length > 0) closeTable();
    cells = [];
  };
  const closeTable = () => {
    const count = rows.at(-1)?.cells.length;
    if (rows.length >= (unit === '' ? LEAST : 2) && rows.every((row) => row.cells.length === count))
      tables.push({ rows, heads, unit });
    rows = [];
  };
  for (const { 0: word, index } of findAll(typed, WORD)) {
    const groups = CELL.exec(word)?.groups;
    if (groups === undefined) {
      closeRow();
      closeTable();
      const head = HEAD.exec(word)?.[0];
      heads = head === undefined ? [] : [...heads, head];
      name = NAME.exec(head === undefined ? word : word.slice(head.length))?.[0] ?? '';
      unit =
        /单位：?(?<unit>亿元|万元|元)/.exec(word)?.groups?.unit ??
        (/（(?:万元|元)）/.exec(word)?.[0].slice(1, -1) || unit);
      continue;
    }
    const { word: lead = '', sign = '', digits = '', rest = '' } = groups;
    const start = index + lead.length;
    const own = cells.length > 0 ? (cells[0]?.unit ?? '') : (/^(?:[%％]|[\u4e00-\u9fff]{0,3}$)/.exec(rest)?.[0] ?? '');
    const ownUnit = /^[%％]/.exec(rest)?.[0] ?? (rest.startsWith(own) ? own : '');
    const end = start + sign.length + digits.length + ownUnit.length;
    const decimals = digits.split('.')[1]?.length ?? 0;
    const value = new Decimal(digits).times(/[-－]/.test(sign) || LESS.test(lead) ? -1 : 1);
    cells.push({ start, end, word: lead + sign, value, decimals, unit: ownUnit });
    const next = rest.slice(ownUnit.length);
    if (next === '') continue;
    closeRow();
    name = NAME.exec(next)?.[0] ?? '';
  }
  closeRow();
  closeTable();
  return tables;
}

const MOST = 8;
