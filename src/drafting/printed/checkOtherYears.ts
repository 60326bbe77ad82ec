import type { Finding } from '../../findings/types.ts';
import type { WordCell, WordDocument, WordTable } from '../../wordfile/types.ts';
import { plainText } from '../../workbooks/readAmount.ts';
import { TableGrid } from '../tableGrid.ts';
import { numberOfOtherYear } from './findings.ts';
import type { PrintedPlaces } from './types.ts';

/** A row of a table that has a number for each of several years. */
interface RowOfYears {
  readonly name: string;
  readonly byYear: ReadonlyMap<string, WordCell>;
}

/** Shorter numbers are equal by chance too often. */
const LEAST_DIGITS = 3;

/**
 * SE857: a sentence about this year names a row of a table, and the number that the table has for another year. A sentence that
 * compares years, or whose number stands in the table for this year too, is let be.
 */
export function checkOtherYears(document: WordDocument, year: string, places: PrintedPlaces): readonly Finding[] {
  const rows = document.blocks.flatMap((block) => (block.type === 'table' ? listRows(block, year) : []));
  if (rows.length === 0) return [];
  return document.blocks.flatMap((block): readonly Finding[] => {
    if (block.type !== 'paragraph' || block.role.type !== 'text') return [];
    return [...block.text.matchAll(/[^，。；：]+/g)].flatMap(({ 0: clause, index }) =>
      // Digits in full width have commas of their own.
      tellClause(joinNumber(block.text, index, clause)).flatMap(({ typed, row, itsYear, instead }) => {
        const other = row.byYear.get(itsYear);
        if (other === undefined) return [];
        return [
          numberOfOtherYear(
            { number: typed, row: row.name, itsYear, year, instead: instead.text.trim() },
            places.of(block.place, typed),
            places.of(other.place),
          ),
        ];
      }),
    );
  });

  function tellClause(clause: string) {
    const years = [...clause.normalize('NFKC').matchAll(/(20\d\d)年/g)].map(([, each = '']) => each);
    if (years.length === 0 || years.some((each) => each !== year) || /上年|去年|同期|比|较|增|减/.test(clause))
      return [];
    return rows.flatMap((row) => {
      if (!clause.includes(row.name)) return [];
      const own = row.byYear.get(year);
      if (own === undefined) return [];
      return [...clause.matchAll(/(?<![\d０-９,，.．])[\d０-９][\d０-９,，.．]*[\d０-９]/g)].flatMap(({ 0: typed }) => {
        const number = plainNumber(typed);
        const isOwn = number === plainNumber(own.text);
        const found = [...row.byYear].find(([each, cell]) => each !== year && plainNumber(cell.text) === number);
        if (isOwn || found === undefined || number.replace('.', '').length < LEAST_DIGITS) return [];
        return [{ typed, row, itsYear: found[0], instead: own }];
      });
    });
  }
}

/** A clause that ends within a number, as １，３８４ does, goes on to its end. */
function joinNumber(text: string, index: number, clause: string): string {
  const rest = /^[，,\d０-９]*/.exec(text.slice(index + clause.length))?.[0] ?? '';
  return /[\d０-９]$/.test(clause) && /^，[\d０-９]{3}(?![\d０-９])/.test(rest)
    ? clause + rest.replace(/，$/, '')
    : clause;
}

function plainNumber(text: string): string {
  return plainText(text).replace(/[,，]/g, '');
}

/** Rows of a table whose columns are years. */
function listRows(table: WordTable, year: string): readonly RowOfYears[] {
  const grid = new TableGrid(table);
  const years = grid.headings().map((heading) => /^(20\d\d)年度?$/.exec(heading)?.[1]);
  if (!years.includes(year) || years.filter((each) => each !== undefined).length < 2) return [];
  return grid.rows.flatMap((row): readonly RowOfYears[] => {
    const name = plainText(grid.text(row, 0))
      .replace(/^其中[:：]?/, '')
      .replace(/[（(][^（）()]{1,4}[）)]$|人?次$|台次$/, '');
    const byYear = new Map<string, WordCell>();
    for (const [column, each] of years.entries()) {
      const cell = grid.own(row, column);
      if (each !== undefined && cell !== undefined) byYear.set(each, cell);
    }
    return name.length < 3 ? [] : [{ name, byYear }];
  });
}
