import type { Chart } from '../document/chart.ts';
import type { ChartBlock } from '../document/types.ts';

/** Names the SVG file of a chart, which lies beside the Markdown report: `report-variance.svg`. */
export function nameOfChart(report: string, { id }: Chart): string {
  return `${report}-${id}.svg`;
}

/** Joins the line below a chart: `图1　预算和决算（单位：万元）`. */
export function joinChartCaption({ number, chart: { title, unit } }: ChartBlock): string {
  return `${number}　${title}（单位：${unit}）`;
}
