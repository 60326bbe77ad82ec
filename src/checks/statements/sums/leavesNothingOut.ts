import { Decimal } from '../../../quantity/decimal.ts';
import lexicon from '../../../reading/generated/lexicon.js';
import type { Stretch } from '../joinSentences.ts';
import { shareOf } from './judgePartShares.ts';
import type { Part } from './types.ts';

/** Rest, a set that leaves nothing out, 内 and 外 of one word, or shares that make a hundred. */
export function leavesNothingOut(parts: readonly Part[], stretch: Stretch): boolean {
  const names = parts.map(({ name }) => name);
  if (/^(?:其他|其它|其余|剩余|余下)/.test(names.at(-1) ?? '')) return true;
  if (names.length < 2) return false;
  const isOfSet = Object.values(lexicon.sets ?? {}).some((set) => {
    const members = names.map((name) => set.findLast((word) => name.includes(word)));
    return (
      members.every((word) => word !== undefined) &&
      new Set(members).size === names.length &&
      (set.length > 2 ? names.length > 2 || set[0] === '货物' : names.length === 2)
    );
  });
  const [one = '', other = ''] = names;
  if (
    isOfSet ||
    (names.length === 2 && /在编|编内/.test(one) && /编外/.test(other)) ||
    (names.length === 2 &&
      /[内外]/.test(one) &&
      one !== other &&
      one.replace(/[内外]/g, '') === other.replace(/[内外]/g, ''))
  )
    return true;
  const shares = parts.map(({ at }) => shareOf(stretch, at)?.amount.value);
  const total = shares.reduce<Decimal | undefined>(
    (sum, share) => (share === undefined ? undefined : sum?.plus(share)),
    new Decimal(0),
  );
  return total?.minus(100).abs().lte('0.05') === true;
}
