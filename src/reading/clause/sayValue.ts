import { isPercentage } from '../amountWords.ts';
import { type TypedAmount, yuanIn } from '../findAmounts.ts';
import type { Thing, Token } from '../types.ts';
import { BUDGETS, isBudgetBehind } from './budgets.ts';
import type { ClauseReading } from './clauseReading.ts';
import { describeStatement, isBareNumber } from './describeStatement.ts';
import { SIGNS } from './sayChange.ts';
import { takeFromQueue } from './shareOut.ts';
import { joinWordsUntil } from './takeWords.ts';

export function sayValue(
  reading: ClauseReading,
  amount: TypedAmount,
  noun: Token | undefined,
  base?: { readonly thing: Thing | undefined; readonly column: string | undefined },
  next?: Token,
): void {
  const isNoun = noun?.thing?.kind === 'people' && !(noun.thing.isCountedFirst === true && noun.isLed === true);
  const counted = isNoun && reading.thing === undefined ? noun.thing : undefined;
  if (counted !== undefined && reading.leading.length > 1) reading.circumstances.add('other');
  // 比上年预算10.80万元: what is compared with, not what is.
  const isOfBudget = isBudgetBehind(next);
  if (
    reading.isComparing !== undefined &&
    reading.basis === undefined &&
    !isOfBudget &&
    !/[与同]$/.test(reading.isComparing.text)
  ) {
    reading.basis = 'other';
    reading.comparedYear = 0;
  }
  const compared = reading.isComparing === undefined ? undefined : reading.basis;
  const [queued, ...rest] = reading.columnQueue ?? [];
  const behind = isOfBudget ? next?.column : undefined;
  if (reading.columnQueue !== undefined) reading.columnQueue = rest.length === 0 ? undefined : rest;
  const column =
    queued ??
    (base === undefined && isMoved(reading, amount) ? 'revisedBudget' : undefined) ??
    base?.column ??
    behind ??
    (compared !== undefined && compared in BUDGETS ? compared : undefined) ??
    (compared === 'opening' ? 'opening' : undefined) ??
    (compared === 'lastYear' && isMoney(amount) ? (reading.column ?? findSpentBefore(reading)) : undefined) ??
    reading.column ??
    reading.columnBefore;
  const said = describeStatement(reading, amount.start, amount.end, counted ?? base?.thing ?? takeFromQueue(reading));
  // 增加48.83万元，分单位为馆本级37.45万元、陈列馆11.38万元: of what it grew.
  const isOfChange = reading.inAmong || reading.thing?.whole !== undefined;
  if (isOfChange && reading.before.ofChange && reading.column === undefined) said.circumstances.add('part');
  // 从2022年起实施，到2024年末累计支出247.10万元: of all the years since.
  if (
    reading.clause.tokens.some(({ text, end }) => end <= amount.start && text.startsWith('累计')) &&
    reading.clause.tokens.some(({ text }) => /^(?:到|截至|至)$/.test(text))
  )
    said.circumstances.add('period');
  // 预算压减0.70万元，其中接待费0.20万元: a part of the change, or of what changed.
  if (
    (reading.inAmong || /[：、]/.test(reading.clause.opener)) &&
    reading.column === undefined &&
    isWithin(amount, reading.before.changedBy)
  )
    said.circumstances.add('part');
  if (reading.before.isInChanges && reading.column === undefined && reading.basis === undefined)
    said.circumstances.add('part');
  // 三家分别增加10.39万元、2.96万元: each is a change.
  if (reading.before.ofChange && isBareNumber(reading)) said.circumstances.add('part');
  // 年中追加及上年结转共44.80万元, 在职92人与离退休48人合计140人: of several together.
  if (isOfBoth(reading, amount)) said.circumstances.add('part');
  // 其中使用上年结转资金6.00万元，当年预算资金79.40万元: whose money it was.
  if (
    reading.inAmong &&
    reading.clause.tokens.some(({ text, end }) => end <= amount.start && /^[当本]年(?:预算|财政|安排|拨款)/.test(text))
  )
    said.circumstances.add('part');
  if (reading.before.ofDenied && reading.column === undefined && reading.clause.opener === '，')
    said.circumstances.add('part');
  // 2022年结转到2023年的补贴5.00万元: what was carried over of it.
  if (
    CARRIED_TO.test(joinWordsUntil(reading, reading.clause.tokens.at(-1))) &&
    (column === undefined || column === 'closing')
  )
    said.circumstances.add('part');
  // 按专项支出85.17万元和检查320次计算
  if (isReckoned(reading)) said.circumstances.add('part');
  // 甲的300万元追加, 甲的530万元专项: of what stands behind it.
  if (isAttribute(reading, amount)) said.circumstances.add('part');
  // 执行数1288.07万元=1191.55万元+96.52万元: of what the first is made of.
  if (isAdded(reading, amount)) said.circumstances.add('part');
  // 117.36万元未支出: what was not.
  if (next?.circumstance === 'denied') said.circumstances.add('denied');
  // 接收调研12批次，公务接待费支出0.80万元: what that one thing cost.
  const isCost = column === undefined || column === 'spent';
  if (
    isCost &&
    isMoney(amount) &&
    !reading.inAmong &&
    reading.before.thing?.kind === 'unknown' &&
    reading.before.value !== undefined &&
    isCount(reading.before.value)
  )
    said.circumstances.add('part');
  // 2025年，“三公”经费预算压减至120万元: of a year that is yet to come.
  const isMovedNow = reading.to && (said.year === undefined || said.year <= reading.year);
  const told = isMovedNow ? undefined : compared === undefined ? said.year : (reading.comparedYear ?? said.year);
  const isOfPeople = said.thing?.kind === 'people';
  const year = reading.isOpening && isOfPeople ? reading.year - 1 : told;
  reading.statements.push({
    kind: 'value',
    ...said,
    year,
    isFrom: reading.isFrom,
    isBase: base !== undefined,
    amount,
    column,
    carried: reading.before.column,
    toStart: reading.to ? (reading.change?.start ?? amount.start) : amount.start,
    to: reading.to ? (SIGNS[reading.change?.change ?? ''] ?? 0) : undefined,
  });
}

/** Behind 合计 or 共, and what is named last is one of several: by 及 or 和 before it, or by a number of its own. */
function isOfBoth(reading: ClauseReading, amount: TypedAmount): boolean {
  const { tokens } = reading.clause;
  const at = tokens.findIndex(({ start }) => start === amount.start);
  const sum = tokens.findLastIndex(({ text }, index) => index < at && TOGETHER_IS.test(text));
  if (
    sum < 1 ||
    !tokens
      .slice(sum + 1, at)
      .every(({ filler, relation, column }) => filler !== undefined || column !== undefined || relation === 'is')
  )
    return false;
  const before = tokens[sum - 1];
  // 离退休48人合计140人
  if (before?.amount !== undefined)
    return isMoney(before.amount) ? isMoney(amount) : before.amount.unit === amount.unit;
  // 甲、乙合计年初预算650万元
  if (reading.clause.opener === '、' && reading.before.listed.length > 0 && isMoney(amount)) return true;
  const link = tokens.findLastIndex(({ text }, index) => index < sum && /^[和与及]$/.test(text));
  return (
    link > 0 && tokens.slice(link + 1, sum).every(({ amount: one, stop }) => one === undefined && stop === undefined)
  );
}

const CARRIED_TO = /结转[到至](?:\d{4}年|本年|当年|下年)/;

/** `按专项支出85.17万元和检查320次计算`: of what it was reckoned. */
function isReckoned({ clause: { tokens } }: ClauseReading): boolean {
  return (
    /^[按以]/.test(tokens[0]?.text ?? '') && /(?:计算|测算|折算|核算)$/.test(tokens.map(({ text }) => text).join(''))
  );
}

function isWithin({ value, unit }: TypedAmount, changed: TypedAmount | undefined): boolean {
  const [own, other] = [yuanIn(unit), changed && yuanIn(changed.unit)];
  return (
    own !== undefined &&
    other !== undefined &&
    changed !== undefined &&
    value.times(own).lte(changed.value.times(other))
  );
}

const TOGETHER_IS = /^(?:合计|共计|总计|共|一共|总共)$/;

/** Behind 的 and right before a noun, as `的300万元追加`. */
function isAttribute(reading: ClauseReading, { start, end }: TypedAmount): boolean {
  const { tokens } = reading.clause;
  const at = tokens.findIndex((one) => one.start === start);
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before?.text !== '的' || before.end !== start || next?.start !== end || reading.relation !== undefined)
    return false;
  if (reading.column !== undefined || reading.isComparing !== undefined) return false;
  if (next.column !== undefined)
    return !(next.column in BUDGETS) && next.column !== 'spent' && next.column !== 'actual';
  return OF_NOUN.test(next.text) || (next.change !== undefined && /^[量额幅]/.test(after?.text ?? ''));
}

/** `=1191.55万元+96.52万元`: nothing but a sign stands between it and the number before. */
function isAdded(reading: ClauseReading, { start }: TypedAmount): boolean {
  const end = reading.last?.end;
  if (end === undefined) return false;
  const between = reading.clause.tokens.filter((one) => one.start >= end && one.end <= start).map(({ text }) => text);
  return /^[=＝+＋-]$/.test(between.join(''));
}

/** 支出18.37万元，较上年的12.45万元: of what the number before it was. */
function findSpentBefore(reading: ClauseReading): string | undefined {
  const { column, hasValue } = reading.before;
  if (!hasValue || reading.before.ofChange) return undefined;
  return column === undefined || column === 'spent' || column === 'actual' ? 'actual' : undefined;
}

/** `调减4.80万元后为42.30万元`, `调增5.35万元至129.85万元`: to what the budget came. */
function isMoved(reading: ClauseReading, { start }: TypedAmount): boolean {
  if (reading.last === undefined || (reading.column !== 'added' && reading.column !== 'cut')) return false;
  const { end } = reading.last;
  const between = reading.clause.tokens.filter((one) => one.start >= end && one.end <= start).map(({ text }) => text);
  return /^(?:之?后)?(?:预算)?(?:为|达到?|至|到|增至|减至)$/.test(between.join(''));
}

/** What a number behind 的 and the name of a project may be of, and not of all of it. */
const OF_NOUN =
  /^(?:追加|增量|增加额|专项|缺口|尾款|余款|余额|质保金|保证金|补助|补贴|差额|差距|首付|预付|进度款|工程款|货款|合同|订单|配套|结转|结余|罚款|欠款|赞助|捐款|债券|资金|经费|投入|投资|指标|额度|[\u4e00-\u9fff]{1,4}[费款金])/;

/** How often something took place, or for how many; not of vehicles, whose costs are a whole item. */
function isCount(amount: TypedAmount): boolean {
  return !/^[辆台]?$/.test(amount.unit) && !isPercentage(amount) && yuanIn(amount.unit) === undefined;
}

export function isMoney({ unit }: TypedAmount): boolean {
  return yuanIn(unit) !== undefined;
}
