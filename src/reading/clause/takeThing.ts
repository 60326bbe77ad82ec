import type { Thing } from '../types.ts';
import { BUDGETS } from './budgets.ts';
import type { ClauseReading } from './clauseReading.ts';
import { findWhole } from './findWhole.ts';
import { endReason } from './leaveReason.ts';
import { findUnitPart, takeUnit } from './takeUnit.ts';

export function takeThing(reading: ClauseReading, named: Thing, start: number): void {
  // 新增6个项目: of other ones than all that there are.
  if (named.isAll === true && reading.relation?.relation !== 'of' && !standsAtHead(reading, start)) {
    reading.leading += named.words;
    reading.isOfSome = true;
    return;
  }
  let thing = named;
  // 其中一个项目支出…: of one of them.
  if (reading.last?.end === start && reading.last.unit === '个') {
    reading.leading += '一个';
    return;
  }
  // 办公、差旅、会议培训三类支出合计50.16万元: of those, and not of all.
  const isOfThose =
    reading.last?.end === start &&
    /^[类项笔块]$/.test(reading.last.unit) &&
    (named.kind === 'loose' || named.words.endsWith('合计'));
  if (isOfThose && reading.relation === undefined) {
    reading.leading += named.words;
    return takeSome(reading, named, start);
  }
  if (reading.relation?.relation === 'of' || reading.relation?.relation === 'done') {
    // 占一般公共预算项目支出的100%: of some of what is named.
    const isQualified = (reading.leading + reading.trailing).length > reading.wordsBeforeOf + 1;
    reading.whole = isQualified ? { ...thing, kind: 'unclear', prefixes: [] } : findWhole(reading, thing);
    // 完成巡查98次: done, and not a rate of anything.
    if (reading.relation.relation === 'of' || reading.thing !== undefined) return;
  }
  if (reading.isComparing !== undefined && reading.basis === undefined) {
    reading.basis = 'other';
    reading.compared = thing;
    return;
  }
  // 较核定编制空编3名: of what is named last.
  if (thing.kind === 'people') reading.compared = undefined;
  // 甲、乙等4个项目，总支出133.83万元: of those.
  const isOfSome = reading.before.isOfSome || /^[个项]$/.test(reading.before.value?.unit ?? '');
  if (/^总|合计$/.test(thing.words) && isOfSome && reading.leading === '') reading.circumstances.add('part');
  // 国内接待费1.00万元，外事接待费0.28万元: guests from abroad cost as well.
  if (reading.leading.endsWith('国内') && thing.words.endsWith('费')) reading.circumstances.add('part');
  if (SOME_OF.test(reading.leading)) {
    reading.circumstances.add('part');
    // 基金项目支出占9.88%，完成率102.17%: what follows is of those, too.
    if (thing.kind === 'spending') return takeSome(reading, thing, start);
  }
  // 饮水安全项目支出236.40万元: of a project whose name the file has longer, or not at all.
  if (thing.prefixes[0] === 'projects.total' && OF_ONE.test(thing.words) && !OF_ALL_PROJECTS.test(reading.leading))
    return takeSome(reading, thing, start);
  // 甲项目签订合同4份，项目支出共85.40万元: of that project, or of all.
  const ofItem =
    reading.before.thing?.prefixes[0]?.includes('.items.') === true ? reading.before.thing : reading.before.itemBefore;
  if (
    named.prefixes[0] === 'projects.total' &&
    ofItem?.prefixes[0]?.startsWith('projects.items.') === true &&
    reading.leading === '' &&
    reading.relation === undefined
  )
    thing = { ...thing, prefixes: [...thing.prefixes, ...ofItem.prefixes] };
  // 本年支出169.56万元 behind what another thing had: of that, or of all; where the clause names one of its own, of that.
  // 6个项目一般公共预算支出: of those, and whose money.
  if (OF_FISCAL.test(thing.words) && reading.thing?.kind === 'spending' && reading.last === undefined) {
    reading.column = 'spent';
    return;
  }
  if (OF_FISCAL.test(thing.words) && (reading.leading !== '' || reading.last !== undefined))
    reading.circumstances.add('part');
  // 5个项目全年预算合计1789.49万元，支出合计1655.13万元: of those, or of all.
  const { thing: before, column: said } = reading.before;
  // 业务类项目三个，支出合计270.15万元: of those.
  const isOfKind = before?.prefixes[0]?.startsWith('projects.kinds.') === true;
  if (isOfKind && thing.words === '支出合计' && reading.leading === '' && reading.thing === undefined) {
    reading.circumstances.delete('part');
    reading.thing = before;
    reading.thingStart = start;
    reading.column = 'spent';
    return;
  }
  if (thing.words === '支出合计' && before?.kind === 'spending' && (said ?? '') in BUDGETS && reading.leading === '') {
    reading.thing = { ...before, prefixes: [...new Set([...before.prefixes, ...thing.prefixes])] };
    reading.thingStart = start;
    reading.column = 'spent';
    return;
  }
  // 我街道全年完成支出: of all that the unit spent.
  if (thing.kind === 'loose' && reading.isSelf && reading.before.thing === undefined && reading.thing === undefined)
    thing = { ...thing, kind: 'spending' };
  if (thing.kind === 'loose' && isHeadOfSection(reading)) thing = { ...thing, kind: 'spending', isByPlace: true };
  const namesOwn = reading.thing?.kind === 'spending' || reading.thing?.kind === 'threePublic';
  if (
    !namesOwn &&
    thing.kind === 'loose' &&
    reading.before.how === 'carried' &&
    reading.before.thing?.kind === 'spending'
  ) {
    const { prefixes } = reading.before.thing;
    reading.thing = { ...reading.before.thing, words: thing.words, prefixes: [...prefixes, ...thing.prefixes] };
    if (OF_THIS_YEAR.test(thing.words)) reading.yearSaid = reading.year;
    reading.thingStart = start;
    reading.column = 'spent';
    return;
  }
  if (thing.kind === 'people') reading.leading = reading.leading.replace(/[年期]初/, '');
  // 政府性基金支出868.42万元，其中项目支出868.42万元: of the fund's money.
  const isOfTotals = thing.prefixes.every((prefix) => OF_TOTALS.test(prefix)) && thing.unit === undefined;
  if (thing.kind === 'spending' && isOfTotals && isOfFund(reading)) reading.circumstances.add('part');
  if (OTHER_BODY.test(reading.leading) || (thing.kind === 'people' && reading.leading.length > 1))
    reading.circumstances.add('other');
  if (thing.unit !== undefined) takeUnit(reading, thing);
  // 其中日常巡查80次: of one kind of them.
  if (thing.kind === 'result' && reading.inAmong) reading.circumstances.add('part');
  if (thing.kind === 'loose') endReason(reading);
  if (thing.kind === 'loose' && OF_THIS_YEAR.test(thing.words)) reading.yearSaid = reading.year;
  // 全年支出134.52万元 where an item is described: what was spent on that.
  const isOfItem = reading.before.thing?.prefixes.every((prefix) => prefix.includes('.items.')) === true;
  if (thing.kind === 'loose' && reading.before.how === 'topic' && isOfItem) {
    reading.column = 'actual';
    return;
  }
  // 公务接待费全年支出4.96万元: what was spent on it.
  if (thing.kind === 'loose' && (reading.thing?.kind === 'spending' || reading.thing?.kind === 'threePublic')) {
    reading.column = 'spent';
    return;
  }
  // 三家单位在职人员: of several together.
  if (thing.kind === 'people' && reading.last !== undefined && /^[家所处个]$/.test(reading.last.unit))
    reading.circumstances.add('other');
  if (reading.thing !== undefined && !reading.isLinked) reading.columnBefore = undefined;
  const joined = reading.isLinked ? reading.thing : undefined;
  reading.isLinked = false;
  reading.columnBefore = reading.column ?? reading.columnBefore;
  reading.column = undefined;
  reading.thing =
    joined === undefined ? findUnitPart(reading, thing) : joinThings(reading, joined, findUnitPart(reading, thing));
  reading.thingStart = start;
  reading.leading = '';
  reading.trailing = '';
}

/** Right before the name of a thing: whose it is. */
const OTHER_BODY =
  /(?:局|委|办|厅|院|校|中学|小学|大学|学院|幼儿园|县|区|乡|镇|市|省|村|站|所|馆|中心|机关|公司|企业|协会|队|系统|单位|项目组|秘书处|管理处|服务处|办事处|工作处|分局|分站|分院|委员会|联合会|分校|校区|园区|街道|社区|林场|农场|渔场|牧场)(?:的|本级|全年|年度|[当同今去上]?年|同?期|\d{4}年度?)?$/;

/** Right before the name of a thing: not all of it. 一次 of 一次性 is a number, 额 of 大额 says nothing by itself. */
const SOME_OF =
  /(?:^性|重点|(?<![扩加])[大小巨]额?|单个|跨年|延续性?|其他|其它|上级|非重点|一次性|部分|基金|非税|自筹|债券|专户|往来|中央|省级|市级|县级|区级|上年|结转|外事|涉外|外宾)(?:类|资金|安排)?(?:的)?$/;

/** May end the name of one project. */
const OF_ONE = /^项目/;

/** Words before 项目支出 that leave it of all of them. */
const OF_ALL_PROJECTS =
  /^(?:.?|.*(?:年度?|部门|单位|本级|一般公|预算|拨款|财政|资金|全部|所有|各项|各类|[我本全该].{1,2}|方面|支出|其中|构成|性质|实际|安排|看|的|用于|业务|专项|和|与|及|从|按|在|将|把|对|是|为|，|：|；))$/;

/** 本年支出, 当年支出: not of the year that was spoken of before. */
const OF_THIS_YEAR = /^[本当]年/;

/** All of basic spending and of projects, or a part of basic spending. */
const OF_TOTALS = /^(?:projects\.total|basic\.[a-zA-Z]+)$/;

const OF_FUND = /^(?:governmentFund|stateCapital|socialInsurance)\./;

/** 全部6个项目, 我局6个项目. */
const OF_ALL = /^(?:全部|所有|上述|以上|这|全年|本年度?|[我本全][\u4e00-\u9fff]{1,2})+$/;

const OF_FISCAL = /^(?:一般公共预算)?(?:财政拨款)?支出$/;

/** `全年支出1234.51万元` where a section starts that is about no table: of all that was spent. */
export function isHeadOfSection(reading: ClauseReading): boolean {
  return reading.before.isAtHead && reading.thing === undefined && reading.last === undefined && reading.leading === '';
}

/** Nothing but a year, oneself or words of all of them stands before. */
function standsAtHead(reading: ClauseReading, start: number): boolean {
  return reading.clause.tokens
    .filter(({ end }) => end <= start)
    .every(({ year, filler, text }) => year !== undefined || filler !== undefined || OF_ALL.test(text));
}

function takeSome(reading: ClauseReading, thing: Thing, start: number): void {
  reading.thing = { words: reading.leading + thing.words, prefixes: [], kind: 'unclear' };
  reading.thingStart = start;
  reading.column = undefined;
  reading.leading = '';
  reading.trailing = '';
  reading.isLinked = false;
}

/** What was spoken of is one of the three funds, and nobody has come back to all. */
function isOfFund(reading: ClauseReading): boolean {
  const { thing, head, how, inAmong } = reading.before;
  const whole = inAmong ? head : thing;
  if (how === 'topic' || whole === undefined || !(reading.clause.isAmong || inAmong)) return false;
  return whole.prefixes.some((prefix) => OF_FUND.test(prefix));
}

/** `商品和服务支出与资本性支出合计`: what both of them come to; not 均为0. */
function joinThings(reading: ClauseReading, one: Thing, other: Thing): Thing {
  // 基本支出和项目支出合计分别为: of each unit, what both come to.
  const isSum = reading.clause.tokens.some(
    ({ relation, start }) => relation === 'sum' && start > (reading.thingStart ?? 0),
  );
  const isEach =
    !isSum &&
    reading.clause.tokens.some(
      ({ text, relation, circumstance }) =>
        EACH_OF.test(text) || relation === 'respectively' || relation === 'whole' || circumstance === 'denied',
    );
  if (isEach) reading.joined.push(one);
  if (isEach || !isOfMoney(one) || !isOfMoney(other)) return other;
  return { words: `${one.words}和${other.words}`, prefixes: [], kind: 'unknown' };
}

/** 均, 都, 双双: what is told of each of several. */
const EACH_OF = /^(?:均|都|各|皆|双双|同时|分别)/;

function isOfMoney({ kind }: Thing): boolean {
  return kind === 'spending' || kind === 'threePublic';
}
