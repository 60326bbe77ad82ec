import type { Chart } from '../document/chart.ts';
import type { Page } from '../document/page.ts';
import type { Inline } from '../document/types.ts';
import { escapeXml } from './docx/printXml.ts';
import { buildBlocks, buildFinding } from './html/buildBlocks.ts';
import { buildGrid } from './html/buildGrid.ts';
import { buildInlines, FigureIds } from './html/buildInlines.ts';
import { buildNotes } from './html/buildNotes.ts';
import { STYLE, STYLE_HASH } from './html/style.ts';
import { writeChart } from './svg/writeChart.ts';

/**
 * Writes the report as one self-contained page without scripts, files or network. The page's own policy forbids all
 * three, so that no text of a report can become one of them.
 */
export function writeHtml(page: Page, { script }: HtmlOptions = {}): string {
  const { words, document, others } = page;
  const ids = new FigureIds();
  const report = buildBlocks(page, ids);
  const points = buildPoints(page, ids);
  const paper = document.blocks.length === 0 ? '' : `<section id="report" lang="zh-CN">\n${report}\n</section>`;
  const findings =
    others.length === 0
      ? ''
      : `<section id="findings"><h2>${escapeXml(words.otherFindings)}</h2>${others.map((one) => buildFinding(one, page)).join('')}</section>`;
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'${script === undefined ? '' : "; script-src 'self'; connect-src 'self'"}`;
  const links = [
    ['report', words.report],
    ...(page.scorecards.length === 0 ? [] : [['points', words.points]]),
    ...(page.charts.length === 0 ? [] : [['charts', words.charts]]),
    ...(others.length === 0 ? [] : [['findings', words.otherFindings]]),
  ];
  return [
    '<!DOCTYPE html>',
    `<html lang="${page.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(document.meta.title)}</title>`,
    `<style>${STYLE}</style>`,
    ...(script === undefined ? [] : [`<script src="${escapeXml(script)}" defer></script>`]),
    '</head>',
    '<body>',
    `<a class="skip" href="#report">${escapeXml(words.skip)}</a>`,
    `<nav>${links.map(([id, title]) => `<a href="#${id}">${escapeXml(title ?? '')}</a>`).join('')}<span class="counts">${escapeXml(words.counts)}</span></nav>`,
    '<main>',
    ...(page.isOutdated ? [findings, paper] : [paper, points, buildCharts(page), findings]),
    '</main>',
    buildNotes(page, ids),
    '</body>',
    '</html>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n');
}

export interface HtmlOptions {
  /** The address of the one script that a preview adds; without it the page runs none. */
  readonly script?: string;
}

function buildPoints({ scorecards, words, figures }: Page, ids: FigureIds): string {
  if (scorecards.length === 0) return '';
  const print = (content: readonly Inline[]) => buildInlines(content, (id) => figures.has(id), ids);
  const cards = scorecards.map(
    ({ title, remarks, grid }) =>
      `<h3>${escapeXml(title)}</h3>${remarks.map((remark) => `<p>${escapeXml(remark)}</p>`).join('')}${buildGrid(grid, print, '')}`,
  );
  return `<section id="points"><h2>${escapeXml(words.points)}</h2>${cards.join('\n')}</section>`;
}

function buildCharts({ charts, words }: Page): string {
  if (charts.length === 0) return '';
  const drawn = charts.map(
    (chart) =>
      `<figure>${writeChart(chart)}<details><summary>${escapeXml(words.asTable)}</summary>${buildChartTable(chart)}</details></figure>`,
  );
  return `<section id="charts"><h2>${escapeXml(words.charts)}</h2>${drawn.join('\n')}</section>`;
}

/** Builds the numbers of a chart as a table, for readers who cannot see the bars. */
function buildChartTable({ series, rows, unit }: Chart): string {
  const head = series.map((name) => `<th scope="col">${escapeXml(name)}（${escapeXml(unit)}）</th>`).join('');
  const body = rows.map(({ label, values }) => {
    const cells = values.map((value) => `<td class="right">${escapeXml(value?.printed ?? '—')}</td>`).join('');
    return `<tr><th scope="row">${escapeXml(label)}</th>${cells}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr><td></td>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
