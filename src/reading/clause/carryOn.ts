import { isPercentage } from '../amountWords.ts';
import type { TypedAmount } from '../findAmounts.ts';
import type { Statement, Thing } from '../types.ts';
import { BUDGETS } from './budgets.ts';
import type { Carried } from './carried.ts';
import type { ClauseReading } from './clauseReading.ts';
import { isBareNumber, isOfOther, nameUnknown, OF_CONTRACT, TOGETHER } from './describeStatement.ts';

export function carryOn(reading: ClauseReading): Carried {
  // 合计减少1.00万元，下降6.45%: of all of them together.
  const isSummed = reading.isSummed && (reading.statements.length > 0 || reading.thing === undefined);
  const own =
    reading.thing ??
    (isSummed ? TOGETHER : undefined) ??
    findPointedAt(reading) ??
    (reading.statements.length > 0 || reading.column !== undefined ? nameUnknown(reading) : undefined);
  const values = reading.statements.filter(({ kind }) => kind === 'value');
  const last = reading.statements.at(-1);
  const isAside =
    reading.yearSaid === reading.year - 1 &&
    reading.before.year !== reading.yearSaid &&
    reading.thing === undefined &&
    values.length > 0 &&
    reading.before.hasValue &&
    reading.clause.opener === '，';
  // 含政府性基金在内，部门全年预算9218.43万元: of all, and not of that.
  const isIncluded =
    reading.clause.index === 0 && /^(?:含|包含|算上|加上|连同)$/.test(reading.clause.tokens[0]?.text ?? '');
  // 年初预算8万元，决算7万元: that the first is of all is no reason that the second is.
  const isBudgetByPlace = own?.isByPlace === true && (reading.column ?? '') in BUDGETS;
  // 福利院运行维护项目227.94万元，较年初预算多9.94万元: of something of the unit, and not of all that it spent.
  const isOfPart =
    own?.unit !== undefined &&
    own.whole === undefined &&
    values.length > 0 &&
    (reading.trailing !== '' || namesWork(reading));
  // 甲和乙两个专项支出合计249.48万元，比预算少6.52万元: of both of them still.
  const isOfBoth = reading.queue === undefined && countsSeveral(reading);
  // 智慧法院项目合同价93.20万元，预算96.40万元: of the contract.
  const isOfContract = reading.clause.tokens.some(({ text }) => OF_CONTRACT.test(text));
  const unclear = { words: '', ...own, prefixes: [], kind: 'unclear' } as const;
  return {
    thing: isOfBoth
      ? TOGETHER
      : isOfPart || isBudgetByPlace || isOfContract
        ? unclear
        : isIncluded
          ? reading.before.thing
          : (own ?? reading.before.thing),
    how: own === undefined ? reading.before.how : 'carried',
    column:
      values.length > 0 || isHeadOfRows(reading)
        ? (reading.column ?? reading.columnBefore ?? reading.before.column)
        : reading.before.column,
    basis: reading.basis ?? reading.before.basis,
    // ，上年3.27万元；…: of that number alone.
    year: isAside ? reading.before.year : (reading.yearSaid ?? reading.before.year),
    inReason: reading.inReason && reading.clause.opener !== '；',
    outside: isOfBoth ? TOGETHER : (reading.outside ?? reading.before.outside),
    isPurpose: reading.isPurpose,
    isUnbroken: reading.statements.length > 0 || own !== undefined || reading.leading.length < 2,
    ofChange: isOfChange(reading, last),
    isInChanges: isInChanges(reading, last),
    changedBy: findChangedBy(reading, last),
    itemBefore: own?.prefixes[0]?.includes('.items.') === true ? own : reading.before.itemBefore,
    ofDenied:
      last === undefined || last.kind !== 'value'
        ? false
        : last.circumstances.has('denied') || (reading.before.ofDenied && reading.column === undefined),
    hasValue:
      reading.statements.some(({ kind }) => kind === 'value') ||
      (reading.before.hasValue && reading.thing === undefined),
    inAmong: reading.inAmong,
    ofBudgets: comparesBudgets(reading),
    ofEach:
      reading.circumstances.has('each') || ((own === undefined || own.unit !== undefined) && reading.before.ofEach),
    ofPartYear: reading.ofPartYear,
    isWithout: reading.isWithout,
    isInRow: reading.thing === undefined ? reading.before.isInRow : reading.clause.opener === '、',
    value: last?.kind === 'rate' && last.quotient !== undefined ? last.quotient.part : reading.last,
    ofOther: isOfOther(reading),
    unit: reading.unit ?? (reading.isSelf || reading.isSummed ? undefined : reading.before.unit),
    listed:
      reading.statements.length > 0 || reading.thing === undefined
        ? []
        : [...(reading.clause.opener === '、' ? reading.before.listed : []), ...reading.joined, reading.thing],
    queue: reading.queue,
    rateQueued: Array.isArray(reading.queue) && reading.queue.length > 0 ? reading.rate : undefined,
    isOfSome: reading.isOfSome,
    isAtHead: reading.before.isAtHead && own === undefined && last === undefined && reading.leading === '',
    head: reading.head,
    madeOf: findMadeOf(reading),
    columns:
      reading.statements.length > 0 || reading.column === undefined
        ? []
        : [...(reading.clause.opener === '、' ? reading.before.columns : []), reading.column],
    columnQueue: reading.columnQueue,
  };
}

/** `燃气和扬尘两个专项`: an item of the file, and how many there are with it. */
function countsSeveral({ statements }: ClauseReading): boolean {
  return statements.some(
    ({ kind, thing, amount }) =>
      kind === 'value' &&
      /^[项个类]$/.test(amount.unit) &&
      amount.value.gt(1) &&
      thing?.prefixes.some((prefix) => prefix.includes('.items.')) === true,
  );
}

/** 比上年减少0.71万元，其中…: where no value of the thing itself was told, numbers behind 其中 are of the change. */
function isOfChange(reading: ClauseReading, last: Statement | undefined): boolean {
  if (reading.inAmong || last === undefined) return reading.before.ofChange;
  const isNew = reading.thing !== undefined;
  // 三家分别增加10.39万元、2.96万元: how many there are is no value.
  const values = reading.statements.filter(
    ({ kind, amount }) => kind === 'value' && !/^[家个项类处]$/.test(amount?.unit ?? ''),
  );
  if (values.some(({ circumstances }) => !circumstances.has('part'))) return false;
  if (values.length > 0)
    return reading.before.ofChange && (reading.thing?.whole !== undefined || isBareNumber(reading));
  return last.kind === 'change' && (isNew || reading.before.ofChange || !reading.before.hasValue);
}

/** `增加额依次为：甲124.00万元、乙13.10万元`, `减少的有甲1.70万元、乙10.65万元`: each is by how much. */
function isInChanges(
  { clause, statements, thing, leading, before, column }: ClauseReading,
  last: Statement | undefined,
): boolean {
  const { tokens } = clause;
  const at = tokens.findIndex(({ change }) => change === 'up' || change === 'down');
  const next = tokens[at + 1];
  if (at !== -1 && statements.length === 0)
    return /^[额量幅]/.test(next?.text ?? '') || /[额量]$/.test(tokens[at]?.text ?? '');
  if (at !== -1 && last?.kind === 'change') return next?.relation === 'the' && tokens.at(-1)?.amount !== undefined;
  return (
    before.isInChanges && column === undefined && (thing !== undefined || leading.length > 1) && clause.opener !== '；'
  );
}

/** 净增53.60万元，增长2.69%，其中…: by how much, whatever rate that is. */
function findChangedBy(
  { inAmong, before, clause }: ClauseReading,
  last: Statement | undefined,
): TypedAmount | undefined {
  if (last?.kind === 'change')
    return last.amount !== undefined && isPercentage(last.amount) ? before.changedBy : last.amount;
  // 净增272.80万元：甲225.60万元、乙47.20万元
  return inAmong || /[：、]/.test(clause.opener) ? before.changedBy : undefined;
}

function comparesBudgets(reading: ClauseReading): boolean {
  if (reading.basis !== undefined) return reading.basis === 'lastYear' && (reading.column ?? '') in BUDGETS;
  return reading.before.ofBudgets;
}

/** 福利院运行维护项目: words behind a unit that name what it spent on. */
function namesWork(reading: ClauseReading): boolean {
  const from = reading.thingStart ?? 0;
  const until = reading.statements[0]?.start ?? reading.clause.end;
  return reading.clause.tokens.some(({ start, text }) => start > from && start < until && OF_WORK.test(text));
}

function findMadeOf(reading: ClauseReading): Thing | undefined {
  const { opener, tokens } = reading.clause;
  if (opener === '、') return reading.before.madeOf;
  const isPart = opener === '，' && MADE_OF.test(tokens[0]?.text ?? '') && reading.statements.length > 0;
  return isPart && reading.before.hasValue ? reading.before.thing : undefined;
}

/** `减少的是产业发展专项，少支60.63万元`: what is pointed at, and not what was spoken of before. */
function findPointedAt(reading: ClauseReading): Thing | undefined {
  if (reading.statements.length > 0 || reading.leading.length < 2) return undefined;
  const words = /的[是有]([\u4e00-\u9fff]{2,})$/.exec(reading.clause.tokens.map(({ text }) => text).join(''))?.[1];
  return words === undefined ? undefined : { words, prefixes: [], kind: 'unknown' };
}

/** `年末结转结余，一般公共预算332.66万元，政府性基金…`, `项目的年初预算中，…`, `编制预算时，…`: a column alone, whose rows follow. */
function isHeadOfRows(reading: ClauseReading): boolean {
  const [last] = reading.clause.tokens.slice(-1);
  if (reading.statements.length === 0 && reading.column !== undefined && /^[中时]$/.test(last?.text ?? '')) return true;
  const isAlone = reading.statements.length === 0 && reading.leading + reading.trailing === '';
  return isAlone && reading.clause.index === 0 && (reading.column === 'closing' || reading.column === 'opening');
}

/** Start a clause of the parts of what was told. */
const MADE_OF = /^(?:包?含|包括|内含|由|分为|分别是|即|也就是)/;

/** What a unit may spend some of its money on. */
const OF_WORK = /项目|运行|维护|设备|工程|专项|活动/;
