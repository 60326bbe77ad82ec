import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { isOfMeasure, lastWords, type Numbered, nextWords, sizeOf } from './listNumbers.ts';
import { overlap, percentOf, rangeOf } from './slack.ts';

const SHARE =
  /占(?:到|了)?(?:其|当年|全部)?([\u4e00-\u9fff“”（）]{0,14}?)(?:的)?(?:比重|比例|比|百分比)?(?:约|仅|只|为|达到?|：)*$/;
/** A word of a whole, and how its number may be told: 占增量的 is of what grew. */
const GREW = /^(?:增量|增加额|增加数|增长额|增支额?|增幅)$/;
const FELL = /^(?:减量|减少额|减支额?|降幅|压减额)$/;
const EMPTY = /^(?:总数|总量|总额|总人数|全部|总计|合计|总)?$/;

/**
 * SE421 figure-contradicted for a share of an amount that the sentence names: `合同价93.20万元，已付88.15万元，占合同价的97.58%`, `增加505576.95元，其中
 * …新增427950元，占增量的74.65%`, `93场活动中，少儿活动41场，占54.09%`.
 */
export function judgeNamedShares(
  numbers: readonly Numbered[],
  isSettled: (one: Numbered) => boolean,
): readonly Finding[] {
  return numbers.flatMap((share, index): readonly Finding[] => {
    if (!isPercentage(share.amount) || share.amount.isVague) return [];
    const words = lastWords(share.before);
    const of = SHARE.exec(words)?.[1]?.replace(/[“”]/g, '');
    const part = numbers[index - 1];
    if (of === undefined || part === undefined || isPercentage(part.amount) || part.amount.isVague) return [];
    // 850.49万元（甲402.38万元、乙57.42万元），占76.80%: of what stands before the bracket.
    if (
      share.before.startsWith('）') ||
      /分别|依次|均|各/.test(share.before) ||
      (words.indexOf('占') > 0 && !/^(?:仅|只|约|共|均)?占/.test(words))
    )
      return [];
    const before = numbers.slice(Math.max(0, index - FARTHEST), index - 1);
    const bases = before.filter((one) => isOfMeasure(one.amount, part.amount) && !isPercentage(one.amount));
    const quotient = (base: Numbered) => percentOf(rangeOf(part.amount, 1), rangeOf(base.amount, 1));
    const fits = (base: Numbered) => {
      const range = quotient(base);
      return range !== undefined && overlap(range, rangeOf(share.amount));
    };
    if (bases.length === 0 || isSettled(share)) return [];
    const base = baseOf(of, bases, part);
    if (base !== undefined && fits(base)) return agreeAll([share, part, base], { follows: 'share' });
    if (bases.some(fits)) return [];
    if (base === undefined || base.amount.isVague || sizeOf(base.amount).lt(sizeOf(part.amount))) return [];
    // A second number may be of the same share: 甲5次、乙4次，占90%.
    const together = bases.map((one) => sizeOf(one.amount)).filter((one) => one.lt(sizeOf(base.amount)));
    const whole = sizeOf(base.amount);
    const slack = roundingSlack(share.amount.decimals).plus('0.01');
    let run = sizeOf(part.amount);
    for (const one of together.toReversed()) {
      run = run.plus(one);
      if (run.div(whole).times(100).minus(share.amount.value).abs().lte(slack)) return [];
    }
    const print = ({ value, unit }: TypedAmount) => `${printNumber(value)}${unit}`;
    const place = ({ sentence, amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
    const args = {
      figure: `${print(part.amount)}÷${print(base.amount)}`,
      typed: share.sentence.text.slice(share.amount.start, share.amount.end),
      derived: printPercent(sizeOf(part.amount).div(whole).times(100)),
    };
    return [figureContradicted(args, place(share), place(part), place(base))];
  });
}

const FARTHEST = 10;

/** The number that the words of a whole name; the only one there is where they name none. */
function baseOf(of: string, bases: readonly Numbered[], part: Numbered): Numbered | undefined {
  const plain = of
    .replace(/^(?:全年|本年|年度|部门|我[局院馆站中心单位]+|本[局院馆站中心单位]+)+/, '')
    .replace(/的$/, '');
  if (GREW.test(plain))
    return onlyOne(bases.filter(({ before }) => /[增多](?:[加长]|支)?(?:了|额)?$/.test(lastWords(before))));
  if (FELL.test(plain))
    return onlyOne(bases.filter(({ before }) => /(?:减少|压减|下降|减|少)(?:了|额)?$/.test(lastWords(before))));
  if (!EMPTY.test(plain) || of.length > plain.length) {
    if (plain.length < 2 && of.length < 3) return undefined;
    const name = plain.length < 2 ? of : plain;
    const named = bases.filter(({ before }) => isNamed(lastWords(before), name, of));
    // 收入总计3206.10万元, and 占当年收入的: there is more in the one than in the other.
    if (TOTALS.test(lastWords(named[0]?.before ?? '')) && !TOTALS.test(of) && /收入|支出/.test(of)) return undefined;
    return onlyOne(named);
  }
  // 93场活动中，少儿活动41场: of all of them.
  const head = bases.filter((one) => /^[\u4e00-\u9fff]{0,8}(?:当)?中$/.test(nextWords(one.after)));
  const [first] = bases;
  const isAmong = /其中/.test(part.before) && bases.at(-1) === first;
  return head.length === 1 && head[0] === first ? first : bases.length === 1 && isAmong ? first : undefined;
}

const TOTALS = /(?:收入|支出|收支)(?:决算)?总计(?:为|是|：|各)?$/;

function isNamed(lead: string, name: string, of: string): boolean {
  return lead.includes(of) || (name.length >= 3 && lead.includes(name)) || (name.length >= 2 && lead.endsWith(name));
}

function onlyOne(found: readonly Numbered[]): Numbered | undefined {
  return found.length === 1 ? found[0] : undefined;
}
