import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { type KnownResult, listKnownResults } from './knownResults.ts';

const GOAL = '(?:年度|年初|全年|预期|既定|设定|绩效|控制|的)*(?:目标|计划|标准|指标)(?:值|数)?';
/** `，比计划多`, `，高于目标`: by how much follows. */
const GAP = new RegExp(
  `^，(?:明显|略)?(?:[比较](?:${GOAL}|(?<last>上年|去年)度?)(?:增加|减少|提高|降低|下降|上升|[多少高低])|(?:高|超|低)出${GOAL})(?:了|出)?$`,
);
const LESS = /减少|降低|下降|[少低]/;
/** `，超过控制目标`: and nobody says by how much. */
const CLAIM = new RegExp(
  `^，(?:且|也|仍|均|已)?(?<said>(?:(?<above>超过|高于|超出|大于)|(?<below>低于|小于|少于)|(?<missed>(?:未|没有|没能)(?:达到|完成|实现))|(?<reached>达到|完成|实现))(?:了)?${GOAL})(?=[，。；、）]|$)`,
);
const OTHERS = /[上去]年|20\d\d年|其中|每月|月均|累计|计划将|拟|如果|若|季度|半年|合同|概算|同期|全[省市县国]|平均/;
/** As far before a number as its name stands. */
const LEAD = 24;

/**
 * SE421 figure-contradicted, SE423 direction-contradicted for how a number of a result stands to its goal or to the year before: `每公里清淤成本33.3万元，超过控制目标`,
 * `获奖18项，比上年增加3项`. Which result is meant its value tells, and a word of its name before it.
 */
export const judgeBesideResults: Check = ({ prose, year }) => {
  const sentences = prose.sentences.filter(
    ({ text, amounts }) =>
      amounts.length > 0 && /，[^，。；]{0,6}(?:[比较]|超|[高低]|未|没有|达到|完成|[大小少]于|且|也)/.test(text),
  );
  if (sentences.length === 0) return [];
  const results = listKnownResults(year);
  return sentences.flatMap((sentence) =>
    sentence.scopes.some((one) => one.year !== sentence.year && !one.isComparison)
      ? []
      : sentence.amounts.flatMap((amount, at) => judgeOne(sentence, amount, sentence.amounts[at + 1], results)),
  );
};

function judgeOne(
  sentence: Sentence,
  amount: TypedAmount,
  next: TypedAmount | undefined,
  results: readonly KnownResult[],
): readonly Finding[] {
  const { text } = sentence;
  if (amount.isVague || amount.unit === '') return [];
  const lead = /[^，。；：、]*$/.exec(text.slice(Math.max(0, amount.start - LEAD), amount.start))?.[0] ?? '';
  if (OTHERS.test(lead) || /目标|计划|标准|扣|得$/.test(lead)) return [];
  const behind = text.slice(amount.end);
  const claim = CLAIM.exec(behind);
  const gap = next === undefined || next.isVague ? null : GAP.exec(text.slice(amount.end, next.start));
  if (claim === null && gap === null) return [];
  const meant = results.filter((one) => isMeant(one, amount, lead));
  const [result, ...more] = meant;
  if (result === undefined || more.some((one) => !isSame(one, result))) return [];
  if (gap !== null && next !== undefined) return judgeGap(sentence, amount, next, result, gap);
  return claim === null ? [] : judgeClaim(sentence, amount, result, claim);
}

/** Counted alike, with the same value, and called by a word of its name, or by two signs in their order. */
function isMeant({ name, value, measure }: KnownResult, amount: TypedAmount, lead: string): boolean {
  const [own, other] = [measureOf(measure), measureOf(amount.unit)];
  if (own.base !== other.base || !value.times(own.factor).eq(amount.value.times(other.factor))) return false;
  return [...name].some((_, at) => at + 1 < name.length && lead.includes(name.slice(at, at + 2)));
}

function isSame(one: KnownResult, other: KnownResult): boolean {
  const [a, b] = [one, other].map(({ target, lastYear }) => `${target?.toFixed()} ${lastYear?.toFixed()}`);
  return a === b && one.direction === other.direction;
}

function judgeGap(
  sentence: Sentence,
  amount: TypedAmount,
  gap: TypedAmount,
  { value, target, lastYear, measure }: KnownResult,
  match: RegExpExecArray,
): readonly Finding[] {
  const isLast = match.groups?.last !== undefined;
  const base = isLast ? lastYear : target;
  const isOfUnit = isPercentage(amount) ? /百分点$/.test(gap.unit) : gap.unit === amount.unit;
  if (base === undefined || !isOfUnit) return [];
  const factor = measureOf(measure).factor.div(measureOf(amount.unit).factor);
  const difference = value.minus(base).times(factor);
  const said = LESS.test(match[0]) ? -1 : 1;
  const { text } = sentence;
  const isBy = difference.abs().eq(gap.value);
  if (isBy && (difference.isZero() || difference.gt(0) === said > 0)) return [];
  const print = (one: Decimal) => `${printNumber(one.times(factor))}${amount.unit}`;
  const derived = `${print(value)}${difference.gt(0) ? '＞' : difference.isZero() ? '＝' : '＜'}${print(base)}`;
  const start = amount.end + 1;
  if (difference.isZero() || difference.gt(0) !== said > 0)
    return [
      directionContradicted(
        { figure: '', typed: text.slice(start, gap.end), derived },
        placeIn(sentence, start, gap.end),
      ),
    ];
  const figure = { name: print(value), to: print(base), as: 'target' as const };
  const args = {
    figure: isLast ? `${print(value)}－${print(base)}` : figure,
    typed: text.slice(gap.start, gap.end),
    derived: `${printNumber(difference.abs())}${gap.unit}`,
  };
  return [figureContradicted(args, placeIn(sentence, gap.start, gap.end))];
}

function judgeClaim(
  sentence: Sentence,
  amount: TypedAmount,
  { value, target, measure, direction }: KnownResult,
  { groups }: RegExpExecArray,
): readonly Finding[] {
  const { said = '', above, below, missed } = groups ?? {};
  if (target === undefined) return [];
  const order = value.cmp(target);
  const isReached = direction === 'atMost' ? order <= 0 : direction === 'exactly' ? order === 0 : order >= 0;
  // Where nobody says which way is better, less may be.
  if (above === undefined && below === undefined && direction === undefined) return [];
  const holds =
    above !== undefined ? order > 0 : below !== undefined ? order < 0 : missed !== undefined ? !isReached : isReached;
  if (holds) return [];
  const start = sentence.text.indexOf(said, amount.end);
  const derived = `${printNumber(value)}${measure}${order > 0 ? '＞' : order < 0 ? '＜' : '＝'}${printNumber(target)}${measure}`;
  return [directionContradicted({ figure: '', typed: said, derived }, placeIn(sentence, start, start + said.length))];
}
