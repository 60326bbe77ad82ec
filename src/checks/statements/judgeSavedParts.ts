import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { isOfMeasure, lastWords, sizeOf } from './listNumbers.ts';
import { toleranceOf } from './slack.ts';

const CHANGED = /(?:节约|节省|节支|压减|压缩|减少|下降|结余|增加|增长|超支|多支出|少支出)(?:了|合计|共)?$/;
/** A part: its name and its number, and no way of its own that may go against the whole. */
const PART = /^(?:，其中(?:：|，)?|[、，和])[\u4e00-\u9fff“”（）]{2,16}$/;
const OWN_WAY = /[增减降升涨]|节约|节省|超支|结余|压缩|持平/;

/**
 * SE428 parts-differ for a change whose parts, told as amounts alone, come to more than all of it: `比预算节约2.62万元，其中接待费0.72万元、
 * 运行费0.70万元、购车费2.10万元`.
 */
export function judgeSavedParts(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!text.includes('其中')) return [];
  return amounts.flatMap((whole, at): readonly Finding[] => {
    const lead = lastWords(text.slice(0, whole.start));
    if (yuanIn(whole.unit) === undefined || whole.isVague || !CHANGED.test(lead)) return [];
    const parts = [];
    for (const [index, one] of amounts.slice(at + 1).entries()) {
      const before = text.slice((parts[index - 1] ?? whole).end, one.start);
      if (one.unit !== whole.unit || one.isVague || !PART.test(before) || OWN_WAY.test(before)) break;
      if (index === 0 && !before.startsWith('，其中')) break;
      parts.push(one);
    }
    const last = parts.at(-1);
    if (last === undefined || parts.length < 2 || !/^(?:[。；]|$)/.test(text.slice(last.end))) return [];
    const sum = parts.reduce((total, one) => total.plus(sizeOf(one)), sizeOf(whole).times(0));
    const slack = toleranceOf([whole, ...parts], parts.length);
    if (sum.minus(sizeOf(whole)).abs().lte(slack)) return agree(sentence, [whole, ...parts], { follows: 'sum' });
    // 14.00万元，比上年减少0.50万元，其中甲4.20万元、乙9.80万元: parts of what stands before the change.
    const isOfAnother = amounts
      .slice(0, at)
      .some((one) => isOfMeasure(one, whole) && sizeOf(one).gte(sum.minus(slack)));
    if (sum.lt(sizeOf(whole)) || isOfAnother) return [];
    const typed = text.slice(whole.start, whole.end);
    const args = { typed, sum: `${printNumber(sum.div(yuanIn(whole.unit) ?? 1))}${whole.unit}` };
    return [partsDiffer(args, placeIn(sentence, whole.start, last.end))];
  });
}
