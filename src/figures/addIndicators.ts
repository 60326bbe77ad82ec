import { type Attainment, type Cell, type Indicator, POINTS_COLUMNS } from '../model/types.ts';
import type { FigureBook, TypedNumber } from './figureBook.ts';
import { nameFigure } from './figureNames.ts';
import { addendOf } from './outcomes.ts';

/**
 * Adds the numbers of an 绩效自评表: `<owner>.indicators.items.<name>.target|actual|completion|points|awarded`, the points of
 * the execution rate (`<owner>.marks.execution.*`), and the sums of all points (`<owner>.marks.total.*`), which are its 总分.
 */
export function addIndicators(book: FigureBook, owner: readonly string[], attainment: Attainment): void {
  const { indicators, executionPoints } = attainment;
  if (indicators.length === 0) return;
  const names = nameIndicators(indicators);
  indicators.forEach((indicator, index) => {
    addIndicator(book, [...owner, 'indicators', 'items', names[index] ?? ''], indicator);
  });
  for (const column of POINTS_COLUMNS) {
    const execution = book.typed([...owner, 'marks', 'execution', column], 'point', entryOf(executionPoints[column]));
    const points = names.map((name) => nameFigure([...owner, 'indicators', 'items', name, column]).id);
    book.sum([...owner, 'marks', 'total', column], 'point', [...points, execution]);
  }
}

function addIndicator(book: FigureBook, prefix: readonly string[], indicator: Indicator): void {
  if (indicator.type === 'numeric') {
    const target = book.typed([...prefix, 'target'], 'count', entryOf(indicator.target));
    const actual = book.typed([...prefix, 'actual'], 'count', entryOf(indicator.actual));
    if (indicator.direction !== undefined) {
      // Where less is better, the target is the numerator: nine accidents where none may be are 0 ÷ 9. A target below 0 is a
      // base in neither direction.
      const aim = addendOf(book.get(target).outcome);
      const isReverse = indicator.direction === 'atMost' && aim?.gte(0) === true;
      book.ratio([...prefix, 'completion'], isReverse ? target : actual, isReverse ? actual : target);
    }
  }
  for (const column of POINTS_COLUMNS) book.typed([...prefix, column], 'point', entryOf(indicator[column]));
}

/**
 * Converts a cell to a typed number. Words are no number, and a rate over nothing is none, so as a figure they are unknown, and so
 * is every sum over them.
 */
function entryOf<M extends 'count' | 'point'>(cell: Cell<M>): TypedNumber {
  return cell.state === 'words' || cell.state === 'undefined' ? { state: 'absent', place: cell.place } : cell;
}

/**
 * Names the indicators for their figures' ids. Two 三级指标 under different 二级指标 may have the same name: the second becomes
 * `合格率（2）`, or gets the next free number.
 */
export function nameIndicators(indicators: readonly Indicator[]): readonly string[] {
  const names = new Set<string>();
  return indicators.map(({ name }) => {
    const written = name.replaceAll('.', '．');
    let free = written;
    for (let number = 2; names.has(free); number++) free = `${written}（${number}）`;
    names.add(free);
    return free;
  });
}
