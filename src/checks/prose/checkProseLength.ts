import { proseTooLong } from '../../narrative/findings/findings.ts';
import type { Check } from '../types.ts';
import { MOST_PASSAGES, MOST_PROSE } from './listPassages.ts';

/** SE309 prose-too-long: what is said at the first passage that nothing is compared with. */
export const checkProseLength: Check = ({ prose: { leftOut } }) => {
  if (leftOut === undefined) return [];
  const { first, length, count } = leftOut;
  const many = length > MOST_PROSE ? { length, most: MOST_PROSE } : { passages: count, most: MOST_PASSAGES };
  return [proseTooLong(many, first.placeOf(0, first.text.length))];
};
