import { lastIndexBefore } from './lastBefore.ts';
import type { Mention } from './subjects.ts';
import type { Sentence } from './types.ts';

const AMOUNT = '约?[0-9０-９.．]+[余多]?(?:[万亿]?元|%|％)';
const ONLY_FILLER = new RegExp(
  `^(?:也|都|均|并|但|且|仍|总体|实际|最终|全年|年中|年末|本年|当年|决算|支出|预算|执行|数|总额|的|等|各|有所|略有|略|共|${AMOUNT}|\\ufffc|[两二三四五六七八九十\\d]+[项个]|指标|，(?!.*，))*$`,
);

/**
 * What words at an offset speak of: the last one named before them, in this clause or the one before, and those
 * that stand with it in one row (`甲、乙和丙均…`). In the order of the sentence.
 */
export function listTogether({ text, allMentions }: Sentence, offset: number): readonly Mention[] {
  const lastIndex = lastIndexBefore(allMentions, offset);
  const last = allMentions[lastIndex];
  if (last === undefined) return [];
  // Words of their own between the name and the claim speak of something else: 基本支出中会议费…
  const between = text.slice(last.end, offset);
  if (between.length > 40 || !ONLY_FILLER.test(between)) return [];
  const row = [last];
  for (let at = lastIndex - 1; at >= 0; at--) {
    const [one, next] = [allMentions[at], allMentions[at + 1]];
    if (one === undefined || next === undefined) break;
    const link = text.slice(one.end, next.start);
    // A name and then its {{…}} are one.
    const isSame = link === '' && one.subject.prefix === next.subject.prefix;
    if (!isSame && !/^(?:、|和|及|与|以及)$/.test(link)) break;
    if (isSame) row.shift();
    row.unshift(one);
  }
  return row;
}
