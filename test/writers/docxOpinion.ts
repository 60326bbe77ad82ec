import {
  type IContext,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Cell, Grid, Inline } from '../../src/document/types.ts';
import { escapeXml } from '../../src/writers/docx/escapeXml.ts';
import { fitColumns } from '../../src/writers/docx/fitColumns.ts';
import type { ParagraphSetting } from '../../src/writers/docx/printParagraph.ts';
import { listRuns } from '../../src/writers/listRuns.ts';

/* What the package docx makes of the same paragraphs and tables: a second opinion on the XML that is printed by hand. */

/** The XML of a paragraph with such settings and runs. */
export function paragraphOfDocx(setting: ParagraphSetting, content: readonly Inline[], strong = false, size?: number) {
  return printElement(new Paragraph(optionsOf(setting, content, strong, size)));
}

/** The XML of a table all of whose rows stay on one page, in the size of all tables. */
export function tableOfDocx(grid: Grid, width: number): string {
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [...fitColumns(grid, width, 21).widths],
    margins: { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA },
    rows: grid.rows.map((_, row) => rowOf(grid, row)),
  });
  return printElement(table);
}

function rowOf(grid: Grid, row: number): TableRow {
  const isHeader = row < grid.headerRows;
  const cells = (grid.rows[row] ?? []).flatMap((position, column): TableCell[] => {
    const align = grid.columns[column]?.align ?? 'left';
    const cellOf = (cell: Cell, merge: 'restart' | 'continue' | undefined, content: readonly Inline[]) => {
      const setting: ParagraphSetting = {
        style: isHeader || (merge !== 'continue' && cell.isHead === true) ? 'TableHead' : 'TableText',
        align: cell.align ?? (isHeader ? 'center' : align),
        ...(row < grid.rows.length - 1 ? { keepNext: true } : {}),
      };
      return new TableCell({
        ...(merge === undefined ? {} : { verticalMerge: merge }),
        ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
        verticalAlign: 'center',
        children: [new Paragraph(optionsOf(setting, content, cell.strong === true))],
      });
    };
    if (position.type === 'cell')
      return [cellOf(position, position.rowSpan > 1 ? 'restart' : undefined, position.content)];
    const owner = grid.rows[position.row]?.[position.column];
    const goesOn = position.row < row && position.column === column && owner?.type === 'cell';
    return goesOn ? [cellOf(owner, 'continue', [])] : [];
  });
  return new TableRow({ cantSplit: true, ...(isHeader ? { tableHeader: true } : {}), children: cells });
}

function optionsOf(
  { spacing, align, section: _, ...setting }: ParagraphSetting,
  content: readonly Inline[],
  strong = false,
  size?: number,
): IParagraphOptions {
  return {
    ...setting,
    ...(align === undefined ? {} : { alignment: align }),
    ...(spacing === undefined
      ? {}
      : { spacing: { ...spacing, ...(spacing.line === undefined ? {} : { lineRule: 'exact' }) } }),
    children: runsOf(content, strong, size),
  };
}

function runsOf(content: readonly Inline[], strong: boolean, size: number | undefined): TextRun[] {
  return listRuns(content).map((run) => {
    if (run.type === 'break') return new TextRun({ break: 1 });
    const isChinese = /[\u0080-\u2fff\ue000-\uf8ff]/.test(run.value);
    const font: IRunOptions['font'] = run.emphasis
      ? { hint: 'eastAsia', eastAsia: '楷体_GB2312' }
      : isChinese
        ? { hint: 'eastAsia' }
        : undefined;
    return new TextRun({
      text: run.value,
      ...(font ? { font } : {}),
      ...(run.strong || strong ? { bold: true } : {}),
      ...(size === undefined ? {} : { size }),
    });
  });
}

/** Paragraphs and tables need only a stack from the context; links, pictures and lists would need the file. */
function printElement(element: Paragraph | Table): string {
  return printXml(element.prepForXml({ stack: [] } as unknown as IContext) ?? {});
}

/** An element is `{ name: content }`: children of which one may be `{ _attr: … }`, or `{ _attr: … }` alone, or a text. */
function printXml(element: Readonly<Record<string, unknown>>): string {
  return Object.entries(element)
    .map(([name, content]) => {
      const children = [content].flat().filter((child) => child !== undefined && child !== null);
      const attributes = children.flatMap((child) => (isAttributes(child) ? Object.entries(child._attr) : []));
      const printed = attributes.flatMap(([key, value]) =>
        value === undefined ? [] : ` ${key}="${escapeXml(String(value))}"`,
      );
      const inside = children.filter((child) => !isAttributes(child) && hasKeys(child));
      if (inside.length === 0) return `<${name}${printed.join('')}/>`;
      const text = inside.map((child) =>
        typeof child === 'object' ? printXml(child as Readonly<Record<string, unknown>>) : escapeXml(String(child)),
      );
      return `<${name}${printed.join('')}>${text.join('')}</${name}>`;
    })
    .join('');
}

function hasKeys(child: unknown): boolean {
  return typeof child !== 'object' || Object.keys(child ?? {}).length > 0;
}

function isAttributes(child: unknown): child is { readonly _attr: Readonly<Record<string, unknown>> } {
  return typeof child === 'object' && child !== null && '_attr' in child;
}
