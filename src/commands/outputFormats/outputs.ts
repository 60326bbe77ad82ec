import path from 'node:path';
import type { ReportDocument } from '../../document/types.ts';
import { nameOfChart } from '../../writers/nameOfChart.ts';

/** What a report is written as: the formats that stand beside it when it is published. */
export const DOCUMENT_FORMATS = ['md', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Where an output lies: beside its source, or in a folder. */
export function outputPath(file: string, format: string, folder: string | undefined, draft: boolean): string {
  return path.join(folder ?? path.dirname(file), `${nameOfReport(file)}${draft ? '.draft' : ''}.${format}`);
}

/** The name of a report's file without its ending; a file called `.yaml` has no other name. */
export function nameOfReport(file: string): string {
  return path.basename(file).replace(/(?<=.)\.ya?ml$/i, '');
}

/** @param name of the output without its ending: charts of Markdown are files that begin with it. */
export async function writeDocument(
  document: ReportDocument,
  format: DocumentFormat,
  name: string,
): Promise<Uint8Array | string> {
  if (format === 'md') {
    const { writeMarkdown } = await import('../../writers/writeMarkdown.ts');
    return writeMarkdown(document, name);
  }
  const { writeDocx } = await import('../../writers/writeDocx.ts');
  return writeDocx(document);
}

/** What a report in Markdown shows and cannot hold, by path. */
export async function writeCharts(
  document: ReportDocument,
  folder: string,
  name: string,
): Promise<{ readonly path: string; readonly bytes: string }[]> {
  const charts = document.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  if (charts.length === 0) return [];
  const { writeChart } = await import('../../writers/svg/writeChart.ts');
  return charts.map((chart) => ({
    path: path.join(folder, nameOfChart(name, chart)),
    bytes: `${writeChart(chart)}\n`,
  }));
}
