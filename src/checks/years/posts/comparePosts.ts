import { titleOf } from '../../../figures/figureNames.ts';
import { numberOf, statedIn } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { postsChanged } from './findings.ts';

/**
 * SE489 posts-changed: the number of a kind of authorized posts has changed since last year. Unknown numbers are not
 * compared.
 */
export const comparePosts: Comparison = (previous, current) =>
  current.staff.authorizedPosts.flatMap(({ kind, count: now }) => {
    const then = previous.staff.authorizedPosts.find((posts) => posts.kind === kind)?.count;
    if (then === undefined) return [];
    const [before, after] = [statedIn(then), statedIn(now)];
    if (before === undefined || after === undefined) return [];
    if (numberOf(then, 'post')?.value.eq(numberOf(now, 'post')?.value ?? 0)) return [];
    return [postsChanged({ posts: titleOf(kind), year: previous.year, before, after }, now.place, then.place)];
  });
