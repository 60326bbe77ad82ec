import { hideControls, type Lang } from '../findings/printSentence.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printMoney, printNumber, printRate } from '../quantity/print.ts';
import { quantity } from '../quantity/quantity.ts';
import { summaryWords } from './summaryWords.ts';
import type { Column, Continuity, RowFigure, RowValue, SummaryRow } from './types.ts';

/** A printed cell; by `order` the cells of a column are sorted, those without one last. */
export interface PrintedCell {
  readonly text: string;
  readonly order: Decimal | string | undefined;
}

/** Columns of words; all others are of numbers. */
export const WORD_COLUMNS: ReadonlySet<Column> = new Set<Column>(['unit', 'year', 'continuity', 'outliers']);

/** Prints a cell of the table; amounts in 万元. Of a file that could not be read there is nothing but its name. */
export function printColumn(row: SummaryRow, column: Column, lang: Lang): PrintedCell {
  const words = summaryWords[lang];
  const { report, numbers, findings } = row;
  switch (column) {
    case 'unit':
      return printWords(row.unit === undefined ? row.file : row.unit);
    case 'year':
      return printWords(row.year ?? '');
    case 'originalBudget':
    case 'actual':
    case 'variance':
      return printFigure(row, column, lang);
    case 'varianceRate':
      return printFigure(row, 'varianceRate', lang);
    case 'threePublic':
      return printFigure(row, 'threePublicChangeRate', lang);
    case 'score': {
      const [score] = report?.scores ?? [];
      if (score === undefined) return NOTHING;
      const { least, most, points } = score;
      const ends = least.eq(most) ? printNumber(least) : `${printNumber(least)}–${printNumber(most)}`;
      return { text: `${ends}/${printNumber(points)}`, order: points.isZero() ? undefined : least.div(points) };
    }
    case 'declared': {
      const declared = declaredOf(row);
      return declared === undefined ? NOTHING : { text: printNumber(declared.points), order: declared.points };
    }
    case 'unfilled':
      return report === undefined ? NOTHING : printCount(row.unfilled);
    case 'notTied':
      return numbers === undefined ? NOTHING : printCount(numbers.notTied);
    case 'findings': {
      const { error, warning, note } = findings;
      const order = new Decimal(error).times(1_000_000).plus(warning).times(1_000_000).plus(note);
      return { text: `${error}/${warning}/${note}`, order };
    }
    case 'continuity':
      return report === undefined ? NOTHING : printWords(printContinuity(row.continuity, lang));
    case 'repeated': {
      const { repeated } = row;
      if (repeated === undefined) return NOTHING;
      const { sentences, same, numbers: changed } = repeated;
      return { text: words.repeatedOf(same, changed, sentences), order: new Decimal(same) };
    }
    case 'shared':
      return report === undefined ? NOTHING : printCount(row.shared);
    case 'outliers': {
      const titles = row.outliers.map(({ figure }) => words.figures[figure]);
      return { text: titles.join(words.and), order: titles.length === 0 ? undefined : new Decimal(titles.length) };
    }
  }
}

const NOTHING: PrintedCell = { text: '', order: undefined };

function printWords(text: string): PrintedCell {
  return { text: hideControls(text), order: text };
}

function printCount(count: number): PrintedCell {
  return { text: String(count), order: new Decimal(count) };
}

function printFigure({ report }: SummaryRow, figure: RowFigure, lang: Lang): PrintedCell {
  const value = report?.figures[figure];
  if (value === undefined) return NOTHING;
  return { text: printValue(figure, value, lang), order: value.state === 'value' ? value.value : undefined };
}

/** Prints a figure: money in 万元, rates in percent. */
export function printValue(figure: RowFigure, value: RowValue, lang: Lang): string {
  if (value.state !== 'value') return summaryWords[lang].states[value.state];
  switch (figure) {
    case 'originalBudget':
    case 'actual':
    case 'variance':
    case 'operatingPerHead':
      return printMoney(quantity('yuan', value.value));
    case 'varianceRate':
    case 'executionRate':
    case 'threePublicChangeRate':
    case 'threePublicBudgetChangeRate':
    case 'staffControlRate':
      return printRate(quantity('ratio', value.value));
  }
}

export function printContinuity(continuity: Continuity, lang: Lang): string {
  const words = summaryWords[lang].continuity;
  return continuity.state === 'compared' ? words.compared(continuity.differences) : words[continuity.state];
}

/** The total that the file declares for the rubric whose points stand beside it; else the first of all. */
export function declaredOf({ report }: SummaryRow) {
  const [score] = report?.scores ?? [];
  const declared = report?.declared ?? [];
  return declared.find(({ rubric }) => rubric === score?.rubric || rubric === score?.title) ?? declared[0];
}

/** Whether amounts are of a part of the spending alone, since not all of the rest is known. */
export function isOfPart({ report }: SummaryRow): boolean {
  return report !== undefined && report.scope !== 'whole';
}
