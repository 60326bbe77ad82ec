import type { WordPlace } from '../findings/wordPlace.ts';
import type { WordParagraph } from '../wordfile/types.ts';

/** A heading, a paragraph or a table on its way into a text of the report file. */
export type Piece = HeadingPiece | ParagraphPiece | TablePiece;

export interface HeadingPiece {
  readonly type: 'heading';
  readonly depth: number;
  readonly text: string;
  readonly place: WordPlace;
}

export interface ParagraphPiece {
  readonly type: 'paragraph';
  /** How its number looks, and how far in a sign stands that is none; `undefined` of a paragraph without either. */
  readonly shape: string | undefined;
  readonly isBullet: boolean;
  readonly sentences: readonly string[];
  /** Passages of its text in bold, in order. */
  readonly bold: readonly string[];
  readonly place: WordPlace;
}

/** A table of something that no key of a report file is for: it stays in the text that it stands in. */
export interface TablePiece {
  readonly type: 'table';
  /** The first row holds the headings; all have as many cells. */
  readonly rows: readonly (readonly CellWords[])[];
  readonly place: WordPlace;
}

export interface CellWords {
  readonly text: string;
  readonly place: WordPlace;
}

/** Splits a text behind each full stop; what stands in quotes or brackets stays whole. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === '\n') depth = 0;
    const isEnd = depth === 0 && (STOPS.includes(sign) || sign === '\n');
    if (!isEnd || STOPS.includes(text.charAt(index + 1))) continue;
    sentences.push(text.slice(start, index + 1));
    start = index + 1;
  }
  sentences.push(text.slice(start));
  return sentences.filter((sentence) => sentence.trim() !== '');
}

const OPENING = '（(“《〈【「『';
const CLOSING = '）)”》〉】」』';
const STOPS = '。！？';

/** The words of a paragraph without its number; what looks like 1.2 before a sentence may be an amount, and stays. */
export function wordsOf(paragraph: WordParagraph): string {
  if (isAmount(paragraph) || runsOn(paragraph)) return paragraph.text;
  return paragraph.words.slice(BULLET.exec(paragraph.words)?.[0].length ?? 0);
}

/** A sign that some program typed before each item of a list is none of its words. */
const BULLET = /^[•●■◆▪○·]\s*(?=\S)/;

function isAmount({ number, role }: WordParagraph): boolean {
  return number?.shape === 'path' && !number.isAutomatic && role.type !== 'heading';
}

const COUNTING = ['一二三四五六七八九十', '①②③④⑤⑥⑦⑧⑨⑩'];

/** ①甲；②乙：the items of a list in one paragraph, of which the first would lose its number. */
function runsOn({ number, words, role }: WordParagraph): boolean {
  if (number === undefined || number.isAutomatic || role.type === 'heading') return false;
  const next = number.printed.trim().replace(/\d+|[一二三四五六七八九]|[①-⑨]/, (sign) => {
    const signs = COUNTING.find((each) => each.includes(sign));
    return signs === undefined ? String(Number(sign) + 1) : signs.charAt(signs.indexOf(sign) + 1);
  });
  return new RegExp(`[；。，：]\\s*${next.replace(/[^\u4e00-\u9fff\w]/g, '\\$&')}(?!\\d)`).test(words);
}

export function pieceOf(paragraph: WordParagraph, words = wordsOf(paragraph)): ParagraphPiece {
  const own = isAmount(paragraph) || runsOn(paragraph) ? undefined : paragraph.number?.shape;
  const kind = BULLET.test(paragraph.words) ? 'bullet' : own;
  const isBullet = kind === 'bullet' || kind === 'other';
  return {
    type: 'paragraph',
    // Signs of lists in lists look alike.
    shape: isBullet ? `${kind} ${paragraph.indent}` : kind,
    isBullet,
    sentences: splitSentences(words),
    bold: paragraph.bold,
    place: paragraph.place,
  };
}

/** A piece as it was printed, or a cell of one, and where in the whole text that stands. */
export interface PrintedPiece {
  /** The words that were printed, in order. */
  readonly sentences: readonly string[];
  readonly place: WordPlace;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Prints pieces as the Markdown that texts of a report file are written in. Numbered paragraphs become lists. */
export function printMarkdown(pieces: readonly Piece[]): string {
  return layOutMarkdown(pieces).text;
}

/** Prints pieces as Markdown, and says where each of them stands in it. */
export function layOutMarkdown(pieces: readonly Piece[]): {
  readonly text: string;
  readonly parts: readonly PrintedPiece[];
} {
  const blocks: Printed[] = [];
  // The kinds of numbers of the lists that are open, the outermost first.
  let open: { shape: string; width: number }[] = [];
  for (const piece of pieces) {
    if (piece.type === 'heading') {
      open = [];
      const text = `${'#'.repeat(piece.depth)} ${escapeMarkdown(piece.text)}`;
      blocks.push({ text, isItem: false, parts: [{ ...piece, sentences: [piece.text], text, at: 0 }] });
      continue;
    }
    if (piece.type === 'table') {
      open = [];
      blocks.push(printTable(piece));
      continue;
    }
    const words = piece.sentences.join('').trim();
    if (words === '') continue;
    if (piece.shape === undefined) {
      open = [];
      const text = printWords(words, piece.bold);
      blocks.push({ text, isItem: false, parts: [{ ...piece, text, at: 0 }] });
      continue;
    }
    const { shape } = piece;
    const level = open.findIndex((each) => each.shape === shape);
    if (level !== -1) open = open.slice(0, level + 1);
    else if (open.length < DEEPEST) open.push({ shape, width: piece.isBullet ? 2 : 3 });
    const indent = open.slice(0, -1).reduce((sum, { width }) => sum + width, 0);
    const lines = printWords(words, piece.bold).split('\n');
    const own = ' '.repeat(indent);
    const inner = ' '.repeat(indent + (piece.isBullet ? 2 : 3));
    const text = lines
      .map((line, index) => (index === 0 ? `${own}${piece.isBullet ? '-' : '1.'} ${line}` : inner + line))
      .join('\n');
    blocks.push({ text, isItem: true, parts: [{ ...piece, text, at: 0 }] });
  }
  let printed = '';
  const parts = blocks.flatMap((block, index): readonly PrintedPiece[] => {
    const before = blocks[index - 1];
    if (before !== undefined) printed += before.isItem && block.isItem ? '\n' : '\n\n';
    const from = printed.length;
    printed += block.text;
    return block.parts.map(({ sentences, place, text, at }) => {
      const start = from + at;
      return { sentences, place, text, start, end: start + text.length };
    });
  });
  return { text: printed, parts };
}

/** A block of Markdown, and what of it leads to which place of the Word file. */
interface Printed {
  readonly text: string;
  readonly isItem: boolean;
  readonly parts: readonly (Pick<PrintedPiece, 'sentences' | 'place' | 'text'> & { readonly at: number })[];
}

function printTable({ rows }: TablePiece): Printed {
  const parts: Printed['parts'][number][] = [];
  let text = '';
  for (const [index, cells] of rows.entries()) {
    if (index > 0) text += '\n';
    if (index === 1) text += `|${' --- |'.repeat(cells.length)}\n`;
    text += '|';
    for (const cell of cells) {
      const words = escapeMarkdown(cell.text).replaceAll('\\\n', ' ');
      if (words !== '') parts.push({ sentences: [cell.text], place: cell.place, text: words, at: text.length + 1 });
      text += words === '' ? ' |' : ` ${words} |`;
    }
  }
  return { text, isItem: false, parts };
}

/** Lists within lists may not be deeper. */
const DEEPEST = 3;

/** Prints words as Markdown, those in bold between `**`. Stops at their ends stay outside: beside letters, the signs would be no marks. */
function printWords(words: string, bold: readonly string[]): string {
  let printed = '';
  let from = 0;
  for (const passage of bold.flatMap((each) => each.split('\n'))) {
    const marked = /[\p{L}\p{N}](?:.*[\p{L}\p{N}%‰])?/u.exec(passage)?.[0];
    const at = marked === undefined ? -1 : words.indexOf(marked, from);
    if (marked === undefined || at === -1) continue;
    printed += `${words.slice(from, at)}${BOLD}${marked}${BOLD}`;
    from = at + marked.length;
  }
  return escapeMarkdown(printed + words.slice(from)).replaceAll(BOLD, '**');
}

/** Stands for the marks of bold words until the rest is escaped; no XML can hold it. */
const BOLD = '\u0000';

/** Escapes what Markdown, or a reference to a figure, would read as something else than the words of the file. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/[\\`*_[\]<~|]/g, '\\$&')
        .replace(/&(?=#?\w+;)/g, '\\&')
        .replace(/\{/g, '\\{')
        .replace(/｛(?=[｛{\\])/g, '｛ ')
        .replace(/^(?=[#>+-])/, '\\')
        .replace(/^(\d+)([.)])/, '$1\\$2'),
    )
    .filter((line) => line !== '')
    .join('\\\n');
}
