import type { SourceText } from '../findings/sourceText.ts';
import { wholeText } from '../findings/sourceText.ts';
import type { WordPlace } from '../findings/wordPlace.ts';
import type { WordDocument } from './types.ts';

/** A stretch of the text of a Word file as `layOutText` lays it out: a paragraph, or a cell. */
export interface WordStretch {
  readonly place: WordPlace;
  readonly start: number;
  readonly text: string;
}

/** The paragraphs and cells of a Word file as one text, so that findings can point into it by offsets as into any file. */
export interface WordText {
  readonly text: string;
  readonly source: SourceText;
  /** In the order of the file. A note of the foot of a page is none of them. */
  readonly stretches: readonly WordStretch[];
  /** The paragraph or cell with this very place, which the reader of the file made. */
  stretchOf(place: WordPlace): WordStretch | undefined;
}

/** Lays out a Word file as one text, each paragraph and each cell behind the other on lines of their own. */
export function layOutText({ blocks }: WordDocument): WordText {
  const stretches: WordStretch[] = [];
  const parts: string[] = [];
  const byPlace = new Map<WordPlace, WordStretch>();
  let start = 0;
  const add = (place: WordPlace, text: string) => {
    const stretch = { place, start, text };
    stretches.push(stretch);
    byPlace.set(place, stretch);
    parts.push(text);
    start += text.length + 1;
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') add(block.place, block.text);
    else
      for (const { positions } of block.rows) {
        for (const position of positions) if (position.type === 'cell') add(position.place, position.text);
      }
  }
  const text = parts.join('\n');
  const source = wholeText(text);
  return {
    text,
    source: { ...source, wordPlaceAt: (offset) => stretchAt(stretches, offset)?.place },
    stretches,
    stretchOf: (place) => byPlace.get(place),
  };
}

function stretchAt(stretches: readonly WordStretch[], offset: number): WordStretch | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return stretches[low];
}
