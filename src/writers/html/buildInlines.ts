import type { Inline, Text } from '../../document/types.ts';
import { escapeXml } from '../docx/escapeXml.ts';

/** Gives figures their ids on the page, numbered in the order in which they are first met. */
export class FigureIds {
  readonly #ids = new Map<string, string>();

  idOf(figure: string): string {
    const known = this.#ids.get(figure);
    if (known !== undefined) return known;
    const id = `f${this.#ids.size + 1}`;
    this.#ids.set(figure, id);
    return id;
  }

  /** Iterates over all figures with their ids, including those that get an id during the iteration. */
  all(): Iterable<readonly [figure: string, id: string]> {
    return this.#ids;
  }
}

/** What inline content is built with: which figures have notes, which nobody has filled in, and the ids given so far. */
export interface InlineContext {
  readonly hasNote: (figure: string) => boolean;
  readonly isGap: (figure: string) => boolean;
  readonly ids: FigureIds;
  readonly gaps: GapMarks;
}

/** Marks what nobody has filled in, numbered, so that one leads to the next. */
export class GapMarks {
  #count = 0;
  readonly #title: string;

  constructor(title: string) {
    this.#title = title;
  }

  get count(): number {
    return this.#count;
  }

  mark(inside: string): string {
    this.#count += 1;
    return `<mark class="gap" id="g${this.#count}" tabindex="-1" title="${escapeXml(this.#title)}">${inside}</mark>`;
  }
}

/** Builds inline content; a figure that has a note becomes a button that opens it. */
export function buildInlines(content: readonly Inline[], context: InlineContext): string {
  const { hasNote, isGap, ids, gaps } = context;
  return content
    .map((inline, index) => {
      const before = content[index - 1];
      const next = content[index + 1];
      switch (inline.type) {
        case 'text': {
          const isBehind = before?.type === 'figure' && hasNote(before.id);
          const isInFront = next?.type === 'figure' && hasNote(next.id) && isPlain(inline);
          const own = isBehind ? inline.value.replace(STOPS, '') : inline.value;
          const text = escapeXml(isInFront ? own.replace(OPENINGS, '') : own);
          if (inline.isGap === true) return gaps.mark(text);
          return inline.unchecked === undefined
            ? text
            : `<mark class="u" title="${escapeXml(inline.unchecked)}">${text}</mark>`;
        }
        case 'break':
          return '<br>';
        case 'strong':
          return `<strong>${buildInlines(inline.content, context)}</strong>`;
        case 'emphasis':
          return `<em>${buildInlines(inline.content, context)}</em>`;
        case 'figure': {
          const mark = (text: string) => (isGap(inline.id) ? gaps.mark(text) : text);
          return hasNote(inline.id)
            ? keepTogether(before, mark(buildFigure(inline.id, inline.value, ids)), next)
            : mark(escapeXml(inline.value));
        }
      }
    })
    .join('');
}

/** Punctuation that no line begins or ends with. A browser would break a line beside a button, which is a box of its own. */
const STOPS = /^[，。；：、！？）」』”’》%％]+/;
const OPENINGS = /[（「『“‘《]+$/;

function isPlain({ isGap, unchecked }: Text): boolean {
  return isGap !== true && unchecked === undefined;
}

/** Wraps a button and the punctuation beside it, so that no line breaks between them. */
function keepTogether(before: Inline | undefined, button: string, next: Inline | undefined): string {
  const stops = next?.type === 'text' ? (STOPS.exec(next.value)?.[0] ?? '') : '';
  const openings = before?.type === 'text' && isPlain(before) ? (OPENINGS.exec(before.value)?.[0] ?? '') : '';
  return `${openings}${stops}` === ''
    ? button
    : `<span class="nb">${escapeXml(openings)}${button}${escapeXml(stops)}</span>`;
}

/** Builds a figure as a button that opens its note. */
export function buildFigure(figure: string, value: string, ids: FigureIds): string {
  return `<button type="button" class="n" popovertarget="${ids.idOf(figure)}">${escapeXml(value)}</button>`;
}
