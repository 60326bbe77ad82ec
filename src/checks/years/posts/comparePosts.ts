import { titleOf } from '../../../figures/figureNames.ts';
import { type Entry, POST_KINDS, type PostKind, type Staff } from '../../../model/types.ts';
import { numberOf } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { postsChanged } from './findings.ts';

/** SE489 posts-changed: a kind of authorized posts has another number than last year. */
export const comparePosts: Comparison = (previous, current) => {
  if (previous.staff.authorizedPosts.length === 0 || current.staff.authorizedPosts.length === 0) return [];
  return POST_KINDS.flatMap((kind) => {
    const [now, then] = [postsOf(current.staff, kind), postsOf(previous.staff, kind)];
    const [after, before] = [numberOf(now, 'post'), numberOf(then, 'post')];
    if (after === undefined || before === undefined || after.value.eq(before.value)) return [];
    return [postsChanged({ posts: titleOf(kind), year: previous.year, before, after }, now.place, then.place)];
  });
};

/** A kind that is not among those named has no posts. */
function postsOf({ authorizedPosts, place }: Staff, kind: PostKind): Entry<'post'> {
  const named = authorizedPosts.find((posts) => posts.kind === kind)?.count;
  return named ?? { state: 'none', place: { ...place, end: place.start } };
}
