import { type Cell, cell, type Node, type Tree, Typed } from './report.ts';
import { count, type Shape } from './shape.ts';
import { sumCells, typeFraction } from './sums.ts';

const told = (tree: Readonly<Record<string, Node>>) => Object.values(tree).some((part) => part !== undefined);

export function generateStaff(shape: Shape): Tree {
  const { random, units } = shape;
  const kinds = ['administrative', 'institutional', 'service', 'other'];
  const isSplit = random.chance(0.7);
  const posts: Record<string, Cell> = isSplit
    ? Object.fromEntries(kinds.map((kind) => [kind, count(shape, 40)]))
    : { total: count(shape, 120) };
  if (isSplit && random.chance(0.3)) posts.total = typeFraction(sumCells(kinds.map((kind) => posts[kind])));
  const byUnit =
    units.length > 1 && random.chance(0.4)
      ? Object.fromEntries(
          units.map((unit) => [
            unit,
            {
              authorizedPosts: count(shape, 30),
              staffInPost: count(shape, 30),
              retirees: random.chance(0.5) ? count(shape, 20) : undefined,
            },
          ]),
        )
      : undefined;
  const ofUnits = (key: string): Cell =>
    byUnit ? typeFraction(sumCells(Object.values(byUnit).map((unit) => cell((unit as Tree)[key])))) : undefined;
  const staffInPost = byUnit ? (random.chance(0.5) ? ofUnits('staffInPost') : undefined) : count(shape, 120);
  const enough = staffInPost instanceof Typed && Number(staffInPost.text) >= 6;
  const hires =
    enough && random.chance(0.4)
      ? Array.from(
          { length: random.whole(1, 2) },
          (_, index): Tree => ({
            programme: `引才${index === 0 ? '甲' : '乙'}`,
            count: count(shape, 3) ?? null,
            holdsPost: random.pick([true, false, undefined]),
          }),
        )
      : undefined;
  const closing = byUnit ? ofUnits('retirees') : count(shape, 60);
  const isAny = closing instanceof Typed && Number(closing.text) > 4;
  const retirees = { closing, new: isAny ? count(shape, 4) : undefined, left: count(shape, 5) };
  const otherStaff = { temporary: count(shape, 9), dispatched: count(shape, 9), other: count(shape, 9) };
  const lastYear = { authorizedPosts: count(shape, 90), staffInPost: count(shape, 90) };
  return {
    asOf: random.chance(0.6) ? '2023-12-31' : undefined,
    authorizedPosts: byUnit ? undefined : told(posts) ? posts : undefined,
    staffInPost,
    otherStaff: random.chance(0.3) && told(otherStaff) ? otherStaff : undefined,
    lastYear: random.chance(0.3) && told(lastYear) ? lastYear : undefined,
    byUnit,
    programmeHires: hires,
    retirees: random.chance(0.7) ? retirees : undefined,
  };
}
