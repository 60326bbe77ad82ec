import { Document, Packer, Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { Chart } from '../../document/chart.ts';
import { unzipFiles } from '../../zip/unzipFiles.ts';
import { zipFiles } from '../../zip/zipFiles.ts';
import type { Part } from './listParts.ts';

/** Charts that Word can edit: the drawing of each, to be put into its paragraph, and the package parts behind them. */
export interface NativeCharts {
  readonly drawings: readonly string[];
  readonly parts: readonly Part[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The width in pixels, which is that of the text. */
const WIDTH = 580;
const COLORS = ['2166AC', 'E08214', 'BDBDBD'] as const;
/** Light colours, on which the numbers inside the bars are legible. */
const LIGHT = ['9ECAE1', 'FDAE6B', 'D9D9D9'] as const;

/**
 * Builds native charts. `docx` makes them in a document of their own; they are taken out of it, and its random ids are
 * replaced by consecutive ones, so that the same report gives the same bytes.
 *
 * @param firstId the first relationship id that is free for charts in the report's document
 */
export async function buildCharts(charts: readonly Chart[], firstId: number): Promise<NativeCharts> {
  const children = charts.map((chart) => new Paragraph({ children: [new ChartRun(optionsOf(chart))] }));
  const packed = unzipFiles(new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] }))));
  const read = (path: string): string => packed?.get(path)?.toString('utf8') ?? '';
  const drawings = Array.from(read('word/document.xml').matchAll(/<w:drawing>.*?<\/w:drawing>/gs), ([drawing], index) =>
    drawing
      .replace('<w:drawing>', `<w:drawing xmlns:wp="${DRAWING}">`)
      .replace(/ r:id="[^"]*"/, ` r:id="rId${firstId + index}"`)
      .replace(/<wp:docPr id="\d+"/, `<wp:docPr id="${index + 1}"`),
  );
  const parts = charts.flatMap((_, index): Part[] => {
    const name = `chart${index + 1}`;
    const workbook = packed?.get(`word/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`);
    return [
      {
        path: `word/charts/${name}.xml`,
        contentType: CHART_TYPE,
        xml: read(`word/charts/${name}.xml`)
          .replace(/(<c:externalData) r:id="[^"]*"/, '$1 r:id="rId1"')
          .replaceAll('lang="en-US"', 'lang="zh-CN"')
          .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
          // `low` keeps the labels beside the plot, also for a bar that goes to the left.
          .replace(/(<c:catAx>.*?<c:tickLblPos val=")[^"]*/s, '$1low')
          // The report has no theme that could define these colours.
          .replace(SCHEME, (scheme, name: string) => `<a:srgbClr val="${colorOf(scheme, name)}"/>`),
      },
      {
        path: `word/charts/_rels/${name}.xml.rels`,
        contentType: '',
        xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/${name}.xlsx"/></Relationships>`,
      },
      { path: `word/embeddings/${name}.xlsx`, contentType: SHEET_TYPE, xml: '', data: repack(workbook) },
    ];
  });
  return { drawings, parts };
}

/** Packs the workbook behind a chart anew, without the time at which `docx` made it. */
function repack(workbook: Uint8Array | undefined): Uint8Array {
  const entries = workbook && unzipFiles(workbook);
  return zipFiles(Array.from(entries ?? [], ([path, data]) => ({ path, data })));
}

const SCHEME = /<a:schemeClr val="(\w+)"(?:\/>|>.*?<\/a:schemeClr>)/gs;

/** Returns the colour that Office's own theme would give: ink, paper, or the grey of lines. */
function colorOf(scheme: string, name: string): string {
  if (name.startsWith('tx')) return '404040';
  return scheme.includes('lumMod') ? 'D9D9D9' : 'FFFFFF';
}

function optionsOf({ kind, title, series, rows }: Chart): ChartRunOptions {
  // Word draws charts from doubles; the exact amounts stand in the report's text.
  const valuesOf = (index: number) =>
    rows.map(({ values }) => {
      const value = values[index];
      return value === undefined ? null : Number.parseFloat(value.value);
    });
  const bars = series.length * (kind === 'bars' ? 22 : 26);
  return {
    type: 'bar',
    categories: rows.map(({ label }) => label),
    series: series.map((name, index) => ({
      name,
      values: valuesOf(index),
      color: (kind === 'parts' ? LIGHT : COLORS)[index] ?? COLORS[2],
      ...(kind === 'steps' ? { colors: colorsOfSteps(rows) } : {}),
    })),
    ...(kind === 'parts' ? { stacking: 'stacked' as const } : {}),
    ...(series.length === 1 ? { legend: false as const } : {}),
    gapWidth: 60,
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false },
    dataLabels: { value: true, numberFormat: kind === 'parts' ? 'General;-General;' : '0.00' },
    transformation: {
      width: WIDTH,
      height: Math.min(760, 60 + rows.length * Math.max(26, kind === 'parts' ? 26 : bars + 10)),
    },
    altText: { name: title, description: describe(series, rows), title },
  };
}

/** Colours a decrease blue, an increase orange and their sum grey, as the SVG does. */
function colorsOfSteps(rows: Chart['rows']): readonly string[] {
  return rows.map(({ values: [value] }, index) =>
    index === rows.length - 1 ? COLORS[2] : value?.value.startsWith('-') ? COLORS[0] : COLORS[1],
  );
}

function describe(series: Chart['series'], rows: Chart['rows']): string {
  return rows
    .map(
      ({ label, values }) =>
        `${label}：${values.map((value, index) => `${series[index] ?? ''}${value?.printed ?? '未知'}`).join('，')}`,
    )
    .join('；');
}
