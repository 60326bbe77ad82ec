import type { Form } from '../form/types.ts';
import type { WordSection } from '../wordfile/buildSections.ts';
import type { WordBlock, WordParagraph } from '../wordfile/types.ts';
import type { Drafting } from './drafting.ts';
import { plain, words } from './draftTree.ts';
import { type Piece, pieceOf, splitSentences } from './pieces.ts';
import { likeness, plainTitle } from './titles.ts';
import type { DraftNode } from './types.ts';

/** A problem or a measure as it stands in the file: its first paragraph, and what belongs to it. */
interface Entry {
  readonly heading: string | undefined;
  readonly pieces: Piece[];
  readonly first: WordParagraph;
}

/** Reads the section of problems or of measures; returns what leads to its list, which is a text of its own. */
export function placeEntries(
  what: 'problems' | 'measures',
  section: WordSection,
  drafting: Drafting,
): readonly Piece[] {
  const lead: Piece[] = [];
  const entries: Entry[] = [];
  // Where headings part the problems, what stands above them leads to them.
  const isParted = section.sections.some(({ title }) => headingOf(drafting.form, title) !== undefined);
  if (isParted && what === 'problems') {
    for (const block of section.blocks) {
      if (block.type === 'table') continue;
      drafting.ledger.place(block);
      lead.push(pieceOf(block));
    }
  } else collect(section.blocks, undefined, lead, entries, drafting);
  for (const sub of section.sections) {
    drafting.ledger.place(sub.heading);
    collectSection(what, sub, sub.title, lead, entries, drafting);
  }
  const { form, tree } = drafting;
  for (const entry of entries) {
    const node = what === 'problems' ? problemOf(entry, form, drafting) : measureOf(entry, drafting);
    tree.push([what], node);
  }
  return lead;
}

function collectSection(
  what: 'problems' | 'measures',
  section: WordSection,
  heading: string,
  lead: Piece[],
  entries: Entry[],
  drafting: Drafting,
): void {
  const isKnown = headingOf(drafting.form, heading) !== undefined;
  if (!isKnown || what === 'measures') {
    // A short sentence with a number looks like a heading: it is the entry itself.
    entries.push({ heading: undefined, pieces: [pieceOf(section.heading)], first: section.heading });
    collect(section.blocks, undefined, lead, entries, drafting, true);
    for (const sub of section.sections) {
      drafting.ledger.place(sub.heading);
      entries.at(-1)?.pieces.push(pieceOf(sub.heading));
      collect(sub.blocks, undefined, lead, entries, drafting, true);
    }
    return;
  }
  collect(section.blocks, heading, lead, entries, drafting);
  for (const sub of section.sections) {
    drafting.ledger.place(sub.heading);
    entries.push({ heading, pieces: [{ ...pieceOf(sub.heading), shape: undefined }], first: sub.heading });
    collect(sub.blocks, heading, lead, entries, drafting, true);
  }
}

/** Takes paragraphs as entries: each numbered one, else each paragraph; what leads to a list stays before it. */
function collect(
  blocks: readonly WordBlock[],
  heading: string | undefined,
  lead: Piece[],
  entries: Entry[],
  drafting: Drafting,
  goesOn = false,
): void {
  const paragraphs = blocks.filter((block): block is WordParagraph => block.type === 'paragraph');
  const shape = paragraphs.find(({ number }) => number !== undefined && number.shape !== 'bullet')?.number?.shape;
  const isListed = (paragraph: WordParagraph) => paragraph.number !== undefined && paragraph.number.shape === shape;
  for (const paragraph of paragraphs) {
    drafting.ledger.place(paragraph);
    const open = entries.at(-1);
    if (goesOn && open !== undefined) {
      open.pieces.push(pieceOf(paragraph));
      continue;
    }
    if (shape !== undefined && !isListed(paragraph)) {
      const isInside =
        open !== undefined &&
        open.heading === heading &&
        paragraphs.indexOf(paragraph) > paragraphs.findIndex(isListed);
      if (isInside) open.pieces.push(pieceOf(paragraph));
      else lead.push(pieceOf(paragraph));
      continue;
    }
    if (isListed(paragraph)) {
      entries.push({ heading, pieces: [{ ...pieceOf(paragraph), shape: undefined }], first: paragraph });
      continue;
    }
    if (paragraph.number !== undefined) {
      if (open === undefined) lead.push(pieceOf(paragraph));
      else open.pieces.push(pieceOf(paragraph));
      continue;
    }
    for (const part of splitListed(paragraph, heading !== undefined || open !== undefined)) {
      if (part.isLead) lead.push(pieceOf(paragraph, part.text));
      else
        entries.push({ heading, pieces: [{ ...pieceOf(paragraph, part.text), shape: undefined }], first: paragraph });
    }
  }
}

/** Splits a paragraph without numbers: what ends in a colon, or only announces, leads; 一是…二是… are one entry each. */
function splitListed(
  { words: text }: WordParagraph,
  isInList: boolean,
): readonly { readonly text: string; readonly isLead: boolean }[] {
  const counted = text.split(/(?=[一二三四五六七八九十]是(?!否))/);
  if (counted.length > 1) {
    const [first = '', ...rest] = counted;
    const isNumbered = /^[一]是/.test(first);
    const items = (isNumbered ? counted : rest).map((part) => ({
      text: part.replace(/^[一二三四五六七八九十]是/, '').replace(/[；;]\s*$/, '。'),
      isLead: false,
    }));
    return isNumbered || first.trim() === '' ? items : [{ text: closeLead(first), isLead: true }, ...items];
  }
  const colon = /^(.*(?:问题|不足|措施|工作|方面|如下|建议)[^。：:]{0,6}[：:])(.*)$/su.exec(text);
  if (colon !== null) {
    const [, lead = '', rest = ''] = colon;
    return rest.trim() === ''
      ? [{ text, isLead: true }]
      : [
          { text: closeLead(lead), isLead: true },
          { text: rest, isLead: false },
        ];
  }
  const isAnnouncing =
    !isInList && splitSentences(text).length === 1 && /(?:以下|下列|如下|下面)|^(?:针对|对照)/.test(text);
  return [{ text, isLead: isAnnouncing }];
}

/** What led to a list within its own sentence is a sentence of its own: 存在以下问题： becomes 存在以下问题。 */
function closeLead(text: string): string {
  const bare = text.replace(/[：:，,]\s*$/, '');
  return `${bare}${/如下$|以下|下列|下面/.test(bare) || /。$/.test(bare) ? '' : '如下'}。`.replace(/。。$/, '。');
}

function problemOf({ heading, pieces, first }: Entry, form: Form, drafting: Drafting): Map<string, DraftNode> {
  const told = heading === undefined ? undefined : headingOf(form, heading);
  const all = pieces
    .map((piece) =>
      piece.type === 'heading' ? piece.text : piece.type === 'paragraph' ? piece.sentences.join('') : '',
    )
    .join('');
  const list = drafting.tree.get(['problems']);
  const before = list?.kind === 'list' ? list.items : [];
  const guessed = told ?? guessHeading(form, all, first, before.flatMap(headingIn));
  const { text, cause } = splitCause(pieces);
  const id = `p${before.length + 1}`;
  const note = told === undefined ? '请核对：按文字归的类' : undefined;
  return new Map<string, DraftNode>([
    ['id', plain(id, undefined)],
    ['heading', words(guessed, { place: first.place, text: '' }, note)],
    ['text', { kind: 'prose', pieces: text }],
    ...(cause === undefined ? [] : [['cause', { kind: 'prose', pieces: cause }] as const]),
  ]);
}

/** Parts the cause from a problem: what follows 原因： in its last paragraph. */
function splitCause(pieces: readonly Piece[]): {
  readonly text: readonly Piece[];
  readonly cause: readonly Piece[] | undefined;
} {
  const last = pieces.at(-1);
  if (last?.type !== 'paragraph') return { text: pieces, cause: undefined };
  const joined = last.sentences.join('');
  const match = /^(.*?)(?:主要)?原因(?:是|为)?[：:](.+)$/su.exec(joined);
  if (match === null) return { text: pieces, cause: undefined };
  const [, before = '', after = ''] = match;
  const rest = pieces.slice(0, -1);
  const text = before.trim() === '' ? rest : [...rest, { ...last, sentences: splitSentences(before) }];
  if (text.length === 0) return { text: pieces, cause: undefined };
  return { text, cause: [{ ...last, shape: undefined, sentences: splitSentences(after) }] };
}

function headingOf(form: Form, title: string): string | undefined {
  const own = plainTitle(title);
  const best = form.problemHeadings
    .map((each) => ({ id: each.id, near: own === plainTitle(each.title) ? 1 : likeness(title, each.title) }))
    .sort((a, b) => b.near - a.near)[0];
  return best !== undefined && best.near >= 0.6 ? best.id : undefined;
}

function headingIn(item: DraftNode): string[] {
  const heading = item.kind === 'map' ? item.entries.get('heading') : undefined;
  return heading?.kind === 'scalar' ? [heading.text] : [];
}

/** A form that prints no headings of problems parts them by their numbers alone. */
const HEADED = /\{\{#each problems\}\}(?:(?!\{\{#each)[\s\S])*\{\{heading\}\}/;

/**
 * The heading whose words the text has most often. Where the form prints none, problems of one heading are numbered, and one
 * without a number is alone under its own.
 *
 * @param before the headings of the problems before
 */
function guessHeading(form: Form, text: string, { number }: WordParagraph, before: readonly string[]): string {
  const isHeaded = HEADED.test(form.body.text);
  const goesOn = number?.value !== undefined && number.value > 1;
  const last = before.at(-1);
  if (!isHeaded && goesOn && last !== undefined) return last;
  const rated = form.problemHeadings.map(({ id, title }) => {
    const parts = title.split(/[和、，]/).flatMap((part) => [part, part.slice(0, 2)]);
    const count = parts.reduce((sum, part) => sum + (part.length < 2 ? 0 : text.split(part).length - 1), 0);
    return { id, count };
  });
  rated.sort((a, b) => b.count - a.count);
  const own = isHeaded ? undefined : rated.find(({ id }) => !before.includes(id));
  return (own ?? rated[0])?.id ?? '';
}

function measureOf({ pieces, first }: Entry, { form, tree }: Drafting): Map<string, DraftNode> {
  const last = pieces.at(-1);
  const joined = last?.type === 'paragraph' ? last.sentences.join('') : '';
  const match = /[（(]针对([^（）()]+?)方面的问题。?[）)]\s*$/u.exec(joined);
  const answers = match === null ? [] : answersOf(match[1] ?? '', form, tree.get(['problems']));
  let text: readonly Piece[] = pieces.map((piece, index) =>
    index === 0 && piece.type === 'paragraph' ? { ...piece, shape: undefined } : piece,
  );
  if (answers.length > 0 && match !== null && last?.type === 'paragraph') {
    const rest = joined.slice(0, match.index);
    const kept = text.slice(0, -1);
    const shape = kept.length === 0 ? undefined : last.shape;
    text = rest.trim() === '' ? kept : [...kept, { ...last, shape, sentences: splitSentences(rest) }];
  }
  const origin = { place: first.place, text: '' };
  const entries = new Map<string, DraftNode>();
  if (answers.length > 0) {
    entries.set('answers', { kind: 'list', items: answers.map((id) => plain(id, origin)) });
  }
  entries.set('text', { kind: 'prose', pieces: text });
  return entries;
}

/** The ids of the problems under the headings that a measure names. */
function answersOf(names: string, form: Form, problems: DraftNode | undefined): string[] {
  const ids = form.problemHeadings.filter(({ title }) => names.includes(title)).map(({ id }) => id);
  if (problems?.kind !== 'list') return [];
  return problems.items.flatMap((item) => {
    if (item.kind !== 'map') return [];
    const [heading, id] = ['heading', 'id'].map((key) => item.entries.get(key));
    const isNamed = heading?.kind === 'scalar' && ids.includes(heading.text);
    return isNamed && id?.kind === 'scalar' ? [id.text] : [];
  });
}
