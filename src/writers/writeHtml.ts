import type { Chart } from '../document/chart.ts';
import type { Page } from '../document/page.ts';
import type { Inline } from '../document/types.ts';
import { escapeXml } from './docx/escapeXml.ts';
import { buildBlocks } from './html/buildBlocks.ts';
import { buildFindingList } from './html/buildFindings.ts';
import { buildGaps } from './html/buildGaps.ts';
import { buildGrid } from './html/buildGrid.ts';
import { buildInlines, FigureIds, GapMarks, type InlineContext } from './html/buildInlines.ts';
import { buildNotes } from './html/buildNotes.ts';
import { buildFilter, buildUnchecked } from './html/buildUnchecked.ts';
import { type Numbered, numberFindings } from './html/findingNumbers.ts';
import { STYLE, STYLE_HASH } from './html/style.ts';
import { writeChart } from './svg/writeChart.ts';

/**
 * Writes the report as one self-contained page without scripts, files or network. The page's own policy forbids all
 * three, so that no text of a report can become one of them.
 */
export function writeHtml(page: Page, { script }: HtmlOptions = {}): string {
  const { words, document } = page;
  const numbered = numberFindings(page);
  const gaps = new GapMarks(words.gap);
  const ids = new FigureIds();
  const context: InlineContext = {
    hasNote: (id) => page.figures.has(id),
    isGap: (id) => page.gaps.has(id),
    ids,
    gaps,
  };
  const report = buildBlocks(page, numbered, context);
  const gapCount = gaps.count;
  const points = buildPoints(page, context);
  const paper = document.blocks.length === 0 ? '' : `<section id="report" lang="zh-CN">\n${report}\n</section>`;
  const findings = buildFindingList(numbered, page);
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'${script === undefined ? '' : "; script-src 'self'; connect-src 'self'"}`;
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
    buildBar(page, numbered, gapCount),
    '<main>',
    ...(page.isOutdated
      ? [findings, paper]
      : [paper, points, buildCharts(page), findings, buildGaps(page), buildUnchecked(page)]),
    '</main>',
    buildNotes(page, ids),
    '</body>',
    '</html>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n');
}

/**
 * Builds the bar that stays at the top: the parts of the page, the way through the findings, and the first error. Without a
 * script “next” leads to the first, and each finding on from there.
 */
function buildBar(page: Page, numbered: readonly Numbered[], gapCount: number): string {
  const { words, alert } = page;
  const link = (href: string, title: string, more = '') => `<a href="#${href}"${more}>${escapeXml(title)}</a>`;
  const links = [
    ...(page.document.blocks.length === 0 ? [] : [link('report', words.report)]),
    ...(page.scorecards.length === 0 ? [] : [link('points', words.points)]),
    ...(page.charts.length === 0 ? [] : [link('charts', words.charts)]),
    ...(numbered.length === 0 ? [] : [link('findings', words.findings)]),
    ...(page.unfilled.length === 0 ? [] : [link('gaps', words.gaps)]),
    ...(page.unchecked.length === 0 ? [] : [link('unchecked', words.unchecked)]),
  ];
  const steps = [
    ...(numbered.length === 0
      ? []
      : [
          link(`n${numbered.length}`, words.previous, ' id="previous" aria-keyshortcuts="Shift+F8" title="Shift+F8"'),
          link('n1', words.next, ' id="next" aria-keyshortcuts="F8" title="F8"'),
        ]),
    ...(gapCount === 0 ? [] : [link('g1', words.nextGap, ' id="gap"')]),
  ];
  const first = numbered.find(({ found }) => found.severity === 'error') ?? numbered[0];
  const told =
    alert === '' || first === undefined ? '' : `<p class="alert" role="alert">${link(`n${first.number}`, alert)}</p>`;
  return `<nav>${links.join('')}${buildFilter(page)}<span class="counts">${escapeXml(words.counts)}</span>${steps.length === 0 ? '' : `<span class="steps">${steps.join('')}</span>`}${told}</nav>`;
}

export interface HtmlOptions {
  /** The address of the one script that a preview adds; without it the page runs none. */
  readonly script?: string;
}

function buildPoints({ scorecards, words }: Page, context: InlineContext): string {
  if (scorecards.length === 0) return '';
  const print = (content: readonly Inline[]) => buildInlines(content, context);
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
