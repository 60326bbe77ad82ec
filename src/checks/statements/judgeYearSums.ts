import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { factorOf, isAlike, toleranceOf, yuanOf } from './slack.ts';

/** How many years are added up. */
const YEARS = /([两二三四五])年(?:来|间|内)?[^，。；]{0,16}$/;
const TOGETHER = /累计|合计|共|一共|总共/;
const OF_YEAR = /(?:^|[，、；])?(?:其中)?(?:(?:19|20)\d\d年度?|[上去本当今前]年度?)[^，。；、\d]{0,8}$/;

/**
 * SE428 parts-differ for what several years come to, where each of them is told: `两年累计支出252.51万元，其中2023年103.68万元、2024年121.83万元`.
 */
export function judgeYearSums(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!text.includes('其中')) return [];
  return amounts.flatMap((whole, index): readonly Finding[] => {
    const clause = text.slice(0, whole.start);
    const years = YEARS.exec(clause.slice(clause.lastIndexOf('；') + 1));
    const count = years === null ? undefined : readNumeral(years[1] ?? '')?.toNumber();
    if (count === undefined || whole.isVague || !TOGETHER.test(years?.[0] ?? '')) return [];
    if (!/^[^，。；]{0,8}，其中/.test(text.slice(whole.end))) return [];
    const parts = partsOf(sentence, whole, amounts.slice(index + 1));
    if (parts.length !== count || parts.some(({ isVague }) => isVague)) return [];
    const sum = parts.reduce((total, one) => total.plus(yuanOf(one)), new Decimal(0));
    if (
      sum
        .minus(yuanOf(whole))
        .abs()
        .lte(toleranceOf([whole, ...parts], parts.length))
    )
      return agree(sentence, [whole, ...parts], { follows: 'sum' });
    const typed = text.slice(whole.start, whole.end);
    const [place, ...others] = [whole, ...parts].map(({ start, end }) => placeIn(sentence, start, end));
    const args = { typed, sum: `${printNumber(sum.div(factorOf(whole)))}${whole.unit}` };
    return place === undefined ? [] : [partsDiffer(args, place, ...others)];
  });
}

/** The numbers that follow, each behind its year, up to the first that has none. */
function partsOf({ text }: Sentence, whole: TypedAmount, after: readonly TypedAmount[]): readonly TypedAmount[] {
  const parts: TypedAmount[] = [];
  let end = whole.end;
  for (const one of after) {
    // A year is a number without a unit.
    if (one.unit === '') continue;
    if (!isAlike(one, whole) || !OF_YEAR.test(text.slice(end, one.start))) break;
    parts.push(one);
    end = one.end;
  }
  return parts;
}
