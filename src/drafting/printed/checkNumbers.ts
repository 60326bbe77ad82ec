import type { Finding } from '../../findings/types.ts';
import { printCounter } from '../../wordfile/printCounter.ts';
import type { NumberShape, PrintedNumber, WordDocument, WordParagraph } from '../../wordfile/types.ts';
import { printedNumbering, type WrongNumber } from './findings.ts';
import type { PrintedPlaces } from './types.ts';

/** A numbered paragraph. */
interface Numbered {
  readonly paragraph: WordParagraph;
  readonly number: PrintedNumber;
  readonly shape: NumberShape;
  readonly value: number;
  readonly isHeading: boolean;
}

/**
 * SE851: the numbers of headings and of listed paragraphs as they are printed, whoever made them: one that stands twice, one
 * that is left out, one that looks otherwise than those beside it. A number may always begin again from 1.
 */
export function checkNumbers({ blocks }: WordDocument, places: PrintedPlaces): readonly Finding[] {
  const paragraphs = blocks.filter((block): block is WordParagraph => block.type === 'paragraph');
  const findings: Finding[] = [];
  const tell = ({ paragraph, number }: Numbered, why: WrongNumber, expected: string, other: Numbered | undefined) => {
    const place = places.of(paragraph.place, number.printed);
    const beside = other === undefined ? [] : [places.of(other.paragraph.place, other.number.printed)];
    findings.push(printedNumbering({ typed: number.printed, why, expected }, place, ...beside));
  };
  for (const group of groupHeadings(paragraphs)) checkHeadings(group, tell);
  for (const list of listTexts(paragraphs)) checkList(list, tell);
  return findings;
}

type Tell = (item: Numbered, why: WrongNumber, expected: string, other: Numbered | undefined) => void;

/** Headings beside each other under one heading, and the numbered texts between them. */
function groupHeadings(paragraphs: readonly WordParagraph[]): readonly (readonly Numbered[])[] {
  const groups: Numbered[][] = [];
  // The groups that are open, by their level.
  let open: { level: number; items: Numbered[] }[] = [];
  for (const paragraph of paragraphs) {
    const { role } = paragraph;
    const item = numberedOf(paragraph);
    if (role.type !== 'heading') {
      if (item !== undefined && role.type === 'text') open.at(-1)?.items.push(item);
      continue;
    }
    // What comes with an annex begins anew.
    if (role.by === 'annex') open = [];
    open = open.filter(({ level }) => level <= role.level);
    const own = open.find(({ level }) => level === role.level);
    if (own === undefined) {
      const items = item === undefined ? [] : [item];
      open.push({ level: role.level, items });
      groups.push(items);
    } else if (item !== undefined) own.items.push(item);
  }
  return groups;
}

function checkHeadings(group: readonly Numbered[], tell: Tell): void {
  const headings = group.filter(({ isHeading }) => isHeading);
  const main = mostUsed(headings);
  let before: Numbered | undefined;
  /** The number of the heading before, or the one that it should have, where those behind it go on from that. */
  let count = 0;
  for (const [index, item] of headings.entries()) {
    const after = headings[index + 1];
    const due = count + 1;
    const goesOn = item.value === due || (before === undefined && after?.value === item.value + 1);
    const isOther = item.shape !== main.shape && headings.length > 2;
    if (isOther && !goesOn) continue;
    const why = isOther ? 'otherStyle' : before && findFault(item, before, due, group);
    if (why !== undefined) {
      const expected = printLike(isOther ? main.number : item.number, isOther ? item.value : due);
      tell(item, why, expected, isOther ? undefined : before);
    }
    count = why !== undefined && after?.value === due + 1 ? due : item.value;
    before = item;
  }
}

function findFault(item: Numbered, before: Numbered, due: number, group: readonly Numbered[]): WrongNumber | undefined {
  if (item.value === due) return undefined;
  if (item.value === before.value) return 'repeated';
  if (item.value === 1) return undefined;
  if (item.value < due) return 'backwards';
  return isFilled(group, before, item) ? undefined : 'skipped';
}

/** Whether texts between two headings have the numbers that these leave out. */
function isFilled(group: readonly Numbered[], before: Numbered, after: Numbered): boolean {
  const between = group.slice(group.indexOf(before) + 1, group.indexOf(after));
  return between.some(({ value, shape }) => shape === after.shape && value === after.value - 1);
}

/** The numbered texts under one heading. */
function listTexts(paragraphs: readonly WordParagraph[]): readonly (readonly Numbered[])[] {
  const lists: Numbered[][] = [[]];
  for (const paragraph of paragraphs) {
    const item = numberedOf(paragraph);
    if (paragraph.role.type === 'heading') lists.push([]);
    else if (item !== undefined && paragraph.role.type === 'text') lists.at(-1)?.push(item);
  }
  return lists;
}

function checkList(list: readonly Numbered[], tell: Tell): void {
  const last = new Map<NumberShape, Numbered>();
  for (const item of list) {
    const before = last.get(item.shape);
    const depth = DEPTHS.indexOf(item.shape);
    for (const shape of DEPTHS.slice(depth + 1)) last.delete(shape);
    last.set(item.shape, item);
    if (before === undefined || item.value === 1 || item.value === before.value + 1) continue;
    const due = printLike(item.number, before.value + 1);
    if (item.value === before.value) tell(item, 'repeated', due, before);
    else tell(item, item.value > before.value ? 'skipped' : 'backwards', due, before);
  }
}

/** The order in which lists stand in lists. */
const DEPTHS: readonly NumberShape[] = [
  'part',
  'chinese',
  'chineseInBrackets',
  'arabic',
  'arabicInBrackets',
  'arabicHalfBracket',
  'circled',
];

/** In a text, `1.2` is as often an amount. */
function numberedOf(paragraph: WordParagraph): Numbered | undefined {
  const { number, role } = paragraph;
  if (number?.value === undefined) return undefined;
  const { shape, value } = number;
  const isHeading = role.type === 'heading';
  const isKnown = DEPTHS.includes(shape) || (shape === 'path' && isHeading);
  return isKnown ? { paragraph, number, shape, value, isHeading } : undefined;
}

function mostUsed(items: readonly Numbered[]): { readonly shape: NumberShape; readonly number: PrintedNumber } {
  const counts = new Map<NumberShape, number>();
  for (const { shape } of items) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const example = items.find(({ shape }) => shape === most?.[0]) ?? items[0];
  return { shape: example?.shape ?? 'other', number: example?.number ?? NO_NUMBER };
}

const NO_NUMBER: PrintedNumber = { printed: '', shape: 'other', value: undefined, isAutomatic: false };

/** Prints another number as this one is printed: 三、 for 3 beside 二、. */
function printLike({ printed, shape }: PrintedNumber, value: number): string {
  switch (shape) {
    case 'part':
    case 'chinese':
    case 'chineseInBrackets': {
      const isChinese = CHINESE.test(printed);
      return printed.replace(
        isChinese ? CHINESE : /[\d０-９]+/,
        printCounter(value, isChinese ? 'chineseCounting' : 'decimal'),
      );
    }
    case 'circled':
      return printCounter(value, 'decimalEnclosedCircle');
    case 'arabic':
    case 'arabicInBrackets':
    case 'arabicHalfBracket':
    case 'path':
    case 'bullet':
    case 'other':
      return printed.replace(/[\d０-９]+(?=[^\d０-９]*$)/, String(value));
  }
}

const CHINESE = /[一二三四五六七八九十百零〇]+/;
