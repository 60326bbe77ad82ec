import type { Finding } from '../../../findings/types.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import type { WordDocument, WordTable } from '../../../wordfile/types.ts';
import { printedQuotient, printedSum } from '../findings.ts';
import type { PrintedPlaces } from '../types.ts';
import { findDifferingLabels } from './findLabels.ts';
import { findDifferingQuotients } from './findQuotients.ts';
import { findDifferingSums } from './findSums.ts';
import { type CellNumber, readNumberBlocks } from './numberRows.ts';

/**
 * SE855, SE856: sums, rates and differences of a printed table that do not follow from its own numbers, whatever form the file is
 * checked by. What other checks tell of the same cells is left to them.
 *
 * @param told what these found
 */
export function checkTables(
  { blocks }: WordDocument,
  told: readonly Finding[],
  places: PrintedPlaces,
): readonly Finding[] {
  const isTold = ({ places: [{ start, end }] }: Finding) =>
    told.some((found) => found.places.some((place) => place.start < end && start < place.end));
  return blocks
    .flatMap((block) => (block.type === 'table' ? checkTable(block, places) : []))
    .filter((each) => !isTold(each));
}

function checkTable(table: WordTable, places: PrintedPlaces): readonly Finding[] {
  const labels = findDifferingLabels(table).map(({ cell, printed, made }) =>
    printedSum(
      { name: '', printed: `${printed}分`, made: `${made.toFixed()}分` },
      places.of(cell.place, `${printed}分`),
    ),
  );
  return [
    ...labels,
    ...readNumberBlocks(table).flatMap((block) => {
      const sums = findDifferingSums(block);
      const wrong = new Set(sums.map(({ sum }) => sum));
      const quotients = findDifferingQuotients(block).filter(({ from }) => !from.some((each) => wrong.has(each)));
      return [
        ...sums.map(({ sum, made, name }) =>
          printedSum({ name, printed: sum.cell.text.trim(), made: printLike(made, sum) }, places.of(sum.cell.place)),
        ),
        ...quotients.map(({ printed, made, from: [one, other], how }) =>
          printedQuotient(
            {
              printed: printed.cell.text.trim(),
              made: printLike(made, printed),
              one: one.cell.text.trim(),
              other: other.cell.text.trim(),
              how,
            },
            places.of(printed.cell.place),
            places.of(one.cell.place),
            places.of(other.cell.place),
          ),
        ),
      ];
    }),
  ];
}

/** Prints a number as another is printed: with its decimals, its commas and its sign of percent. */
function printLike(value: Decimal, { cell, decimals, isPercent }: CellNumber): string {
  const text = value.toFixed(decimals);
  const grouped = /[,，]/.test(cell.text) ? text.replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',') : text;
  return `${grouped}${isPercent ? '%' : ''}`;
}
