import type { SpendingRows, TableSpec } from '../form/types.ts';
import { isMoneyUnit, type MoneyUnit } from '../quantity/quantity.ts';
import type { WordTable } from '../wordfile/types.ts';
import { plainText } from '../workbooks/readAmount.ts';
import { classOf, threePublicItemOf } from '../workbooks/rowNames.ts';
import { findMeantUnit } from './doubtUnit.ts';
import type { Drafting } from './drafting.ts';
import { findNameColumns, namesOf } from './nameColumns.ts';
import type { FormNode } from './outlineForm.ts';
import { partTable } from './partTable.ts';
import { ownerOf, placeFunding, placeIndicators } from './placeAttainment.ts';
import { placeLabelled } from './placeLabelled.ts';
import { findLinesTable, placeLines } from './placeLines.ts';
import { placePoints } from './placePoints.ts';
import { findSheet, placeSheet } from './placeSheet.ts';
import { placeSpending, type TableContext } from './placeSpending.ts';
import { placeStaff } from './placeStaff.ts';
import { placeThreePublic } from './placeThreePublic.ts';
import { TableGrid } from './tableGrid.ts';
import { plainTitle } from './titles.ts';

/** What a table of a report is of. */
type TableKind = SpendingRows | 'threePublic' | 'staff' | 'points' | 'funding' | 'indicators' | 'lines' | 'facts';

/**
 * Places a table, part by part where it is several in one.
 *
 * @param takeAsText takes a table that nobody knows into the text where it stands, and says whether it did
 */
export function placeTable(
  table: WordTable,
  caption: string,
  node: FormNode | undefined,
  drafting: Drafting,
  takeAsText: (grid: TableGrid) => boolean = () => false,
): void {
  const { ledger } = drafting;
  const before = ledger.left.length;
  const whole = recognize(new TableGrid(table));
  const isOne = findSheet(table) !== undefined || (whole !== undefined && whole !== 'staff');
  const placed = (isOne ? [table] : partTable(table)).map((part) => placePart(part, caption, node, drafting));
  const none: PlacedPart = { kind: undefined, money: drafting.money, typed: undefined };
  const isUnknown = placed.every((part) => part.kind === undefined);
  const { kind, money } = placed.find((part) => part.kind !== undefined) ?? none;
  const typed = placed.find((part) => part.typed !== undefined)?.typed;
  const grid = new TableGrid(table);
  const cells = [...grid.cells()];
  const isText = isUnknown && !cells.some((cell) => ledger.isPlaced(cell)) && takeAsText(grid);
  if (isText) ledger.takeBack(cells);
  // 未填: nobody has written anything there yet.
  ledger.takeBack(cells.filter(({ text }) => text.trim() === drafting.form.phrases.unknown));
  ledger.tables.push({
    number: table.number,
    caption,
    as: isText ? 'text' : (kind ?? ''),
    money: kind === undefined || MONEYLESS.has(kind) ? undefined : money,
    ...(typed === undefined ? {} : { typed }),
    cells: { placed: cells.filter((cell) => ledger.isPlaced(cell)).length, of: cells.length },
  });
  const told = new Set(ledger.left.slice(before).map(({ place }) => place));
  for (const cell of cells) {
    if (!ledger.isPlaced(cell) && !told.has(cell.place)) ledger.leave(cell.place, cell.text, 'unknownColumn');
  }
}

interface PlacedPart {
  readonly kind: TableKind | undefined;
  readonly money: MoneyUnit;
  /** The unit that stands over it, where its amounts are in another. */
  readonly typed: MoneyUnit | undefined;
}

/** Places a table: what it is of is told by its rows and columns, and where these do not tell, by its caption and section. */
function placePart(table: WordTable, caption: string, node: FormNode | undefined, drafting: Drafting): PlacedPart {
  const { ledger, form } = drafting;
  const grid = new TableGrid(table);
  const sheet = findSheet(table);
  const known = sheet === undefined ? recognize(grid) : 'indicators';
  const lines = known === undefined ? findLinesTable(grid, drafting) : undefined;
  const kind = known ?? (lines !== undefined ? 'lines' : recognizeSpending(grid, caption, node));
  const typed = moneyOf(grid, caption) ?? drafting.money;
  const meant = kind !== undefined && !MONEYLESS.has(kind) ? findMeantUnit(grid, typed, drafting.prose) : undefined;
  const money = meant ?? typed;
  const specs = form.tables.filter(({ rows }) => rows.source === kind);
  const context: TableContext = { caption: `${caption}${node?.title ?? ''}`, money, specs: inOrder(specs, caption) };
  switch (kind) {
    case undefined: {
      const isLabelled = placeLabelled(grid, drafting);
      for (const cell of grid.cells())
        if (!ledger.isPlaced(cell)) ledger.leave(cell.place, cell.text, isLabelled ? 'unknownRow' : 'unknownTable');
      return { kind: isLabelled ? 'facts' : undefined, money, typed: undefined };
    }
    case 'facts':
      break;
    case 'threePublic':
      placeThreePublic(grid, context, drafting);
      break;
    case 'staff':
      placeStaff(grid, drafting);
      break;
    case 'points':
      placePoints(grid, drafting);
      break;
    case 'indicators':
      if (sheet !== undefined) placeSheet(table, sheet, `${caption} ${table.section}`, money, drafting);
      else placeIndicators(grid, ownerOf(`${caption} ${table.section}`, drafting), drafting);
      break;
    case 'funding':
      placeFunding(grid, ownerOf(`${caption} ${table.section}`, drafting), money, drafting);
      break;
    case 'lines':
      if (lines !== undefined) placeLines(grid, lines, money, drafting);
      break;
    case 'basic':
    case 'projects':
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance':
      placeSpending(grid, kind, context, drafting);
  }
  return { kind, money, typed: meant === undefined ? undefined : typed };
}

function inOrder(specs: readonly TableSpec[], caption: string): readonly TableSpec[] {
  const own = plainTitle(caption);
  return specs.toSorted(
    (a, b) => Number(own.includes(plainTitle(b.caption))) - Number(own.includes(plainTitle(a.caption))),
  );
}

const MONEYLESS: ReadonlySet<TableKind> = new Set(['staff', 'points', 'indicators', 'facts']);

const SPENDING: readonly (readonly [SpendingRows, RegExp])[] = [
  ['governmentFund', /政府性基金/],
  ['stateCapital', /国有资本/],
  ['socialInsurance', /社会保险基金/],
  ['basic', /基本支出/],
  ['projects', /项目支出|项目预算|项目名称/],
];

function recognize(grid: TableGrid): TableKind | undefined {
  const headings = grid.headings();
  const all = headings.join(' ');
  if (/(?:评分|评价|计分)(?:标准|细则)/.test(all)) return 'points';
  if (/三级指标|指标名称/.test(all) && /指标值|目标值/.test(all)) return 'indicators';
  if (/编制/.test(all) && /在职/.test(all)) return 'staff';
  const naming = findNameColumns(grid);
  const names = grid.rows.map((row) => namesOf(grid, row, naming).join(''));
  if (names.some((name) => /年度资金|资金总额/.test(name)) && names.some((name) => /财政拨款|其他资金/.test(name)))
    return 'funding';
  const publics = names.map(threePublicItemOf).filter((item) => item !== undefined && item !== 'sum');
  const isAll = names.every((name) => threePublicItemOf(name) !== undefined);
  return publics.length >= 2 && isAll ? 'threePublic' : undefined;
}

function recognizeSpending(grid: TableGrid, caption: string, node: FormNode | undefined): TableKind | undefined {
  const headings = grid.headings();
  const all = headings.join(' ');
  const naming = findNameColumns(grid);
  const names = grid.rows.map((row) => grid.text(row, naming.own));
  const publics = grid.rows
    .map((row) => threePublicItemOf(namesOf(grid, row, naming).join('')))
    .filter((item) => item !== undefined && item !== 'sum');
  // Basic spending has such items among others.
  if (publics.length >= 2 && publics.length * 2 >= grid.rows.length - 1) return 'threePublic';
  const hasAmounts = /预算|决算|执行|金额|支出数/.test(all);
  if (!hasAmounts) return undefined;
  if (names.filter((name) => classOf(name) !== undefined).length >= 2 || naming.code !== undefined) return 'basic';
  const ofCaption = SPENDING.find(([, pattern]) => pattern.test(`${caption} ${grid.title} ${headings[0]}`));
  if (ofCaption !== undefined) return ofCaption[0];
  for (let each = node; each !== undefined; each = each.parent) {
    const topics = SPENDING.map(([key]) => key).filter((key) => each.topics.has(key));
    const [only] = topics;
    if (only !== undefined && topics.length === 1) return only;
  }
  return undefined;
}

/** Finds the unit of money in the caption or the header. */
function moneyOf(grid: TableGrid, caption: string): MoneyUnit | undefined {
  const texts = [caption, grid.title, ...grid.headings()].map(plainText);
  const found = texts.flatMap((text) => /(?:单位[:：]?|[（(])(?:人民币)?([十百千万亿]*元)/.exec(text)?.[1] ?? []);
  const [unit] = [...new Set(found)];
  return unit !== undefined && isMoneyUnit(unit) ? unit : undefined;
}
