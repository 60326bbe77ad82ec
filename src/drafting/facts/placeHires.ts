import { readHires } from '../../reading/readHires.ts';
import type { Drafting } from '../drafting.ts';
import { plain, words } from '../draftTree.ts';
import type { DraftNode, Sentence } from '../types.ts';

/** People that a programme hired. */
export function placeHires(sentence: Sentence, { tree }: Drafting): void {
  for (const { programme, count, holdsPost, start, end } of readHires(sentence.text)) {
    const entries = new Map<string, DraftNode>([
      ['programme', words(programme, sentence.origin)],
      ['count', plain(count.toFixed(), undefined)],
    ]);
    if (holdsPost !== undefined) entries.set('holdsPost', plain(String(holdsPost), undefined));
    tree.push(['staff', 'programmeHires'], entries);
    sentence.understood.push({ start, end });
  }
}
