import type { Thing } from '../types.ts';
import { BUDGETS } from './budgets.ts';
import type { ClauseReading } from './clauseReading.ts';

/** What a statement at a place is of, and what keeps it from being held against the file. */
export function describeStatement(reading: ClauseReading, start: number, end: number, counted: Thing | undefined) {
  const circumstances = new Set(reading.circumstances);
  if (reading.inReason) circumstances.add('reason');
  if (isOfOther(reading)) circumstances.add('other');
  if (reading.trailing !== '' || reading.queue === 'unclear') circumstances.add('unknownWords');
  if (isOfSeveral(reading)) circumstances.add('part');
  // 信息化建设合同金额168.40万元: neither granted nor spent.
  if (reading.clause.tokens.some((one) => one.end <= end && OF_CONTRACT.test(one.text))) circumstances.add('part');
  if (reading.ofPartYear) circumstances.add('part');
  const year = reading.yearSaid ?? reading.before.year;
  const own = counted ?? reading.compared ?? reading.thing ?? nameUnknown(reading);
  // 人均工资福利支出分单位看，局本级12.25万元，区中心10.99万元: of each of theirs.
  if ((own === undefined || own.unit !== undefined) && reading.before.ofEach) circumstances.add('each');
  const thing = own ?? reading.before.thing;
  // 基本支出：532.80万元.
  const isHeaded = reading.clause.opener === '：' && reading.before.listed.length === 1;
  const how = own !== undefined || isHeaded ? ('named' as const) : reading.before.how;
  const thingStart = counted === undefined ? reading.thingStart : undefined;
  return { start, end, thingStart, thing, how, circumstances, year, clause: reading.clause };
}

export const OF_CONTRACT = /^(?:合同(?:价款?|总?额|总?金额|总价|预算)?|中标价?|成交价?|控制价|概算|估算|结算价)$/;

export const TOGETHER: Thing = { words: '合计', prefixes: [], kind: 'unknown' };

/** `甲与乙两项执行821.53万元`: of them together, though the file knows but the last by its name. */
function isOfSeveral(reading: ClauseReading): boolean {
  const last = reading.last;
  const { prefixes = [], kind } = reading.thing ?? {};
  if (last === undefined || kind !== 'spending' || (reading.thingStart ?? 0) > last.start) return false;
  return prefixes.some((one) => one.includes('.items.')) && /^[项个家类者笔]$/.test(last.unit) && last.value.gt(1);
}

/** 全市共有公园45个，在职人员1200人: what another body has, until 我, 本 or the unit comes back. */
export function isOfOther(reading: ClauseReading): boolean {
  return reading.circumstances.has('other') || (reading.before.ofOther && !reading.isSelf && !reading.isNamedUnit);
}

/** Behind 、, and a number alone. */
export function isBareNumber(reading: ClauseReading): boolean {
  return reading.clause.opener === '、' && reading.thing === undefined && reading.leading === '';
}

/** 预算比上年预算压减0.50万元，其中公务接待费压减0.20万元: of budgets, as long as no other comparison is made. */
export function isOfBudgets(reading: ClauseReading, column: string | undefined): boolean {
  return reading.basis === undefined && reading.before.ofBudgets && (column === undefined || column in BUDGETS);
}

export function nameUnknown(reading: ClauseReading): Thing | undefined {
  const words = reading.leading;
  if (reading.isTogether) return TOGETHER;
  return words.length < 2 ? undefined : { words, prefixes: [], kind: 'unknown' };
}
