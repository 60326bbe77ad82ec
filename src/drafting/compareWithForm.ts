import type { WordPlace } from '../findings/wordPlace.ts';
import { type Piece, splitSentences } from './pieces.ts';
import type { Draft, DraftMap, DraftNode, LeftOver } from './types.ts';

/** The draft without the texts that people wrote: what the form makes of it, it makes of its figures and facts alone. */
export function withoutTexts(draft: Draft): Draft {
  return { ...draft, root: { kind: 'map', entries: entriesWithout(draft.root, TEXTS) } };
}

function entriesWithout({ entries }: DraftMap, left: ReadonlySet<string>): Map<string, DraftNode> {
  return new Map(
    [...entries].flatMap(([key, node]) => (left.has(key) ? [] : [[key, withoutDescription(node)] as const])),
  );
}

function withoutDescription(node: DraftNode): DraftNode {
  switch (node.kind) {
    case 'scalar':
    case 'prose':
      return node;
    case 'list':
      return { kind: 'list', items: node.items.map(withoutDescription) };
    case 'map':
      return { kind: 'map', entries: entriesWithout(node, DESCRIPTIONS) };
  }
}

const DESCRIPTIONS = new Set(['description', 'goals']);

const TEXTS = new Set(['narrative', 'problems', 'measures', 'otherMatters', 'stated']);

/**
 * Leaves out the sentences that the form prints by itself, from the same figures: kept as a text, they would stand twice in
 * the report. One that differs in a single number stays, and `check` tells that it does.
 *
 * @param printed the paragraphs that the form makes of the draft without its texts
 */
export function leaveOutPrinted(draft: Draft, printed: readonly string[]): Draft {
  const known = new Set(printed.flatMap((paragraph) => splitSentences(paragraph)).map(plainSentence));
  const byWords = new Map([...known].map((sentence) => [wordsOf(sentence), sentence]));
  const clauses = [...known].map(clausesOf).filter(({ length }) => length > 1);
  let compared = 0;
  const differing: LeftOver[] = [];
  const isPrinted = (sentence: string, place: WordPlace) => {
    const own = plainSentence(sentence);
    if (known.has(own)) return true;
    // The form’s own words with another number: the number is told, and the words need not stand twice.
    const other = /\d/.test(own) && own.length >= SHORTEST ? byWords.get(wordsOf(own)) : undefined;
    if (other === undefined) {
      const more = /\d/.test(own) ? listMore(own, clauses) : undefined;
      if (more === undefined) return false;
      differing.push({ place, text: more.join('，'), why: 'beyond' });
      return true;
    }
    differing.push({ place, text: sentence.trim(), why: 'differs', instead: numbersApart(own, other) });
    return true;
  };
  const leaveOut = (pieces: readonly Piece[]) =>
    withoutEmptyHeadings(
      pieces.flatMap((piece): readonly Piece[] => {
        if (piece.type !== 'paragraph') return [piece];
        const sentences = piece.sentences.filter((sentence) => !isPrinted(sentence, piece.place));
        compared += piece.sentences.length - sentences.length;
        return sentences.length === 0 ? [] : [{ ...piece, sentences }];
      }),
    );
  const rest = (node: DraftNode): DraftNode | undefined => {
    switch (node.kind) {
      case 'scalar':
        return node;
      case 'prose': {
        const pieces = leaveOut(node.pieces);
        return pieces.length === 0 ? undefined : { kind: 'prose', pieces };
      }
      case 'list':
        return { kind: 'list', items: node.items.flatMap((item) => rest(item) ?? []) };
      case 'map': {
        const entries = [...node.entries].flatMap(([key, value]) => {
          const kept = KEPT.has(key) ? value : rest(value);
          return kept === undefined ? [] : [[key, kept] as const];
        });
        return entries.length === 0 ? undefined : { kind: 'map', entries: new Map(entries) };
      }
    }
  };
  const root = rest(draft.root);
  // What was left for want of a place, and the form prints, has its place.
  const left = draft.left.flatMap((each) => {
    if (each.why !== 'noPlace') return [each];
    const sentences = splitSentences(each.text);
    const kept = sentences.filter((sentence) => !isPrinted(sentence, each.place));
    compared += sentences.length - kept.length;
    return kept.length === 0 ? [] : [{ ...each, text: kept.join('') }];
  });
  const { placed, of } = draft.paragraphs;
  const paragraphs = { placed: placed + draft.left.length - left.length, of };
  return {
    ...draft,
    root: root?.kind === 'map' ? root : draft.root,
    left: [...left, ...differing],
    paragraphs,
    compared: draft.compared + compared,
  };
}

/** Texts that the form repeats in its sentences. */
const KEPT = new Set(['reason', 'goals', 'problems', 'measures', 'otherMatters']);

/** A heading stays only as long as something stands below it. */
function withoutEmptyHeadings(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter((piece, index) => {
    if (piece.type !== 'heading') return true;
    const next = pieces.slice(index + 1).find((each) => each.type !== 'heading' || each.depth <= piece.depth);
    return next !== undefined && next.type !== 'heading';
  });
}

/** Shorter sentences may have the same words by chance. */
const SHORTEST = 12;

const NUMBER = /\d+(?:\.\d+)?/g;

/** A sentence without its numbers. */
function wordsOf(sentence: string): string {
  return sentence.replace(NUMBER, '#');
}

/**
 * What a sentence says beyond one that the form prints, every clause of which is in it: other figures, which the report file does
 * not have. `undefined` where it holds no such sentence.
 */
function listMore(own: string, printed: readonly (readonly string[])[]): readonly string[] | undefined {
  const all = clausesOf(own);
  const held = printed
    .filter((each) => each.length < all.length && each.every((clause) => all.includes(clause)))
    .sort((a, b) => b.length - a.length)[0];
  return held && all.filter((clause) => !held.includes(clause));
}

function clausesOf(sentence: string): readonly string[] {
  return sentence.split(/[,;:，；：]/);
}

/** The numbers of two sentences with the same words where they differ: `12.78 → 12.75`. */
function numbersApart(own: string, other: string): string {
  const [ours, theirs] = [own, other].map((text) => text.match(NUMBER) ?? []);
  return (ours ?? [])
    .flatMap((number, index) => (number === theirs?.[index] ? [] : [`${number} → ${theirs?.[index]}`]))
    .join('、');
}

function plainSentence(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .replace(/[\s“”"']/g, '')
    .replace(/[。.]$/, '');
}
