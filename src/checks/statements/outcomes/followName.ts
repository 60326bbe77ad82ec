import type { ResultItem } from '../../../model/types.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import { withoutParts } from '../../../reading/resultNames.ts';
import { type Changed, closeSpoken, type Judging, NEAREST, startSpoken } from './judging.ts';
import { isRestricted, NOT_ALL } from './readRestriction.ts';

/** Whether a difference is of what was spoken of: with a name of its own it starts anew, with unknown words it is of those. */
export function followName(judging: Judging, outcome: Changed): boolean {
  const { name, amount, clause } = outcome;
  if (name.length < 2) return true;
  const isRate = isPercentage(amount) || /百分点/.test(amount.unit);
  const near = name.slice(-NEAREST);
  const named = judging.names.named(near);
  const result = isRate ? (named.length === 1 ? named[0] : undefined) : judging.names.bind(near, amount.unit)?.result;
  if (judging.current?.result !== undefined && result === judging.current.result) return true;
  closeSpoken(judging);
  const rest = result === undefined ? undefined : restOf(result, near);
  if (result === undefined || rest === undefined || NOT_ALL.test(rest)) return false;
  judging.current = { ...startSpoken(judging, clause, isRestricted(outcome, result)), result, surely: 'whole' };
  return true;
}

/** What words say beside a name: all of it in one, or its parts and nothing but what counts them, as 农村危房改造户数 for 改造农村危房. */
function restOf({ name }: ResultItem, words: string): string | undefined {
  if (words.includes(name)) return words.replace(name, '');
  const rest = withoutParts(name, words);
  return rest !== undefined && /^(?:户数|人数|数量|总数|场次|个数|件数|面积|里程|长度|量|数|的)*$/.test(rest)
    ? ''
    : undefined;
}
