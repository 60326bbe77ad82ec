/** Words that headings have or leave out without saying anything else. */
const EMPTY_WORDS = /部门|单位|主要|本级|有关|情况|方面|年度|本年|及其?|和|与|的|\d{4}年?/g;

/** A title as it is compared, and the pairs of its signs. */
interface Plain {
  readonly text: string;
  readonly pairs: readonly string[];
}

/** Each heading of a file is compared with each of each form: what both come to is worked out once. */
const KNOWN = new Map<string, Plain>();
/** So many are more than the headings of all forms and a report. */
const MOST_KNOWN = 2000;

/** A title as it is compared: without its number, quotes, stops, and words that say nothing. */
export function plainTitle(title: string): string {
  return plainOf(title).text;
}

function plainOf(title: string): Plain {
  const known = KNOWN.get(title);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const bare = title.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
  const short = bare.replace(/概况/g, '基本情况').replace(EMPTY_WORDS, '');
  const text = short === '' ? bare : short;
  const plain = { text, pairs: pairsOf(text) };
  KNOWN.set(title, plain);
  return plain;
}

/** How alike two titles are, from 0 to 1, by the pairs of signs that they share; a title within another is nearly the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [plainOf(one), plainOf(other)];
  if (a.text === '' || b.text === '') return 0;
  if (a.text === b.text) return 1;
  const shared = a.pairs.filter((pair) => b.pairs.includes(pair)).length;
  if (shared === 0) return 0;
  const dice = (2 * shared) / (a.pairs.length + b.pairs.length);
  const least = Math.min(a.pairs.length, b.pairs.length);
  return Math.max(dice, least < 2 ? 0 : (0.85 * shared) / least);
}

function pairsOf(text: string): readonly string[] {
  if (text.length < 2) return text === '' ? [] : [text];
  return Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
}
