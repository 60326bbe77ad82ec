import type { Page } from '../../document/page.ts';
import { escapeXml } from '../docx/escapeXml.ts';
import { idOf } from './findingNumbers.ts';

/** Builds the list of the numbers and words of direction that were not checked, each with its place in the file and a link to where it is printed. */
export function buildUnchecked({ unchecked, words }: Page): string {
  if (unchecked.length === 0) return '';
  const items = unchecked.map(({ typed, where, said, block }) => {
    const name =
      block === undefined ? escapeXml(typed) : `<a href="#${idOf(block, undefined)}">${escapeXml(typed)}</a>`;
    return `<li>${name} <span class="where">${escapeXml(where)}</span> ${escapeXml(said)}</li>`;
  });
  return `<section id="unchecked"><h2>${escapeXml(words.unchecked)}</h2><ol>${items.join('')}</ol></section>`;
}

/** Builds the switch that leaves only the paragraphs with such numbers on the screen; the style sheet does the rest. */
export function buildFilter({ unchecked, words }: Page): string {
  if (unchecked.length === 0) return '';
  const ways = unchecked.filter(({ isWay }) => isWay).length;
  const label = escapeXml(words.onlyUnchecked(unchecked.length - ways, ways));
  return `<label class="only"><input type="checkbox" id="only" autocomplete="off"> ${label}</label>`;
}
