import { idOf } from '../figures/addSpending.ts';
import { titleOf } from '../figures/figureNames.ts';
import type { Figure, Figures } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import { pairTables } from '../model/pairYears.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { Scorecard, ScoreLine } from '../scores/types.ts';
import { compareTyped } from '../source/compareTyped.ts';
import { compareFigures, type DiffRow } from './compareFigures.ts';
import { printAwarded, printInterval } from './tellSums.ts';
import { printTyped, readSide, type TypedRow } from './typedRows.ts';

/** A comparison of two years, or of two versions of one. It is printed already, so that every format shows the same. */
export interface YearDiff {
  readonly before: string;
  readonly after: string;
  /** What somebody typed, in the order of the second file. */
  readonly typed: readonly TypedRow[];
  readonly figures: readonly FigureRow[];
  readonly items: readonly ItemChange[];
  readonly points: readonly DiffRow[];
}

export interface FigureRow extends DiffRow {
  /** Whether it was typed, so that `typed` has it too; otherwise it was worked out. */
  readonly typed: boolean;
}

export interface ItemChange {
  readonly table: string;
  readonly what: 'new' | 'gone' | 'renamed';
  readonly name: string;
  readonly before: string | undefined;
}

/**
 * Compares two reports: all that is typed, then figures by id, items by name as the checks of two years pair them, and points
 * by criterion.
 *
 * @param all includes what has not changed
 */
export function compareReports(one: Evaluation, other: Evaluation, lang: Lang, all: boolean): YearDiff {
  const [left, right] = [readSide(one), readSide(other)];
  const typed = compareTyped(one.year.root, other.year.root, all).flatMap((change) =>
    printTyped(change, left, right, lang),
  );
  const tables = pairTables(one.year, other.year);
  const items = tables.flatMap(({ table, gone, fresh, renamed }): ItemChange[] => [
    ...renamed.map((pair) => ({
      table: titleOf(table),
      what: 'renamed' as const,
      name: pair.after.name,
      before: pair.before.name,
    })),
    ...gone.map(({ name }) => ({ table: titleOf(table), what: 'gone' as const, name, before: undefined })),
    ...fresh.map(({ name }) => ({ table: titleOf(table), what: 'new' as const, name, before: undefined })),
  ]);
  const formerNames = new Map(
    tables.flatMap(({ renamed }) => renamed.map((pair) => [idOf(pair.after.name), idOf(pair.before.name)] as const)),
  );
  const figures = other.figures.all.flatMap((now): FigureRow[] => {
    const old = findBefore(now.id, one.figures, formerNames);
    const row = { ...compareFigures(old, now, one, other, lang), typed: now.derivation.operation === 'typed' };
    return all || isChange(old, now, row) ? [row] : [];
  });
  const points = comparePoints(one.scorecards, other.scorecards, lang).filter((row) => all || row.before !== row.after);
  return { before: one.year.year, after: other.year.year, typed, figures, items, points };
}

function findBefore(id: string, figures: Figures, formerNames: ReadonlyMap<string, string>): Figure | undefined {
  const [table, items, name, ...rest] = id.split('.');
  const former = items === 'items' && name !== undefined ? formerNames.get(name) : undefined;
  const wanted = former === undefined ? id : [table, items, former, ...rest].join('.');
  const found = figures.find(wanted);
  return found?.id === wanted ? found : undefined;
}

/**
 * Whether a figure has changed, so that one can see it. A figure unknown in both has not, nor has one that is missing in one and
 * unknown in the other; what a change of less than is printed leads to is printed alike.
 */
function isChange(before: Figure | undefined, after: Figure, { before: one, after: other }: DiffRow): boolean {
  if (before === undefined) return after.outcome.state === 'value';
  return one !== other;
}

function comparePoints(before: readonly Scorecard[], after: readonly Scorecard[], lang: Lang): DiffRow[] {
  return after.flatMap(({ rubric, lines, least, most }) => {
    const earlier = before.find((card) => card.rubric.id === rubric.id);
    if (earlier === undefined) return [];
    const rows = lines.map((line): DiffRow => {
      const then = earlier.lines.find(({ criterion }) => criterion.id === line.criterion.id);
      return {
        id: `${rubric.id}.${line.criterion.id}`,
        name: line.criterion.title ?? line.criterion.id,
        before: then === undefined ? '' : printLine(then, lang),
        after: printLine(line, lang),
        change: '',
        rate: '',
      };
    });
    const total: DiffRow = {
      id: rubric.id,
      name: `${rubric.title}${lang === 'zh' ? '合计' : ', total'}`,
      before: printInterval(earlier.least, earlier.most),
      after: printInterval(least, most),
      change: '',
      rate: '',
    };
    return rubric.status === 'partial' ? rows : [...rows, total];
  });
}

/** Prints a line's points; a claim is marked, since it is no proof. */
function printLine(line: ScoreLine, lang: Lang): string {
  return line.claim === undefined
    ? printAwarded(line)
    : `${printAwarded(line)}${lang === 'zh' ? '（自评）' : ' (claimed)'}`;
}

/** Whether the two do not differ. */
export function isSame({ typed, figures, items, points }: YearDiff): boolean {
  return typed.length + figures.length + items.length + points.length === 0;
}
