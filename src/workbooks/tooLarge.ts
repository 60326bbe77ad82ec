import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { tableTooLarge } from './findings/findings.ts';
import type { Excess } from './limits.ts';
import { addressOf } from './types.ts';

/** Published workbooks with all their tables have a few hundred KB. */
export const TABLE_LIMIT = 10_000_000;

/** Reports a file that has more bytes than the limit. */
export function tellTooLarge(file: string, limit: number): Finding {
  return tableTooLarge({ what: 'file', limit }, wholeFile(file));
}

/** Reports a sheet that has more cells, rows or columns than the limit. */
export function tellTooManyCells(file: string, sheet: string, excess: Excess): Finding {
  const { what, limit } = excess;
  const args = what === 'cells' ? { what, limit } : { what, limit, sheet, cell: addressOf(excess) };
  return tableTooLarge(args, wholeFile(file));
}
