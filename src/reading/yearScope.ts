import { findAll } from './findAll.ts';
import { findYears } from './findYears.ts';

/** Words that say which year the rest of a sentence speaks of, or with which it compares. */
export interface YearScope {
  readonly year: number;
  readonly start: number;
  readonly end: number;
  /** `比2022年`, `与上年相比`: holds for its clause only, and as the base of what grew or fell. */
  readonly isComparison: boolean;
  /** A number, and not 上年 or 本年. */
  readonly isTyped: boolean;
}

const COMPARING = /(?:比|较|与|同|和|高于|低于|好于|多于|少于|超过)$/;
/** A year of an event, and not of what is told. */
const EVENT =
  /^(?:[0-9０-９一二三四五六七八九十]+月(?!份?(?:至|到|[-—–～~]))|起|以来|以前|以后|之前|之后|前|后|印发|出台|施行|修订|启动|建成|成立|开始|立项|批复的?|中央|结转)/;
const RELATIVE = /上一?年度?(?!末?结转|末?结余)|去年度?|(?:本|当|今)年度?/g;

/** All of a sentence, in order; `current` is the report's year. */
export function findScopes(text: string, current: number): readonly YearScope[] {
  if (!text.includes('年')) return [];
  const typed = findYears(text, true).filter(({ end }) => !EVENT.test(text.slice(end)));
  const relative = findAll(text, RELATIVE).map(({ 0: word, index: start }) => ({
    year: /^[上去]/.test(word) ? current - 1 : current,
    start,
    end: start + word.length,
    isTyped: false,
  }));
  return [...typed.map((scope) => ({ ...scope, isTyped: true })), ...relative]
    .sort((one, other) => one.start - other.start)
    .map((scope) => ({
      ...scope,
      isComparison:
        COMPARING.test(text.slice(Math.max(0, scope.start - 4), scope.start)) ||
        /^(?:同期|末|底)?相比/.test(text.slice(scope.end)),
    }));
}

/** A sentence. */
interface Scoped {
  readonly text: string;
  readonly scopes: readonly YearScope[];
}

/** The year that the words at an offset speak of, where it is said; in brackets and comparisons only for those. */
export function scopeAt({ text, scopes }: Scoped, offset: number): YearScope | undefined {
  return scopes
    .filter(({ end, isComparison }) => {
      if (end > offset) return false;
      const between = text.slice(end, offset);
      return isComparison ? !/[，。；：、]|相比/.test(between) : closings(between) <= 0;
    })
    .at(-1);
}

/** Brackets that are closed and were not opened in it. */
function closings(text: string): number {
  return (text.match(/[）)]/g)?.length ?? 0) - (text.match(/[（(]/g)?.length ?? 0);
}
