import { listAttainments } from '../../figures/listAttainments.ts';
import type { UnitYear } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import type { SpokenOf } from '../prose/contradictions/spoken.ts';
import { sentenceBefore } from '../prose/sentenceBefore.ts';
import { type KnownResult, listKnownResults } from '../statements/knownResults.ts';
import { standsFor } from '../statements/slack.ts';
import { countDigits } from './countDigits.ts';
import { isSaidGap } from './gapWords.ts';
import type { Numeral } from './listNumerals.ts';
import type { Standing } from './types.ts';

/** Fewer digits agree by chance with a result that is named far off. */
const LEAST_DIGITS = 3;
/** How many signs around a number may hold the name of its result. */
const NEAR = 30;

/** Looks for the result or indicator that a number is of. */
export class ResultFinder {
  readonly #results: readonly KnownResult[];
  readonly #lost: readonly { readonly name: string; readonly lost: Decimal }[];

  constructor(year: UnitYear) {
    this.#results = listKnownResults(year);
    this.#lost = listLostPoints(year);
  }

  match({ sentence, start }: Numeral, amount: TypedAmount): Standing | undefined {
    const { text } = sentence;
    const lead = text.slice(Math.max(0, start - NEAR), start);
    const lost = /[扣失丢]分?$/.test(lead) && amount.unit === '分' ? this.#matchLost(lead, amount) : undefined;
    if (lost !== undefined) return lost;
    const around = lead + text.slice(start, amount.end + NEAR);
    const isTelling = countDigits(amount) >= LEAST_DIGITS;
    const isOfGap = isSaidGap(lead) && COMPARED.test(lead);
    const alone = isOfGap && !isTelling ? this.#onlyShared(lead, amount) : undefined;
    for (const result of this.#results) {
      const { name } = result;
      if (isOfGap && (result === alone || sharesWord(name, clauseOf(lead)))) {
        const gap = matchGap(amount, result);
        if (gap !== undefined) return { kind: 'agrees', with: gap, isByValue: true };
      }
      const isNear = around.includes(name) || (isTelling && (text.includes(name) || sharesWord(name, around)));
      const isNamed = isNear || ((isTelling || isSaidGap(lead)) && isNamedBefore(name, sentence));
      if (!isNamed) continue;
      const of = matchResult(amount, result);
      if (of !== undefined) return { kind: 'agrees', with: of, isByValue: true };
    }
    return undefined;
  }

  /** 研学活动比计划少三场: the one result counted so that shares a word with what stands before. */
  #onlyShared(lead: string, amount: TypedAmount): KnownResult | undefined {
    const { base } = measureOf(amount.unit);
    const shared = this.#results.filter(
      ({ name, measure }) => measureOf(measure).base === base && sharesAny(name, clauseOf(lead)),
    );
    return shared.length === 1 ? shared[0] : undefined;
  }

  /** 社会培训扣1.6分: what an indicator lost of its points. */
  #matchLost(lead: string, { value }: TypedAmount): Standing | undefined {
    const clause = /[^，。；、：（]*$/.exec(lead)?.[0] ?? '';
    const found = this.#lost.find(
      ({ name, lost }) => lost.eq(value) && (clause.includes(name) || sharesWord(name, clause)),
    );
    return found && { kind: 'agrees', with: { name: found.name, aspect: 'lostPoints' }, isByValue: true };
  }
}

/** What the difference is with. */
const COMPARED = /计划|目标|指标|预期|任务|上年|去年/;

/** From the last full stop on: a comma may part a thing from how it compares. */
function clauseOf(lead: string): string {
  return /[^。；：]*$/.exec(lead)?.[0] ?? '';
}

function matchGap(amount: TypedAmount, { name, measure, value, target, lastYear }: KnownResult): SpokenOf | undefined {
  const { base, factor } = measureOf(measure);
  const own = measureOf(amount.unit);
  if (own.base !== base) return undefined;
  const size = amount.value.times(own.factor);
  const isGap = (to: Decimal | undefined) => to !== undefined && value.minus(to).abs().times(factor).eq(size);
  if (isGap(target)) return { name, aspect: 'againstTarget' };
  return isGap(lastYear) ? { name, aspect: 'againstLastYear' } : undefined;
}

function listLostPoints(year: UnitYear) {
  return listAttainments(year).flatMap(({ attainment: { indicators } }) =>
    indicators.flatMap(({ name, points, awarded }) =>
      points.state === 'value' && awarded.state === 'value'
        ? [{ name, lost: points.quantity.value.minus(awarded.quantity.value) }]
        : [],
    ),
  );
}

/** The sentence before has named it, and this one goes on: `；较上年1078人也少42人`. */
function isNamedBefore(name: string, { passage, start, mentions }: Numeral['sentence']): boolean {
  if (mentions.length > 0) return false;
  const before = sentenceBefore(passage, start);
  return before?.text.includes(name) === true;
}

/** What of a result a number is equal to: its value, its goal, that of the year before, or how they differ. */
function matchResult(amount: TypedAmount, result: KnownResult): SpokenOf | undefined {
  const { name, measure, value, target, lastYear } = result;
  const { base, factor } = measureOf(measure);
  const own = measureOf(amount.unit);
  const isPoints = /百分点$/.test(amount.unit);
  if (own.base === base || (isPoints && base === '%')) {
    const size = isPoints ? amount.value : amount.value.times(own.factor);
    const is = (known: Decimal | undefined) => known?.times(factor).eq(size) === true;
    if (!isPoints && is(value)) return name;
    if (!isPoints && is(target)) return { name, aspect: 'target' };
    if (!isPoints && is(lastYear)) return { name, aspect: 'lastYear' };
    if (is(target && value.minus(target).abs())) return { name, aspect: 'againstTarget' };
    if (is(lastYear && value.minus(lastYear).abs())) return { name, aspect: 'againstLastYear' };
  }
  if (!isPercentage(amount) || amount.decimals === 0) return undefined;
  if (isRateOf(amount, value, target)) return { name, aspect: 'ofTarget' };
  return isRateOf(amount, value.minus(lastYear ?? value), lastYear) ? { name, aspect: 'againstLastYear' } : undefined;
}

function isRateOf(amount: TypedAmount, part: Decimal, base: Decimal | undefined): boolean {
  return base !== undefined && !base.isZero() && !part.isZero() && standsFor(amount, part.div(base).times(100).abs());
}

/** 研学 of 研学场次: two signs beside each other, and not what it is counted by. */
function sharesAny(name: string, words: string): boolean {
  for (let at = 0; at + 1 < name.length; at++) {
    const two = name.slice(at, at + 2);
    if (!/[次率数量]/.test(two) && words.includes(two)) return true;
  }
  return false;
}

/** Whether words hold two signs of a name beside each other, twice or all of a short one: 培训场次 in 举办培训46场次. */
function sharesWord(name: string, words: string): boolean {
  let shared = 0;
  for (let at = 0; at + 1 < name.length; at++) if (words.includes(name.slice(at, at + 2))) shared += 1;
  return shared >= Math.min(2, name.length - 1);
}
