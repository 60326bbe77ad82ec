import { proseTooLong } from '../../narrative/findings/findings.ts';
import type { Check } from '../types.ts';
import { MOST_PROSE } from './listPassages.ts';

/** SE309 prose-too-long: what is said at the first passage that nothing is compared with. */
export const checkProseLength: Check = ({ prose: { passages, leftOut } }) => {
  const [first] = leftOut;
  if (first === undefined) return [];
  const length = [...passages, ...leftOut].reduce((sum, { text }) => sum + text.length, 0);
  return [proseTooLong({ length, most: MOST_PROSE }, first.placeOf(0, first.text.length))];
};
