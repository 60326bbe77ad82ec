/** Words that headings have or leave out without saying anything else. */
const EMPTY_WORDS = /部门|单位|主要|本级|有关|情况|方面|年度|本年|及其?|和|与|的|\d{4}年?/g;

/** A title as it is compared: without its number, quotes, stops, and words that say nothing. */
export function plainTitle(title: string): string {
  const bare = title.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  const short = bare.replace(/概况/g, '基本情况').replace(EMPTY_WORDS, '');
  return short === '' ? bare : short;
}

/** How alike two titles are, from 0 to 1, by the pairs of signs that they share; a title within another is nearly the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [plainTitle(one), plainTitle(other)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  const shared = pairsA.filter((pair) => pairsB.includes(pair)).length;
  const dice = (2 * shared) / (pairsA.length + pairsB.length);
  const least = Math.min(pairsA.length, pairsB.length);
  return Math.max(dice, least < 2 ? 0 : (0.85 * shared) / least);
}

function pairsOf(text: string): string[] {
  if (text.length === 1) return [text];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}
