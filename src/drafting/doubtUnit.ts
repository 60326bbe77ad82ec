import { Decimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { WordDocument } from '../wordfile/types.ts';
import { plainText } from '../workbooks/readAmount.ts';
import type { TableGrid } from './tableGrid.ts';

/** So many amounts of a table have to stand in the text, in the other unit. */
const LEAST = 2;

/** Lists the amounts in 万元 that the text of a file names. */
export function listProseAmounts({ blocks }: WordDocument): ReadonlySet<string> {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const [, typed = ''] of plainText(block.text).matchAll(/(?<![\d.])(\d[\d,]*(?:\.\d+)?)万元/g))
      found.add(new Decimal(typed.replaceAll(',', '')).toFixed(2));
  }
  return found;
}

/**
 * The unit that a table is in where it is not the one over it: a table of 万元 whose amounts the text names as so many
 * ten-thousandths, and a table of 元 whose amounts it names as they are.
 */
export function findMeantUnit(grid: TableGrid, typed: MoneyUnit, prose: ReadonlySet<string>): MoneyUnit | undefined {
  if (prose.size === 0) return undefined;
  let asTyped = 0;
  let asOther = 0;
  for (const cell of grid.cells()) {
    const text = plainText(cell.text).replaceAll(',', '');
    if (!/^\d{1,15}(?:\.\d{1,6})?$/.test(text)) continue;
    const value = new Decimal(text);
    const inWan = (from: MoneyUnit) => (from === '元' ? value.div(10000) : value).toFixed(2);
    // Small numbers stand in any text.
    const isTold = (from: MoneyUnit) => new Decimal(inWan(from)).gte(1) && prose.has(inWan(from));
    if (isTold(typed)) asTyped += 1;
    if (isTold(typed === '元' ? '万元' : '元')) asOther += 1;
  }
  return asOther >= LEAST && asTyped === 0 ? (typed === '元' ? '万元' : '元') : undefined;
}
