import type { Finding } from '../../../src/findings/types.ts';
import {
  acceptedStale,
  acceptedUnknownCode,
  acceptedWithoutReason,
  cannotBeAccepted,
} from '../../../src/verdict/accepted/findings.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  acceptedStale({ accepted: 'SE401', path: 'basic.items[0].name', suggestion: 'basic.items[1].name' }, at),
  acceptedStale({ accepted: 'SE401', path: 'basic.items[0].name', suggestion: undefined }, at),
  cannotBeAccepted({ accepted: 'SE201' }, at),
  acceptedUnknownCode({ accepted: 'SE4O1', suggestion: 'SE401' }, at),
  acceptedUnknownCode({ accepted: '超支', suggestion: undefined }, at),
  acceptedWithoutReason({ text: '无' }, at),
  acceptedWithoutReason({ text: '' }, at),
];
