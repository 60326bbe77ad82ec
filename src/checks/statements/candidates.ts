import { isPercentage } from '../../reading/amountWords.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import type { ChangeSaid, RateSaid, Statement, Thing, ValueSaid } from '../../reading/types.ts';

/** A column of a figure that a statement may mean. */
export interface Candidate {
  readonly prefix: string;
  readonly column: string;
}

/** What a prefix ends with that means the figure and the money of the three funds, which tables of outlay hold apart. */
export const WITH_FUNDS = '+funds';

/** All that a statement may mean, likeliest first; none where its words are of nothing that the file has. */
export function candidatesOf(statement: Statement, year: number, isSourced = false): readonly Candidate[] {
  const { thing } = statement;
  if (thing === undefined || thing.prefixes.length === 0) return [];
  const columns = columnsOf(statement, thing, year, isSourced);
  // In a section about all projects 支出决算 may be of all that was spent.
  const isOfTable = statement.how === 'topic' && thing.prefixes.every((prefix) => prefix.endsWith('.total'));
  const prefixes = [
    ...prefixesOf(thing),
    ...(isOfTable && thing.kind === 'spending' ? ['whole', `whole${WITH_FUNDS}`] : []),
  ];
  return columns.flatMap((column) => prefixes.map((prefix) => ({ prefix, column })));
}

/** 公用经费 may be said with and without what was bought; 整体支出 and 项目支出 with and without the funds. */
export function prefixesOf({ prefixes }: Thing): readonly string[] {
  return prefixes.flatMap((prefix) => {
    const [base = ''] = prefix.split(OF_UNIT);
    if (base === 'basic.operating')
      return ['', 'ExcludingCapital', 'IncludingCapital'].map((one) => prefix.replace(base, base + one));
    return OF_FUNDS.has(base) ? [prefix, prefix + WITH_FUNDS] : [prefix];
  });
}

function columnsOf(statement: Statement, thing: Thing, year: number, isSourced: boolean): readonly string[] {
  switch (statement.kind) {
    case 'value':
      return columnsOfValue(statement, thing, year, isSourced);
    case 'change':
      return columnsOfChange(statement, thing);
    case 'rate':
      return columnsOfRate(statement, thing);
    case 'share':
      return [];
  }
}

/** Final accounts print these with the funds, self-evaluations without. */
const OF_FUNDS = new Set(['whole', 'projects.total']);

/** The columns of budgets, by the words' own. */
export const BUDGETS: Readonly<Record<string, readonly string[]>> = {
  originalBudget: ['originalBudget'],
  revisedBudget: ['revisedBudget'],
  budget: ['originalBudget', 'revisedBudget'],
};
const LAST: Readonly<Record<string, string>> = { budget: 'lastYearBudget', actual: 'lastYearActual' };

function columnsOfValue(
  { amount, column, carried, year: said, isFrom, clause }: ValueSaid,
  { kind }: Thing,
  year: number,
  isSourced: boolean,
): readonly string[] {
  // What came before, and of another year than the last, stands nowhere else.
  if (isFrom && said !== year - 1) return [];
  if (kind === 'people' || kind === 'result' || yuanIn(amount.unit) === undefined) return [];
  const isLast = said === year - 1;
  // 上年决算为零，支出197.45万元: nobody has said that the second is of the year before too.
  const isCarried = isLast && !clause.tokens.some((token) => token.year !== undefined);
  if (kind === 'threePublic') {
    // 出国（境）费安排8.00万元: of what was to be spent, as well.
    const bare = clause.tokens.some(({ text }) => text.includes('安排')) ? ['actual', 'budget'] : ['actual'];
    const own = column !== undefined ? ofThreePublic(column) : [...new Set([...ofThreePublic(carried ?? ''), ...bare])];
    return isLast ? own.flatMap((one) => LAST[one] ?? []) : own;
  }
  // 上年末结转52.40万元: what there was at the start of this year.
  if (column === 'closing' && isLast) return ['carryover.opening', ...(isCarried ? ['carryover.closing'] : [])];
  if (column === 'opening' || column === 'closing') return [`carryover.${column}`];
  // 年末结转结余10.43万元，其中基本支出3.49万元: of what the head was of.
  if (
    column === undefined &&
    carried !== undefined &&
    !(carried in BUDGETS) &&
    carried !== 'actual' &&
    carried !== 'spent'
  )
    return clause.isAmong || clause.opener === '、' || carried === 'opening' || carried === 'closing'
      ? [`carryover.${carried}`, ...(clause.isAmong || clause.opener === '、' ? [] : ['actual'])]
      : [];
  const isAllotted =
    isSourced ||
    clause.tokens.some(
      ({ text, relation, start }) =>
        FROM_SOURCES.test(text) ||
        (relation === 'from' && start >= amount.end) ||
        // 培育项目45万元中，租金…、活动…: of what was to be spent, as well.
        (start === amount.end && /^当?中/.test(text)),
    );
  const bare = isAllotted ? ['actual', ...ALLOTTED] : ['actual'];
  const own = column !== undefined ? ofSpending(column) : [...new Set([...ofSpending(carried ?? ''), ...bare])];
  const last = own.flatMap((one) => (one === 'actual' ? ['lastYearActual'] : []));
  return isLast ? [...last, ...(isCarried ? own : [])] : own;
}

/** 补助资金50万元由中央、省、县分担: of what was granted. */
const FROM_SOURCES = /分担|承担|负担|筹措|配套|下达|拨付|到位|^[账帐]|入账|发行|安排|补助标准/;
const ALLOTTED = ['originalBudget', 'revisedBudget'];

function ofThreePublic(column: string): readonly string[] {
  if (column in BUDGETS) return ['budget'];
  return column === 'actual' || column === 'spent' ? ['actual'] : [];
}

function ofSpending(column: string): readonly string[] {
  return BUDGETS[column] ?? (column === 'actual' || column === 'spent' ? ['actual'] : []);
}

function columnsOfChange({ amount, basis, ofBudget, isVariance }: ChangeSaid, { kind }: Thing): readonly string[] {
  const isRate = amount !== undefined && isPercentage(amount);
  if (amount !== undefined && !isRate && yuanIn(amount.unit) === undefined) return [];
  const end = isRate ? 'Rate' : '';
  const isBudget = basis === 'budget' || basis === 'originalBudget' || basis === 'revisedBudget';
  if (kind === 'threePublic') {
    const overBudget = `overBudget${end}`;
    if (isBudget || (isVariance && basis !== 'lastYear')) return [overBudget];
    if (basis === 'lastYear') {
      if (ofBudget === 'carried') return [`budgetChange${end}`, `change${end}`];
      return ofBudget ? [`budgetChange${end}`] : [`change${end}`];
    }
    return basis === undefined ? [`change${end}`, `budgetChange${end}`, overBudget] : [];
  }
  if (kind !== 'spending' && kind !== 'loose') return [];
  if (basis === 'opening') return [`carryover.change${end}`];
  if (basis === 'adjusted') return [`adjustment${end}`];
  if (basis === 'lastYear') return ofBudget === false ? [`change${end}`] : [];
  // 全年预算比年初预算增加31.00万元: one budget against the other.
  if (basis === 'originalBudget' && ofBudget === true) return [`adjustment${end}`];
  // 年初预算75.00万元，全年预算70.00万元，比年初预算减少5.00万元: of either.
  if (basis === 'originalBudget' && ofBudget === 'carried') return [`variance${end}`, `adjustment${end}`];
  if (basis === 'originalBudget') return [`variance${end}`];
  if (basis === 'revisedBudget') return [`varianceToRevised${end}`];
  if (basis === 'budget' || isVariance) return [`variance${end}`, `varianceToRevised${end}`];
  // 支出17.92万元，增8.74%: against whatever it may be.
  return basis === undefined && isRate && kind === 'spending' && ofBudget === false
    ? [`change${end}`, `variance${end}`, `varianceToRevised${end}`]
    : [];
}

/** Whether hires without a post count is not always said: any may be meant. */
const STAFF_RATES = ['staffControlRate', 'postHolderControlRate', 'sureHolderControlRate'];

function columnsOfRate({ rate }: RateSaid, { kind }: Thing): readonly string[] {
  if (rate === 'staffControlRate' || rate === 'vacancyRate')
    return kind === 'people' ? STAFF_RATES.map((one) => one + (rate === 'vacancyRate' ? 'Rest' : '')) : [];
  if (kind === 'threePublic') {
    if (rate === 'budgetChangeRate') return ['budgetChangeRate'];
    return /^(?:executionRate|completionRate|anyRate|controlRate)$/.test(rate) ? ['controlRate'] : [];
  }
  if (kind !== 'spending') return [];
  if (rate === 'anyRate') return ['completionRate', 'executionRate'];
  if (rate === 'completionRate') return ['completionRate'];
  return rate === 'executionRate' ? ['executionRate'] : [];
}
