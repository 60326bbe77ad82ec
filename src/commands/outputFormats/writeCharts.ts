import path from 'node:path';
import type { Chart } from '../../document/chart.ts';
import { nameOfChart } from '../../writers/nameOfChart.ts';
import { writeChart } from '../../writers/svg/writeChart.ts';
import type { Companion } from './types.ts';

/**
 * The charts of a Markdown report: SVG files beside it.
 *
 * @param report its name without the ending.
 */
export function writeCharts(charts: readonly Chart[], folder: string, report: string): readonly Companion[] {
  return charts.map((chart) => ({
    path: path.join(folder, nameOfChart(report, chart)),
    bytes: `${writeChart(chart)}\n`,
  }));
}
