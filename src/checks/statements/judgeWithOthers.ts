import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { factorIn, isOfMeasure, isSize, sizeOf } from './listNumbers.ts';

const OTHERS = /^[^，。；]{0,8}，(?:另|还)(?:外)?(?:有|含)[^，。；\d]{0,8}$/;
const TOGETHER = /^[^，。；\d]{0,12}，(?:两[项者类]|全部)?(?:合计|共计|总计|共|一共)(?:为|有|达)?$/;

/** SE428 parts-differ for a number, what there is besides, and both together: `在校生171人，另有42名学生由教师送教，合计231人`. */
export function judgeWithOthers({ text, amounts, ...rest }: Sentence): readonly Finding[] {
  if (amounts.length < 3 || !/[另还]外?[有含]/.test(text)) return [];
  const sentence = { text, amounts, ...rest };
  return amounts.flatMap((one, index): readonly Finding[] => {
    const [other, whole] = amounts.slice(index + 1, index + 3);
    if (other === undefined || whole === undefined || one.unit === '') return [];
    if (!isOfMeasure(one, other) || !isOfMeasure(one, whole) || [one, other, whole].some(({ isVague }) => isVague))
      return [];
    if (!OTHERS.test(text.slice(one.end, other.start)) || !TOGETHER.test(text.slice(other.end, whole.start))) return [];
    const sum = sizeOf(one).plus(sizeOf(other));
    if (isSize(sum, whole, [one, other])) return agree(sentence, [one, other, whole], { follows: 'sum' });
    // Of more than these two, as far as it tells: what stands before may be among them.
    if (index > 0 && isOfMeasure(amounts[index - 1] ?? one, one)) return [];
    const args = {
      typed: text.slice(whole.start, whole.end),
      sum: `${printNumber(sum.div(factorIn(whole)))}${whole.unit}`,
    };
    const [place, ...others] = [whole, one, other].map(({ start, end }) => placeIn(sentence, start, end));
    return place === undefined ? [] : [partsDiffer(args, place, ...others)];
  });
}
