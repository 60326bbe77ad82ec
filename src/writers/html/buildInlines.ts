import type { Inline } from '../../document/types.ts';
import { escapeXml } from '../docx/printXml.ts';

/** The ids that figures have on the page, in the order in which they are first met. */
export class FigureIds {
  readonly #ids = new Map<string, string>();

  idOf(figure: string): string {
    const known = this.#ids.get(figure);
    if (known !== undefined) return known;
    const id = `f${this.#ids.size + 1}`;
    this.#ids.set(figure, id);
    return id;
  }

  get all(): readonly (readonly [figure: string, id: string])[] {
    return [...this.#ids];
  }
}

/** Inline content; a figure that has a note is a button which opens it. */
export function buildInlines(content: readonly Inline[], hasNote: (figure: string) => boolean, ids: FigureIds): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return escapeXml(inline.value);
        case 'break':
          return '<br>';
        case 'strong':
          return `<strong>${buildInlines(inline.content, hasNote, ids)}</strong>`;
        case 'emphasis':
          return `<em>${buildInlines(inline.content, hasNote, ids)}</em>`;
        case 'figure':
          return hasNote(inline.id) ? buildFigure(inline.id, inline.value, ids) : escapeXml(inline.value);
      }
    })
    .join('');
}

export function buildFigure(figure: string, value: string, ids: FigureIds): string {
  return `<button type="button" class="n" popovertarget="${ids.idOf(figure)}">${escapeXml(value)}</button>`;
}
