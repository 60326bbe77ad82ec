import { isFinding } from '../findings/define.ts';
import type { Finding } from '../findings/types.ts';
import {
  differsFromUnits,
  numberOfNoUnit,
  selfCheckContradicted,
  unitChanged,
  unitItemsDiffer,
  unitLeavesSumUnknown,
  unitListDiffers,
} from './findings/findings.ts';

/** Whether a finding that is no error says something of how units are added up. */
export function isOfRollUp(found: Finding): boolean {
  return [
    selfCheckContradicted,
    unitChanged,
    unitItemsDiffer,
    unitLeavesSumUnknown,
    unitListDiffers,
    differsFromUnits,
    numberOfNoUnit,
  ].some((maker) => isFinding(found, maker as typeof unitChanged));
}
