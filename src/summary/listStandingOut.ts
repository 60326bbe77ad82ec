import { hideControls, type Lang } from '../findings/printSentence.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printValue } from './columns.ts';
import { summaryWords } from './summaryWords.ts';
import type { Examples, Summary, SummaryRow } from './types.ts';

/** A kind of what stands out, in sentences. */
export interface StandingOut {
  readonly title: string;
  readonly entries: readonly { readonly text: string; readonly examples: readonly string[] }[];
  /** What else there is to say, below the entries. */
  readonly notes: readonly string[];
}

/** Lists what stands out, of each kind the most at first, and at most so many. */
export function listStandingOut(
  { rows, shared, common, outliers }: Summary,
  examples: Examples,
  lang: Lang,
  most: number,
): readonly StandingOut[] {
  const words = summaryWords[lang];
  const repeated = rows
    .map((row, index) => ({ row, index, same: row.repeated?.same ?? 0, all: row.repeated?.sentences ?? 0 }))
    .filter(({ same }) => same > 0)
    .sort((one, other) => other.same * one.all - one.same * other.all || other.same - one.same);
  const kinds = [
    {
      title: words.outliers,
      entries: outliers.map(({ row, figure, value, low, high, of, rank }) => {
        const print = (number: typeof value) => printValue(figure, { state: 'value', value: number }, lang);
        const fences =
          print(low) === print(high)
            ? ([printClose(low), printClose(high)] as const)
            : ([print(low), print(high)] as const);
        const text = words.outlier(nameOf(rows[row]), words.figures[figure], print(value), fences, of, rank);
        return { text, examples: [] };
      }),
      notes: [],
    },
    {
      title: words.repeated,
      entries: repeated.map(({ row, index, same, all }) => ({
        text: words.repeatedIn(nameOf(row), same, row.repeated?.numbers ?? 0, all),
        examples: examples.repeated.get(index) ?? [],
      })),
      notes: [],
    },
    {
      title: words.shared,
      entries: shared.map((group, index) => ({
        text: words.sharedBy(
          group.rows.map((row) => nameOf(rows[row])),
          group.sentences,
        ),
        examples: examples.shared.get(index) ?? [],
      })),
      notes: common === 0 ? [] : [words.common(common)],
    },
  ];
  return kinds.map(({ title, entries, notes }) => ({
    title,
    entries: entries.slice(0, most).map(({ text, examples: told }) => ({
      text: hideControls(text),
      examples: told.map((example) => words.example(hideControls(shorten(example)))),
    })),
    notes: [...(entries.length > most ? [words.more(entries.length - most)] : []), ...notes],
  }));
}

/** Says how many reports there are, of how many units and which years. */
export function printCounts({ rows }: Summary, lang: Lang): string {
  const units = new Set(rows.flatMap(({ unit }) => unit ?? []));
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort();
  const unread = rows.filter(({ report }) => report === undefined).length;
  return hideControls(summaryWords[lang].counts(rows.length, units.size, years, unread));
}

/** Fences that lie so close that a rate's two decimals do not part them. */
function printClose(value: Decimal): string {
  return value.times(100).toDecimalPlaces(6, Decimal.ROUND_HALF_UP).toFixed().concat('%');
}

/** A unit and its year. */
function nameOf(row: SummaryRow | undefined): string {
  return row?.unit === undefined ? (row?.file ?? '') : `${row.unit}（${row.year ?? ''}）`;
}

const LONGEST = 60;

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
}
