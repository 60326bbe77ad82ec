import type { XmlElement } from '../opc/parseXml.ts';
import { printCounter } from './printCounter.ts';
import type { Styles } from './readStyles.ts';
import { mapSymbol } from './symbols.ts';
import { childOf, chooseAlternative, elementsOf, flagOf, numberOf, parseWordXml, valOf } from './wordXml.ts';

/* Lists of a Word file (ECMA-376 Part 1, §17.9): a paragraph names a list and a level, a list an abstract one that counts. */

interface Level {
  readonly start: number;
  readonly format: string;
  /** The numbers of which levels stand in which words: `%1.%2`. */
  readonly text: string;
  /** What follows the number, if it is a blank. */
  readonly isApart: boolean;
  /** The numbers of all levels print in Arabic digits. */
  readonly isLegal: boolean;
  /** The level, counted from 1, whose use starts this one anew; 0 for none, `undefined` for each that is above. */
  readonly restart: number | undefined;
  /** The style of paragraphs that are of this level. */
  readonly style: string | undefined;
  readonly font: string;
}

interface List {
  /** Lists that share one count on. */
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  readonly startsAt: ReadonlyMap<number, number>;
}

export interface ListNumber {
  readonly printed: string;
  /** `undefined` of a bullet. */
  readonly value: number | undefined;
  readonly isApart: boolean;
}

/** Counts the numbers of lists, paragraph by paragraph in the order of the text. */
export interface ListCounter {
  /** Finds the level of a list that a style stands for. */
  readonly levelOfStyle: (list: string, chain: readonly string[]) => number | undefined;
  /** Counts one on and prints the number; `undefined` where the file defines no such list. */
  readonly next: (list: string, level: number) => ListNumber | undefined;
}

const DEEPEST_LEVEL = 8;

export function readLists(xml: string | undefined, styles: Styles): ListCounter {
  const lists = xml === undefined ? new Map<string, List>() : defineLists(parseWordXml(xml), styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    levelOfStyle: (id, chain) => {
      const found = lists
        .get(id)
        ?.levels.findIndex((level) => level?.style !== undefined && chain.includes(level.style));
      return found === undefined || found === -1 ? undefined : found;
    },
    next: (id, wanted) => {
      const list = lists.get(id);
      const at = Math.min(Math.max(wanted, 0), DEEPEST_LEVEL);
      const level = list?.levels[at];
      if (list === undefined || level === undefined) return undefined;
      const counted = counts.get(list.abstract) ?? [];
      counts.set(list.abstract, counted);
      const before = counted[at];
      const startsAt = begun.has(`${id} ${at}`) ? undefined : list.startsAt.get(at);
      begun.add(`${id} ${at}`);
      const value = startsAt ?? (before === undefined ? level.start : before + 1);
      counted[at] = value;
      for (let below = at + 1; below <= DEEPEST_LEVEL; below++) {
        const restart = list.levels[below]?.restart;
        if (restart === undefined || at < restart) counted[below] = undefined;
      }
      return printNumber(list, at, level, counted, value);
    },
  };
}

function printNumber(
  list: List,
  at: number,
  level: Level,
  counted: readonly (number | undefined)[],
  value: number,
): ListNumber {
  const { isApart } = level;
  if (level.format === 'bullet') return { printed: printBullet(level), value: undefined, isApart };
  const printed = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = list.levels[index];
    const number = index === at ? value : (counted[index] ?? other?.start ?? 1);
    return printCounter(number, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'));
  });
  return { printed: printed.trim(), value, isApart };
}

/** A bullet in a font of symbols that nobody knows is a dot, since it carries no meaning. */
function printBullet({ text, font }: Level): string {
  const signs = [...text.trim()].map((sign) => mapSymbol(font, sign.codePointAt(0) ?? 0) ?? sign);
  const printed = signs.join('');
  return /[\ue000-\uf8ff\ufffd]/.test(printed) ? '•' : printed;
}

function defineLists(root: XmlElement, styles: Styles): Map<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const numbers = new Map<string, XmlElement>();
  for (const element of elementsOf(root)) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    if (element.name === 'w:num') numbers.set(element.attributes['w:numId'] ?? '', element);
  }
  const read = new Map([...abstracts].map(([id, element]) => [id, readLevels(element)]));
  const lists = new Map<string, List>();
  for (const [id, element] of numbers) {
    const abstract = resolveAbstract(element, abstracts, numbers, styles);
    const levels = [...(read.get(abstract) ?? [])];
    const startsAt = new Map<number, number>();
    for (const override of elementsOf(element).filter(({ name }) => name === 'w:lvlOverride')) {
      const at = numberOf(override.attributes['w:ilvl']) ?? 0;
      const own = childOf(override, 'w:lvl');
      if (own !== undefined) levels[at] = readLevel(own);
      const start = numberOf(valOf(override, 'w:startOverride'));
      if (start !== undefined) startsAt.set(at, start);
    }
    lists.set(id, { abstract, levels, startsAt });
  }
  return lists;
}

/** An abstract list may only refer to a style of lists, which names the list that has the levels. */
function resolveAbstract(
  element: XmlElement,
  abstracts: ReadonlyMap<string, XmlElement>,
  numbers: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string {
  let abstract = valOf(element, 'w:abstractNumId') ?? '';
  for (let steps = 0; steps < 8; steps++) {
    const link = valOf(abstracts.get(abstract), 'w:numStyleLink');
    const list = link === undefined ? undefined : numbers.get(styles.listOf(link) ?? '');
    const next = valOf(list, 'w:abstractNumId');
    if (next === undefined || next === abstract) break;
    abstract = next;
  }
  return abstract;
}

function readLevels(abstract: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of elementsOf(abstract)) {
    const at = numberOf(element.attributes['w:ilvl']) ?? 0;
    if (element.name === 'w:lvl' && at >= 0 && at <= DEEPEST_LEVEL) levels[at] = readLevel(element);
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  const alternatives = childOf(element, 'mc:AlternateContent');
  const older = alternatives === undefined ? undefined : childOf(alternatives, 'mc:Fallback');
  const format =
    valOf(element, 'w:numFmt') ??
    valOf(older ?? (alternatives === undefined ? undefined : chooseAlternative(alternatives)), 'w:numFmt');
  const fonts = childOf(element, 'w:rPr', 'w:rFonts')?.attributes;
  return {
    start: numberOf(valOf(element, 'w:start')) ?? 0,
    format: format ?? 'decimal',
    text: valOf(element, 'w:lvlText') ?? '',
    isApart: valOf(element, 'w:suff') !== 'nothing',
    isLegal: flagOf(element, 'w:isLgl') === true,
    restart: numberOf(valOf(element, 'w:lvlRestart')),
    style: valOf(element, 'w:pStyle'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? '',
  };
}
