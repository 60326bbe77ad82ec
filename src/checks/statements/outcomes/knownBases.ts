import type { ResultItem } from '../../../model/types.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { measureOf } from '../../../reading/measures.ts';
import type { Against } from '../../../reading/readOutcomes.ts';
import type { SpokenOf } from '../../prose/contradictions/spoken.ts';
import type { Ground, How } from '../../prose/ground.ts';
import type { Judging, Spoken } from './judging.ts';
import { isValueOf } from './measured.ts';

/** What the file has, where the words are surely of that and the unit is its own. */
export function findKnown(
  current: Spoken,
  against: Against,
  { unit }: TypedAmount,
  isAtLeast = false,
): Pair | undefined {
  const { result } = current;
  if (result === undefined || !isSure(current) || (result.qualifier !== undefined && !isAtLeast)) return undefined;
  const base = knownBase(result, against);
  if (base === undefined) return undefined;
  const own = measureOf(result.measure);
  const isAlike = /百分点/.test(unit)
    ? own.base === '%'
    : isPercentage({ unit } as TypedAmount) || measureOf(unit).base === own.base;
  return isAlike ? { now: result.value.times(own.factor), base: base.times(own.factor) } : undefined;
}

export interface Pair {
  readonly now: Decimal;
  readonly base: Decimal;
}

export function aspectOf(name: string, against: Against): SpokenOf {
  if (against === 'other') return name;
  return { name, aspect: against === 'lastYear' ? 'againstLastYear' : 'againstTarget' };
}

export function baseNameOf({ name }: ResultItem, against: Against): SpokenOf {
  return { name, aspect: against === 'lastYear' ? 'lastYear' : 'target' };
}

export function baseOf(spoken: Spoken, against: Against): TypedAmount | undefined {
  return spoken[against];
}

export function knownBase(result: ResultItem, against: Against): Decimal | undefined {
  return against === 'other' ? undefined : result[against];
}

export function isSure({ surely }: Spoken): boolean {
  return surely === 'whole' || surely === 'parts';
}

/** Whether the number beside it is the file's own, so that both speak of the same. */
export function isOwnNumber({ now, result }: Spoken): boolean {
  return now !== undefined && result !== undefined && isValueOf(now, result);
}

/** Of the file's numbers, where they explain it, or of those beside it. */
export function findGround(judging: Judging, isOfFile: boolean, how: How, against: Against): Ground {
  const name = judging.current?.result?.name;
  return isOfFile && name !== undefined ? { agrees: aspectOf(name, against) } : { follows: how };
}
