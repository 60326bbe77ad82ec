import { titleOf } from '../../../figures/figureNames.ts';
import { numberOf } from '../typedNumbers.ts';
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
    const [after, before] = [numberOf(now, 'post'), numberOf(then, 'post')];
    if (after === undefined || before === undefined || after.value.eq(before.value)) return [];
    return [postsChanged({ posts: titleOf(kind), year: previous.year, before, after }, now.place, then.place)];
  });
