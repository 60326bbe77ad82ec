import { plainText } from '../workbooks/readAmount.ts';
import type { Cell } from '../workbooks/types.ts';

/** The day before the first that a workbook counts, as it counts them (ECMA-376 Part 1, §18.17.4.1). */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The ways in which a day is typed: 2024-06-11, 2024/6/11, 2024.6.11, 2024年6月11日, 20240611. */
const WAYS = [
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/,
  /^(\d{4})(年)(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/** Reads a day, stored as such or typed; `undefined` where it is none, as 2024-02-30. */
export function readDate(cell: Cell): string | undefined {
  const plain = plainText(cell.text);
  // The part of a day behind the point is its hour.
  if (cell.kind === 'number' && /^\d{5}(?:\.\d+)?$/.test(plain)) {
    return new Date(FIRST_DAY + Number.parseInt(plain, 10) * DAY).toISOString().slice(0, 10);
  }
  return dayOf(plain);
}

/** Reads several days with something between them; `undefined` where one of them is none. */
export function readDates(cell: Cell): readonly string[] | undefined {
  if (cell.kind === 'number') {
    const day = readDate(cell);
    return day === undefined ? undefined : [day];
  }
  const texts = cell.text
    .normalize('NFKC')
    .split(/[、,;\s]+/)
    .filter((text) => text !== '');
  const days = texts.map(dayOf);
  return days.every((day) => day !== undefined) ? days : undefined;
}

function dayOf(plain: string): string | undefined {
  for (const way of WAYS) {
    const [whole, year = '', , month = '', day = ''] = way.exec(plain) ?? [];
    if (whole === undefined) continue;
    const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = Date.parse(`${text}T00:00:00Z`);
    // A month has at most as many days as it has: JavaScript moves 02-30 on to March.
    return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
  }
  return undefined;
}
