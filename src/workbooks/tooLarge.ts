import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { tableTooLarge } from './findings/findings.ts';
import type { Excess } from './limits.ts';
import { addressOf } from './types.ts';

/** A published workbook has some hundred KB, with all its tables. */
export const TABLE_LIMIT = 10_000_000;

export function tellTooLarge(file: string, limit: number): Finding {
  return tableTooLarge({ what: 'file', limit }, wholeFile(file));
}

export function tellTooManyCells(file: string, sheet: string, excess: Excess): Finding {
  const { what, limit } = excess;
  const args = what === 'cells' ? { what, limit } : { what, limit, sheet, cell: addressOf(excess) };
  return tableTooLarge(args, wholeFile(file));
}
