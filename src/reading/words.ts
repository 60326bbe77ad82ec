import lexicon from './generated/lexicon.js';
import { NameFinder } from './nameFinder.ts';
import type { Meanings, Thing } from './types.ts';

const KINDS = {
  columns: 'column',
  rates: 'rate',
  changes: 'change',
  relations: 'relation',
  circumstances: 'circumstance',
  fillers: 'filler',
} as const;

/** All words of the lexicon, by the word; one that stands in several files has several meanings. */
export const WORDS: ReadonlyMap<string, Meanings> = collect();
export const WORD_FINDER = new NameFinder(WORDS);

function collect(): ReadonlyMap<string, Meanings> {
  const words = new Map<string, Meanings>();
  // Most words have one meaning, and the words of a row the same.
  const add = (word: string, meaning: Meanings) => {
    const others = words.get(word);
    words.set(word, others === undefined ? meaning : { ...others, ...meaning });
  };
  for (const [file, kind] of Object.entries(KINDS)) {
    for (const [id, row] of Object.entries(lexicon[file] ?? {})) {
      const meaning: Meanings = { [kind]: id };
      for (const word of row) add(word, meaning);
    }
  }
  for (const [id, row] of Object.entries(lexicon.subjects ?? {})) {
    for (const word of row) add(word, { thing: thingOf(id, word) });
  }
  for (const [id, row] of Object.entries(lexicon.people ?? {})) {
    const prefix = id === 'retiring' ? 'staff.newRetirees' : id;
    for (const word of row)
      add(word, {
        thing: {
          words: word,
          prefixes: [prefix],
          kind: 'people',
          ...(id === 'retiring' ? { isCountedFirst: true } : {}),
        },
      });
  }
  return words;
}

function thingOf(id: string, words: string): Thing {
  if (id === 'unclear') return { words, prefixes: [], kind: 'unclear' };
  if (id === 'loose') return { words, prefixes: ['whole'], kind: 'loose' };
  return { words, prefixes: [id], kind: id.startsWith('threePublic') ? 'threePublic' : 'spending' };
}
