import type { ResultItem } from '../model/types.ts';
import type { TypedAmount } from './findAmounts.ts';
import lexicon from './generated/lexicon.js';
import { type MeasureOf, measureOf } from './measures.ts';

/** How surely words name a result: by its whole name, by all parts of it in any order, or by one word of it. */
export type Surely = 'whole' | 'parts' | 'word';

export interface Bound {
  readonly result: ResultItem;
  readonly surely: Surely;
}

/** Words that more results share name none of them. */
const MOST = 8;
/** Longer names are not taken apart. */
const LONGEST = 24;
const COMMON = new Set(lexicon.outcomes?.common ?? []);
const RANK: Readonly<Record<Surely, number>> = { whole: 3, parts: 2, word: 1 };

/** Finds the one result that words and a unit may mean: `维修信号灯1268处` for 信号灯维修 in 处. */
export class ResultNames {
  readonly #byPair = new Map<string, ResultItem[]>();
  readonly #byNumber = new Map<string, ResultItem[]>();
  readonly #measures = new Map<ResultItem, MeasureOf>();

  constructor(results: readonly ResultItem[]) {
    for (const result of results) {
      this.#measures.set(result, measureOf(result.measure));
      for (const pair of new Set(pairsOf(result.name))) push(this.#byPair, pair, result);
      push(this.#byNumber, this.#numberOf(result.value.toFixed(), result.measure), result);
    }
  }

  /** The result that the words name best, of those that are counted in the unit. */
  bind(words: string, unit: string): Bound | undefined {
    const near = new Map<ResultItem, number>();
    for (const pair of pairsOf(words)) {
      const named = this.#byPair.get(pair) ?? [];
      if (named.length > MOST) continue;
      for (const result of named) near.set(result, (near.get(result) ?? 0) + 1);
    }
    const { base } = measureOf(unit);
    let best: { readonly bound: Bound; readonly weight: number } | undefined;
    let isShared = false;
    for (const [result, count] of near) {
      if (this.#measures.get(result)?.base !== base) continue;
      const isStem = words.includes(stemOf(result.name));
      const surely = words.includes(result.name) ? 'whole' : isStem || hasParts(result.name, words) ? 'parts' : 'word';
      // The longer of two whole names, the nearer of two others.
      const weight = RANK[surely] * 100 + (surely === 'whole' ? result.name.length : count);
      if (best !== undefined && weight === best.weight) isShared = true;
      if (best !== undefined && weight <= best.weight) continue;
      best = { bound: { result, surely }, weight };
      isShared = false;
    }
    return isShared ? undefined : best?.bound;
  }

  /** Whole names in words, whatever they are counted in. */
  named(words: string): readonly ResultItem[] {
    const near = new Set(
      pairsOf(words).flatMap((pair) => {
        const named = this.#byPair.get(pair) ?? [];
        return named.length > MOST ? [] : named;
      }),
    );
    return [...near].filter(({ name }) => words.includes(name));
  }

  /** The one result whose value an amount repeats, where the number is long enough to be no chance. */
  anchor({ value, unit, decimals }: TypedAmount): ResultItem | undefined {
    const { base, factor } = measureOf(unit);
    const found = this.#byNumber.get(`${value.times(factor).toFixed()} ${base}`) ?? [];
    const digits = value.toFixed().replace('.', '').replace(/0+$/, '').length;
    return found.length === 1 && (digits >= 3 || decimals > 0) ? found[0] : undefined;
  }

  #numberOf(value: string, unit: string): string {
    const { base, factor } = measureOf(unit);
    return `${factor.times(value).toFixed()} ${base}`;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** All words of two signs, but those that say little. */
function pairsOf(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2)).filter(
    (pair) => !COMMON.has(pair),
  );
}

/** The thing itself, without the word that counts it: 培训场次 → 培训. */
export function stemOf(name: string): string {
  const stem = name.replace(/(?:场次|人次|次数|件数|户数|人数|面积|数量|总量|数|量)$/, '');
  return stem.length >= 2 && !COMMON.has(stem) ? stem : name;
}

/** Whether a name falls into words of two signs or more that all stand in a text. */
/** What is left of words without the parts of a name; `undefined` where they do not hold all of it. */
export function withoutParts(name: string, words: string): string | undefined {
  if (name.length > LONGEST) return undefined;
  let rest = words;
  for (let start = 0; start < name.length; ) {
    let end = name.length;
    while (end - start >= 2 && !words.includes(name.slice(start, end))) end -= 1;
    if (end - start < 2) return undefined;
    rest = rest.replace(name.slice(start, end), '');
    start = end;
  }
  return rest;
}

function hasParts(name: string, text: string): boolean {
  if (name.length > LONGEST) return false;
  const reached = [true];
  for (let end = 2; end <= name.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      if (reached[start] && text.includes(name.slice(start, end))) reached[end] = true;
    }
  }
  return reached[name.length] === true;
}
