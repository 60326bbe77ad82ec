import type { Member } from './rosters.ts';

/** Numbering, joining words and quotes before a name. */
const BEFORE =
  /^(?:[\s　，。；：、（(“"《]|[①-⑳]|\d{1,2}[.．、)）]|[（(]?[一二三四五六七八九十]{1,2}[）)、]|[一二三四五六七八九十]是|其中|和|及|与|以及|而|但)+/;
/** Fewer signs are a word of many things; so many need not stand together in the name. */
const LEAST = 4;

/**
 * The one member with whose name words start, as much of it as people write, and where it ends: 信息平台执行率97.43% of
 * 智慧医院信息平台. A name of three signs must be all of it.
 */
export function leadingMember<M extends Pick<Member, 'name'>>(
  words: string,
  roster: readonly M[],
): { readonly member: M; readonly start: number; readonly end: number } | undefined {
  const start = BEFORE.exec(words)?.[0].length ?? 0;
  let best: { member: M; end: number; isShared: boolean } | undefined;
  for (const member of roster) {
    const end = start + sharedLength(words.slice(start, start + LONGEST), member.name);
    const isWhole = end - start >= member.name.length;
    if (end - start < LEAST && !isWhole) continue;
    if (best === undefined || end > best.end) best = { member, end, isShared: false };
    else if (end === best.end) best = { ...best, isShared: true };
  }
  if (best === undefined || best.isShared) return undefined;
  const quote = /^[”"》]?(?:项目|专项)?[”"》]?/.exec(words.slice(best.end))?.[0] ?? '';
  return { member: best.member, start, end: best.end + quote.length };
}

const LONGEST = 40;

/** How many signs of words stand in a name, in their order. */
function sharedLength(words: string, name: string): number {
  let at = 0;
  let length = 0;
  for (const sign of words) {
    const next = name.indexOf(sign, at);
    if (next < 0) break;
    at = next + 1;
    length += sign.length;
  }
  return length;
}
