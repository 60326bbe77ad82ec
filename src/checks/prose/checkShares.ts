import { titleOf } from '../../figures/figureNames.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { halfPlace, isPercentage, printPercent } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { knownValueOf } from './figureValues.ts';
import { placeIn } from './listPassages.ts';
import { resolveRate } from './resolveRate.ts';
import type { Mention, Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

const IS_OF = '(?:占|相当于|为|是|完成了?)';
/** `，占年初预算的19.01%`: what stands between the part and what it is a part of, and its rate. */
const SHARE = new RegExp(
  `^[）)]?，?[\\u4e00-\\u9fff]{0,6}?${IS_OF}(?:全部|全年|同期)?([^，。；、]{2,30})的(?:比重|比例)?(?:约|仅|只有|为|达到?)*$`,
);
/** `，占基本支出499.61万元的`: a whole with its number stands between them. */
const TYPED_WHOLE = new RegExp(`^[）)]?，?[\\u4e00-\\u9fff]{0,4}?${IS_OF}[^，。；、]*的(?:比重|比例)?(?:约|仅|为)?$`);

/**
 * SE421 figure-contradicted for a share: `空编3名，占编制数的9.68%`. The part stands right before; the whole is a number of the
 * sentence, or a figure that its words name.
 */
export const checkShares: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => /[占为是]|相当于|完成/.test(text) && /[%％]|百分之/.test(text))
    .flatMap((sentence) => sentence.amounts.flatMap((rate) => checkRate(sentence, rate, context)));

function checkRate(sentence: Sentence, rate: TypedAmount, context: CheckContext): Finding[] {
  if (!isPercentage(rate) || rate.isVague) return [];
  // What the file derives itself is held against that.
  const claim = resolveRate(sentence, rate);
  const { figures, year } = context;
  if (claim?.columns.some((column) => knownValueOf(claim.subject, column, figures, year).state === 'value')) return [];
  const pair =
    typedPair(sentence, rate) ??
    amongPair(sentence, rate) ??
    namedPair(sentence, rate, context) ??
    tablePair(sentence, rate, context);
  if (pair === undefined || pair.whole.isZero()) return [];
  const { part, whole, slack, name, partName } = pair;
  const share = part.div(whole).times(100);
  // Either number may have been rounded before the rate was reckoned.
  const rounding = slack.part.plus(slack.whole.times(share).div(100));
  const allowed = halfPlace(rate.decimals).plus(rounding.div(whole).times(100));
  if (share.minus(rate.value).abs().lte(allowed)) return [];
  const typed = sentence.text.slice(rate.start, rate.end);
  const figure = `${partName}占${name}的比例`;
  return [figureContradicted({ figure, typed, derived: printPercent(share) }, placeIn(sentence, rate.start, rate.end))];
}

/** In yuan, or in one unit. */
interface Pair {
  readonly part: Decimal;
  readonly partName: string;
  readonly whole: Decimal;
  readonly name: string;
  /** What rounding may have changed. */
  readonly slack: { readonly part: Decimal; readonly whole: Decimal };
}

const NOTHING = new Decimal(0);

/** Whole things are counted, all else is rounded to its last place. */
function slackOf({ unit, decimals }: TypedAmount): Decimal {
  const factor = yuanIn(unit);
  return decimals === 0 && factor === undefined ? NOTHING : halfPlace(decimals).times(factor ?? 1);
}

function pairOf(text: string, part: TypedAmount, whole: TypedAmount): Pair {
  const factor = yuanIn(part.unit) ?? '1';
  return {
    part: part.value.times(factor),
    partName: text.slice(part.start, part.end),
    whole: whole.value.times(factor),
    name: text.slice(whole.start, whole.end),
    slack: { part: slackOf(part), whole: whole.decimals === 0 ? NOTHING : slackOf(whole) },
  };
}

/** `全年培训800人次，其中大户200人次，占25%`: of the number right before 其中. */
function amongPair({ text, amounts }: Sentence, rate: TypedAmount): Pair | undefined {
  const part = amounts.filter(({ end }) => end <= rate.start).at(-1);
  if (part === undefined || part.isVague || isPercentage(part) || part.unit === '') return undefined;
  if (!/^[）)]?，?占(?:比|总数的|总量的|全部的)?(?:约|为|达到?)?$/.test(text.slice(part.end, rate.start)))
    return undefined;
  const at = text.lastIndexOf('其中', part.start);
  const whole = amounts.filter(({ end }) => end <= at).at(-1);
  if (at === -1 || whole === undefined || whole.isVague || whole.unit !== part.unit || at - whole.end > 3)
    return undefined;
  return pairOf(text, part, whole);
}

/** `基本支出占整体支出的69.81%`; `整体支出715.67万元，其中基本支出占69.81%`: by names alone. */
function tablePair(sentence: Sentence, rate: TypedAmount, context: CheckContext): Pair | undefined {
  const { text, allMentions: mentions, scopes } = sentence;
  const before = mentions.filter(({ end }) => end <= rate.start);
  const named = before.findLast(({ end }) => OF_NAMED.test(text.slice(end, rate.start)));
  if (named?.subject.kind !== 'spending' || scopes.some(({ year }) => year !== sentence.year)) return undefined;
  const [, words] = OF_NAMED.exec(text.slice(named.end, rate.start)) ?? [];
  const partName = text.slice(named.start, named.end);
  const whole = words === undefined ? wholeBefore(sentence, named, context) : moneyIn(sentence, words, named, context);
  const part = knownValueOf(named.subject, 'actual', context.figures, context.year);
  if (whole === undefined || part.state !== 'value') return undefined;
  return { part: part.value, partName, slack: { part: NOTHING, whole: NOTHING }, ...whole };
}

const OF_NAMED = /^(?:决算数?|支出)?占(?:比|([^，。；、\d]{2,20})的(?:比重|比例)?)?(?:约|为|达到?)*$/;

/** What is named right before 其中, with its number. */
function wholeBefore(
  { text, allMentions }: Sentence,
  part: Mention,
  { figures, year }: CheckContext,
): { whole: Decimal; name: string } | undefined {
  const at = text.lastIndexOf('其中', part.start);
  const whole = allMentions.filter(({ end }) => end <= at).at(-1);
  if (at === -1 || whole?.subject.kind !== 'spending' || /[，。；]/.test(text.slice(whole.end, at - 1)))
    return undefined;
  const known = knownValueOf(whole.subject, 'actual', figures, year);
  return known.state === 'value' ? { whole: known.value, name: text.slice(whole.start, whole.end) } : undefined;
}

/** `人员经费437.87万元，占基本支出499.61万元的87.46%`. */
function typedPair({ text, amounts }: Sentence, rate: TypedAmount): Pair | undefined {
  const [part, whole] = amounts.filter(({ end }) => end <= rate.start).slice(-2);
  if (part === undefined || whole === undefined || part.unit !== whole.unit || part.isVague || whole.isVague)
    return undefined;
  if (isPercentage(part) || part.unit === '' || !TYPED_WHOLE.test(text.slice(part.end, rate.start))) return undefined;
  if (!/^[^，。；、]{0,2}的(?:比重|比例)?(?:约|仅|为)?$/.test(text.slice(whole.end, rate.start))) return undefined;
  return pairOf(text, part, whole);
}

/** `对个人和家庭的补助超支10.72万元，占年初预算的19.01%`. */
function namedPair(sentence: Sentence, rate: TypedAmount, context: CheckContext): Pair | undefined {
  const part = sentence.amounts.filter(({ end }) => end <= rate.start).at(-1);
  if (part === undefined || part.isVague || isPercentage(part)) return undefined;
  const match = SHARE.exec(sentence.text.slice(part.end, rate.start));
  if (match === null || /分别|其中|各/.test(match[0])) return undefined;
  const words = match[1] ?? '';
  const factor = yuanIn(part.unit);
  const whole = /^[名人个]$/.test(part.unit)
    ? postsIn(words, context)
    : factor === undefined
      ? undefined
      : moneyIn(sentence, words, part, context);
  if (whole === undefined) return undefined;
  const partName = sentence.text.slice(part.start, part.end);
  return { part: part.value.times(factor ?? 1), partName, slack: { part: slackOf(part), whole: NOTHING }, ...whole };
}

function postsIn(words: string, { figures }: CheckContext): { whole: Decimal; name: string } | undefined {
  if (!/^(?:核定)?编制(?:总?数|总额|人数)?$/.test(words)) return undefined;
  const figure = figures.find('staff.authorizedPosts');
  const posts = figure && quantityOf(figure.outcome)?.value;
  return posts && { whole: posts, name: `编制${posts.toFixed()}名` };
}

const OWN_COLUMN = /^(?:年初|调整后?的?|本年)?预算(?:数|总额)?$/;
type Stretch = Pick<TypedAmount, 'start' | 'end'>;
const OF_SUBJECT = /^(?:本年|全年|全部|总|决算|总额|数|(?:年初|调整后?的?|本年)?预算)*$/;

/** A table, an item or one of its two budgets, as its name or as that of what the sentence speaks of. */
function moneyIn(
  sentence: Sentence,
  words: string,
  part: Stretch,
  { figures, year }: CheckContext,
): { whole: Decimal; name: string } | undefined {
  const at = sentence.text.indexOf(words, part.end);
  const inside = sentence.allMentions.find(({ start, end }) => start >= at && end <= at + words.length);
  const named = inside === undefined ? '' : sentence.text.slice(inside.start, inside.end);
  const subject = inside?.subject ?? (OWN_COLUMN.test(words) ? subjectBefore(sentence, part) : undefined);
  if (subject === undefined || !OF_SUBJECT.test(words.replace(named, ''))) return undefined;
  const column = columnOf(words, subject);
  if (column === undefined) return undefined;
  const known = knownValueOf(subject, column, figures, year);
  return known.state === 'value' ? { whole: known.value, name: `${named}${titleOf(column)}` } : undefined;
}

/** Which of two budgets is meant must be said. */
function columnOf(words: string, { kind }: Subject): string | undefined {
  if (kind === 'threePublic') return /预算/.test(words) ? 'budget' : 'actual';
  if (kind === 'result') return undefined;
  if (/调整/.test(words)) return 'revisedBudget';
  return /年初/.test(words) ? 'originalBudget' : /预算/.test(words) ? undefined : 'actual';
}

function subjectBefore({ allMentions, topic }: Sentence, { start }: Stretch): Subject | undefined {
  return allMentions.filter(({ end }) => end <= start).at(-1)?.subject ?? topic;
}
