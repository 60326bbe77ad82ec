import { listAttainments } from '../../figures/listAttainments.ts';
import type { Attainment, Cell, UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { leadingMember } from './leadingName.ts';

/** What a line of a table of points can have, and what it was given. */
export interface PointsLine {
  readonly name: string;
  readonly full: Decimal;
  readonly given: Decimal;
}

/** The points of one 自评表: of the unit or of a project. */
export interface OwnPoints {
  /** The key of the file under which the table stands. */
  readonly key: string;
  readonly name: string;
  readonly total: PointsLine;
  /** Indicators and the execution rate. */
  readonly lines: readonly PointsLine[];
  /** The same summed up by their first and second level. */
  readonly levels: readonly PointsLine[];
}

/** The tables whose points are all known. */
export function listOwnPoints(year: UnitYear): readonly OwnPoints[] {
  return listAttainments(year).flatMap(({ key, title, attainment }) => {
    const own = pointsOf(attainment, key, title);
    return own === undefined ? [] : [own];
  });
}

function pointsOf({ executionPoints, indicators }: Attainment, key: string, name: string): OwnPoints | undefined {
  const execution = lineOf('执行率', executionPoints.points, executionPoints.awarded);
  if (execution === undefined || indicators.length === 0) return undefined;
  const lines = [execution];
  const levels = new Map<string, PointsLine>();
  for (const one of indicators) {
    const line = lineOf(one.name, one.points, one.awarded);
    if (line === undefined) return undefined;
    lines.push(line);
    for (const level of new Set([one.level1, one.level2])) {
      if (level === undefined) continue;
      const before = levels.get(level);
      levels.set(level, before === undefined ? { ...line, name: level } : plus(before, line));
    }
  }
  const [first = execution, ...rest] = lines;
  return { key, name, total: { ...rest.reduce(plus, first), name: '' }, lines, levels: [...levels.values()] };
}

function plus(one: PointsLine, other: PointsLine): PointsLine {
  return { name: one.name, full: one.full.plus(other.full), given: one.given.plus(other.given) };
}

function lineOf(name: string, points: Cell<'point'>, awarded: Cell<'point'>): PointsLine | undefined {
  if (points.state !== 'value' || awarded.state !== 'value') return undefined;
  return { name, full: new Decimal(points.quantity.value), given: new Decimal(awarded.quantity.value) };
}

/** The lines that words name, in whole or in short; none where they name no line or none knows which. */
export function linesNamed(words: string, { lines, levels }: OwnPoints): readonly PointsLine[] {
  const plain = words
    .replace(/^(?:其中|预算|资金|一是|二是|三是|[“"]|因)+/, '')
    .replace(/(?:指标|情况|一项|这一项|该项|项|分|[”"])+$/, '');
  if (plain.length < 2) return [];
  if (/执行率?$/.test(plain) && plain.length <= 5) return lines.slice(0, 1);
  const all = [...lines, ...levels];
  const same = all.filter(({ name }) => name.replace(/指标$/, '') === plain);
  if (same.length > 0) return same;
  const within = all.filter(({ name }) => name.includes(plain));
  if (within.length > 0) return within;
  const leading = leadingMember(plain, all);
  return leading === undefined || leading.end < plain.length ? [] : [leading.member];
}
