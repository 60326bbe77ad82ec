import type { FigureNote, Page } from '../../document/page.ts';
import { escapeXml } from '../docx/escapeXml.ts';
import { buildFigure, type FigureIds } from './buildInlines.ts';

/**
 * Builds the notes that tell where each number comes from, as popovers that buttons open without any script. The inputs
 * of a figure are buttons again, down to the lines that were typed.
 */
export function buildNotes(page: Page, ids: FigureIds): string {
  const built: string[] = [];
  // A note may name figures that have no id yet, so the list grows while it is iterated.
  for (const [figure, id] of ids.all()) {
    const note = page.figures.get(figure);
    if (note !== undefined) built.push(buildNote(note, id, page, ids));
  }
  return built.join('\n');
}

function buildNote(
  { name, value, formula, inputs, lines }: FigureNote,
  id: string,
  page: Page,
  ids: FigureIds,
): string {
  const { words, figures } = page;
  const madeOf = inputs.map(({ sign, id: input }) => {
    const of = figures.get(input);
    return of === undefined
      ? ''
      : `<li><span class="sign">${escapeXml(sign)}</span>${escapeXml(of.name)} ${buildFigure(input, of.value, ids)}</li>`;
  });
  const typed = lines.map(
    ({ where, text }) => `<li><span class="where">${escapeXml(where)}</span> <code>${escapeXml(text)}</code></li>`,
  );
  return [
    `<div popover id="${id}" class="note" role="dialog" aria-label="${escapeXml(name)}">`,
    `<p><b>${escapeXml(name)}</b> <span class="value">${escapeXml(value)}</span></p>`,
    formula === '' ? '' : `<p class="formula">＝ ${escapeXml(formula)}</p>`,
    madeOf.length === 0 ? '' : `<p>${escapeXml(words.madeOf)}</p><ul>${madeOf.join('')}</ul>`,
    typed.length === 0 ? '' : `<p>${escapeXml(words.typedAt)}</p><ul>${typed.join('')}</ul>`,
    `<button type="button" class="close" popovertarget="${id}" popovertargetaction="hide">${escapeXml(words.close)}</button>`,
    '</div>',
  ]
    .filter((part) => part !== '')
    .join('');
}
