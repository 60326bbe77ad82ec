import { Decimal } from '../../src/quantity/decimal.ts';
import { hashText } from '../../src/summary/hashText.ts';
import { type FileRow, type ReportRow, ROW_FIGURES, type RowFigure, type RowValue } from '../../src/summary/types.ts';

/** A row with a value for some figures and what its sentences are; all else is unknown. */
export function rowOf(
  unit: string,
  year: string,
  {
    figures = {},
    sentences = [],
    report = {},
    ...row
  }: Partial<Omit<FileRow, 'report'>> & {
    readonly figures?: Partial<Record<RowFigure, string>>;
    readonly sentences?: readonly string[];
    readonly report?: Partial<ReportRow>;
  } = {},
): FileRow {
  const digest = sentences.map(hashText).join('');
  return {
    file: `${year}/${unit}.yaml`,
    unit,
    year,
    unfilled: 0,
    numbers: undefined,
    findings: { error: 0, warning: 0, note: 0 },
    accepted: 0,
    continuity: { state: 'first' },
    ...row,
    report: {
      unit,
      year,
      form: 'unit-general',
      rank: undefined,
      scope: 'whole',
      figures: Object.fromEntries(
        ROW_FIGURES.map((name): [RowFigure, RowValue] => {
          const value = figures[name];
          return [name, value === undefined ? { state: 'unknown' } : { state: 'value', value: new Decimal(value) }];
        }),
      ) as Record<RowFigure, RowValue>,
      scores: [],
      declared: [],
      prior: 'none',
      sentences: { same: digest, numbers: digest },
      repeated: undefined,
      ...report,
    },
  };
}
