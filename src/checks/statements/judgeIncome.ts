import { INCOME_TITLES } from '../../figures/addIncome.ts';
import type { Finding } from '../../findings/types.ts';
import type { INCOME_SOURCES } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { tie } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureOf, HUNDRED } from './figureOf.ts';
import { standsFor } from './slack.ts';

/** Whose income and when: nothing else may stand before the name. */
const SCOPE =
  '(?:(20\\d{2})年度?|(本年度?|当年|今年)|([上去]年度?)|全年|年度|[我本全](?:单位|部门|[局委办厅院校站所馆处镇乡])|我中心|部门|单位|整体|实际|各项|的|，)*';
const ALL = '(收入总计|收入总额|总收入|收入(?:决算)?合计|收入决算数?|(?<=年度?|全年|单位|部门)收入(?!总|合|决))';
const VERB = '(?:数|额|金额|完成|实现|取得|达到?|共计|合计|共|为|是|：)*';
const TOTAL = new RegExp(`^${SCOPE}${ALL}${VERB}$`);

/** What sources are called in texts. */
const SOURCES: readonly { readonly words: RegExp; readonly ids: readonly (typeof INCOME_SOURCES)[number][] }[] = [
  { words: /^一般公共预算(?:财政)?(?:拨款)?收入$/, ids: ['generalBudget'] },
  { words: /^政府性基金(?:预算)?(?:财政)?(?:拨款)?收入$/, ids: ['governmentFund'] },
  { words: /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入$/, ids: ['stateCapital'] },
  { words: /^(?:纳入)?(?:财政)?专户管理的?非税收入(?:拨款)?$/, ids: ['nonTax'] },
  { words: /^事业收入$/, ids: ['business'] },
  { words: /^其[他它]收入$/, ids: ['other'] },
  { words: /^财政拨款收入$/, ids: ['generalBudget', 'governmentFund', 'stateCapital'] },
];
const SOURCE = new RegExp(`^(?:其中|包括|含|：)*${SCOPE}([\\u4e00-\\u9fff]{0,14}收入(?:拨款)?)${VERB}$`);

/** Of the plan, of some of the year or of another body: no number of it is held against the year's income. */
const OF_ELSE =
  /年初|预算(?:安排|批复|编制|收入|数)|部门预算|收支预算|计划|预计|[上下]半年|季度|月|下属|所属|各[县区乡镇单]|[每人户]均|企业|农民|旅游|门票/;
const CHANGED =
  /^，?(?:较|比|同比)?(?:[上去]年度?(?:收入)?(?:合计|决算数?)?|20\d{2}年度?)?(增加|增长|上升|减少|下降|降低)了?$/;
const LESS = /减少|下降|降低/;

/**
 * SE421 figure-contradicted, SE423 direction-contradicted for the income of the whole: its total, that of the year before, each
 * source and how the total changed. Only where nothing but the year and the unit itself stands before the name.
 */
export const judgeIncome: Check = (context) => {
  if (!context.year.income.isTold) return [];
  return context.prose.sentences.flatMap((sentence) =>
    sentence.text.includes('收入') && sentence.amounts.length > 0 ? judgeOne(sentence, context) : [],
  );
};

function judgeOne(sentence: Sentence, context: CheckContext): readonly Finding[] {
  const { text, amounts } = sentence;
  let isOfUnit = true;
  return amounts.flatMap((amount, at): readonly Finding[] => {
    const [before, after] = [
      text.slice(amounts[at - 1]?.end ?? 0, amount.start),
      text.slice(amount.end, amounts[at + 1]?.start),
    ];
    const own = before.slice(Math.max(...Array.from('，；、（：', (stop) => before.lastIndexOf(stop))) + 1);
    if (at === 0) isOfUnit = mayBeOfUnit(sentence, text.slice(0, amount.start - own.length), context);
    if (!isOfUnit || OF_ELSE.test(own) || amount.isVague || yuanIn(amount.unit) === undefined) return [];
    const total = TOTAL.exec(withoutNames(own, context));
    if (total !== null) {
      const told = judgeTotal(sentence, amount, total, context);
      return [...told, ...judgeChange(sentence, amount, after, amounts[at + 1], total, context)];
    }
    const source = SOURCE.exec(withoutNames(own, context));
    const isOfBefore = source !== null && (source[3] !== undefined || isOtherYear(source[1], context));
    return source === null || isOfBefore ? [] : judgeSource(sentence, amount, source[4] ?? '', context);
  });
}

/** Whether the words before may lead to the unit's income of the year; a heading or sentence of a budget does not. */
function mayBeOfUnit(sentence: Sentence, before: string, { year }: CheckContext): boolean {
  const { passage } = sentence;
  const earlier = passage.text.slice(0, sentence.start);
  if (/收支预算|收入预算|部门预算|年初预算/.test(earlier) && !/决算|实际/.test(earlier + before)) return false;
  if (
    OF_ELSE.test(before) ||
    year.unit.budgetUnits.some(({ name }) => name !== year.unit.name && before.includes(name))
  )
    return false;
  const rest = withoutNames(before, { year });
  return new RegExp(`^${SCOPE}$`).test(
    rest.replace(/[。；：（]|根据[^，]*，|从[^，]*看|情况|收支|决算|\d+[、.．]|[一二三四五六七八九十]+[、是]/g, ''),
  );
}

function withoutNames(words: string, { year: { unit } }: Pick<CheckContext, 'year'>): string {
  return words.replace(unit.name, '').replace(unit.selfReference ?? '我单位', '');
}

function isOtherYear(typed: string | undefined, { year }: CheckContext): boolean {
  return typed !== undefined && typed !== year.year;
}

/** What the total of the words may be: with what was carried over, too, where they do not say which. */
function listTotals(match: RegExpExecArray, context: CheckContext): readonly Decimal[] | undefined {
  const [, typed, , last, name = ''] = match;
  const known = (id: string) => amountOf(id, context);
  const isLast = last !== undefined || typed === String(Number(context.year.year) - 1);
  if (!isLast && isOtherYear(typed, context)) return undefined;
  const own = known(isLast ? 'income.lastYear' : 'income.total');
  if (own === undefined) return undefined;
  if (!/^(?:收入总[计额]|总收入)$/.test(name)) return [own];
  const opening = isLast ? undefined : known('whole.carryover.opening');
  // 收入总计 holds what was carried over, and of that the file says nothing.
  if (opening === undefined) return name === '总收入' ? [own] : undefined;
  return [own, own.plus(opening)];
}

function judgeTotal(
  sentence: Sentence,
  amount: TypedAmount,
  match: RegExpExecArray,
  context: CheckContext,
): readonly Finding[] {
  const totals = listTotals(match, context);
  const [own] = totals ?? [];
  if (totals === undefined || own === undefined) return [];
  if (totals.some((one) => standsFor(amount, one))) return agree(sentence, amount, '收入合计', 'income.total', context);
  return [contradict(sentence, amount, '收入合计', own)];
}

function judgeSource(
  sentence: Sentence,
  amount: TypedAmount,
  words: string,
  context: CheckContext,
): readonly Finding[] {
  const ids = SOURCES.find((one) => one.words.test(words))?.ids;
  if (ids === undefined) return [];
  const sum = ids.reduce<Decimal | undefined>((all, id) => {
    const one = amountOf(`income.${id}`, context);
    return one && all?.plus(one);
  }, new Decimal(0));
  if (sum === undefined) return [];
  const [id] = ids;
  const name = ids.length > 1 || id === undefined ? words : INCOME_TITLES[id];
  return standsFor(amount, sum)
    ? agree(sentence, amount, name, `income.${id}`, context)
    : [contradict(sentence, amount, name, sum)];
}

/** `，比上年增加23.40万元`, `，增长4.68%`: right behind the total. */
function judgeChange(
  sentence: Sentence,
  total: TypedAmount,
  between: string,
  amount: TypedAmount | undefined,
  match: RegExpExecArray,
  context: CheckContext,
): readonly Finding[] {
  const word = CHANGED.exec(between)?.[1];
  const [own, last] = ['income.total', 'income.lastYear'].map((id) => amountOf(id, context));
  if (word === undefined || amount === undefined || own === undefined || last === undefined || amount.isVague)
    return [];
  const isOfLast = match[3] !== undefined || isOtherYear(match[1], context);
  if (isOfLast || !standsFor(total, own)) return [];
  const change = own.minus(last);
  const figure = { name: '收入合计', aspect: 'againstLastYear' } as const;
  if (LESS.test(word) ? change.gte(0) : change.lte(0)) {
    const start = total.end + between.indexOf(word);
    const by = change.isZero() ? '' : moneyOf(change.abs());
    const derived = { way: change.isZero() ? 'same' : change.gt(0) ? 'up' : 'down', by } as const;
    return [directionContradicted({ figure, typed: word, derived }, placeIn(sentence, start, start + word.length))];
  }
  const typed = sentence.text.slice(amount.start, amount.end);
  const place = placeIn(sentence, amount.start, amount.end);
  if (yuanIn(amount.unit) !== undefined) {
    if (standsFor(amount, change.abs())) return [];
    return [figureContradicted({ figure, typed, derived: moneyOf(change.abs()) }, place)];
  }
  if (amount.unit !== '%' || last.lte(0)) return [];
  const rate = change.abs().div(last).times(HUNDRED);
  return standsFor(amount, rate)
    ? []
    : [figureContradicted({ figure, typed, derived: `${rate.toDecimalPlaces(2)}%` }, place)];
}

function agree(
  sentence: Sentence,
  { start, end }: TypedAmount,
  agrees: string,
  id: string,
  { figures }: CheckContext,
): never[] {
  const name = figures.find(id)?.name;
  tie(sentence, start, end, name === undefined ? { agrees } : { agrees, name });
  return [];
}

function contradict(sentence: Sentence, amount: TypedAmount, name: string, known: Decimal): Finding {
  const typed = sentence.text.slice(amount.start, amount.end);
  return figureContradicted(
    { figure: name, typed, derived: moneyOf(known) },
    placeIn(sentence, amount.start, amount.end),
  );
}

function amountOf(id: string, { figures }: CheckContext): Decimal | undefined {
  const known = figureOf(figures, id);
  return known.state === 'none' ? new Decimal(0) : known.state === 'value' ? known.value : undefined;
}

const moneyOf = (value: Decimal) => `${printMoney({ measure: 'yuan', value })}万元`;
