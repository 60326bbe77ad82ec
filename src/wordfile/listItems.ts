import type { JoinedBlock } from './joinTables.ts';
import type { RawParagraph } from './raw.ts';
import type { NumberShape, WordRole } from './types.ts';

/** Headings of one level in a row, under the same heading, and whether anything stands below each. */
interface Run {
  readonly level: number;
  readonly members: { readonly paragraph: RawParagraph; readonly mayBeItem: boolean; isFilled: boolean }[];
}

/** Numbers of lists, below the first level; 一、 and （一） number sections, be they empty. */
const OF_LISTS: ReadonlySet<NumberShape | undefined> = new Set([
  'arabic',
  'arabicInBrackets',
  'arabicHalfBracket',
  'circled',
]);

/**
 * Lists those that were taken for headings and are items of a list: nothing stands between one and the next. What follows
 * the last one may go on with the text above the list.
 */
export function listItems(blocks: readonly JoinedBlock[], roles: ReadonlyMap<RawParagraph, WordRole>): RawParagraph[] {
  const items: RawParagraph[] = [];
  const open: Run[] = [];
  const close = (above: number) => {
    while ((open.at(-1)?.level ?? 0) > above) items.push(...itemsOf(open.pop()));
  };
  for (const block of blocks) {
    const role = block.type === 'paragraph' ? roles.get(block) : undefined;
    if (block.type === 'table' || role?.type !== 'heading') {
      if (role === undefined) fill(open, Number.POSITIVE_INFINITY);
      continue;
    }
    close(role.level);
    fill(open, role.level);
    if (open.at(-1)?.level !== role.level) open.push({ level: role.level, members: [] });
    open.at(-1)?.members.push({
      paragraph: block,
      mayBeItem: role.by === 'number' && role.level > 1 && OF_LISTS.has(block.number?.shape),
      isFilled: false,
    });
  }
  close(0);
  return items;
}

/** Notes that something stands below the last headings above a level. */
function fill(open: readonly Run[], below: number): void {
  for (const { level, members } of open) {
    const last = members.at(-1);
    if (level < below && last !== undefined) last.isFilled = true;
  }
}

function itemsOf(run: Run | undefined): RawParagraph[] {
  const members = run?.members ?? [];
  const isList =
    members.every(({ mayBeItem }) => mayBeItem) &&
    members.every(({ isFilled }, index) => !isFilled || (index > 0 && index === members.length - 1));
  return isList ? members.map(({ paragraph }) => paragraph) : [];
}
