import type { SummaryPage, SummaryPageEntry } from '../document/summaryPage.ts';
import { escapeXml } from './docx/escapeXml.ts';
import { SUMMARY_SCRIPT, SUMMARY_SCRIPT_HASH } from './html/summaryScript.ts';
import { SUMMARY_STYLE, SUMMARY_STYLE_HASH } from './html/summaryStyle.ts';

/**
 * Writes a summary as one self-contained page. Its policy allows this one script and this one style, and no network, so that
 * no text of a report can become either.
 */
export function writeSummary(page: SummaryPage): string {
  const { words } = page;
  const policy = `default-src 'none'; style-src '${SUMMARY_STYLE_HASH}'; script-src '${SUMMARY_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
  const years = [...new Set(page.rows.map(({ year }) => year))].filter((year) => year !== '').sort();
  return `${[
    '<!DOCTYPE html>',
    `<html lang="${page.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(page.title)}</title>`,
    `<style>${SUMMARY_STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeXml(page.title)}</h1>`,
    `<p>${escapeXml(page.counts)}</p>`,
    '<section id="reports">',
    '<div id="filters" hidden>',
    `<label>${escapeXml(words.filter)} <input type="search" id="find"></label>`,
    `<label>${escapeXml(words.year)} <select id="year"><option value="">${escapeXml(words.allYears)}</option>${years.map((year) => `<option>${escapeXml(year)}</option>`).join('')}</select></label>`,
    `<label><input type="checkbox" id="errors"> ${escapeXml(words.onlyErrors)}</label>`,
    `<label><input type="checkbox" id="stands"> ${escapeXml(words.onlyStandingOut)}</label>`,
    `<span><output id="shown"></output> ${escapeXml(words.shown)}</span>`,
    '</div>',
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(page.title)}"><table>`,
    `<thead><tr>${page.columns.map(({ title, isOfWords }) => `<th scope="col"${isOfWords ? ' class="w"' : ''}><button type="button">${escapeXml(title)}</button></th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...page.rows.map((row) => buildRow(row, page)),
    '</tbody></table></div>',
    ...page.notes.map((note) => `<p class="note">${escapeXml(note)}</p>`),
    '</section>',
    ...page.standingOut.map((kind) => buildKind(kind, words.nothing)),
    `<script>${SUMMARY_SCRIPT}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function buildRow(row: SummaryPage['rows'][number], { columns }: SummaryPage): string {
  const attributes = [
    `data-w="${escapeXml(`${row.cells[0]?.text ?? ''} ${row.file}`.toLowerCase())}"`,
    `data-y="${escapeXml(row.year)}"`,
    `data-e="${row.hasErrors ? 1 : 0}"`,
    `data-s="${row.standsOut ? 1 : 0}"`,
    ...(row.hasErrors ? ['class="e"'] : []),
  ];
  const cells = row.cells.map(({ text, order }, column) => {
    const isFirst = column === 0;
    const tag = isFirst ? 'th scope="row"' : 'td';
    const kind = !isFirst && columns[column]?.isOfWords === true ? ' class="w"' : '';
    const shown =
      isFirst && row.page !== undefined ? `<a href="${escapeXml(row.page)}">${escapeXml(text)}</a>` : escapeXml(text);
    const title = isFirst ? ` title="${escapeXml(row.file)}"` : '';
    return `<${tag}${kind}${title} data-o="${order ?? ''}">${shown}</${isFirst ? 'th' : 'td'}>`;
  });
  return `<tr ${attributes.join(' ')}>${cells.join('')}</tr>`;
}

function buildKind({ title, entries, folded, notes }: SummaryPage['standingOut'][number], nothing: string): string {
  const rest =
    folded === undefined
      ? ''
      : `<details><summary>${escapeXml(folded.label)}</summary>${buildList(folded.entries)}</details>`;
  const list = entries.length === 0 ? '' : `${buildList(entries)}${rest}`;
  const others = notes.map((note) => `<p class="note">${escapeXml(note)}</p>`).join('');
  return `<section><h2>${escapeXml(title)}</h2>${list}${others}${list === '' && others === '' ? `<p>${escapeXml(nothing)}</p>` : ''}</section>`;
}

function buildList(entries: readonly SummaryPageEntry[]): string {
  const items = entries.map(({ text, examples }) => {
    const told = examples.map((example) => `<li>${escapeXml(example)}</li>`).join('');
    return `<li>${escapeXml(text)}${told === '' ? '' : `<ul>${told}</ul>`}</li>`;
  });
  return `<ul>${items.join('\n')}</ul>`;
}
