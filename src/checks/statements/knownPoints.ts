import { listAttainments } from '../../figures/listAttainments.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { refersTo } from '../../scores/refersTo.ts';
import type { CheckContext } from '../types.ts';

/** Points that the file has or derives for one name. */
export interface KnownPoints {
  readonly points: Decimal;
  readonly full: Decimal;
}

export interface KnownScores {
  /** Whatever may be called the total, likeliest first. */
  readonly totals: readonly Decimal[];
  /** By the words people use for a line; several may have one name. */
  readonly lines: ReadonlyMap<string, readonly KnownPoints[]>;
  readonly grades: readonly { readonly title: string; readonly from: Decimal }[];
}

/** What people leave out of the name of a line. */
const DROPPED = /(?:指标|情况|得分)+$/;

export function knownScores({ year, form, figures, scorecards }: CheckContext): KnownScores {
  const declared = year.declared.filter(({ criterion }) => criterion === undefined);
  const [own, foreign] = [true, false].map((isOwn) =>
    declared.filter((one) => form.rubrics.some((rubric) => refersTo(one, rubric)) === isOwn),
  );
  const scored = scorecards.flatMap(({ rubric, least, most, claimedTotal }) => {
    if (rubric.status === 'partial') return [];
    return [...(least.value.eq(most.value) ? [least.value] : []), ...(claimedTotal ? [claimedTotal.value] : [])];
  });
  const tables = listAttainments(year).flatMap(({ owner }) => {
    const outcome = figures.find([...owner, 'marks.total.awarded'].join('.'))?.outcome;
    return outcome?.state === 'value' ? [outcome.quantity.value] : [];
  });
  const totals = [...[...(own ?? []), ...(foreign ?? [])].map(({ points }) => points.value), ...scored, ...tables];
  const lines = new Map<string, KnownPoints[]>();
  // Under a table of points that the form does not have, lines of the same name are others.
  if ((foreign ?? []).length === 0) {
    const add = (title: string, points: Decimal, full: Decimal) => {
      const short = title.replace(DROPPED, '');
      for (const name of new Set([title, short])) {
        if (name.length >= LEAST) lines.set(name, [...(lines.get(name) ?? []), { points, full }]);
      }
    };
    // Where the total that people give is not the sum that follows from the file, no more are the lines.
    const settled = scorecards.filter(
      ({ rubric, least, most }) =>
        least.value.eq(most.value) &&
        declared.every((one) => !refersTo(one, rubric) || one.points.value.eq(least.value)),
    );
    addLines({ year, scorecards: settled }, add);
  }
  const graded = scorecards.filter(({ rubric }) => rubric.assesses === 'performance' && rubric.grades.length > 0);
  return { totals, lines, grades: graded[0]?.rubric.grades ?? [] };
}

const LEAST = 2;

function addLines(
  { year, scorecards }: Pick<CheckContext, 'year' | 'scorecards'>,
  add: (title: string, points: Decimal, full: Decimal) => void,
): void {
  for (const { lines } of scorecards) {
    for (const title of new Set(lines.flatMap(({ group, item, criterion }) => [group, item, criterion.title ?? '']))) {
      const own = lines.filter(({ group, item, criterion }) => [group, item, criterion.title].includes(title));
      const [least, most] = [own.map((line) => line.least.value), own.map((line) => line.most.value)].map(sum);
      const full = sum(own.map(({ criterion }) => criterion.points.value));
      // What nobody has proved may be any number.
      if (least !== undefined && most !== undefined && title !== '') add(title, least.eq(most) ? least : NONE, full);
    }
  }
  for (const { attainment } of listAttainments(year)) {
    const levels = new Map<string, { points: Decimal; full: Decimal }>();
    for (const { level1, level2, name, points, awarded } of attainment.indicators) {
      const mark = awarded.state === 'value' ? awarded.quantity.value : NONE;
      const full = points.state === 'value' ? points.quantity.value : NONE;
      add(name, mark, full);
      for (const level of new Set([level1, level2])) {
        if (level === undefined || level === name) continue;
        const before = levels.get(level) ?? { points: new Decimal(0), full: new Decimal(0) };
        levels.set(level, { points: before.points.plus(mark), full: before.full.plus(full) });
      }
    }
    for (const [level, { points, full }] of levels) add(level, points, full);
    const { points, awarded } = attainment.executionPoints;
    if (points.state === 'value' && awarded.state === 'value')
      for (const title of ['预算执行率', '执行率']) add(title, awarded.quantity.value, points.quantity.value);
  }
}

const NONE = new Decimal(Number.NaN);

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}
