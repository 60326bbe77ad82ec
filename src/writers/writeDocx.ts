import type { Chart } from '../document/chart.ts';
import type { ReportDocument } from '../document/types.ts';
import { zipFiles } from '../zip/zipFiles.ts';
import type { NativeCharts } from './docx/buildCharts.ts';
import { firstChartId, listParts } from './docx/listParts.ts';
import { lastOrientation, printBlocks } from './docx/printBlocks.ts';

/**
 * Writes the report as an office would hand it in, by GB/T 9704-2012. The body and the package around it are printed as text
 * (docs/decisions.md says what that gains); `docx` makes the charts that Word can edit.
 *
 * @returns the bytes of the .docx file, the same for the same report
 */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const draft = findDraftText(document);
  const hasHeader = draft !== '';
  const charts = document.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
  const native = charts.length === 0 ? undefined : await buildNative(charts, hasHeader);
  const body = printBlocks(document.blocks, { drawings: native?.drawings ?? [], hasHeader }).join('');
  const last = lastOrientation(document.blocks);
  const parts = listParts(document.meta, body, draft, last, native?.parts);
  return zipFiles(parts.map(({ path, xml, data }) => ({ path, data: data ?? Buffer.from(xml, 'utf8') })));
}

/** Loads the chart builder only where there are charts, since most reports have none. */
async function buildNative(charts: readonly Chart[], hasHeader: boolean): Promise<NativeCharts> {
  const { buildCharts } = await import('./docx/buildCharts.ts');
  return buildCharts(charts, firstChartId(hasHeader));
}

function findDraftText(document: ReportDocument): string {
  const mark = document.blocks.find((block) => block.type === 'draftMark');
  return document.meta.draft && mark !== undefined ? mark.text : '';
}
