import { printNumber } from '../quantity/print.ts';
import { declaredOf } from '../summary/columns.ts';
import {
  type Continuity,
  type Examples,
  ROW_FIGURES,
  type RowValue,
  type Summary,
  type SummaryRow,
} from '../summary/types.ts';
import { allOf } from '../verdict/coverage/countNumbers.ts';
import { printJson } from './printJson.ts';

/**
 * Prints a summary as JSON by `schemas/summary.schema.json`: the keys and their order are part of the format, money is in yuan,
 * and numbers that are no counts are decimal texts with all their digits. Ends with a line break.
 *
 * @param pageOf where the page of a file lies, as seen from where the summary is written
 */
export function summaryJson(
  { rows, shared, common, outliers }: Summary,
  examples: Examples,
  pageOf: (file: string) => string | undefined,
): string {
  const nameRow = (index: number) => {
    const row = rows[index];
    return { file: row?.file ?? '', unit: row?.unit ?? null, year: row?.year ?? null };
  };
  return printJson({
    version: 1,
    reports: rows.map((row, index) => rowToJson(row, examples.repeated.get(index) ?? [], pageOf(row.file))),
    outliers: outliers.map(({ row, figure, value, low, high, of, rank }) => ({
      ...nameRow(row),
      figure,
      value: printNumber(value),
      low: printNumber(low),
      high: printNumber(high),
      of,
      rank: rank ?? null,
    })),
    shared: shared.map((group, index) => ({
      reports: group.rows.map(nameRow),
      sentences: group.sentences,
      examples: examples.shared.get(index) ?? [],
    })),
    commonSentences: common,
  });
}

function rowToJson(row: SummaryRow, examples: readonly string[], page: string | undefined): object {
  const { file, unit, year, report, unfilled, numbers, findings, accepted, continuity, repeated, shared } = row;
  const declared = declaredOf(row);
  return {
    file,
    unit: unit ?? null,
    year: year ?? null,
    form: report?.form ?? null,
    evaluated: report !== undefined,
    scope: report?.scope ?? null,
    figures: report === undefined ? null : figuresToJson(report.figures),
    scores: (report?.scores ?? []).map(({ rubric, title, points, least, most }) => ({
      rubric: { id: rubric, title },
      points: printNumber(points),
      least: printNumber(least),
      most: printNumber(most),
    })),
    declared:
      declared === undefined
        ? null
        : { rubric: declared.rubric, points: printNumber(declared.points), by: declared.by },
    unfilled: report === undefined ? null : unfilled,
    numbers: numbers === undefined ? null : { total: allOf(numbers), notTied: numbers.notTied },
    findings: { errors: findings.error, warnings: findings.warning, notes: findings.note, accepted },
    continuity: report === undefined ? null : continuityToJson(continuity),
    repeated:
      repeated === undefined
        ? null
        : {
            file: repeated.file,
            sentences: repeated.sentences,
            same: repeated.same,
            numbersOnly: repeated.numbers,
            examples,
          },
    sharedSentences: report === undefined ? null : shared,
    page: page ?? null,
  };
}

function figuresToJson(figures: NonNullable<SummaryRow['report']>['figures']): object {
  return Object.fromEntries(ROW_FIGURES.map((figure) => [figure, valueToJson(figures[figure])]));
}

function valueToJson(value: RowValue): object {
  return { state: value.state, value: value.state === 'value' ? printNumber(value.value) : null };
}

function continuityToJson(continuity: Continuity): object {
  return { state: continuity.state, differences: continuity.state === 'compared' ? continuity.differences : null };
}
