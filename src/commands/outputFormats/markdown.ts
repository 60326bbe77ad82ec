import path from 'node:path';
import type { MadeReport, OutputFormat } from './types.ts';

type Report = Pick<MadeReport, 'document'>;

export const markdown = {
  name: 'md',
  note: undefined,
  isPublished: true,
  async write({ document }: Report, target: string) {
    const { writeMarkdown } = await import('../../writers/writeMarkdown.ts');
    return writeMarkdown(document, nameOf(target));
  },
  tellAuthorship: undefined,
  async writeCompanions({ document }: Report, target: string) {
    const charts = document.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []));
    if (charts.length === 0) return [];
    const { writeCharts } = await import('./writeCharts.ts');
    return writeCharts(charts, path.dirname(target), nameOf(target));
  },
} as const satisfies OutputFormat;

/** The name of a report without its ending: those of its charts begin with it. */
function nameOf(target: string): string {
  return path.basename(target, path.extname(target));
}
