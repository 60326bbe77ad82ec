import type { Mention } from './subjects.ts';
import type { Sentence } from './types.ts';

/**
 * What words at an offset speak of: the last one named before them, in this clause or the one before, and those
 * that stand with it in one row (`甲、乙和丙均…`). In the order of the sentence.
 */
export function listTogether({ text, allMentions }: Sentence, offset: number): readonly Mention[] {
  const before = allMentions.filter(({ end }) => end <= offset);
  const last = before.at(-1);
  if (last === undefined) return [];
  const between = text.slice(last.end, offset);
  if (/[。；：（(]/.test(between) || between.split('，').length > 2) return [];
  // `基本支出…，三公经费…`: a second clause with a noun of its own before the words speaks of that noun.
  const ownClause = between.split('，')[1];
  if (ownClause !== undefined && !/^(?:也|都|均|并|但|且|仍|总体|实际|决算|支出|全年|没有)*$/.test(ownClause))
    return [];
  const row = [last];
  for (let at = before.length - 2; at >= 0; at--) {
    const [one, next] = [before[at], before[at + 1]];
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
