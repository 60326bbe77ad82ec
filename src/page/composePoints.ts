import { buildGrid, type GridColumn } from '../document/grid.ts';
import type { PageScorecard } from '../document/page.ts';
import type { Inline } from '../document/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import { printNumber } from '../quantity/print.ts';
import { printLineReason } from '../scores/printReason.ts';
import type { Scorecard } from '../scores/types.ts';
import { printAwarded, printInterval, tellSums } from '../terminal/tellSums.ts';
import { words } from '../terminal/words.ts';

/** Composes a scorecard as the table that `selfeval score` shows. */
export function composePoints(scorecard: Scorecard, lang: Lang): PageScorecard {
  const { rubric, lines, least, most } = scorecard;
  const { columns, points, lineStatus, total, noTotal, scoredBy, rubricStatus, stop, source, estimate } = words[lang];
  const text = (value: string): readonly Inline[] => (value === '' ? [] : [{ type: 'text', value }]);
  const cell = (value: string, group?: string) => ({ content: text(value), group });
  const left = [...lines];
  const rows = rubric.groups.flatMap((group, groupIndex) =>
    group.items.flatMap((item, itemIndex) =>
      left.splice(0, item.criteria.length).map((line) => ({
        isTotal: false,
        cells: [
          cell(`${group.title} ${points(printNumber(group.points.value))}`, `${groupIndex}`),
          cell(`${item.title} ${points(printNumber(item.points.value))}`, `${groupIndex}.${itemIndex}`),
          cell(`${line.criterion.title ?? line.criterion.id}：${line.criterion.standard}`),
          cell(printNumber(line.criterion.points.value)),
          cell(printAwarded(line)),
          cell(lineStatus[line.status]),
          cell(printLineReason(line, lang)),
        ],
      })),
    ),
  );
  const isPartial = rubric.status === 'partial';
  const totals = {
    isTotal: true,
    cells: [
      cell(isPartial ? noTotal : total),
      cell(''),
      cell(''),
      cell(isPartial ? '' : printNumber(rubric.points.value)),
      cell(isPartial ? '' : printInterval(least, most)),
      cell(''),
      cell(tellSums(scorecard, lang)),
    ],
  };
  const widths = [9, 10, 30, 6, 9, 8, 28];
  const grid = buildGrid(
    columns.map(
      (title, index): GridColumn => ({
        title: text(title),
        under: undefined,
        align: index === 3 || index === 4 ? 'right' : 'left',
        width: widths[index] ?? 10,
        merge: index < 2,
      }),
    ),
    [...rows, totals],
  );
  const remarks = [
    `${scoredBy}${rubric.scoredBy}${stop}${rubricStatus[rubric.status]}${stop.trim()}`,
    ...(rubric.source === '' ? [] : [`${source}${rubric.source}`]),
    estimate(rubric),
  ];
  return { title: rubric.title, remarks, grid };
}
