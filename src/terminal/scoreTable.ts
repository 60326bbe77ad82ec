import Table from 'cli-table3';
import type { Lang } from '../findings/printSentence.ts';
import type { Criterion, Rubric, RubricGroup, RubricItem } from '../form/rubricTypes.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { printLineReason } from '../scores/printReason.ts';
import type { LineStatus, Scorecard, ScoreLine } from '../scores/types.ts';
import { displayWidth } from './displayWidth.ts';
import { type Paint, paintOf } from './paint.ts';
import { printAwarded, printInterval, tellSums } from './tellSums.ts';
import { words } from './words.ts';
import { wrapText } from './wrapText.ts';

export interface ScoreView {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
}

/** Prints a scorecard for people: the rubric with the points of the year and the reasons. Ends with a line break. */
export function scoreTable(scorecard: Scorecard, { lang, color, width }: ScoreView): string {
  const paint = paintOf(color);
  const widths = columnWidths(scorecard, lang, width);
  const body =
    widths === undefined ? listOf(scorecard, lang, width, paint) : [tableOf(scorecard, lang, width, widths, paint)];
  return `${[...headingOf(scorecard, lang, width, paint), ...body].join('\n')}\n`;
}

/** Prints the scorecard as a list, where the table does not fit. */
function listOf({ rubric, lines, ...totals }: Scorecard, lang: Lang, width: number, paint: Paint): string[] {
  const { columns, points, total, lineStatus } = words[lang];
  const indent = (depth: number, text: string, color: (text: string) => string = (line) => line) =>
    wrapText(text, width - 2 * depth).map((line) => `${'  '.repeat(depth)}${color(line)}`);
  const titleOf = (part: RubricGroup | RubricItem) => `${part.title} ${points(printNumber(part.points.value))}`;
  const left = [...lines];
  const entries = rubric.groups.flatMap((group) => [
    '',
    ...indent(0, titleOf(group), paint.bold),
    ...group.items.flatMap((item) => [
      ...indent(1, titleOf(item)),
      ...left.splice(0, item.criteria.length).flatMap((line) => {
        const { criterion, status } = line;
        const full = printNumber(criterion.points.value);
        const awarded = `${columns[4]} ${printAwarded(line)} / ${full}  ${lineStatus[status]}`;
        return [
          ...indent(2, nameOf(criterion)),
          ...indent(3, awarded, statusPaint(status, paint)),
          ...indent(3, criterion.standard),
          ...indent(3, `→ ${printLineReason(line, lang)}`),
        ];
      }),
    ]),
  ]);
  const sum = isPartial(rubric)
    ? words[lang].noTotal
    : `${total} ${printInterval(totals.least, totals.most)} / ${printNumber(rubric.points.value)}`;
  return [...entries, '', ...indent(0, sum, paint.bold), ...indent(0, tellSums({ rubric, ...totals }, lang))];
}

function headingOf({ rubric }: Scorecard, lang: Lang, width: number, paint: Paint): string[] {
  const { scoredBy, source, rubricStatus, estimate, stop } = words[lang];
  const wrap = (text: string) => wrapText(text, width);
  return [
    ...wrap(`${rubric.title} [${rubric.id}]`).map((line) => paint.bold(line)),
    ...wrap(`${scoredBy}${rubric.scoredBy}${stop}${rubricStatus[rubric.status]}${stop.trim()}`),
    ...(rubric.source === '' ? [] : wrap(`${source}${rubric.source}`)),
    ...wrap(estimate(rubric)).map((line) => paint.yellow(line)),
  ];
}

interface Cell {
  readonly content: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly hAlign?: 'left' | 'center' | 'right';
}

function tableOf(scorecard: Scorecard, lang: Lang, width: number, widths: Widths, paint: Paint): string {
  // The table gets no column widths: it measures text differently from us, and would cut it.
  const table = new Table({
    head: words[lang].columns.map((title, column) => wrapText(title, widths[column] ?? 1).join('\n')),
    style: { head: [], border: [], 'padding-right': separatorAt(width) - 2 },
  });
  table.push(...linesOf(scorecard, lang, widths, paint), totalOf(scorecard, lang, widths, separatorAt(width), paint));
  return table.toString();
}

function linesOf({ rubric, lines }: Scorecard, lang: Lang, widths: Widths, paint: Paint): Cell[][] {
  const left = [...lines];
  return rubric.groups.flatMap((group) => {
    const rowsOfGroup = group.items.reduce((rows, { criteria }) => rows + criteria.length, 0);
    return group.items.flatMap((item, itemIndex) =>
      item.criteria.flatMap((_, index): Cell[][] => {
        const line = left.shift();
        if (line === undefined) return [];
        const head: Cell[] = [];
        if (itemIndex === 0 && index === 0) head.push(spanningCell(group, rowsOfGroup, widths[0], lang));
        if (index === 0) head.push(spanningCell(item, item.criteria.length, widths[1], lang));
        return [[...head, ...cellsOf(line, lang, widths, paint)]];
      }),
    );
  });
}

function spanningCell(
  part: { title: string; points: Quantity<'point'> },
  rowSpan: number,
  width: number,
  lang: Lang,
): Cell {
  return { content: wrapCell(`${part.title}\n${words[lang].points(printNumber(part.points.value))}`, width), rowSpan };
}

/** Returns the notice's title of a criterion and the id that the file uses. */
function nameOf({ id, title }: Criterion): string {
  return title === undefined ? id : `${title} ${id}`;
}

function cellsOf(line: ScoreLine, lang: Lang, widths: Widths, paint: Paint): Cell[] {
  const { criterion, status } = line;
  const color = statusPaint(status, paint);
  return [
    { content: wrapCell(`${nameOf(criterion)}\n${criterion.standard}`, widths[2]) },
    { content: printNumber(criterion.points.value), hAlign: 'right' },
    { content: wrapCell(printAwarded(line), widths[4], color), hAlign: 'right' },
    { content: wrapCell(words[lang].lineStatus[status], widths[5], color) },
    { content: wrapCell(printLineReason(line, lang), widths[6]) },
  ];
}

function totalOf(scorecard: Scorecard, lang: Lang, widths: Widths, separator: number, paint: Paint): Cell[] {
  const { rubric, least, most } = scorecard;
  const [one, two, three, , points, status, reason] = widths;
  return [
    {
      content: wrapCell(
        isPartial(rubric) ? words[lang].noTotal : words[lang].total,
        one + two + three + 2 * separator,
        paint.bold,
      ),
      colSpan: 3,
    },
    { content: isPartial(rubric) ? '' : printNumber(rubric.points.value), hAlign: 'right' },
    { content: isPartial(rubric) ? '' : wrapCell(printInterval(least, most), points, paint.bold), hAlign: 'right' },
    { content: wrapCell(tellSums(scorecard, lang), status + reason + separator), colSpan: 2 },
  ];
}

/** Whether the rubric is known in part only, and so has no total. */
function isPartial({ status }: Rubric): boolean {
  return status === 'partial';
}

/** Wraps a cell and colours it line by line, so that no colour runs over a border. */
function wrapCell(text: string, width: number, paint: (text: string) => string = (line) => line): string {
  return wrapText(text, width)
    .map((line) => paint(line))
    .join('\n');
}

function statusPaint(status: LineStatus, paint: Paint): (text: string) => string {
  return {
    derived: paint.green,
    declared: paint.cyan,
    claimed: paint.yellow,
    open: paint.yellow,
    notApplicable: paint.dim,
  }[status];
}

/** Returns the columns between the contents of two cells: a line and a space, or a space more where there is room. */
function separatorAt(width: number): number {
  return isRoomy(width) ? 3 : 2;
}

function isRoomy(width: number): boolean {
  return width >= 110;
}

type Widths = readonly [number, number, number, number, number, number, number];

/**
 * Chooses the widths of the columns. Group and item get what their words need if there is room; rule and reason share
 * the rest. `undefined` where the terminal is too narrow for a table.
 */
function columnWidths({ rubric, lines, least, most }: Scorecard, lang: Lang, width: number): Widths | undefined {
  const { columns, lineStatus } = words[lang];
  const parts = rubric.groups.flatMap((group) => [group, ...group.items]);
  const first = widest(columns[0], ...rubric.groups.map(({ title }) => title));
  const second = widest(columns[1], ...rubric.groups.flatMap(({ items }) => items.map(({ title }) => title)));
  const [group, item] = isRoomy(width) ? [first, second] : [Math.min(first, 4), Math.min(second, 8)];
  const points = widest(columns[3], ...parts.map(({ points: { value } }) => printNumber(value)));
  const intervals = lines.map(printAwarded);
  const awarded = widest(columns[4], printInterval(least, most), ...intervals);
  const status = widest(columns[5], ...lines.map((line) => lineStatus[line.status]));
  const taken = group + item + points + awarded + status + 7 * separatorAt(width) + 1;
  const shared = width - taken;
  if (shared < NARROWEST + REASON_WANTS) return undefined;
  const standard = shareOfRules(lines, lang, shared);
  return [group, item, standard, points, awarded, status, shared - standard];
}

/** The narrowest column of rules, in which a criterion's id fits on a line. */
const NARROWEST = 14;
/** The narrowest column of reasons, in which a sum fits on a line. */
const REASON_WANTS = 17;

/**
 * Divides the columns that rules and reasons share so that the table is as short as possible.
 *
 * @returns the columns for the rules
 */
function shareOfRules(lines: readonly ScoreLine[], lang: Lang, shared: number): number {
  const needs = lines.map((line) => {
    return { rule: displayWidth(line.criterion.standard), reason: displayWidth(printLineReason(line, lang)) };
  });
  const heightAt = (share: number) =>
    needs.reduce((sum, { rule, reason }) => {
      return sum + Math.max(1 + Math.ceil(rule / share), Math.ceil(reason / (shared - share)));
    }, 0);
  let best = NARROWEST;
  for (let share = best; share <= shared - REASON_WANTS; share++) if (heightAt(share) < heightAt(best)) best = share;
  return best;
}

function widest(...texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth));
}
