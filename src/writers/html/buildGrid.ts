import type { Cell, Grid, Inline } from '../../document/types.ts';
import { idOfCell } from './findingNumbers.ts';

/** The id of a table, and the marks of findings about what has an id on the page. */
export interface CellPlaces {
  readonly id: string;
  readonly marksOf: (target: string) => string;
  /** Whether something on the page leads to a place though it has no mark. */
  readonly isTarget: (target: string) => boolean;
}

/** Builds a table with its merged cells; header cells have a `scope`. */
export function buildGrid(
  { columns, headerRows, rows, card }: Grid,
  print: (content: readonly Inline[]) => string,
  caption: string,
  places?: CellPlaces,
): string {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col width="${Math.round((width / total) * 100)}%">`).join('');
  const build = (from: number, to: number, tag: 'th' | 'td') =>
    rows
      .slice(from, to)
      .map((row, index) => {
        const cells = row.map((position, column) => {
          if (position.type === 'covered') return '';
          const id = places === undefined ? '' : idOfCell(places.id, from + index, column);
          const marks = places?.marksOf(id) ?? '';
          const isTarget = marks !== '' || places?.isTarget(id) === true;
          return buildCell(
            position,
            columns[column]?.align ?? 'left',
            position.isHead === true ? 'th' : tag,
            print,
            isTarget ? id : '',
            marks,
          );
        });
        return `<tr>${cells.join('')}</tr>`;
      })
      .join('\n');
  return [
    `<div class="scroll"><table${card === undefined ? '' : ' class="card"'}>`,
    caption === '' ? '' : `<caption>${caption}</caption>`,
    `<colgroup>${cols}</colgroup>`,
    headerRows === 0 ? '' : `<thead>${build(0, headerRows, 'th')}</thead>`,
    `<tbody>${build(headerRows, rows.length, 'td')}</tbody>`,
    '</table></div>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function buildCell(
  { rowSpan, columnSpan, content, align, strong, isHead }: Cell,
  columnAlign: string,
  tag: 'th' | 'td',
  print: (content: readonly Inline[]) => string,
  id: string,
  marks: string,
): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`;
  const inside = strong === true ? `<strong>${print(content)}</strong>` : print(content);
  return `<${tag}${tag === 'th' && isHead !== true ? ' scope="col"' : ''}${spans} class="${align ?? columnAlign}${marks === '' ? '' : ' told'}"${id === '' ? '' : ` id="${id}" tabindex="-1"`}>${inside}${marks}</${tag}>`;
}
