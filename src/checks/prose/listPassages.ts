import type { Place } from '../../findings/place.ts';
import type { SpendingItem, UnitYear } from '../../model/types.ts';
import type { Prose, ProseBlock, ProseInline, ProseText } from '../../narrative/types.ts';
import { wordsOfInlines } from '../../narrative/wordsOf.ts';
import { findAll } from '../../reading/findAll.ts';
import { findAmounts, type TypedAmount } from '../../reading/findAmounts.ts';
import { normalize } from '../../reading/normalize.ts';
import { findScopes, type YearScope } from '../../reading/yearScope.ts';
import { type Mention, type Subject, SubjectFinder } from './subjects.ts';
import { type Passage, type PassageReference, type ProseIndex, REFERENCE, type Sentence } from './types.ts';

/** Everything in a year that a person wrote as prose, in passages and sentences. */
export function indexProse(year: UnitYear): ProseIndex {
  const finder = new SubjectFinder(year);
  const passages = listTold(year).flatMap((prose) => passagesOf(prose.blocks, prose.place.path, 'paragraph', finder));
  const sentences = passages.flatMap((passage) => passage.sentences.filter(({ text }) => text.length <= LONGEST));
  return { passages, byPath: groupByPath(passages), sentences };
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
    const referred = this.passage.references
      .filter(({ at }) => at >= this.start && at < end)
      .flatMap(({ at, name }): Mention[] => {
        const [mention] = this.#finder.find(name);
        if (mention?.subject.kind !== 'result') return [];
        return [{ subject: mention.subject, start: at - this.start, end: at - this.start + 1 }];
      });
    return [...this.mentions, ...referred].sort((one, other) => one.start - other.start);
  }
}

/** The place of a stretch of a sentence. */
export function placeIn({ passage, start }: Sentence, from: number, to: number): Place {
  return passage.placeOf(start + from, start + to);
}

function passagesOf(
  blocks: readonly ProseBlock[],
  path: string,
  kind: Passage['kind'],
  finder: SubjectFinder,
): Passage[] {
  const isPlain = kind === 'paragraph' && blocks.every(({ type }) => type === 'paragraph' || type === 'table');
  return blocks.flatMap((block, index): Passage[] => {
    if (block.type === 'list') return block.items.flatMap((item) => passagesOf(item.blocks, path, 'item', finder));
    const next = blocks[index + 1];
    const listAfter = next?.type === 'list' ? next.items.length : 0;
    const heading = block.type === 'heading';
    const { text: typed, references: named, pieces } = flatten(block.content);
    const { text, typedAt, readAt } = normalize(typed);
    const references = named.map(({ at, name }) => ({ at: readAt(at), name }));
    const sentences: Sentence[] = [];
    let topicUntil: number | undefined;
    const passage: Passage = {
      path,
      kind: heading || block.type === 'table' ? block.type : kind,
      depth: heading ? block.depth : 0,
      drawn: block.type === 'table' ? { rows: block.rows, above: wordsAbove(blocks[index - 1]), readAt } : undefined,
      text,
      typed: { text: typed, placeOf: (start, end) => placeOf(pieces, start, end, block.place) },
      references,
      listAfter,
      placeOf: (start, end) =>
        placeOf(pieces, typedAt(start), end > start ? typedAt(end - 1) + 1 : typedAt(start), block.place),
      sentences,
      ties: [],
      get topicUntil() {
        // Under a heading, or in a list, that is what is spoken of.
        topicUntil ??= isPlain ? topicEnd(sentences, finder.topicOf(path)) : -1;
        return topicUntil;
      },
    };
    for (const match of findAll(text, /[^。；！？\n]+[。；！？\n]?/g)) {
      sentences.push(new LazySentence(passage, match.index, match[0], finder));
    }
    return [passage];
  });
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

interface Piece {
  readonly start: number;
  readonly length: number;
  readonly text: ProseText | undefined;
  readonly place: Place | undefined;
}

function flatten(content: readonly ProseInline[]): { text: string; references: PassageReference[]; pieces: Piece[] } {
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
function placeOf(pieces: readonly Piece[], start: number, end: number, whole: Place): Place {
  const first = placeOfCharacter(pieces, start);
  const last = placeOfCharacter(pieces, Math.max(start, end - 1));
  return first === undefined || last === undefined ? whole : { ...whole, start: first.start, end: last.end };
}

function placeOfCharacter(pieces: readonly Piece[], at: number): { start: number; end: number } | undefined {
  const piece = pieces.find(({ start, length }) => at >= start && at < start + length);
  if (piece?.text === undefined) return piece?.place;
  const inValue = at - piece.start;
  const mark = piece.text.marks.filter((candidate) => candidate.inValue <= inValue).at(-1);
  if (mark === undefined) return undefined;
  const start = mark.inFile + inValue - mark.inValue;
  return { start, end: start + 1 };
}

/** `要求：“执行率低于90%的…”`: what a notice says, and not what this unit did. */
function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at);
  return open > text.lastIndexOf('”', at) && /(?:要求|规定|明确|指出|提出|强调)[：:，]?$/.test(text.slice(0, open));
}
