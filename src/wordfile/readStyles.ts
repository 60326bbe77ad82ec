import type { XmlElement } from '../opc/parseXml.ts';
import { childOf, elementsOf, flagOf, numberOf, parseWordXml, valOf } from './wordXml.ts';

/** What a style says, with what it takes from the styles that it is based on. */
export interface Style {
  readonly id: string;
  /** In lower case. Word stores the English names of its own styles, whatever its language. */
  readonly name: string;
  readonly isTitle: boolean;
  readonly isContents: boolean;
  /** 1 to 9; 10 where it says that it is body text; `undefined` where it says nothing. */
  readonly level: number | undefined;
  readonly listId: string | undefined;
  readonly listLevel: number | undefined;
  readonly isHidden: boolean | undefined;
  readonly isBold: boolean | undefined;
  /** Itself and what it is based on, nearest first. */
  readonly chain: readonly string[];
}

export interface Styles {
  /** @param id of a paragraph without one: the style of all that have none */
  readonly ofParagraph: (id: string | undefined) => Style | undefined;
  readonly ofRun: (id: string | undefined) => Style | undefined;
  /** The list that a style of lists stands for. */
  readonly listOf: (id: string) => string | undefined;
}

/** Body text: the tenth value of an outline level. */
const BODY = 10;

/** Reads the styles of a Word file, as far as they decide what is printed and what is a heading (ECMA-376 Part 1, §17.7). */
export function readStyles(xml: string | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  let usual: string | undefined;
  for (const element of xml === undefined ? [] : elementsOf(parseWordXml(xml))) {
    const { 'w:styleId': id, 'w:type': type, 'w:default': isDefault } = element.attributes;
    if (element.name !== 'w:style' || id === undefined) continue;
    elements.set(id, element);
    if (type === 'paragraph' && ['1', 'true', 'on'].includes(isDefault ?? '')) usual = id;
  }
  const read = new Map<string, Style>();
  const find = (id: string | undefined, below: readonly string[] = []): Style | undefined => {
    const element = id === undefined ? undefined : elements.get(id);
    // Styles that are based on each other in a circle have no base.
    if (id === undefined || element === undefined || below.includes(id) || below.length > 50) return undefined;
    const style = read.get(id) ?? readStyle(id, element, find(valOf(element, 'w:basedOn'), [...below, id]));
    read.set(id, style);
    return style;
  };
  return {
    ofParagraph: (id) => find(id) ?? find(usual),
    ofRun: (id) => find(id),
    listOf: (id) => find(id)?.listId,
  };
}

function readStyle(id: string, element: XmlElement, base: Style | undefined): Style {
  const name = (valOf(element, 'w:name') ?? '').trim().toLowerCase();
  const properties = childOf(element, 'w:pPr');
  const ofRuns = childOf(element, 'w:rPr');
  return {
    id,
    name,
    isTitle: name === 'title' || name === '标题' || base?.isTitle === true,
    isContents: /^(?:toc \d|toc heading|目录 ?\d)$/.test(name) || base?.isContents === true,
    level: levelOf(properties) ?? levelOfName(name) ?? base?.level,
    listId: valOf(properties, 'w:numPr', 'w:numId') ?? base?.listId,
    listLevel: numberOf(valOf(properties, 'w:numPr', 'w:ilvl')) ?? base?.listLevel,
    isHidden: flagOf(ofRuns, 'w:vanish') ?? base?.isHidden,
    isBold: flagOf(ofRuns, 'w:b') ?? base?.isBold,
    chain: [id, ...(base?.chain ?? [])],
  };
}

/** The level that paragraph properties give by an outline level: 1 to 9, or that of body text. */
export function levelOf(properties: XmlElement | undefined): number | undefined {
  const level = numberOf(valOf(properties, 'w:outlineLvl'));
  return level === undefined ? undefined : level >= 0 && level < BODY - 1 ? level + 1 : BODY;
}

function levelOfName(name: string): number | undefined {
  return numberOf(/^(?:heading|标题) ?([1-9])$/.exec(name)?.[1]);
}
