import type { Page, PageFinding } from '../../document/page.ts';
import type { Block, Bullet, Inline } from '../../document/types.ts';
import { escapeXml } from '../docx/printXml.ts';
import { joinTableCaption } from '../joinTableCaption.ts';
import { joinChartCaption } from '../nameOfChart.ts';
import { writeChart } from '../svg/writeChart.ts';
import { buildGrid } from './buildGrid.ts';
import { buildInlines, type FigureIds } from './buildInlines.ts';

/** Builds the report as it will print, with the findings that concern a block beside it. */
export function buildBlocks(page: Page, ids: FigureIds): string {
  const print = (content: readonly Inline[]) => buildInlines(content, (id) => page.figures.has(id), ids);
  let isAnnex = false;
  return page.document.blocks
    .map((block, index) => {
      isAnnex ||= block.type === 'annexStart';
      const findings = page.notes[index] ?? [];
      const notes =
        findings.length === 0
          ? ''
          : `<aside class="notes">${findings.map((one) => buildFinding(one, page)).join('')}</aside>`;
      return `<div class="row${findings.length === 0 ? '' : ' told'}" id="b${index + 1}">${buildBlock(block, isAnnex, print)}${notes}</div>`;
    })
    .join('\n');
}

function buildBlock(block: Block, isAnnex: boolean, print: (content: readonly Inline[]) => string): string {
  switch (block.type) {
    case 'coverLine':
      return `<p class="cover">${print(block.content)}</p>`;
    case 'title': {
      const tag = isAnnex ? 'h2' : 'h1';
      return `<${tag} class="title">${block.lines.map(print).join('<br>')}</${tag}>`;
    }
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${escapeXml(block.number)}${print(block.content)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${escapeXml(block.number ?? '')}${print(block.content)}</p>`;
    case 'bullet':
      return buildBullet(block, print);
    case 'table':
      return buildGrid(block.grid, print, escapeXml(joinTableCaption(block)));
    case 'chart':
      return `<figure>${writeChart(block.chart)}<figcaption>${escapeXml(joinChartCaption(block))}</figcaption></figure>`;
    case 'annexStart':
      return `<p class="annex">${escapeXml(block.label)}</p>`;
    case 'draftMark':
      return `<p class="draft"><strong>${escapeXml(block.text)}</strong></p>`;
    case 'signature':
      return `<p class="signature">${escapeXml(block.name)}<br>${escapeXml(block.date)}</p>`;
  }
}

function buildBullet({ depth, content }: Bullet, print: (content: readonly Inline[]) => string): string {
  return `<p class="bullet d${Math.min(depth, 5)}">• ${print(content)}</p>`;
}

/** Builds a finding: its severity, code and place, its message and what to do. */
export function buildFinding({ severity, code, where, message, hint }: PageFinding, { words }: Page): string {
  return (
    `<div class="finding ${severity}"><p><b>${escapeXml(words.severity[severity])} ${code}</b> <span class="where">${escapeXml(where)}</span></p>` +
    `<p>${escapeXml(message)}</p><p class="hint">${escapeXml(words.remedy)}${escapeXml(hint)}</p></div>`
  );
}
