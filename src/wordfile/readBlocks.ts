import type { XmlElement } from '../opc/parseXml.ts';
import { checkNesting } from './limits.ts';
import type { RawBlock, RawParagraph, RawTable } from './raw.ts';
import type { Reading } from './reading.ts';
import { type ParagraphText, readContent, startText } from './readParagraph.ts';
import { levelOf, type Style } from './readStyles.ts';
import { readTable } from './readTable.ts';
import { findTypedNumber, shapeOfPrinted } from './typedNumber.ts';
import type { PrintedNumber } from './types.ts';
import { childOf, chooseAlternative, elementsOf, flagOf, numberOf, valOf } from './wordXml.ts';

/** Reads the paragraphs and tables in an element, in order, without those that have no text. */
export function readBlocks(parent: XmlElement, reading: Reading, where: RawParagraph['in'] = 'text'): RawBlock[] {
  const reader = new BlockReader(reading, where);
  reader.read(parent);
  return reader.finish();
}

class BlockReader {
  readonly #blocks: RawBlock[] = [];
  readonly #reading: Reading;
  readonly #in: RawParagraph['in'];
  /** The text before a paragraph mark that was deleted: it belongs to the next paragraph. */
  #carried: ParagraphText | undefined;

  constructor(reading: Reading, where: RawParagraph['in']) {
    this.#reading = reading;
    this.#in = where;
  }

  read(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case 'w:p':
          this.#readParagraph(element);
          break;
        case 'w:tbl':
          this.#readTable(element);
          break;
        case 'w:sdt':
          this.#readControl(element);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.#reading.met.deletions += 1;
          break;
        case 'w:altChunk':
        case 'w:subDoc':
          this.#reading.met.chunks += 1;
          break;
        case 'mc:AlternateContent': {
          const branch = chooseAlternative(element);
          if (branch !== undefined) this.read(branch);
          break;
        }
        case 'w:sectPr':
        case 'w:tcPr':
        case 'w:sdtPr':
          break;
        default:
          this.read(element);
      }
    }
  }

  finish(): RawBlock[] {
    if (this.#carried !== undefined) this.#addParagraph(undefined, this.#carried);
    return this.#blocks;
  }

  /** A content control; that of a table of contents says so. */
  #readControl(element: XmlElement): void {
    const before = this.#reading.inContents;
    const gallery = valOf(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
    if (gallery === 'Table of Contents') this.#reading.inContents = true;
    this.read(element);
    this.#reading.inContents = before;
  }

  #readParagraph(element: XmlElement): void {
    const { styles, met } = this.#reading;
    this.#reading.lastTable = undefined;
    const properties = childOf(element, 'w:pPr');
    const style = styles.ofParagraph(valOf(properties, 'w:pStyle'));
    const mark = childOf(properties, 'w:rPr');
    const into = this.#carried ?? startText();
    this.#carried = undefined;
    readContent(element, style, into, this.#reading);
    const isDeleted = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
    if (isDeleted) met.deletions += 1;
    if (childOf(mark, 'w:ins') !== undefined || childOf(mark, 'w:moveTo') !== undefined) met.insertions += 1;
    // A hidden mark joins two paragraphs, as a deleted one does.
    if (isDeleted || flagOf(mark, 'w:vanish') === true) this.#carried = into;
    else this.#addParagraph(properties, into);
  }

  #addParagraph(
    properties: XmlElement | undefined,
    { text, bold, hasPlain, boxes, notes, isContents }: ParagraphText,
  ): void {
    const style = this.#reading.styles.ofParagraph(valOf(properties, 'w:pStyle'));
    const automatic = this.#countNumber(properties, style);
    const trimmed = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
    if (trimmed !== '' || automatic !== undefined || notes.length > 0) {
      const numbered =
        automatic === undefined ? findTypedNumber(trimmed) : { number: automatic.number, words: trimmed };
      this.#blocks.push({
        type: 'paragraph',
        in: this.#in,
        number: numbered?.number,
        words: numbered?.words ?? trimmed,
        text: automatic === undefined ? trimmed : joinNumber(automatic.number.printed, trimmed, automatic.isApart),
        bold: hasPlain ? bold : [],
        indent: indentOf(properties),
        style: styleOf(properties, style),
        isContents: isContents || (style?.isContents === true && trimmed !== ''),
        notes,
      });
    }
    for (const box of boxes) this.#blocks.push(...readBlocks(box, this.#reading, 'textBox'));
    if (boxes.length > 0) this.#reading.lastTable = undefined;
  }

  /** Counts the number that Word gives a paragraph, empty or not: by its own properties, else by its style. */
  #countNumber(
    properties: XmlElement | undefined,
    style: Style | undefined,
  ): { readonly number: PrintedNumber; readonly isApart: boolean } | undefined {
    const { lists } = this.#reading;
    const own = childOf(properties, 'w:numPr');
    const list = valOf(own, 'w:numId') ?? style?.listId;
    if (list === undefined || list === '0') return undefined;
    const level =
      numberOf(valOf(own, 'w:ilvl')) ??
      (valOf(own, 'w:numId') === undefined
        ? (lists.levelOfStyle(list, style?.chain.slice(0, 1) ?? []) ?? style?.listLevel)
        : undefined) ??
      0;
    const counted = lists.next(list, level);
    if (counted === undefined || counted.printed === '') return undefined;
    const { printed, value, isApart } = counted;
    const shape = value === undefined ? 'bullet' : shapeOfPrinted(printed);
    return { number: { printed, shape, value, isAutomatic: true }, isApart };
  }

  #readTable(element: XmlElement): void {
    const reading = this.#reading;
    // A paragraph whose mark was deleted cannot be joined with a table.
    if (this.#carried !== undefined) this.#addParagraph(undefined, this.#carried);
    this.#carried = undefined;
    const touches = reading.lastTable !== undefined && this.#blocks.at(-1) === reading.lastTable;
    reading.depth += 1;
    checkNesting(reading.depth);
    const read = readTable(element, reading, { touches, readCell: (cell) => readBlocks(cell, reading) });
    reading.depth -= 1;
    if (read.type === 'frame') this.#blocks.push(...read.blocks);
    else if (read.type === 'table') this.#blocks.push(read);
    reading.lastTable = read.type === 'table' ? (read satisfies RawTable) : undefined;
  }
}

/** Joins a number that Word made with its text; where the two would run into one number, the blank between them stays. */
function joinNumber(printed: string, text: string, isApart: boolean): string {
  const runs = /[\da-z%]$/i.test(printed) && /^[\da-z.．]/i.test(text);
  return text === '' ? printed : `${printed}${isApart && runs ? ' ' : ''}${text}`;
}

function styleOf(properties: XmlElement | undefined, style: Style | undefined): RawParagraph['style'] {
  const own = levelOf(properties);
  // A title that is in the outline is that of an annex: the report's own would be the whole outline.
  if (style?.isTitle === true && own === undefined) return { type: 'title' };
  const level = own ?? style?.level;
  return level !== undefined && level <= 9 ? { type: 'heading', level } : undefined;
}

/** In twentieths of a point: the size of the characters that GB/T 9704 prescribes for texts. */
const CHARACTER = 320;

/** The level in a list, else the indent of the paragraph's own; a style moves all of its paragraphs alike. */
function indentOf(properties: XmlElement | undefined): number {
  const level = numberOf(valOf(childOf(properties, 'w:numPr'), 'w:ilvl'));
  if (level !== undefined) return level;
  const own = childOf(properties, 'w:ind')?.attributes;
  const left = numberOf(own?.['w:left'] ?? own?.['w:start']) ?? 0;
  return Math.max(0, Math.round(left / CHARACTER));
}
