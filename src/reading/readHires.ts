import type { Decimal } from '../quantity/decimal.ts';
import { findAll } from './findAll.ts';
import { readNumeral } from './numerals.ts';

/** People that a programme hired. */
export interface HiresSaid {
  readonly programme: string;
  readonly count: Decimal;
  /** Whether they hold posts; `undefined` where the sentence does not say. */
  readonly holdsPost: boolean | undefined;
  readonly start: number;
  readonly end: number;
}

/** A number of people as sentences have it. */
const N = '([\\d０-９]+|[零〇一二两三四五六七八九十百千]+)';
const BY = '(?:通过|按照?|根据)[“"](?<name>[^”"]{1,30})[”"](?:计划)?(?:聘用|引进|招聘)';

const PATTERNS = [
  new RegExp(`${BY}(?:人员|人才)?(?:共)?(?<n>${N})[人名]`, 'g'),
  new RegExp(`有(?<n>${N})[人名]是?${BY}的?(?:，(?<holds>占用编制|不占编制))?`, 'g'),
];

/** Reads 通过“三支一扶”计划招聘2人, and 有2名是按“…”引进的，占用编制. */
export function readHires(text: string): readonly HiresSaid[] {
  return PATTERNS.flatMap((pattern) =>
    findAll(text, pattern).flatMap(({ 0: whole, index, groups }): readonly HiresSaid[] => {
      const { name = '', n = '', holds } = groups ?? {};
      const count = readNumeral(n);
      if (count === undefined) return [];
      const holdsPost = holds === undefined ? undefined : holds === '占用编制';
      return [{ programme: name, count, holdsPost, start: index, end: index + whole.length }];
    }),
  );
}
