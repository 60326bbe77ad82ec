import type { Place } from '../findings/place.ts';
import type { Source, SourceNode, SourceScalar } from '../source/types.ts';
import type { WordStretch, WordText } from '../wordfile/layOutText.ts';
import { alignWords } from './alignWords.ts';
import { layOutMarkdown, type PrintedPiece } from './pieces.ts';
import type { Draft, DraftNode, DraftProse, Origin } from './types.ts';

/**
 * Leads from places in a draft's text back to the Word file that it was drafted from: from a value to its cell or to its
 * words in a sentence, from words of a text to the same words of the paragraph. What the file does not say at all stands
 * where its section begins, and in no place where it has no section.
 *
 * @param source the draft's text as it was read
 * @param words the Word file's text, into which the places lead
 */
export function trackDraft(draft: Draft, { root, text, file }: Source, words: WordText): (place: Place) => Place {
  const nodes = pairNodes(root, draft.root);
  // Each number of a text asks for its place: a text, and a paragraph, are laid out once for all of them.
  const laidOut = new Map<DraftProse['pieces'], readonly PrintedPiece[]>();
  const aligned = new Map<PrintedPiece, readonly number[]>();
  return (place) => {
    const found = findStretch(place);
    return found === undefined
      ? { file, path: place.path, start: 0, end: 0 }
      : { file, path: place.path, start: found.start, end: found.end };
  };

  function findStretch(place: Place): Stretch | undefined {
    for (const path of listHolders(place.path)) {
      const pair = nodes.get(path);
      if (pair === undefined) continue;
      const found = stretchOf(pair, place, path === place.path);
      if (found !== undefined) return found;
    }
    const section = draft.sections.get(/^[^.[]*/.exec(place.path)?.[0] ?? '');
    return section && whole(words.stretchOf(section));
  }

  function stretchOf({ typed, drafted }: Pair, place: Place, isItself: boolean): Stretch | undefined {
    switch (drafted.kind) {
      case 'scalar':
        return (
          drafted.origin && inOrigin(drafted.text, drafted.origin, isItself ? text.slice(place.start, place.end) : '')
        );
      case 'prose':
        return typed.kind === 'scalar' ? inProse(drafted, typed, place) : undefined;
      case 'map':
      case 'list': {
        const origin = firstOrigin(drafted);
        return origin && inOrigin('', origin, text.slice(place.start, place.end));
      }
    }
  }

  /** The words that a value was read from: those that are meant, else the value in its sentence, else the sentence. */
  function inOrigin(value: string, origin: Origin, meant: string): Stretch | undefined {
    const stretch = words.stretchOf(origin.place);
    if (stretch === undefined) return undefined;
    const sentence = stretch.text.indexOf(origin.text);
    const from = Math.max(0, sentence);
    const to = sentence === -1 || origin.text === '' ? stretch.text.length : from + origin.text.length;
    for (const each of [meant, value]) {
      const at = each === '' ? -1 : findWhole(stretch.text.slice(0, to), each, from);
      if (at !== -1) return { start: stretch.start + at, end: stretch.start + at + each.length };
    }
    return { start: stretch.start + from, end: stretch.start + to };
  }

  function inProse({ pieces }: DraftProse, scalar: SourceScalar, { start, end }: Place): Stretch | undefined {
    const parts = laidOut.get(pieces) ?? layOutMarkdown(pieces).parts;
    laidOut.set(pieces, parts);
    const from = offsetInScalar(scalar, start);
    const to = end > start ? offsetInScalar(scalar, end - 1) + 1 : from;
    const part =
      parts[
        Math.min(
          countUpTo(parts, ({ end: last }) => last <= from),
          parts.length - 1,
        )
      ];
    const stretch = part && words.stretchOf(part.place);
    if (part === undefined || stretch === undefined) return undefined;
    const offsets = aligned.get(part) ?? alignWords(part.text, part.sentences, stretch.text);
    aligned.set(part, offsets);
    const first = offsets[Math.max(0, from - part.start)] ?? 0;
    const last = offsets[Math.min(to, part.end) - part.start - 1] ?? first;
    return { start: stretch.start + first, end: stretch.start + Math.max(first, last + (to > from ? 1 : 0)) };
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Pair {
  readonly typed: SourceNode;
  readonly drafted: DraftNode;
}

function whole(stretch: WordStretch | undefined): Stretch | undefined {
  return stretch && { start: stretch.start, end: stretch.start + stretch.text.length };
}

/** Pairs what was read of a draft's text with what it was printed from, by path. */
function pairNodes(root: SourceNode, drafted: DraftNode): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  const visit = (typed: SourceNode, node: DraftNode) => {
    pairs.set(typed.place.path, { typed, drafted: node });
    if (typed.kind === 'map' && node.kind === 'map') {
      for (const { key, value } of typed.entries) {
        const next = node.entries.get(key);
        if (next !== undefined) visit(value, next);
      }
    }
    if (typed.kind === 'list' && node.kind === 'list') {
      for (const [index, item] of typed.items.entries()) {
        const next = node.items[index];
        if (next !== undefined) visit(item, next);
      }
    }
  };
  visit(root, drafted);
  // The whole file has its place in no paragraph.
  pairs.delete('');
  return pairs;
}

/** Lists a path and those of what it stands in: `a.b[2].c`, `a.b[2]`, `a.b`, `a`. */
function* listHolders(path: string): Generator<string> {
  for (let each = path; each !== ''; each = each.replace(/(?:^|\.)[^.[\]]*$|\[\d+\]$|.$/, '')) yield each;
}

function firstOrigin(node: DraftNode): Origin | undefined {
  switch (node.kind) {
    case 'scalar':
      return node.origin;
    case 'prose': {
      const [piece] = node.pieces;
      return piece && { place: piece.place, text: '' };
    }
    case 'map':
    case 'list': {
      for (const each of node.kind === 'map' ? node.entries.values() : node.items) {
        const origin = firstOrigin(each);
        if (origin !== undefined) return origin;
      }
      return undefined;
    }
  }
}

/** Finds a text that is no part of a longer number or Latin word. */
function findWhole(text: string, wanted: string, from: number): number {
  const joins = (a: string, b: string) => /[\d.]/.test(a) && /[\d.]/.test(b);
  for (let at = text.indexOf(wanted, from); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isPart =
      joins(text.charAt(at - 1), wanted.charAt(0)) ||
      (joins(wanted.charAt(wanted.length - 1), text.charAt(end)) && /^\.?\d/.test(text.slice(end, end + 2)));
    if (!isPart) return at;
  }
  return -1;
}

function offsetInScalar({ lines, place, text }: SourceScalar, offset: number): number {
  if (lines === undefined) return Math.max(0, Math.min(offset - place.start, text.length));
  const line = lines[countUpTo(lines, ({ inFile }) => inFile <= offset) - 1];
  return line === undefined ? 0 : line.inText + offset - line.inFile;
}

/** How many of an ordered list, from its beginning, something holds of. */
function countUpTo<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [least, most] = [0, list.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) least = middle + 1;
    else most = middle;
  }
  return least;
}
