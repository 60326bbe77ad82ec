import { missingKey } from '../source/keys/findings.ts';
import { placeOfKey } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { fromUnitsInVain } from './findings/findings.ts';
import type { Reader } from './reader.ts';
import type { FromUnits } from './types.ts';

/**
 * Reads whether a number comes from the reports of units: `from: units`, with `of` and `to` where it is a rate. SE224
 * from-units-in-vain where the file adds up no units, where words cannot be added, or where `of` and `to` stand alone; SE202
 * missing-key for one of the two without the other.
 */
export function readFromUnits(node: SourceNode, reader: Reader, isOfWords = false): { readonly from?: FromUnits } {
  const [from, of, to] = [reader.named(node, 'from'), reader.named(node, 'of'), reader.named(node, 'to')];
  if (from === undefined) {
    const [alone] = [of, to].filter((one) => one !== undefined);
    if (alone !== undefined) reader.findings.push(fromUnitsInVain({ why: 'noFrom' }, alone.place));
    return {};
  }
  if (isOfWords || !reader.addsUp) {
    reader.findings.push(fromUnitsInVain({ why: isOfWords ? 'words' : 'noUnits' }, from.place));
    return {};
  }
  const { place } = from;
  if (of !== undefined && to !== undefined) return { from: { rate: { of, to }, place } };
  const lacking = of === undefined ? 'of' : 'to';
  if (of !== undefined || to !== undefined) {
    const title = lacking === 'of' ? '分子' : '分母';
    reader.findings.push(missingKey({ key: lacking, title }, placeOfKey(node, lacking)));
  }
  return { from: { rate: undefined, place } };
}
