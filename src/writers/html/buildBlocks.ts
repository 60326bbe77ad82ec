import type { Page } from '../../document/page.ts';
import type { Block, Bullet, Inline } from '../../document/types.ts';
import { escapeXml } from '../docx/escapeXml.ts';
import { joinAnnexEntry } from '../joinAnnexEntry.ts';
import { joinTableCaption } from '../joinTableCaption.ts';
import { joinChartCaption } from '../nameOfChart.ts';
import { writeChart } from '../svg/writeChart.ts';
import { buildFinding, buildMarks } from './buildFindings.ts';
import { buildGrid, type CellPlaces } from './buildGrid.ts';
import { buildInlines, type InlineContext } from './buildInlines.ts';
import { idOf, type Numbered } from './findingNumbers.ts';

/** Builds the report as it will print, with the findings that concern a block beside it, and marks that lead to them. */
export function buildBlocks(page: Page, numbered: readonly Numbered[], context: InlineContext): string {
  const print = (content: readonly Inline[]) => buildInlines(content, context);
  const byTarget = groupByTarget(numbered);
  const gapTargets = new Set(
    page.unfilled.flatMap((gap) => (gap.block === undefined ? [] : [idOf(gap.block, gap.cell)])),
  );
  const open = new Set(page.unchecked.map(({ block }) => block));
  let isAnnex = false;
  let told = 0;
  return page.document.blocks
    .map((block, index) => {
      isAnnex ||= block.type === 'annexStart';
      const id = `b${index + 1}`;
      const here = numbered.slice(told, told + (page.notes[index] ?? []).length);
      told += here.length;
      const marksOf = (target: string) => buildMarks(byTarget.get(target) ?? [], page);
      const notes =
        here.length === 0
          ? ''
          : `<aside class="notes">${here.map((one) => buildFinding(one, numbered, page)).join('')}</aside>`;
      const built = buildBlock(block, isAnnex, print, { id, marksOf, isTarget: (target) => gapTargets.has(target) });
      return `<div class="row${here.length === 0 ? '' : ' told'}${open.has(index) ? ' open' : ''}" id="${id}" tabindex="-1">${built}${notes}</div>`;
    })
    .join('\n');
}

function groupByTarget(numbered: readonly Numbered[]): ReadonlyMap<string, readonly Numbered[]> {
  const groups = new Map<string, Numbered[]>();
  for (const one of numbered) {
    if (one.target === undefined) continue;
    const known = groups.get(one.target);
    if (known === undefined) groups.set(one.target, [one]);
    else known.push(one);
  }
  return groups;
}

function buildBlock(
  block: Block,
  isAnnex: boolean,
  print: (content: readonly Inline[]) => string,
  places: CellPlaces,
): string {
  const marks = places.marksOf(places.id);
  switch (block.type) {
    case 'coverLine':
      return `<p class="cover">${print(block.content)}${marks}</p>`;
    case 'title': {
      const tag = isAnnex ? 'h2' : 'h1';
      return `<${tag} class="title">${block.lines.map(print).join('<br>')}${marks}</${tag}>`;
    }
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${escapeXml(block.number)}${print(block.content)}${marks}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${escapeXml(block.number ?? '')}${print(block.content)}${marks}</p>`;
    case 'bullet':
      return buildBullet(block, print, marks);
    case 'table':
      return buildGrid(block.grid, print, `${escapeXml(joinTableCaption(block))}${marks}`, places);
    case 'chart':
      return `<figure>${writeChart(block.chart)}<figcaption>${escapeXml(joinChartCaption(block))}${marks}</figcaption></figure>`;
    case 'annexList':
      return `<p class="annexes">${block.entries.map((_, index) => escapeXml(joinAnnexEntry(block, index))).join('<br>')}${marks}</p>`;
    case 'annexStart':
      return `<p class="annex">${escapeXml(block.label)}${marks}</p>`;
    case 'draftMark':
      return `<p class="draft"><strong>${escapeXml(block.text)}</strong>${marks}</p>`;
    case 'signature':
      return `<p class="signature">${escapeXml(block.name)}<br>${escapeXml(block.date)}${marks}</p>`;
  }
}

function buildBullet({ depth, content }: Bullet, print: (content: readonly Inline[]) => string, marks: string): string {
  return `<p class="bullet d${Math.min(depth, 5)}">• ${print(content)}${marks}</p>`;
}
