import type { Finding } from '../../../src/findings/types.ts';
import {
  fullWidthBraces,
  headingTooDeep,
  listStartsElsewhere,
  proseTooLong,
  referenceNotClosed,
  unsupportedMarkup,
} from '../../../src/narrative/findings/findings.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  unsupportedMarkup({ construct: '{{#if x}}' }, at),
  unsupportedMarkup({ construct: `![照片](${'很长'.repeat(60)})\n第二行` }, at),
  listStartsElsewhere({ start: 3 }, at),
  referenceNotClosed({}, at),
  fullWidthBraces({ text: '｛｛合同｝｝', name: '合同' }, at),
  headingTooDeep({ depth: 5, deepest: 4 }, at),
  proseTooLong({ length: 60_000, most: 50_000 }, at),
  proseTooLong({ passages: 6000, most: 5000 }, at),
];
