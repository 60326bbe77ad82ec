import type { Page } from '../../document/page.ts';
import { escapeXml } from '../docx/escapeXml.ts';
import { idOf } from './findingNumbers.ts';

/** Builds the list of what is still to be filled in, each with its key and a link to where the report prints that. */
export function buildGaps({ unfilled, words }: Page): string {
  if (unfilled.length === 0) return '';
  const items = unfilled.map(({ title, key, where, block, cell }) => {
    const said = escapeXml(title);
    const name = block === undefined ? said : `<a href="#${idOf(block, cell)}">${said}</a>`;
    return `<li>${name} <code>${escapeXml(key)}</code> <span class="where">${escapeXml(where)}</span></li>`;
  });
  return `<section id="gaps"><h2>${escapeXml(words.gaps)}</h2><ol>${items.join('')}</ol></section>`;
}
