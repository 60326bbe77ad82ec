import type { Place } from '../../findings/place.ts';
import type { SpendingItem, UnitYear } from '../../model/types.ts';
import type { Prose, ProseBlock } from '../../narrative/types.ts';
import { wordsOfInlines } from '../../narrative/wordsOf.ts';
import { findAll } from '../../reading/findAll.ts';
import { findAmounts, type TypedAmount } from '../../reading/findAmounts.ts';
import { type Normalized, normalize } from '../../reading/normalize.ts';
import { findScopes, type YearScope } from '../../reading/yearScope.ts';
import { flattenInlines, type Piece, placeInPieces } from './flattenInlines.ts';
import { between } from './inOrder.ts';
import { type Mention, type Subject, SubjectFinder } from './subjects.ts';
import { type Passage, type ProseIndex, REFERENCE, type Sentence } from './types.ts';

/** Everything in a year that a person wrote as prose, in passages and sentences. */
export function indexProse(year: UnitYear): ProseIndex {
  const finder = new SubjectFinder(year);
  const { passages, leftOut } = takeUpTo(passagesOfYear(year, finder));
  const sentences = passages.flatMap((passage) => passage.sentences.filter(({ text }) => text.length <= LONGEST));
  return { passages, byPath: groupByPath(passages), sentences, leftOut };
}

/** The longest reports have 30,000 characters of text; a hundred times as many would be judged for minutes. */
export const MOST_PROSE = 50_000;

/** A passage costs something by itself: 17,000 items of a list that have three characters each were judged for seconds. */
export const MOST_PASSAGES = 5000;

/** The passages that are no more, and have no more characters together, than may be judged. What is beyond is counted. */
function takeUpTo(all: Iterable<Passage>): Pick<ProseIndex, 'passages' | 'leftOut'> {
  const passages: Passage[] = [];
  let first: Passage | undefined;
  let [length, count] = [0, 0];
  for (const passage of all) {
    length += passage.text.length;
    count += 1;
    if (length > MOST_PROSE || count > MOST_PASSAGES) first ??= passage;
    if (first === undefined) passages.push(passage);
  }
  return { passages, leftOut: first && { first, length, count } };
}

function* passagesOfYear(year: UnitYear, finder: SubjectFinder): Generator<Passage, void> {
  for (const { blocks, place } of listTold(year)) yield* passagesOf(blocks, place.path, 'paragraph', finder);
}

function groupByPath(passages: readonly Passage[]): ReadonlyMap<string, readonly Passage[]> {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.path);
    if (group === undefined) groups.set(passage.path, [passage]);
    else group.push(passage);
  }
  return groups;
}

/** Nobody writes a longer sentence; in one that somebody did, nothing is compared, lest it take long. */
const LONGEST = 1000;

/** Every prose of a year: what it tells, and the goals that were set for it. */
export function listProse(year: UnitYear): readonly Prose[] {
  const goals = [year.whole, ...listItems(year).map(({ attainment }) => attainment)].map((one) => one.goals.expected);
  return [...listTold(year), ...goals.filter((goal) => goal !== undefined)];
}

/**
 * What a year tells of itself: reasons, descriptions, goals as reached, narrative, problems, measures, other matters. What was
 * expected before it began is no statement about its figures, so nothing of that is compared.
 */
function listTold(year: UnitYear): readonly Prose[] {
  return [
    ...listItems(year).flatMap(({ reason, description, attainment }) => [
      reason?.prose,
      description,
      attainment.goals.reached,
    ]),
    year.whole.goals.reached,
    ...[...year.narrative.values()].map(({ prose }) => prose),
    ...year.problems.flatMap(({ prose, cause }) => [prose, cause]),
    ...year.measures.map(({ prose }) => prose),
    year.otherMatters.state === 'told' ? year.otherMatters.prose : undefined,
  ].filter((prose) => prose !== undefined);
}

function listItems(year: UnitYear): readonly SpendingItem[] {
  const listings = [year.basic.items, year.projects, ...Object.values(year.funds)];
  return listings.flatMap((listing) => (listing.state === 'listed' ? listing.items : []));
}

/** A sentence ends at 。；！？ and at a line's end. What it holds is found when a check first asks. */
class LazySentence implements Sentence {
  readonly passage: Passage;
  readonly start: number;
  readonly text: string;
  readonly #finder: SubjectFinder;
  #mentions: readonly Mention[] | undefined;
  #allMentions: readonly Mention[] | undefined;
  #amounts: readonly TypedAmount[] | undefined;
  #scopes: readonly YearScope[] | undefined;

  constructor(passage: Passage, start: number, text: string, finder: SubjectFinder) {
    this.passage = passage;
    this.start = start;
    this.text = text;
    this.#finder = finder;
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??=
      this.text.length > LONGEST ? [] : this.#finder.find(this.text, this.#finder.topicOf(this.passage.path));
    return this.#mentions;
  }

  /** A paragraph that has named something else before speaks of that. */
  get topic(): Subject | undefined {
    return this.start <= this.passage.topicUntil ? this.#finder.topicOf(this.passage.path) : undefined;
  }

  get allMentions(): readonly Mention[] {
    this.#allMentions ??= this.#findAll();
    return this.#allMentions;
  }

  get year(): number {
    return this.#finder.year;
  }

  get scopes(): readonly YearScope[] {
    this.#scopes ??= this.text.length > LONGEST ? [] : findScopes(this.text, this.#finder.year);
    return this.#scopes;
  }

  get amounts(): readonly TypedAmount[] {
    this.#amounts ??=
      this.text.length > LONGEST ? [] : findAmounts(this.text).filter(({ start }) => !isQuoted(this.text, start));
    return this.#amounts;
  }

  #findAll(): readonly Mention[] {
    const end = this.start + this.text.length;
    const referred = between(this.passage.references, this.start, end, ({ at }) => at).flatMap(
      ({ at, name }): Mention[] => {
        const [mention] = this.#finder.find(name);
        if (mention?.subject.kind !== 'result') return [];
        return [{ subject: mention.subject, start: at - this.start, end: at - this.start + 1 }];
      },
    );
    return [...this.mentions, ...referred].sort((one, other) => one.start - other.start);
  }
}

/** The place of a stretch of a sentence. */
export function placeIn({ passage, start }: Sentence, from: number, to: number): Place {
  return passage.placeOf(start + from, start + to);
}

function* passagesOf(
  blocks: readonly ProseBlock[],
  path: string,
  kind: Passage['kind'],
  finder: SubjectFinder,
): Generator<Passage, void> {
  const isPlain = kind === 'paragraph' && blocks.every(({ type }) => type === 'paragraph' || type === 'table');
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'list') {
      for (const item of block.items) yield* passagesOf(item.blocks, path, 'item', finder);
      continue;
    }
    const next = blocks[index + 1];
    const listAfter = next?.type === 'list' ? next.items.length : 0;
    const { text: typed, references: named, pieces } = flattenInlines(block.content);
    const read = normalize(typed);
    const references = named.map(({ at, name }) => ({ at: read.readAt(at), name }));
    const sentences = [...findAll(read.text, /[^。；！？\n]+[。；！？\n]?/g)];
    const heading = block.type === 'heading';
    const drawn =
      block.type === 'table'
        ? { rows: block.rows, above: wordsAbove(blocks[index - 1]), readAt: read.readAt }
        : undefined;
    // A table is one, however long: its cells say where they stand in the whole.
    const parts = drawn === undefined ? partSentences(sentences, read.text.length) : [wholeOf(read.text, sentences)];
    for (const [at, part] of parts.entries())
      yield makePassage(part, {
        path,
        kind: heading || block.type === 'table' ? block.type : kind,
        depth: heading ? block.depth : 0,
        drawn,
        references,
        listAfter: at === parts.length - 1 ? listAfter : 0,
        typed,
        read,
        pieces,
        place: block.place,
        finder,
        isPlain,
      });
  }
}

/** From where to where a passage goes in the text of its block, and its sentences. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly RegExpExecArray[];
}

const wholeOf = (text: string, sentences: readonly RegExpExecArray[]): Part => ({
  start: 0,
  end: text.length,
  sentences,
});

/**
 * Parts a paragraph that is longer than any that people write: judges hold each number of a passage against those before it,
 * and what they do grows with the square of its length.
 */
function partSentences(sentences: readonly RegExpExecArray[], length: number): readonly Part[] {
  const starts: { start: number; sentences: RegExpExecArray[] }[] = [{ start: 0, sentences: [] }];
  for (const sentence of sentences) {
    const last = starts.at(-1);
    const end = sentence.index + sentence[0].length;
    if (last === undefined || (last.sentences.length > 0 && end - last.start > LONGEST_PASSAGE))
      starts.push({ start: sentence.index, sentences: [sentence] });
    else last.sentences.push(sentence);
  }
  return starts.map((one, index) => ({ ...one, end: starts[index + 1]?.start ?? length }));
}

/** A page of a report has 600 characters. */
export const LONGEST_PASSAGE = 1000;

interface PassageOf extends Pick<Passage, 'path' | 'kind' | 'depth' | 'drawn' | 'references' | 'listAfter'> {
  readonly typed: string;
  readonly read: Normalized;
  readonly pieces: readonly Piece[];
  readonly place: Place;
  readonly finder: SubjectFinder;
  /** Whether it stands among paragraphs alone, and may speak of what its path is about. */
  readonly isPlain: boolean;
}

function makePassage(part: Part, of: PassageOf): Passage {
  const { path, kind, depth, drawn, listAfter, typed, read, pieces, place, finder } = of;
  const { start: from, end: to } = part;
  const typedAt = (offset: number) => read.typedAt(from + offset);
  const [typedFrom, typedTo] = [from === 0 ? 0 : typedAt(0), to === read.text.length ? typed.length : read.typedAt(to)];
  const sentences: Sentence[] = [];
  let topicUntil: number | undefined;
  const passage: Passage = {
    path,
    kind,
    depth,
    drawn,
    text: read.text.slice(from, to),
    typed: {
      text: typed.slice(typedFrom, typedTo),
      placeOf: (start, end) => placeInPieces(pieces, typedFrom + start, typedFrom + end, place),
    },
    references:
      from === 0 && to === read.text.length
        ? of.references
        : between(of.references, from, to, ({ at }) => at).map(({ at, name }) => ({ at: at - from, name })),
    listAfter,
    placeOf: (start, end) =>
      placeInPieces(pieces, typedAt(start), end > start ? typedAt(end - 1) + 1 : typedAt(start), place),
    sentences,
    ties: [],
    get topicUntil() {
      // Under a heading, or in a list, that is what is spoken of.
      topicUntil ??= of.isPlain ? topicEnd(sentences, finder.topicOf(path)) : -1;
      return topicUntil;
    },
  };
  for (const { 0: words, index } of part.sentences) {
    sentences.push(new LazySentence(passage, index - from, words, finder));
  }
  return passage;
}

function wordsAbove(block: ProseBlock | undefined): string {
  return block?.type === 'paragraph' ? wordsOfInlines(block.content, REFERENCE) : '';
}

/** Where the first sentence starts that names something else: the next ones may speak of that. */
function topicEnd(sentences: readonly Sentence[], topic: Subject | undefined): number {
  if (topic === undefined) return -1;
  const other = sentences.find(({ mentions }) => mentions.some(({ subject }) => subject.prefix !== topic.prefix));
  return other?.start ?? Number.POSITIVE_INFINITY;
}

/** `要求：“执行率低于90%的…”`: what a notice says, and not what this unit did. */
function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at);
  return open > text.lastIndexOf('”', at) && /(?:要求|规定|明确|指出|提出|强调)[：:，]?$/.test(text.slice(0, open));
}
