import type { Drafting } from './drafting.ts';
import type { Origin, Path } from './types.ts';

/**
 * Takes what was carried over from the year before and into the next one, which a sentence says of basic spending or of an item.
 *
 * @param item the item that the paragraph is about
 */
export function placeCarryover(
  sentence: string,
  item: Path | undefined,
  origin: Origin,
  { tree, money }: Drafting,
): void {
  if (!/结转/.test(sentence)) return;
  const owner = /基本支出/.test(sentence) ? ['basic'] : item;
  if (owner === undefined || tree.get(owner) === undefined || money !== '万元') return;
  const opening = /上年结转(?:结余)?(?:资金)?(?:为)?([\d.]+)万元/.exec(sentence)?.[1];
  const closing = /年末结转(?:结余)?(?:资金)?(?:为)?([\d.]+)万元/.exec(sentence)?.[1];
  const hasNoClosing = /年末没有结转结余/.test(sentence);
  if (opening === undefined && closing === undefined && !hasNoClosing) return;
  if (opening !== undefined) tree.putPlain([...owner, 'carryover', 'opening'], opening, origin);
  else if (closing !== undefined || hasNoClosing) tree.putPlain([...owner, 'carryover', 'opening'], 'none', undefined);
  if (closing !== undefined) tree.putPlain([...owner, 'carryover', 'closing'], closing, origin);
  else if (hasNoClosing) tree.putPlain([...owner, 'carryover', 'closing'], 'none', origin);
}
