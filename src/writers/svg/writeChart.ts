import type { Chart, ChartRow, ChartValue } from '../../document/chart.ts';
import { escapeXml } from '../docx/escapeXml.ts';

const WIDTH = 640;
const LABEL = 168;
const NUMBER = 84;
const BAR = 16;
const GAP = 12;
const TOP = 56;
const PLOT = WIDTH - LABEL - NUMBER;
/** Most people can tell blue, orange and grey apart; numbers stand beside the bars all the same. */
const COLORS = ['#2166ac', '#e08214', '#bdbdbd'] as const;

/**
 * Writes a chart as an SVG that stands alone, with a title and description for screen readers and the numbers as text.
 * Coordinates are rounded to tenths of a pixel; the numbers shown are the document's own texts.
 */
export function writeChart(chart: Chart): string {
  const drawn = { bars: drawBars, steps: drawSteps, parts: drawParts }[chart.kind](chart);
  const title = `${chart.title}（单位：${chart.unit}）`;
  const legend = chart.series.length > 1 ? drawLegend(chart.series) : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${drawn.height}" role="img" aria-labelledby="${chart.id}-t ${chart.id}-d" font-family="'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif" font-size="13">`,
    `<title id="${chart.id}-t">${escapeXml(title)}</title>`,
    `<desc id="${chart.id}-d">${escapeXml(describe(chart))}</desc>`,
    `<text class="t" x="0" y="16" font-size="15" font-weight="bold" fill="#222">${escapeXml(title)}</text>`,
    legend,
    drawn.body,
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

interface Drawn {
  readonly body: string;
  readonly height: number;
}

function drawBars({ rows, series }: Chart): Drawn {
  const scale = scaleOf(rows.flatMap(({ values }) => values.map(pixelValue)));
  let y = TOP;
  const parts = rows.map((row) => {
    const height = series.length * (BAR + 2);
    const bars = row.values.map((value, index) => {
      const top = y + index * (BAR + 2);
      return value === undefined
        ? drawUnknown(scale.zero, top)
        : drawBar(scale, 0, pixelValue(value), top, index) + drawNumber(scale, pixelValue(value), top, value.printed);
    });
    const label = drawLabel(row.label, y + height / 2 + 4);
    y += height + GAP;
    return label + bars.join('');
  });
  return { body: drawAxis(scale.zero, y) + parts.join('\n'), height: y + 4 };
}

/** Draws a waterfall: each bar begins where the one before ends; the last is their sum and begins at zero. */
function drawSteps({ rows }: Chart): Drawn {
  const ends: number[] = [];
  rows.slice(0, -1).reduce((sum, { values: [value] }) => {
    const end = sum + pixelValue(value);
    ends.push(end);
    return end;
  }, 0);
  const total = pixelValue(rows.at(-1)?.values[0]);
  const scale = scaleOf([...ends, total]);
  let y = TOP - 20;
  const parts = rows.map(({ label, values: [value] }, index) => {
    const isLast = index === rows.length - 1;
    const from = isLast ? 0 : (ends[index - 1] ?? 0);
    const to = isLast ? total : (ends[index] ?? 0);
    const bar =
      value === undefined
        ? drawUnknown(scale.zero, y)
        : drawBar(scale, from, to, y, isLast ? 2 : to >= from ? 1 : 0) +
          drawNumber(scale, Math.max(from, to), y, withSign(value));
    const drawn = drawLabel(label, y + 12) + bar;
    y += BAR + GAP;
    return drawn;
  });
  return { body: drawAxis(scale.zero, y) + parts.join('\n'), height: y + 4 };
}

/** Draws one stacked bar for each row. */
function drawParts({ rows }: Chart): Drawn {
  const scale = scaleOf(rows.map(({ values }) => values.reduce((sum, value) => sum + pixelValue(value), 0)));
  let y = TOP;
  const parts = rows.map(({ label, values }) => {
    let from = 0;
    const bars = values.map((value, index) => {
      const to = from + pixelValue(value);
      const bar = to > from ? drawBar(scale, from, to, y, index) : '';
      from = to;
      return bar;
    });
    const isKnown = values.some((value) => value !== undefined);
    const numbers = isKnown ? values.map((value) => value?.printed ?? '').join(' / ') : '—';
    const drawn = drawLabel(label, y + 12) + bars.join('') + drawNumber(scale, from, y, numbers);
    y += BAR + GAP / 2;
    return drawn;
  });
  return { body: drawAxis(scale.zero, y) + parts.join('\n'), height: y + 4 };
}

interface Scale {
  readonly zero: number;
  readonly perUnit: number;
}

function scaleOf(values: readonly number[]): Scale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const perUnit = high === low ? 0 : PLOT / (high - low);
  return { zero: LABEL - low * perUnit, perUnit };
}

/** Converts an amount to a double, which is exact enough for drawing it in pixels. */
function pixelValue(value: ChartValue | undefined): number {
  return value === undefined ? 0 : Number.parseFloat(value.value);
}

function drawBar({ zero, perUnit }: Scale, from: number, to: number, y: number, color: number): string {
  const [left, right] = [zero + Math.min(from, to) * perUnit, zero + Math.max(from, to) * perUnit];
  const width = Math.max(right - left, from === to ? 0 : 1);
  return `<rect class="c${color}" x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${BAR}" fill="${COLORS[color] ?? COLORS[2]}"/>`;
}

function drawNumber({ zero, perUnit }: Scale, end: number, y: number, printed: string): string {
  const x = zero + Math.max(0, end) * perUnit + 6;
  return `<text class="t" x="${round(x)}" y="${round(y + 12)}" font-size="12" fill="#222">${escapeXml(printed)}</text>`;
}

function drawUnknown(x: number, y: number): string {
  return `<text class="t" x="${round(x + 6)}" y="${round(y + 12)}" font-size="12" fill="#222">—</text>`;
}

function drawLabel(label: string, y: number): string {
  const characters = [...label];
  const shown = characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…` : label;
  return `<text class="t" x="${LABEL - 10}" y="${round(y)}" text-anchor="end" fill="#222">${escapeXml(shown)}</text>`;
}

const MOST_CHARACTERS = 12;

function drawAxis(x: number, bottom: number): string {
  return `<line class="a" x1="${round(x)}" y1="30" x2="${round(x)}" y2="${round(bottom - GAP / 2)}" stroke="#888"/>\n`;
}

function drawLegend(series: readonly string[]): string {
  return series
    .map((name, index) => {
      const x = LABEL + index * 120;
      const color = COLORS[index] ?? COLORS[2];
      return `<rect class="c${index}" x="${x}" y="30" width="12" height="12" fill="${color}"/><text class="t" x="${x + 17}" y="41" font-size="12" fill="#222">${escapeXml(name)}</text>`;
    })
    .join('');
}

/** Describes the chart in words, for screen readers. */
function describe({ series, rows }: Chart): string {
  return rows.map((row) => `${row.label}：${describeRow(row, series)}`).join('；');
}

function describeRow({ values }: ChartRow, series: readonly string[]): string {
  return values.map((value, index) => `${series[index] ?? ''}${value?.printed ?? '未知'}`).join('，');
}

function withSign({ printed }: ChartValue): string {
  return printed.startsWith('-') || /^0(?:\.0+)?$/.test(printed) ? printed.replace('-', '−') : `+${printed}`;
}

function round(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
