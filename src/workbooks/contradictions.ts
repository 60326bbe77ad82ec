import { Decimal } from '../quantity/decimal.ts';
import { type Amount, amountOf, cellOf, compareSum, differs, type ReadSheet, tell } from './compareAmounts.ts';
import { compareSheets } from './compareSheets.ts';
import { APPROPRIATED_FUNDS, addressOf, type Contradiction, type Line, type LineColumn } from './types.ts';

/** Finds where published tables contradict themselves or each other. What cannot be read is left out, and so is what rests on it. */
export function findContradictions(sheets: readonly ReadSheet[]): readonly Contradiction[] {
  return [
    ...sheets.flatMap(checkLines),
    ...sheets.flatMap(checkBasic),
    ...sheets.flatMap(checkOverview),
    ...sheets.flatMap(checkThreePublic),
    ...compareSheets(sheets),
  ];
}

const COLUMNS: readonly LineColumn[] = ['opening', 'income', 'total', 'basic', 'project', 'closing'];

/** A table by functions: each 类 is the sum of its 款, 合计 that of the 类, and across, each line the sum of its columns. */
function checkLines(read: ReadSheet): Contradiction[] {
  const { shape, lines = [] } = read.understood;
  if (shape === 'basic') return [];
  const found: Contradiction[] = [];
  const tree = new LineTree(lines);
  for (const line of lines) {
    const of = `${line.code} ${line.name}`.trim();
    for (const column of COLUMNS) {
      const children = tree.childrenOf(line);
      const parts = children.map((child) => amountOrNothing(read, child, column));
      found.push(...compareSum('parts', of, amountOf(read, cellOf(line, column)), parts));
    }
    if (shape === 'income') {
      const parts = line.cells.filter(({ column }) => column === 'other').map(({ cell }) => amountOf(read, cell));
      found.push(...compareSum('columns', of, amountOf(read, cellOf(line, 'income') ?? cellOf(line, 'total')), parts));
      continue;
    }
    if (cellOf(line, 'basic') !== undefined || cellOf(line, 'project') !== undefined) {
      const parts = line.cells
        .filter(
          ({ column }) => column === 'basic' || column === 'project' || (column === 'other' && shape === 'spending'),
        )
        .map(({ cell }) => amountOf(read, cell));
      found.push(...compareSum('columns', of, amountOf(read, cellOf(line, 'total')), parts));
    }
    found.push(...checkCarryover(read, line, of));
  }
  return found;
}

/** A blank cell of a line that has others says that there is nothing. */
function amountOrNothing(read: ReadSheet, line: Line, column: LineColumn): Amount | undefined {
  const cell = cellOf(line, column);
  const [first] = line.cells;
  if (cell !== undefined) return amountOf(read, cell);
  if (first === undefined) return undefined;
  const spot = { sheet: read.sheet.name, cell: addressOf(first.cell) };
  return { yuan: new Decimal(0), spot, text: '', money: read.money };
}

/** The lines of a table by the line that they are a part of; of a code that stands there twice, nobody knows which is meant. */
class LineTree {
  readonly #children = new Map<string, Line[]>();
  readonly #counts = new Map<string, number>();

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      const { level, code } = line;
      const key = level === 'total' ? 'total' : code;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      if (level === 'total') continue;
      const above = level === 1 ? 'total' : code.slice(0, -2);
      const known = this.#children.get(above);
      if (known === undefined) this.#children.set(above, [line]);
      else known.push(line);
    }
  }

  childrenOf({ level, code }: Line): readonly Line[] {
    const key = level === 'total' ? 'total' : code;
    return this.#counts.get(key) === 1 ? (this.#children.get(key) ?? []) : [];
  }

  get classes(): readonly Line[] {
    return this.#children.get('total') ?? [];
  }
}

/** What was there at the beginning and came in is what was spent and is there at the end. */
function checkCarryover(read: ReadSheet, line: Line, of: string): Contradiction[] {
  const [opening, income, total, closing] = (['opening', 'income', 'total', 'closing'] as const).map((column) =>
    amountOf(read, cellOf(line, column)),
  );
  if (closing === undefined || income === undefined || total === undefined) return [];
  const expected = (opening?.yuan ?? new Decimal(0)).plus(income.yuan).minus(total.yuan);
  if (!differs(closing.yuan, expected, closing.money, 3)) return [];
  return [tell('carryover', of, closing, expected, [...(opening === undefined ? [] : [opening]), income, total])];
}

/** 人员经费合计, 公用经费合计, and the sum of both in one or two forms; a sheet with more is no such table. */
const MOST_SUMS = 4;

/** 公开06表: each 类 is the sum of its 款; the two sums, and that of all, those of the 类. */
function checkBasic(read: ReadSheet): Contradiction[] {
  const { shape, lines = [] } = read.understood;
  if (shape !== 'basic') return [];
  const amount = (line: Line) => amountOf(read, line.cells[0]?.cell);
  const tree = new LineTree(lines);
  const { classes } = tree;
  const sums = lines.filter(({ level }) => level === 'total');
  const isOfPeople = ({ code }: Line) => code === '301' || code === '303';
  return lines.flatMap((line) => {
    const of = `${line.code} ${line.name}`.trim();
    if (line.level === 1) {
      return compareSum('parts', of, amount(line), tree.childrenOf(line).map(amount));
    }
    if (line.level !== 'total' || sums.length > MOST_SUMS) return [];
    const parts = /人员/.test(line.name)
      ? classes.filter(isOfPeople)
      : /公用/.test(line.name)
        ? classes.filter((each) => !isOfPeople(each))
        : classes;
    return compareSum('parts', of, amount(line), parts.filter((part) => part.cells.length > 0).map(amount));
  });
}

/** 公开01表 and 公开04表: both sums of their lines, and both 总计 of the sums and the carryovers. */
function checkOverview(read: ReadSheet): Contradiction[] {
  const { overview = [] } = read.understood;
  const sides = [
    { side: 'income', fund: undefined },
    ...[undefined, ...APPROPRIATED_FUNDS].map((fund) => ({ side: 'spending', fund }) as const),
  ] as const;
  const across = checkFunds(read);
  const down = sides.flatMap(({ side, fund }) => {
    const own = overview.filter((entry) => entry.side === side && entry.fund === fund);
    const named = (pattern: RegExp) => {
      const entry = own.find(({ name, isLine }) => !isLine && pattern.test(name));
      return entry === undefined ? undefined : amountOf(read, entry.cell);
    };
    const year = named(/^本年(?:收入|支出)合计$/);
    const lines = own.filter(({ isLine }) => isLine).map(({ cell }) => amountOf(read, cell));
    const all = named(/^[总合]计$/);
    const rest = own
      .filter(
        ({ name, isLine }) =>
          !isLine && /^(?:年[初末](?:财政拨款)?结转|使用非财政拨款结余|使用专用结余|结余分配)/.test(name),
      )
      .map(({ cell }) => amountOf(read, cell));
    const sums = compareSum('parts', `本年${side === 'income' ? '收入' : '支出'}合计`, year, lines);
    // 公开04表 says of each budget what of it was left over at the beginning.
    const opening = named(/^年初财政拨款结转/);
    const left = own
      .filter(({ name, isLine }) => !isLine && /^(?:一般公共预算|政府性基金预算|国有资本经营预算)财政拨款$/.test(name))
      .map(({ cell }) => amountOf(read, cell));
    sums.push(...compareSum('parts', '年初财政拨款结转和结余', opening, left));
    return [...sums, ...(year === undefined ? [] : compareSum('balance', '总计', all, [year, ...rest]))];
  });
  return [...across, ...down];
}

/** 公开04表: what each line spent is what the budgets paid for it; a blank cell of a budget says that it paid nothing. */
function checkFunds(read: ReadSheet): Contradiction[] {
  const spending = (read.understood.overview ?? []).filter(({ side }) => side === 'spending');
  return spending.flatMap((entry) => {
    if (entry.fund !== undefined) return [];
    const parts = spending.filter(({ fund, cell }) => fund !== undefined && cell.row === entry.cell.row);
    return compareSum(
      'columns',
      entry.name,
      amountOf(read, entry.cell),
      parts.map(({ cell }) => amountOf(read, cell)),
    );
  });
}

/** Two sums for each of the four columns. */
const MOST_COLUMNS = 8;

/** 公开09表: the sum of each column of its items, and that of the vehicles. */
function checkThreePublic(read: ReadSheet): Contradiction[] {
  const { shape, values, derived, sums = [] } = read.understood;
  if (shape !== 'threePublic' || derived.length === 0 || sums.length > MOST_COLUMNS) return [];
  return sums.flatMap(({ cell, of, heading }) => {
    const same = values.filter(
      (value) => JSON.stringify(value.heading) === JSON.stringify(heading) && value.item.table === 'threePublic',
    );
    const parts = same.filter(
      ({ item }) => of === 'all' || (item.table === 'threePublic' && item.key.startsWith('vehicle')),
    );
    const rule = of === 'all' ? 'parts' : 'vehicles';
    const words = of === 'all' ? '合计' : '公务用车购置及运行维护费';
    return compareSum(
      rule,
      words,
      amountOf(read, cell),
      parts.map((value) => amountOf(read, value.cell)),
    );
  });
}
