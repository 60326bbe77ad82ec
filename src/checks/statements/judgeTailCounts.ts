import type { Finding } from '../../findings/types.ts';
import { countDiffers } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';

/** `设办公室、检验科和质量管理科，共七个科室`. */
const TAIL = /^，?(?:一?共|共计|合计|总共|共有)(?:有|设)?$/;
const LIST_BEFORE =
  /(?:设(?:有|立|置)?|包括|分别是|分别为|下设|内设|：)((?:[\u4e00-\u9fffA-Za-z（）“”]{2,20}、)+[\u4e00-\u9fffA-Za-z（）“”]{2,20}(?:[和及与]|以及)[\u4e00-\u9fffA-Za-z（）“”]{2,20})，?(?:一?共|共计|合计|总共|共有)(?:有|设)?$/;
/** `未完成的指标有三项：甲、乙、丙和丁。` */
const LIST_BEHIND =
  /^(?:[\u4e00-\u9fff]{0,6})(?:，(?:分别是|分别为|即|包括))?[：，]?(?:分别是|分别为|即)?((?:[\u4e00-\u9fffA-Za-z（）“”]{2,20}、)+[\u4e00-\u9fffA-Za-z（）“”]{2,20}(?:[和及与]|以及)[\u4e00-\u9fffA-Za-z（）“”]{2,20})[。；]/;
const UNSURE = /等|其中|各|均|分别[^是为]|第[一二三四五]|[一二三]是/;

/**
 * SE427 count-differs for names in a row whose last stands behind 和, and how many they are said to be: `设办公室、检验科和供血科，共四个科室`,
 * `未达标的指标有两项：甲、乙和丙。`
 */
export function judgeTailCounts(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!text.includes('、')) return [];
  return amounts.flatMap((count): readonly Finding[] => {
    if (count.isVague || count.decimals > 0 || !/^[个项家类条所处]$/.test(count.unit) || count.value.gt(20)) return [];
    const before = text.slice(0, count.start);
    const list =
      (TAIL.test(before.slice(before.lastIndexOf('，'))) ? LIST_BEFORE.exec(before)?.[1] : undefined) ??
      (text.charAt(text.indexOf('：', count.end)) === '：' && text.indexOf('：', count.end) - count.end <= 6
        ? LIST_BEHIND.exec(text.slice(count.end))?.[1]
        : undefined);
    if (list === undefined || UNSURE.test(list)) return [];
    const names = list.split('、');
    const last = names.at(-1) ?? '';
    // 和 and 与 may be part of a name: one joint is a list, two cannot be told apart.
    const joints = last.match(/[和及与]|以及/g) ?? [];
    if (joints.length !== 1 || names.slice(0, -1).some((name) => /[和及与]/.test(name))) return [];
    const listed = names.length + 1;
    if (count.value.eq(listed) || count.value.eq(listed - 1)) {
      if (count.value.eq(listed)) return agree(sentence, [count], { follows: 'count' });
      // 收发和档案科 is one, where the halves are no names of their own.
      const halves = last.split(/[和及与]|以及/);
      if (halves.some((half) => half.length < 4 && !isLikeOthers(half, names.slice(0, -1)))) return [];
    }
    const typed = text.slice(count.start, count.end);
    return [countDiffers({ typed, listed }, placeIn(sentence, count.start, count.end))];
  });
}

/** Ends as another name of the row does: 科, 室, 率; a row of names that end alike. */
function isLikeOthers(name: string, others: readonly string[]): boolean {
  return others.some((one) => one.at(-1) === name.at(-1));
}
