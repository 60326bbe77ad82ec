import { titleOf } from '../../figures/figureNames.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import { type Finding, finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import type { Check, CheckContext } from '../types.ts';
import { halfPlace, isPercentage, printPercent } from './amountWords.ts';
import { knownValueOf } from './figureValues.ts';
import { type TypedAmount, yuanIn } from './findAmounts.ts';
import { placeIn } from './listPassages.ts';
import { resolveRate } from './resolveClaim.ts';
import type { Subject } from './subjects.ts';
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
  const pair = typedPair(sentence, rate) ?? namedPair(sentence, rate, context);
  if (pair === undefined || pair.whole.isZero()) return [];
  const { part, whole, slack, name } = pair;
  const factor = yuanIn(part.unit) ?? '1';
  const share = part.value.times(factor).div(whole).times(100);
  // Either number may have been rounded before the rate was reckoned; whole things are counted.
  const isCounted = part.decimals === 0 && yuanIn(part.unit) === undefined;
  const rounding = (isCounted ? new Decimal(0) : halfPlace(part.decimals).times(factor)).plus(
    slack.times(share).div(100),
  );
  const allowed = halfPlace(rate.decimals).plus(rounding.div(whole).times(100));
  if (share.minus(rate.value).abs().lte(allowed)) return [];
  const typed = sentence.text.slice(rate.start, rate.end);
  const figure = `${sentence.text.slice(part.start, part.end)}占${name}的比例`;
  return [finding('SE421', { figure, typed, derived: printPercent(share) }, placeIn(sentence, rate.start, rate.end))];
}

interface Pair {
  readonly part: TypedAmount;
  /** In yuan, or in the unit of the part. */
  readonly whole: Decimal;
  /** What rounding may have changed in it. */
  readonly slack: Decimal;
  readonly name: string;
}

/** `人员经费437.87万元，占基本支出499.61万元的87.46%`. */
function typedPair({ text, amounts }: Sentence, rate: TypedAmount): Pair | undefined {
  const [part, whole] = amounts.filter(({ end }) => end <= rate.start).slice(-2);
  if (part === undefined || whole === undefined || part.unit !== whole.unit || part.isVague || whole.isVague)
    return undefined;
  if (isPercentage(part) || part.unit === '' || !TYPED_WHOLE.test(text.slice(part.end, rate.start))) return undefined;
  if (!/^[^，。；、]{0,2}的(?:比重|比例)?(?:约|仅|为)?$/.test(text.slice(whole.end, rate.start))) return undefined;
  const factor = yuanIn(whole.unit) ?? '1';
  return {
    part,
    whole: whole.value.times(factor),
    slack: whole.decimals === 0 ? new Decimal(0) : halfPlace(whole.decimals).times(factor),
    name: text.slice(whole.start, whole.end),
  };
}

/** `对个人和家庭的补助超支10.72万元，占年初预算的19.01%`. */
function namedPair(sentence: Sentence, rate: TypedAmount, context: CheckContext): Pair | undefined {
  const part = sentence.amounts.filter(({ end }) => end <= rate.start).at(-1);
  if (part === undefined || part.isVague || isPercentage(part)) return undefined;
  const match = SHARE.exec(sentence.text.slice(part.end, rate.start));
  if (match === null || /分别|其中|各/.test(match[0])) return undefined;
  // What the file derives itself is held against that.
  const claim = resolveRate(sentence, rate);
  const { figures, year } = context;
  if (claim?.columns.some((column) => knownValueOf(claim.subject, column, figures, year).state === 'value'))
    return undefined;
  const words = match[1] ?? '';
  const whole = /^[名人个]$/.test(part.unit) ? postsIn(words, context) : moneyIn(sentence, words, part, context);
  return whole && { part, slack: new Decimal(0), ...whole };
}

function postsIn(words: string, { figures }: CheckContext): { whole: Decimal; name: string } | undefined {
  if (!/^(?:核定)?编制(?:总?数|总额|人数)?$/.test(words)) return undefined;
  const figure = figures.find('staff.authorizedPosts');
  const posts = figure && quantityOf(figure.outcome)?.value;
  return posts && { whole: posts, name: `编制${posts.toFixed()}名` };
}

const OWN_COLUMN = /^(?:年初|调整后?的?)预算(?:数|总额)?$/;
const OF_SUBJECT = /^(?:本年|全年|全部|总|决算|总额|数|年初预算|调整后?的?预算)*$/;

/** A table, an item or one of its two budgets, as its name or as that of what the sentence speaks of. */
function moneyIn(
  sentence: Sentence,
  words: string,
  part: TypedAmount,
  { figures, year }: CheckContext,
): { whole: Decimal; name: string } | undefined {
  if (yuanIn(part.unit) === undefined || (/预算/.test(words) && !/年初|调整/.test(words))) return undefined;
  const at = sentence.text.indexOf(words, part.end);
  const inside = sentence.allMentions.find(({ start, end }) => start >= at && end <= at + words.length);
  const named = inside === undefined ? '' : sentence.text.slice(inside.start, inside.end);
  const subject = inside?.subject ?? (OWN_COLUMN.test(words) ? subjectBefore(sentence, part) : undefined);
  if (subject?.kind !== 'spending' || !OF_SUBJECT.test(words.replace(named, ''))) return undefined;
  const column = /调整/.test(words) ? 'revisedBudget' : /年初/.test(words) ? 'originalBudget' : 'actual';
  const known = knownValueOf(subject, column, figures, year);
  return known.state === 'value' ? { whole: known.value, name: `${named}${titleOf(column)}` } : undefined;
}

function subjectBefore({ allMentions, topic }: Sentence, { start }: TypedAmount): Subject | undefined {
  return allMentions.filter(({ end }) => end <= start).at(-1)?.subject ?? topic;
}
