import lexicon from '../../reading/generated/lexicon.js';
import { PairMarks } from '../../reading/markSigns.ts';
import { pairAt } from '../../reading/nameFinder.ts';
import type { Slip } from './findDoubled.ts';

/** A phrase all but one of whose signs stand; `signs` may stand at `at`. */
interface Phrase {
  readonly head: string;
  readonly tail: string;
  readonly signs: string;
}

/** By two signs that stand: the phrases, and where in them the two are. */
type Phrases = ReadonlyMap<number, readonly { readonly phrase: Phrase; readonly offset: number }[]>;

/** Made when the first text is read: a run without prose needs none. */
let made: { readonly phrases: Phrases; readonly marks: PairMarks } | undefined;

function makePhrases(): typeof made & {} {
  const found = new Map<number, { readonly phrase: Phrase; readonly offset: number }[]>();
  for (const row of lexicon.setPhrases?.rows ?? []) {
    const [open, close] = [row.indexOf('('), row.indexOf(')')];
    const [head, tail] = [row.slice(0, open), row.slice(close + 1)];
    const phrase = { head, tail, signs: row.slice(open + 1, close).replaceAll('|', '') };
    const offset = head.length >= 2 ? head.length - 2 : head.length + 1;
    const key = pairAt(head.length >= 2 ? head.slice(-2) : tail.slice(0, 2), 0);
    const own = found.get(key) ?? [];
    own.push({ phrase, offset });
    found.set(key, own);
  }
  return { phrases: found, marks: new PairMarks(found.keys()) };
}

const HAN = /^[\u4e00-\u9fff]$/;
/** Begin what follows a word that was left out, or end it: 轻重和缓急. */
const LITTLE = /[的了和与及或在是为有不之等也都并已未]/;

/** `厉行解约`, `无校必问责`: one sign of a set phrase is another. */
export function findSlippedSigns(text: string): readonly Slip[] {
  made ??= makePhrases();
  const found: Slip[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (!made.marks.mayHave(text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
    for (const { phrase, offset } of made.phrases.get(pairAt(text, at)) ?? []) {
      const { head, tail, signs } = phrase;
      const start = at - offset;
      const sign = text.charAt(start + head.length);
      if (start < 0 || !HAN.test(sign) || signs.includes(sign) || LITTLE.test(sign)) continue;
      if (!text.startsWith(head, start) || !text.startsWith(tail, start + head.length + 1)) continue;
      // The right sign one further: a sign too many, and none in another's place.
      const next = text.charAt(start + head.length + 1);
      if (tail === '' && signs.includes(next)) continue;
      if (
        found.some((one) => one.index < start + head.length + 1 && start + head.length < one.index + one.typed.length)
      )
        continue;
      // With the signs on both sides of it.
      const from = Math.max(0, head.length - 1);
      const typed = text.slice(start + from, start + head.length + 1 + Math.min(1, tail.length));
      found.push({ typed, index: start + from });
    }
  }
  return found;
}
