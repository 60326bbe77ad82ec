import { readUnitDescription } from '../../reading/readUnitDescription.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';

/** What a unit is: whose, of what rank and kind, and how it is paid for. */
export function readUnit(sentence: Sentence, { tree }: Drafting): void {
  for (const { fact, words, start, end } of readUnitDescription(sentence.text)) {
    if (tree.get(['unit', fact]) !== undefined) continue;
    if (tree.putText(['unit', fact], words, sentence.origin)) sentence.understood.push({ start, end });
  }
}
