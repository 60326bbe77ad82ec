import { printReference } from '../document/printFigure.ts';
import { idOf } from '../figures/addSpending.ts';
import { titleOf } from '../figures/figureNames.ts';
import type { Figure, Figures } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import { pairTables } from '../model/pairYears.ts';
import type { Decimal } from '../quantity/decimal.ts';
import { printFixed, printMoney, printNumber } from '../quantity/print.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { Scorecard, ScoreLine } from '../scores/types.ts';
import { printAwarded, printInterval } from './tellSums.ts';

/** A comparison of two years, or of two versions of one. It is printed already, so that every format shows the same. */
export interface YearDiff {
  readonly before: string;
  readonly after: string;
  readonly figures: readonly DiffRow[];
  readonly items: readonly ItemChange[];
  readonly points: readonly DiffRow[];
}

export interface DiffRow {
  readonly id: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** Empty where either value is no number, since an unknown value has no difference. */
  readonly change: string;
  /** The change relative to the number before; empty where that is no number, or not above zero. */
  readonly rate: string;
}

export interface ItemChange {
  readonly table: string;
  readonly what: 'new' | 'gone' | 'renamed';
  readonly name: string;
  readonly before: string | undefined;
}

/**
 * Compares two evaluations: figures by id, items by name as the checks of two years pair them, points by criterion.
 *
 * @param all includes what has not changed
 */
export function compareEvaluations(one: Evaluation, other: Evaluation, lang: Lang, all: boolean): YearDiff {
  const tables = pairTables(one.year, other.year);
  const items = tables.flatMap(({ table, gone, fresh, renamed }): ItemChange[] => [
    ...renamed.map(({ before, after }) => ({
      table: titleOf(table),
      what: 'renamed' as const,
      name: after.name,
      before: before.name,
    })),
    ...gone.map(({ name }) => ({ table: titleOf(table), what: 'gone' as const, name, before: undefined })),
    ...fresh.map(({ name }) => ({ table: titleOf(table), what: 'new' as const, name, before: undefined })),
  ]);
  const formerNames = new Map(
    tables.flatMap(({ renamed }) => renamed.map(({ before, after }) => [idOf(after.name), idOf(before.name)] as const)),
  );
  const figures = other.figures.all.flatMap((after): DiffRow[] => {
    const before = findBefore(after.id, one.figures, formerNames);
    const row = compareFigures(before, after, one, other);
    return all || isChange(before, after, row) ? [row] : [];
  });
  const points = comparePoints(one.scorecards, other.scorecards, lang).filter((row) => all || row.before !== row.after);
  return { before: one.year.year, after: other.year.year, figures, items, points };
}

function findBefore(id: string, figures: Figures, formerNames: ReadonlyMap<string, string>): Figure | undefined {
  const [table, items, name, ...rest] = id.split('.');
  const former = items === 'items' && name !== undefined ? formerNames.get(name) : undefined;
  const wanted = former === undefined ? id : [table, items, former, ...rest].join('.');
  const found = figures.find(wanted);
  return found?.id === wanted ? found : undefined;
}

/**
 * Whether a figure has changed. A figure unknown in both has not, nor has one that is missing in one and unknown in the
 * other.
 */
function isChange(before: Figure | undefined, after: Figure, { before: one, after: other }: DiffRow): boolean {
  if (before === undefined) return after.outcome.state === 'value';
  if (before.outcome.state === 'value' && after.outcome.state === 'value') {
    return !before.outcome.quantity.value.eq(after.outcome.quantity.value);
  }
  return one !== other;
}

function compareFigures(before: Figure | undefined, after: Figure, one: Evaluation, other: Evaluation): DiffRow {
  const row = {
    id: after.id,
    name: after.name,
    before: before === undefined ? '' : printReference(before, one.form),
    after: printReference(after, other.form),
  };
  if (before?.outcome.state !== 'value' || after.outcome.state !== 'value') return { ...row, change: '', rate: '' };
  const [from, to] = [before.outcome.quantity.value, after.outcome.quantity.value];
  const difference = to.minus(from);
  return { ...row, change: printDifference(difference, after, other), rate: printChangeRate(difference, from, after) };
}

function printDifference(difference: Decimal, { measure }: Figure, { form }: Evaluation): string {
  const sign = difference.gt(0) ? '+' : '';
  switch (measure) {
    case 'yuan':
      return `${sign}${printMoney({ measure, value: difference }, form.money)}${form.money}`;
    case 'ratio':
      return `${sign}${printFixed(difference.times(100), 2)}个百分点`;
    case 'person':
    case 'post':
    case 'point':
    case 'count':
      return `${sign}${printNumber(difference)}`;
  }
}

/** Prints a rate of change; there is none for a rate or a difference, nor on a base of zero or below. */
function printChangeRate(difference: Decimal, from: Decimal, { measure, wording }: Figure): string {
  if (measure === 'ratio' || wording !== 'plain' || from.lte(0)) return '';
  const percent = difference.times(100).div(from);
  return `${percent.gt(0) ? '+' : ''}${printFixed(percent, 2)}%`;
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
export function isSame({ figures, items, points }: YearDiff): boolean {
  return figures.length + items.length + points.length === 0;
}
