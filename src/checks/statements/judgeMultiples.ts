import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed, printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isDifference } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import type { Statement } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { Spoken } from './outcomes/judging.ts';

/** 近20倍 for 17, and not for 15. */
const VAGUE = '0.15';

interface Base {
  readonly value: Decimal;
  readonly unit: string;
  readonly amount?: TypedAmount;
}

/** SE421 figure-contradicted for `是上年的3.32倍`, `增长2倍`, `是…支出的近20倍`: of two numbers beside it, or of one that the file has. */
export function judgeMultiples(
  sentence: Sentence,
  statements: readonly Statement[],
  spoken: readonly Spoken[],
  context: CheckContext,
): readonly Finding[] {
  return sentence.amounts.flatMap((multiple, index): Finding[] => {
    if (multiple.unit !== '倍' || isOfCompared(sentence.text, multiple)) return [];
    const before = sentence.amounts.slice(0, index).filter(({ unit }) => unit !== '' && !/[%％倍]$|百分点/.test(unit));
    const { lead } = multiple;
    const isLast = /上年|去年/.test(lead) || lead.includes(`${sentence.year - 1}年`);
    const isMore = /(?:增加|增长|提高|上升|扩大|翻|多)(?:了|近|约)*$/.test(lead);
    const direct = isMore ? undefined : directBase(sentence, before.at(-1), multiple);
    const bases =
      direct !== undefined
        ? [direct]
        : isLast || isMore
          ? basesOfLast(sentence, before, spoken)
          : basesNamed(statements, multiple, context);
    const [base] = bases;
    const nows = before.filter(
      (one) => base !== undefined && one !== base.amount && isOfUnit(one, base.unit) && !one.isVague,
    );
    const now = nows.at(-1) ?? undefined;
    if (base === undefined || now === undefined) return [];
    const quotients = bases.flatMap((of) =>
      before.filter((one) => one !== of.amount && isOfUnit(one, of.unit)).map((one) => scaled(one).div(of.value)),
    );
    // 增长2倍 may be said of what is twice as much; who writes 2.12 has reckoned.
    const isReckoned = multiple.decimals > 0 && !multiple.isVague;
    const isGrown = (one: TypedAmount) => isDifference(one);
    const grown = bases.flatMap((of) =>
      before.filter((one) => isGrown(one) && isOfUnit(one, of.unit)).map((one) => scaled(one).div(of.value)),
    );
    const meant = quotients
      .flatMap((one) => (isMore ? [...(isReckoned ? [] : [one]), one.minus(1)] : [one]))
      .concat(grown);
    const half = roundingSlack(multiple.decimals);
    const fits = (one: Decimal) =>
      one
        .minus(multiple.value)
        .abs()
        .lte(multiple.isVague ? Decimal.max(half, multiple.value.times(VAGUE)) : half);
    if (meant.some(fits)) return [];
    const quotient = scaled(now)
      .div(base.value)
      .minus(isMore ? 1 : 0);
    const derived = `${printFixed(quotient, 2).replace(/\.?0+$/, '')}倍`;
    const figure = `${printNumber(now.value)}${now.unit}÷${printNumber(base.value.div(factorOf(now.unit)))}${now.unit}`;
    const typed = sentence.text.slice(multiple.start, multiple.end);
    const place = ({ start, end }: TypedAmount) => placeIn(sentence, start, end);
    const operands = [now, ...(base.amount === undefined ? [] : [base.amount])].map(place);
    return [figureContradicted({ figure, typed, derived }, place(multiple), ...operands)];
  });
}

/** `甲比乙多支出32.88万元，是丙的3.56倍`: of 甲, and not of by how much it is more. */
function isOfCompared(text: string, { start }: TypedAmount): boolean {
  return /[比较][^，。；：]{2,14}(?:多|少|高|低|增|减)[^，。；：]{0,16}元，是[^，。；：]{2,16}$/.test(
    text.slice(0, start),
  );
}

/** `18.33万元，是上年7.41万元的3.47倍`: the number right before it. */
function directBase({ text }: Sentence, base: TypedAmount | undefined, multiple: TypedAmount): Base | undefined {
  if (base === undefined || base.isVague || base.value.isZero()) return undefined;
  if (!/^的(?:近|约|将近|超过)?$/.test(text.slice(base.end, multiple.start))) return undefined;
  if (!/(?:是|为|相当于|达到?|合|等于|即)[^，。；：]{0,14}$/.test(base.lead)) return undefined;
  return { value: scaled(base), unit: base.unit, amount: base };
}

/** The number of the year before that stands beside it; else the file's. */
function basesOfLast(sentence: Sentence, before: readonly TypedAmount[], spoken: readonly Spoken[]): readonly Base[] {
  const typed = before.filter(
    ({ lead, isVague }) => !isVague && (/上年|去年/.test(lead) || lead.includes(`${sentence.year - 1}年`)),
  );
  if (typed.length > 0)
    return typed
      .filter(({ value }) => !value.isZero())
      .map((amount) => ({ value: scaled(amount), unit: amount.unit, amount }));
  return spoken.flatMap(({ result, surely, isRestricted }): Base[] => {
    const isSure = (surely === 'whole' || surely === 'parts') && !isRestricted;
    if (!isSure || result?.lastYear === undefined || result.lastYear.isZero()) return [];
    return [{ value: result.lastYear.times(measureOf(result.measure).factor), unit: result.measure }];
  });
}

/** `是盲人阅览室支出的近20倍`: what was spent on that. */
function basesNamed(
  statements: readonly Statement[],
  multiple: TypedAmount,
  { figures, year }: CheckContext,
): readonly Base[] {
  const said = statements.find(({ kind, end }) => kind === 'value' && end === multiple.end);
  const thing = said?.how === 'named' && said.thing?.kind === 'spending' ? said.thing : undefined;
  if (thing === undefined || thing.prefixes.length !== 1 || (said?.thingStart ?? 0) > multiple.start) return [];
  const known = knownOf({ prefix: thing.prefixes[0] ?? '', column: 'actual' }, figures, year);
  return known.state === 'value' && !known.value.isZero() ? [{ value: known.value, unit: '元' }] : [];
}

function isOfUnit(one: TypedAmount, unit: string): boolean {
  return measureOf(one.unit).base === measureOf(unit).base;
}

function factorOf(unit: string): string {
  return yuanIn(unit) ?? measureOf(unit).factor.toFixed();
}

function scaled({ value, unit }: TypedAmount): Decimal {
  return value.times(factorOf(unit));
}
