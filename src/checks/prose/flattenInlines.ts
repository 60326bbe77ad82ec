import type { Place } from '../../findings/place.ts';
import type { ProseInline, ProseText } from '../../narrative/types.ts';
import { lastUpTo } from './inOrder.ts';
import { type PassageReference, REFERENCE } from './types.ts';

/** Words that stand in one piece in the file. */
export interface Piece {
  readonly start: number;
  readonly length: number;
  readonly text: ProseText | undefined;
  readonly place: Place | undefined;
}

/** The words of inlines as one text, and where each of them stands. */
export function flattenInlines(content: readonly ProseInline[]): {
  text: string;
  references: PassageReference[];
  pieces: Piece[];
} {
  const references: PassageReference[] = [];
  const pieces: Piece[] = [];
  let text = '';
  const push = (words: string, node: ProseText | undefined, place: Place | undefined) => {
    pieces.push({ start: text.length, length: words.length, text: node, place });
    text += words;
  };
  const walk = (inlines: readonly ProseInline[]) => {
    for (const inline of inlines) {
      switch (inline.type) {
        case 'text':
          push(inline.value, inline, inline.place);
          break;
        case 'break':
          push('\n', undefined, undefined);
          break;
        case 'reference':
          references.push({ at: text.length, name: inline.name });
          push(REFERENCE, undefined, inline.place);
          break;
        default:
          walk(inline.content);
      }
    }
  };
  walk(content);
  return { text, references, pieces };
}

/** From the first character's place to the last one's; the whole block where a place is not known. */
export function placeInPieces(pieces: readonly Piece[], start: number, end: number, whole: Place): Place {
  const first = placeOfCharacter(pieces, start);
  const last = placeOfCharacter(pieces, Math.max(start, end - 1));
  return first === undefined || last === undefined ? whole : { ...whole, start: first.start, end: last.end };
}

function placeOfCharacter(pieces: readonly Piece[], at: number): { start: number; end: number } | undefined {
  const piece = lastUpTo(pieces, at, ({ start }) => start);
  if (piece === undefined || at >= piece.start + piece.length) return undefined;
  if (piece.text === undefined) return piece.place;
  const inValue = at - piece.start;
  const mark = lastUpTo(piece.text.marks, inValue, (candidate) => candidate.inValue);
  if (mark === undefined) return undefined;
  const start = mark.inFile + inValue - mark.inValue;
  return { start, end: start + 1 };
}
