import { threePublicItemOf } from '../../workbooks/rowNames.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';
import { find, mark, N, putCount } from './sentence.ts';

/** Vehicles bought and kept. */
export function readVehicles(sentence: Sentence, drafting: Drafting): void {
  const { tree } = drafting;
  const none = find(sentence, /(?:未|没有|无)(?:新)?(?:增)?购置?(?:公务)?(?:用车|车辆|公车)/);
  if (none !== undefined && tree.putPlain(['threePublic', 'vehicles', 'bought'], 'none', sentence.origin))
    mark(sentence, none);
  const bought = find(sentence, new RegExp(`(?<!未|没有)购置(?:公务用车|公车|车辆)\\s*${N}\\s*[辆台]`));
  if (bought !== undefined) putCount(sentence, bought, bought[1], ['threePublic', 'vehicles', 'bought'], drafting);
  const kept = find(
    sentence,
    new RegExp(`(?:保有|现有|实有)(?:量)?(?:公务用车|公车|车辆)?(?:为|共)?\\s*${N}\\s*[辆台]`),
  );
  if (kept !== undefined) putCount(sentence, kept, kept[1], ['threePublic', 'vehicles', 'kept'], drafting);
  const keptNone = find(sentence, /年末(?:没有|无)(?:公务用车|公车)/);
  if (keptNone !== undefined && tree.putPlain(['threePublic', 'vehicles', 'kept'], 'none', sentence.origin))
    mark(sentence, keptNone);
}

/** What was spent in neither year is none, though its table shows 0. */
export function readNeverSpent({ text, origin }: Sentence, { tree }: Drafting): void {
  for (const clause of text.split(/[；;。]/)) {
    if (!/两年均?(?:未|没有)发生/.test(clause)) continue;
    const item = threePublicItemOf(clause);
    if (item === undefined || item === 'sum') continue;
    for (const column of ['lastYearActual', 'actual'])
      tree.denyZero(['threePublic', item, column], { ...origin, text: '' });
  }
}
