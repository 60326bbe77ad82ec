import type { Chart } from '../document/chart.ts';
import type { ChartBlock } from '../document/types.ts';

/** The file that a chart of a Markdown report lies in, beside it: `report-variance.svg`. */
export function nameOfChart(report: string, { id }: Chart): string {
  return `${report}-${id}.svg`;
}

export function joinChartCaption({ number, chart: { title, unit } }: ChartBlock): string {
  return `${number}　${title}（单位：${unit}）`;
}
