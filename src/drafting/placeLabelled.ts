import { splitRoster } from '../reading/readRosters.ts';
import type { WordCell } from '../wordfile/types.ts';
import type { Drafting } from './drafting.ts';
import type { TableGrid } from './tableGrid.ts';
import type { Path } from './types.ts';

/** What a cover, or a table of facts about a unit, calls a fact, and where it stands in a report file. */
const LABELS: readonly (readonly [label: RegExp, path: Path])[] = [
  [/^(?:部门|单位|[（(](?:部门|单位)[）)])*名称$/, ['unit', 'name']],
  [/^主管(?:部门|单位)$/, ['unit', 'supervisor']],
  [/^单位(?:性质|类别)$/, ['unit', 'kind']],
  [/^(?:财政供养性质|经费(?:来源|形式)|经费保障方式)$/, ['unit', 'funding']],
  [/^(?:单位|部门)?预算(?:单位)?编码$/, ['unit', 'budgetCode']],
  [/^(?:填报人|联系人)$/, ['unit', 'contact']],
  [/^(?:联系)?电话$/, ['unit', 'phone']],
];

const VEHICLES = /^(?:公务用车|公车)(?:（辆）)?(?:保有量)?$/;

/** Places the facts of a table that has labels and, to the right of each, what it says; the rest is left by whoever calls. */
export function placeLabelled(grid: TableGrid, drafting: Drafting): boolean {
  const { tree, ledger } = drafting;
  let found = 0;
  for (const [row] of grid.table.rows.entries()) {
    for (let column = 0; column + 1 < grid.columns; column++) {
      const label = grid.own(row, column);
      const value = label === undefined ? undefined : grid.own(row, column + label.columnSpan);
      if (label === undefined || value === undefined || value.text.trim() === '') continue;
      const text = label.text.replace(/\s/g, '');
      const path = LABELS.find(([pattern]) => pattern.test(text))?.[1];
      if (path === undefined ? placeOther(text, value, drafting) : isPut(path, value, drafting)) {
        ledger.place(label, value);
        found += 1;
      }
    }
  }
  return found > 0;

  function isPut(path: Path, { text, place }: WordCell, { tree: known }: Drafting): boolean {
    const plain = text.replace(/\s+/g, ' ').trim();
    if (known.textAt(path) !== undefined) return known.textAt(path) === plain;
    return plain.length <= 60 && tree.putText(path, plain, { place, text: '' });
  }
}

/** 内设机构, and 公务用车 with their number. */
function placeOther(label: string, { text, place }: WordCell, { tree }: Drafting): boolean {
  const origin = { place, text: '' };
  if (/^内设机构$/.test(label) && /、/.test(text) && tree.get(['unit', 'divisions']) === undefined) {
    const names = splitRoster(text.replace(/[（(]共?\d+个?[）)]\s*$/, ''));
    for (const [index, name] of names.entries())
      tree.pushText(['unit', 'divisions'], name, index === 0 ? origin : undefined);
    return true;
  }
  const count = /^(\d+)辆?$/.exec(text.trim())?.[1];
  return (
    VEHICLES.test(label) && count !== undefined && tree.putPlain(['threePublic', 'vehicles', 'kept'], count, origin)
  );
}
