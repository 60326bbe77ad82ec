import { type IContext, Paragraph, type Table } from 'docx';
import type { Chart } from '../document/chart.ts';
import type { ReportDocument } from '../document/types.ts';
import { zipFiles } from '../zip/zipFiles.ts';
import { buildBlocks, CHART_MARK, lastOrientation } from './docx/buildBlocks.ts';
import type { NativeCharts } from './docx/buildCharts.ts';
import { firstChartId, listParts } from './docx/listParts.ts';
import { printXml } from './docx/printXml.ts';
import { type Orientation, printSection, SECTION_MARKS } from './docx/sections.ts';

/**
 * Writes the report as an office would hand it in, by GB/T 9704-2012. `docx` builds the body; the package around it is
 * ours, since `docx` stamps the clock and random ids into each file and spends half of a build's time on parts that
 * never change.
 *
 * @returns the bytes of the .docx file, the same for the same report
 */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const printed: string[] = [];
  for (const element of buildBlocks(document.blocks)) {
    if (element instanceof Paragraph) printed.push(printElement(element));
    else printTable(element, printed);
  }
  const body = printed.join('');
  const draft = findDraftText(document);
  const charts = document.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  const native = charts.length === 0 ? undefined : await buildNative(charts, draft !== '');
  const whole = putSections(putDrawings(body, native?.drawings ?? []), draft !== '');
  const last = lastOrientation(document.blocks);
  const parts = listParts(document.meta, whole, draft, last, native?.parts);
  return zipFiles(parts.map(({ path, xml, data }) => ({ path, data: data ?? Buffer.from(xml, 'utf8') })));
}

/** Loads the chart builder only where there are charts, since most reports have none. */
async function buildNative(charts: readonly Chart[], hasHeader: boolean): Promise<NativeCharts> {
  const { buildCharts } = await import('./docx/buildCharts.ts');
  return buildCharts(charts, firstChartId(hasHeader));
}

/** Replaces each mark in the body by its drawing. */
function putDrawings(body: string, drawings: readonly string[]): string {
  if (drawings.length === 0) return body;
  const [before = '', ...rest] = body.split(`${CHART_MARK}</w:t>`);
  // The last `<w:t` before the mark opens the text that held it.
  return rest.reduce((done, after, index) => {
    const start = done.lastIndexOf('<w:t');
    return `${done.slice(0, start)}${drawings[index] ?? ''}${after}`;
  }, before);
}

/** Ends a section with each paragraph that is marked so: its properties stand in those of the paragraph. */
function putSections(body: string, hasHeader: boolean): string {
  return (['portrait', 'landscape'] as const satisfies readonly Orientation[]).reduce((whole, orientation) => {
    const [before = '', ...rest] = whole.split(SECTION_MARKS[orientation]);
    return rest.reduce((done, after) => {
      const end = done.lastIndexOf('</w:pPr>');
      return `${done.slice(0, end)}${printSection(orientation, hasHeader)}${done.slice(end)}${after}`;
    }, before);
  }, body);
}

/** Prints the parts of a table as one table: all parts have the same properties at their start and the same end tag. */
function printTable(parts: Iterable<Table>, printed: string[]): void {
  let isFirst = true;
  for (const part of parts) {
    const xml = printElement(part);
    printed.push(xml.slice(isFirst ? 0 : xml.indexOf('<w:tr>'), -TABLE_END.length));
    isFirst = false;
  }
  printed.push(TABLE_END);
}

const TABLE_END = '</w:tbl>';

/** Paragraphs and tables need only a stack from the context; links, pictures and lists would need the file. */
function printElement(element: Paragraph | Table): string {
  const context = { stack: [] } as unknown as IContext;
  return printXml(element.prepForXml(context) ?? {});
}

function findDraftText(document: ReportDocument): string {
  const mark = document.blocks.find((block) => block.type === 'draftMark');
  return document.meta.draft && mark !== undefined ? mark.text : '';
}
