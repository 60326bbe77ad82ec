import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { ChangeSaid, RateSaid, ShareSaid, Statement, ValueSaid } from '../../reading/types.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree, tie } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { rateWithoutBase } from '../prose/wording/findings.ts';
import { judgeTyped } from './judgeTyped.ts';
import type { PassageRead } from './readProse.ts';
import { isAlike, minus, overlap, percentOf, plus, type Range, rangeOf, yuanOf } from './slack.ts';

/** What one run of clauses has said of one thing. */
interface Said {
  readonly statement: Statement;
  readonly sentence: Sentence;
}

/**
 * Holds the numbers of a passage against each other: no data are needed to see that 85 of 100 is not 95 %. Only numbers
 * that are said of one thing, one after the other, are held together. Gives the statements that fit one another.
 */
export function judgeWithin(
  passage: PassageRead,
  settled: ReadonlySet<Statement>,
  findings: Finding[],
): readonly Statement[] {
  const fitting: Statement[] = [];
  const all = passage.flatMap(({ sentence, statements }) => statements.map((statement) => ({ statement, sentence })));
  const placeOf = new Map(all.map(({ statement }, at) => [statement, at]));
  for (const run of runsOf(passage)) {
    for (const [at, said] of run.entries()) {
      const before = run.slice(Math.max(0, at - FARTHEST), at);
      const whole = placeOf.get(said.statement) ?? 0;
      const around = all.slice(Math.max(0, whole - FARTHEST), whole);
      const isSettled = said.statement.kind !== 'value' && settled.has(said.statement);
      const verdict = isSettled ? undefined : judgeOne(said, before, around);
      if (verdict === 'fits') fitting.push(said.statement);
      else if (verdict !== undefined && 'of' in verdict) {
        const { start, end, kind } = said.statement;
        const ground = { follows: FOLLOWS[kind] };
        tie(said.sentence, start, end, ground);
        for (const of of [...before, ...around])
          agree(
            of.sentence,
            verdict.of.filter((one) => of.sentence.amounts.includes(one)),
            ground,
          );
        fitting.push(said.statement);
      } else if (verdict !== undefined) findings.push(verdict);
    }
  }
  return fitting;
}

/** How a statement follows from what stands before it. */
const FOLLOWS = { rate: 'rate', share: 'share', change: 'growth', value: 'same' } as const;

/** How many statements back a number may stand; more are in no sentence that people read. */
const FARTHEST = 12;

/** Statements of one thing after the other, in one sentence or over several that name it again. */
function runsOf(passage: PassageRead): readonly (readonly Said[])[] {
  const runs: Said[][] = [];
  let words: string | undefined;
  let depth = 0;
  for (const { sentence, statements } of passage) {
    let isFirst = true;
    for (const statement of statements) {
      const own = statement.thing?.words ?? '';
      const isSame =
        own === words && statement.clause.depth === depth && !(isFirst && statement.how !== 'named' && own === '');
      if (!isSame) runs.push([]);
      runs.at(-1)?.push({ statement, sentence });
      words = own;
      depth = statement.clause.depth;
      isFirst = false;
    }
  }
  return runs;
}

/** What fits, and the numbers of which it is made. */
interface Right {
  readonly of: readonly TypedAmount[];
}

type Judged = Finding | Right | 'fits' | undefined;

function judgeOne(said: Said, before: readonly Said[], around: readonly Said[]): Judged {
  const { statement } = said;
  if (isUncertain(statement)) return undefined;
  if ((statement.kind === 'rate' || statement.kind === 'share') && statement.quotient !== undefined) {
    const typed = judgeTyped(statement, said.sentence);
    if (typed !== undefined) return typed;
  }
  switch (statement.kind) {
    case 'rate':
      return judgeRate(statement, said.sentence, before, around);
    case 'change':
      return statement.amount === undefined
        ? judgeLimit(statement, said.sentence, before)
        : isPercentage(statement.amount)
          ? judgeGrowth(statement, statement.amount, said.sentence, before, around)
          : judgeOpposite(statement, said.sentence, before);
    case 'value':
      return judgeMove(statement, said.sentence, before);
    case 'share':
      return judgeNamedShare(statement, said.sentence, around);
  }
}

/** `政府采购支出总额186.40万元。授予中小企业合同金额149.12万元，占政府采购支出总额的80%`: of a whole that the text has named once. */
function judgeNamedShare(share: ShareSaid, sentence: Sentence, around: readonly Said[]): Judged {
  const { whole, part, amount, circumstances } = share;
  if (whole === undefined || part === undefined || whole.words.length < LEAST_NAME || amount.isVague) return undefined;
  if (circumstances.has('other') || circumstances.has('part') || part.isVague) return undefined;
  // 其他资金55.18万元，财政资金占89.34%: of what is named beside it.
  const lead = sentence.text.slice(share.clause.start, share.start).replace(/（[^（）]*）/g, '');
  if (part.end <= share.clause.start && !/^(?:其)?[约仅共只已各均]*(?:占|比[重例])/.test(lead)) return undefined;
  // 甲占当年收入的66.65%；乙占33.35%: of what the first named.
  if (share.of === '' && around.some(({ statement: one }) => one.kind === 'share' && one.of !== '')) return undefined;
  if (whole.kind !== 'unclear' && whole.kind !== 'unknown') return undefined;
  const named = valuesIn(around).filter(({ thing, how }) => thing?.words === whole.words && how === 'named');
  const [base] = named;
  if (base === undefined || named.length > 1 || base.amount.isVague || base.amount === part) return undefined;
  if (yuanIn(part.unit) === undefined || !isAlike(base.amount, part) || base.year !== share.year) return undefined;
  const places = Math.max(base.amount.decimals, part.decimals);
  const quotient = percentOf(rangeOf(part, places), rangeOf(base.amount, places));
  if (quotient === undefined || overlap(quotient, rangeOf(amount))) return quotient && { of: [part, base.amount] };
  const figure = `${print(sentence, part)}÷${print(sentence, base.amount)}`;
  const derived = printPercent(yuanOf(part).div(yuanOf(base.amount)).times(100));
  const typed = sentence.text.slice(share.start, share.end);
  const own = placeIn(sentence, share.start, share.end);
  return figureContradicted(
    { figure, typed, derived },
    own,
    ...placesOf([...around, { statement: share, sentence }], [part, base.amount]),
  );
}

/** Where the numbers stand of which another one is made. */
function placesOf(said: readonly Said[], amounts: readonly TypedAmount[]): readonly Finding['places'][0][] {
  const sentenceOf = (amount: TypedAmount) => said.find(({ sentence }) => sentence.amounts.includes(amount))?.sentence;
  return amounts.flatMap((amount) => {
    const sentence = sentenceOf(amount);
    return sentence === undefined ? [] : [placeIn(sentence, amount.start, amount.end)];
  });
}

/** A shorter name is that of many things. */
const LEAST_NAME = 3;

/** Plans and the like have numbers that hang together too, but words of none may say how. */
function isUncertain({ circumstances, kind }: Statement): boolean {
  return (
    kind !== 'value' &&
    (circumstances.has('unknownWords') || circumstances.has('each') || circumstances.has('supposed'))
  );
}

function valuesIn(before: readonly Said[]): readonly ValueSaid[] {
  return before.flatMap(({ statement }) =>
    statement.kind === 'value' && !statement.circumstances.has('reason') && !statement.circumstances.has('each')
      ? [statement]
      : [],
  );
}

const SPENT = new Set(['actual', 'spent']);
const BUDGET = new Set(['originalBudget', 'revisedBudget', 'budget']);

function columnOf({ column, carried }: ValueSaid): string | undefined {
  return column ?? carried;
}

/** `年初预算为100万元，支出决算为85万元，完成年初预算的95%`, with all that may have been added to a budget. */
function judgeRate(
  { amount, rate, start, end }: RateSaid,
  sentence: Sentence,
  before: readonly Said[],
  around: readonly Said[],
) {
  const values = valuesIn(before);
  const isOfTarget = rate === 'targetRate';
  const bases = values.filter((value) => (isOfTarget ? value.column === 'target' : BUDGET.has(value.column ?? '')));
  const done = values.filter((value) =>
    isOfTarget ? value.column !== 'target' : SPENT.has(value.column ?? '') && value.to === undefined,
  );
  const part = done.at(-1);
  if (!/^(?:executionRate|completionRate|anyRate|targetRate)$/.test(rate)) return undefined;
  if (bases.length === 0) return isOfOtherNumber(amount, part, around) ? ('fits' as const) : undefined;
  // A budget, and nothing that was spent of it: other numbers beside it are not what the rate is of.
  if (part === undefined) return isOfTarget ? undefined : ('fits' as const);
  if ([...bases, part].some((value) => !isAlike(value.amount, part.amount)) || amount.isVague) return undefined;
  const added = values.filter(({ column }) => column === 'added' || column === 'opening');
  const changes = before.flatMap(({ statement }) =>
    statement.kind === 'change' && statement.amount !== undefined && !isPercentage(statement.amount)
      ? [statement.amount]
      : [],
  );
  const cut = values.filter(({ column }) => column === 'cut');
  const places = Math.max(...[...values, part].map((value) => value.amount.decimals));
  const range = (one: TypedAmount) => rangeOf(one, places);
  const ranges = bases.flatMap((base) => {
    const own = range(base.amount);
    const more = added.filter((value) => isAlike(value.amount, base.amount)).map((value) => range(value.amount));
    const all = more.reduce((sum, one) => plus(sum, one), own);
    return [
      own,
      all,
      ...more.map((one) => plus(own, one)),
      ...cut.map((value) => minus(own, range(value.amount))),
      ...changes
        .filter((one) => isAlike(one, base.amount))
        .flatMap((one) => [plus(own, range(one)), minus(own, range(one))]),
    ];
  });
  const typed = sentence.text.slice(start, end);
  const place = placeIn(sentence, start, end);
  if (bases.every((base) => base.amount.value.isZero()))
    return rateWithoutBase({ figure: wordsOf(part), typed }, place);
  const own = range(part.amount);
  const quotients = ranges.map((one) => percentOf(own, one));
  if (quotients.some((one) => one === undefined)) return 'fits' as const;
  if (quotients.some((one) => one !== undefined && overlap(one, rangeOf(amount))))
    return { of: [part.amount, ...(bases.length === 1 ? bases : []).map((one) => one.amount)] };
  // What was not yet done at half of the year is of another time.
  const [base] = bases.slice(-1);
  if (base === undefined) return undefined;
  const derived = printPercent(part.amount.value.div(base.amount.value).times(100));
  const figure = `${print(sentence, part.amount)}÷${print(sentence, base.amount)}`;
  return figureContradicted({ figure, typed, derived }, place, ...operandsIn(sentence, part.amount, base.amount));
}

/** `合计150万元，实际支出142.5万元，执行率95%`: no budget is named, but a number is there of which it is the rate. */
function isOfOtherNumber(rate: TypedAmount, part: ValueSaid | undefined, around: readonly Said[]): boolean {
  if (part === undefined) return false;
  return valuesIn(around).some(
    ({ amount }) =>
      isAlike(amount, part.amount) && isQuotient(percentOf(rangeOf(part.amount, 1), rangeOf(amount, 1)), rate),
  );
}

/** `3.46万元，较上年增加2.40万元，增长24%`; `由10800亩扩大到12600亩，增长14.29%`. */
function judgeGrowth(
  change: ChangeSaid,
  rate: TypedAmount,
  sentence: Sentence,
  before: readonly Said[],
  around: readonly Said[],
) {
  const last = before.at(-1)?.statement;
  const place = placeIn(sentence, change.wordStart, change.end);
  const typed = sentence.text.slice(change.wordStart, change.end);
  if (rate.isVague || last === undefined) return undefined;
  const values = valuesIn(before);
  if (last.kind === 'value' && last.to !== undefined && last.to !== 0) {
    const from = values.at(-2);
    if (from === undefined || !isAlike(from.amount, last.amount)) return undefined;
    const quotient = percentOf(minus(rangeOf(last.amount), rangeOf(from.amount)), rangeOf(from.amount));
    return judgeQuotient(quotient, change, rate, [from.amount, last.amount], () => ({
      figure: `${print(sentence, from.amount)}→${print(sentence, last.amount)}`,
      typed,
      place,
    }));
  }
  if (last.kind === 'value' && last.year === sentence.year - 1) {
    // 215人次，上年196人次，同比增长9.69%. A target may stand between: 412.8万人次，完成420万人次目标的98.29%.
    const candidates = valuesIn(around).filter(
      ({ amount, year }) => year !== sentence.year - 1 && isAlike(amount, last.amount),
    );
    if (last.isFrom) return undefined;
    const verdicts = candidates.map((now) => judgeAgainstBase(change, rate, sentence, [last, now], now));
    return verdicts.find((one) => one !== undefined && 'of' in one) ?? verdicts.at(-1);
  }
  if (last.kind === 'value') return judgeAgainstBase(change, rate, sentence, values, last);
  if (last.kind !== 'change' || last.amount === undefined || isPercentage(last.amount)) return undefined;
  if (last.clause.index < change.clause.index - 1 || last.amount.isVague) return undefined;
  // 比目标多0.34万人次，比上年增长6.71%: against two things.
  if (last.basis !== undefined && change.basis !== undefined && last.basis !== change.basis) return undefined;
  // 为目标的90.85%，少16473人次；比上年下降14.50%: said anew, and against what it is.
  if (last.basis === undefined && change.basis === 'lastYear' && change.clause.index === 0) return undefined;
  // 培训人次多31人次，经费却少2.55万元，下降5.81%: of the number between.
  const between = sentence.amounts.some(({ start }) => start > (last.amount?.start ?? 0) && start < rate.start);
  if (between) return undefined;
  if (last.sign !== change.sign)
    return last.amount.value.isZero()
      ? undefined
      : directionContradicted(
          { figure: wordsOf(last), typed, derived: last.word + print(sentence, last.amount) },
          place,
        );
  const places = Math.max(...values.map(({ amount }) => amount.decimals), last.amount.decimals);
  const rangeIn = (one: TypedAmount) => rangeOf(one, places);
  const difference = rangeIn(last.amount);
  const signed = last.sign < 0 ? { least: difference.most.neg(), most: difference.least.neg() } : difference;
  const alike = values.filter(({ amount }) => isAlike(amount, last.amount ?? amount));
  const now = alike.filter(({ to, column }) => to === undefined || column !== 'added');
  if (now.length === 0) return undefined;
  // Itself is a base only where it was said of the year before, or is what is compared with.
  // 预算8.50万元，上年8.80万元，减少0.30万元: what was there before is told.
  const lastYears = now.filter(({ year }) => year === sentence.year - 1);
  const isFromLast =
    lastYears.length === 1 &&
    now.every(({ year }) => year === undefined || year === sentence.year || year === sentence.year - 1) &&
    now.length > 1 &&
    change.basis !== 'budget' &&
    change.basis !== 'originalBudget';
  const likely = (isFromLast ? lastYears : now).flatMap((value) => {
    if (isFromLast) return [rangeIn(value.amount)];
    const isBase =
      value.year !== undefined && value.year !== sentence.year
        ? true
        : (BUDGET.has(columnOf(value) ?? '') && change.basis !== 'lastYear') || columnOf(value) === 'target';
    const before = minus(rangeIn(value.amount), signed);
    return isBase ? [rangeIn(value.amount), before] : [before];
  });
  const part = { least: difference.least, most: difference.most };
  // Whatever else was said nearby may be the base.
  const others = valuesIn(around).filter(
    ({ amount }) => isAlike(amount, last.amount ?? amount) && !now.some((one) => one.amount === amount),
  );
  const possible = others.flatMap(({ amount }) => [rangeIn(amount), minus(rangeIn(amount), signed)]);
  if ([...possible].some((base) => isQuotient(percentOf(difference, base), rate))) return 'fits' as const;
  const quotients = likely.map((base) => percentOf(part, base));
  const of = now.at(-1);
  if (of === undefined) return undefined;
  if (quotients.every((one) => one === undefined)) {
    const isWithoutBase = likely.every(({ least, most }) => least.lte(0) && most.gte(0));
    return isWithoutBase ? rateWithoutBase({ figure: wordsOf(of), typed }, place) : undefined;
  }
  if (quotients.some((one) => one !== undefined && overlap(one, rangeOf(rate))))
    return { of: [last.amount, ...(now.length === 1 ? now : []).map((one) => one.amount)] };
  const base = of.amount.value.minus(last.amount.value.times(last.sign));
  if (base.lte(0)) return undefined;
  const derived = printPercent(last.amount.value.div(base).times(100));
  const figure = `${print(sentence, last.amount)}÷${base.toFixed()}${of.amount.unit}`;
  return figureContradicted({ figure, typed, derived }, place, ...operandsIn(sentence, last.amount, of.amount));
}

/** `年初预算80万元，决算76万元，下降10%`: of what stands before the number itself. */
function judgeAgainstBase(
  change: ChangeSaid,
  rate: TypedAmount,
  sentence: Sentence,
  values: readonly ValueSaid[],
  now: ValueSaid,
) {
  if (now.isFrom || now.to !== undefined) return undefined;
  const bases = values.filter((value) => {
    if (value === now || (value.amount.unit !== '' && !isAlike(value.amount, now.amount))) return false;
    const isLast = value.year === sentence.year - 1;
    const isBudget = BUDGET.has(value.column ?? '') && SPENT.has(now.column ?? '');
    if (change.basis === 'lastYear') return isLast;
    return change.basis === undefined ? isLast || isBudget : isBudget;
  });
  const [base] = bases.slice(-1);
  if (base === undefined || bases.some(({ isFrom }) => isFrom)) return undefined;
  const place = placeIn(sentence, change.wordStart, change.end);
  const typed = sentence.text.slice(change.wordStart, change.end);
  if (bases.every(({ amount }) => amount.value.isZero()))
    return rateWithoutBase({ figure: wordsOf(base), typed }, place);
  if (bases.length > 1) return undefined;
  const quotient = percentOf(minus(rangeOf(now.amount), rangeOf(base.amount)), rangeOf(base.amount));
  return judgeQuotient(quotient, change, rate, [base.amount, now.amount], () => ({
    figure: `${print(sentence, base.amount)}→${print(sentence, now.amount)}`,
    typed,
    place,
  }));
}

function isQuotient(quotient: Range | undefined, rate: TypedAmount): boolean {
  return quotient !== undefined && overlap(quotient, rangeOf(rate));
}

function judgeQuotient(
  quotient: Range | undefined,
  { sign }: ChangeSaid,
  rate: TypedAmount,
  of: readonly TypedAmount[],
  tell: () => { figure: string; typed: string; place: Finding['places'][0] },
): Finding | Right | undefined {
  if (quotient === undefined) return undefined;
  const absolute = quotient.least.lt(0) ? { least: quotient.most.neg(), most: quotient.least.neg() } : quotient;
  const { figure, typed, place } = tell();
  const derived = printPercent(absolute.least.plus(absolute.most).div(2));
  const isUp = quotient.least.plus(quotient.most).gt(0);
  if (sign !== 0 && isUp !== sign > 0)
    return directionContradicted({ figure, typed, derived: { way: isUp ? 'up' : 'down', by: derived } }, place);
  return overlap(absolute, rangeOf(rate)) ? { of } : figureContradicted({ figure, typed, derived }, place);
}

/** `同比增长3.5%，较上年减少1.9万元`: both of one thing and one year. */
function judgeOpposite(change: ChangeSaid, sentence: Sentence, before: readonly Said[]): Finding | undefined {
  const last = before.at(-1)?.statement;
  if (last?.kind !== 'change' || last.amount === undefined || !isPercentage(last.amount) || last.basis !== change.basis)
    return undefined;
  if (last.sign === change.sign || last.amount.value.isZero() || change.amount?.value.isZero() !== false)
    return undefined;
  if (last.clause.index !== change.clause.index - 1 || change.how === 'named' || change.basis === undefined)
    return undefined;
  const typed = sentence.text.slice(change.wordStart, change.end);
  const derived = sentence.text.slice(last.wordStart, last.end);
  // 比上年预算压减5.9%，但仍高于上年决算29.09万元: of two bases.
  const base = /预算|决算|目标|计划|实际/.exec(typed)?.[0];
  if (base !== undefined && !sentence.text.slice(last.clause.start, last.end).includes(base)) return undefined;
  return directionContradicted(
    { figure: wordsOf(last), typed, derived },
    placeIn(sentence, change.wordStart, change.end),
  );
}

/** `由上年的2.14万元增加到1.86万元`. */
function judgeMove(
  { to, toStart, amount, end, clause }: ValueSaid,
  sentence: Sentence,
  before: readonly Said[],
): Finding | undefined {
  const from = before.at(-1)?.statement;
  if (to === undefined || to === 0 || from?.kind !== 'value' || !from.isFrom || from.clause.index < clause.index - 1)
    return undefined;
  if (!isAlike(from.amount, amount) && from.amount.unit !== '') return undefined;
  const order = yuanOf(amount).cmp(
    yuanOf({ ...from.amount, unit: from.amount.unit === '' ? amount.unit : from.amount.unit }),
  );
  if (order === to) return undefined;
  const typed = sentence.text.slice(toStart, end);
  const derived = `${print(sentence, from.amount)}${SIGN[2 - (Math.sign(order) + 1)]}${print(sentence, amount)}`;
  return directionContradicted({ figure: wordsOf(from), typed, derived }, placeIn(sentence, toStart, end));
}

/** `年初预算5.00万元，支出决算4.20万元，决算数大于预算数`; `减少为0.00万元，与上年持平`. */
function judgeLimit(change: ChangeSaid, sentence: Sentence, before: readonly Said[]): Finding | undefined {
  const place = placeIn(sentence, change.wordStart, change.end);
  const typed = sentence.text.slice(change.wordStart, change.end);
  const values = valuesIn(before);
  const isBudget = change.basis === 'budget' || change.basis === 'originalBudget' || change.basis === 'revisedBudget';
  if (change.basis === 'lastYear' && change.sign === 0) {
    const moved = before.at(-1)?.statement;
    const isMoved = moved?.kind === 'value' && moved.to !== undefined && moved.to !== 0;
    const isChanged =
      moved?.kind === 'change' &&
      moved.amount !== undefined &&
      !moved.amount.value.isZero() &&
      moved.basis !== 'budget';
    if (!(isMoved || (isChanged && moved.basis === 'lastYear')) || change.word.startsWith('基本')) return undefined;
    return directionContradicted(
      { figure: wordsOf(moved), typed, derived: sentence.text.slice(moved.start, moved.end) },
      place,
    );
  }
  if (!isBudget || change.word.startsWith('基本')) return undefined;
  const actual = values.findLast(({ column, to }) => SPENT.has(column ?? '') && to === undefined);
  const budgets = values.filter(({ column }) =>
    change.basis === 'budget' ? BUDGET.has(column ?? '') : column === change.basis,
  );
  if (actual === undefined || budgets.length === 0 || budgets.some((one) => !isAlike(one.amount, actual.amount)))
    return undefined;
  const orders = budgets.map(({ amount }) => actual.amount.value.cmp(amount.value));
  if (orders.some((order) => order === change.sign)) return undefined;
  const derived = `${print(sentence, actual.amount)}${SIGN[Math.sign(orders[0] ?? 0) + 1]}${print(sentence, budgets[0]?.amount ?? actual.amount)}`;
  return directionContradicted({ figure: wordsOf(actual), typed, derived }, place);
}

const SIGN = ['＜', '＝', '＞'];

/** The numbers of which a wrong one was reckoned, as far as they stand in the sentence: any of them may be the wrong one. */
function operandsIn(sentence: Sentence, ...operands: readonly TypedAmount[]): readonly Finding['places'][0][] {
  return operands
    .filter((one) => sentence.amounts.includes(one))
    .map(({ start, end }) => placeIn(sentence, start, end));
}

function wordsOf({ thing }: Statement): string {
  return thing?.words ?? '';
}

function print(_: Sentence, { value, unit }: TypedAmount): string {
  return `${value.toFixed()}${unit}`;
}
