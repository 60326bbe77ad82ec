import { type Amount, amountOf, cellOf, compareSum, differs, type ReadSheet, tell } from './compareAmounts.ts';
import type { AppropriatedFund, Contradiction, LineColumn, Shape } from './types.ts';

/** Tells what two tables say differently. */
export function compareSheets(sheets: readonly ReadSheet[]): Contradiction[] {
  const one = (shape: Shape) => {
    const found = sheets.filter(({ understood }) => understood.shape === shape);
    return found.length === 1 ? found[0] : undefined;
  };
  const totals = one('totals');
  const totalOf = (shape: Shape, column: LineColumn) => {
    const read = one(shape);
    const line = read?.understood.lines?.find(({ level }) => level === 'total');
    return read === undefined || line === undefined ? undefined : amountOf(read, cellOf(line, column));
  };
  const ofOverview = (pattern: RegExp) => {
    const entry = totals?.understood.overview?.find(({ name }) => pattern.test(name));
    return totals === undefined || entry === undefined ? undefined : amountOf(totals, entry.cell);
  };
  return [
    ...same('sameTotal', '本年支出合计', totalOf('spending', 'total'), ofOverview(/^本年支出合计$/)),
    ...same(
      'sameTotal',
      '本年收入合计',
      totalOf('income', 'income') ?? totalOf('income', 'total'),
      ofOverview(/^本年收入合计$/),
    ),
    ...compareLines(one('spending'), totals),
    ...atMost(one('appropriation'), one('spending')),
    ...compareAppropriations(one('appropriations'), one, totals),
    ...compareBasicTotal(one('basic'), totalOf('appropriation', 'basic')),
    ...compareDetails(one('basic'), one('threePublic')),
  ];
}

function same(
  rule: Contradiction['rule'],
  of: string,
  amount: Amount | undefined,
  other: Amount | undefined,
): Contradiction[] {
  if (amount === undefined || other === undefined) return [];
  const money = amount.money === '万元' || other.money === '万元' ? '万元' : '元';
  return differs(amount.yuan, other.yuan, money, 1) ? [tell(rule, of, amount, other.yuan, [other])] : [];
}

/** 公开03表 and 公开01表 say of each 类 what was spent. */
function compareLines(spending: ReadSheet | undefined, totals: ReadSheet | undefined): Contradiction[] {
  if (spending === undefined || totals === undefined) return [];
  const lines = (spending.understood.lines ?? []).filter(({ level }) => level === 1);
  const entries = new Map(
    (totals.understood.overview ?? []).flatMap((entry) =>
      entry.side === 'spending' && entry.isLine ? [[entry.name, entry] as const] : [],
    ),
  );
  return lines.flatMap((line) => {
    const entry = entries.get(line.name);
    return entry === undefined
      ? []
      : same(
          'sameLine',
          `${line.code} ${line.name}`,
          amountOf(spending, cellOf(line, 'total')),
          amountOf(totals, entry.cell),
        );
  });
}

/** What the general public budget spent (公开05表) is part of all that was spent (公开03表), line by line. */
function atMost(part: ReadSheet | undefined, whole: ReadSheet | undefined): Contradiction[] {
  if (part === undefined || whole === undefined) return [];
  const lines = new Map((whole.understood.lines ?? []).map((line) => [line.code, line]));
  return (part.understood.lines ?? []).flatMap((line) => {
    const other = lines.get(line.code);
    if (other === undefined) return [];
    return (['total', 'basic', 'project'] as const).flatMap((column) => {
      const [amount, limit] = [amountOf(part, cellOf(line, column)), amountOf(whole, cellOf(other, column))];
      if (amount === undefined || limit === undefined || amount.yuan.lte(limit.yuan)) return [];
      const money = amount.money === '万元' || limit.money === '万元' ? '万元' : '元';
      return differs(amount.yuan, limit.yuan, money, 1)
        ? [tell('atMost', `${line.code} ${line.name}`.trim(), amount, limit.yuan, [limit])]
        : [];
    });
  });
}

/** The tables that have what each budget paid for. */
const TABLES_OF_FUNDS = [
  ['generalBudget', 'appropriation'],
  ['governmentFund', 'governmentFund'],
  ['stateCapital', 'stateCapital'],
] as const;

/** 公开04表 has the sums of 公开05表, 07表 and 08表, the 类 of 05表, and no more than 公开01表 has for all money together. */
function compareAppropriations(
  all: ReadSheet | undefined,
  one: (shape: Shape) => ReadSheet | undefined,
  totals: ReadSheet | undefined,
): Contradiction[] {
  if (all === undefined) return [];
  const { overview = [] } = all.understood;
  const spent = (fund: AppropriatedFund | undefined) =>
    overview.find((entry) => entry.side === 'spending' && entry.fund === fund && /^本年支出合计$/.test(entry.name));
  const sums = TABLES_OF_FUNDS.flatMap(([fund, shape]) => {
    const table = one(shape);
    const entry = spent(fund);
    const line = table?.understood.lines?.find(({ level }) => level === 'total');
    if (table === undefined || entry === undefined || line === undefined) return [];
    return same('sameTotal', '本年支出合计', amountOf(all, entry.cell), amountOf(table, cellOf(line, 'total')));
  });
  const appropriation = one('appropriation');
  const classes = (appropriation?.understood.lines ?? []).filter(({ level }) => level === 1);
  const lines = classes.flatMap((line) => {
    const entry = overview.find(({ fund, isLine, name }) => fund === 'generalBudget' && isLine && name === line.name);
    if (appropriation === undefined || entry === undefined) return [];
    const amount = amountOf(appropriation, cellOf(line, 'total'));
    return same('sameLine', `${line.code} ${line.name}`, amount, amountOf(all, entry.cell));
  });
  const [own, whole] = [spent(undefined), totals?.understood.overview?.find(({ name }) => /^本年支出合计$/.test(name))];
  const [amount, limit] = [amountOf(all, own?.cell), totals && amountOf(totals, whole?.cell)];
  const isAbove =
    amount !== undefined &&
    limit !== undefined &&
    amount.yuan.gt(limit.yuan) &&
    differs(amount.yuan, limit.yuan, amount.money === '万元' || limit.money === '万元' ? '万元' : '元', 1);
  return [...sums, ...lines, ...(isAbove ? [tell('atMost', '本年支出合计', amount, limit.yuan, [limit])] : [])];
}

/** The 类 of 公开06表 come to the 基本支出 of 公开05表. */
function compareBasicTotal(basic: ReadSheet | undefined, total: Amount | undefined): Contradiction[] {
  if (basic === undefined || total === undefined) return [];
  const classes = (basic.understood.lines ?? []).filter(({ level, cells }) => level === 1 && cells.length > 0);
  const parts = classes.map((line) => amountOf(basic, line.cells[0]?.cell));
  return compareSum('sameTotal', '基本支出', total, parts);
}

/** The 款 of 公开06表 that are 三公经费: 公开09表 has them and more, since projects pay for some. */
const DETAILS = new Map([
  ['30212', 'overseasTravel'],
  ['30217', 'officialReception'],
  ['30231', 'vehicleOperation'],
  ['31013', 'vehiclePurchase'],
]);

function compareDetails(basic: ReadSheet | undefined, threePublic: ReadSheet | undefined): Contradiction[] {
  if (basic === undefined || threePublic === undefined) return [];
  return (basic.understood.lines ?? []).flatMap((line) => {
    const key = DETAILS.get(line.code);
    if (key === undefined) return [];
    const value = threePublic.understood.values.find(
      ({ item, heading }) =>
        item.table === 'threePublic' && item.key === key && heading.of === 'actual' && !heading.isLastYear,
    );
    const [amount, limit] = [amountOf(basic, line.cells[0]?.cell), amountOf(threePublic, value?.cell)];
    if (amount === undefined || limit === undefined || amount.yuan.lte(limit.yuan)) return [];
    const money = amount.money === '万元' || limit.money === '万元' ? '万元' : '元';
    return differs(amount.yuan, limit.yuan, money, 1)
      ? [tell('atMost', `${line.code} ${line.name}`, amount, limit.yuan, [limit])]
      : [];
  });
}
