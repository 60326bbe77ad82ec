import { SaxesParser } from 'saxes';

/** The error for XML that is not well-formed, has a DTD, or is missing. */
export class NotXml extends Error {}

/** The error for XML whose elements lie deeper in each other than any office program writes them. */
export class TooDeep extends Error {}

type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandlers {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly close?: (tag: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Parses XML in one pass. Element names come without their prefix, since writers use different ones. Office programs write
 * no DTD, so a file with one is refused, and no entity can expand.
 *
 * @throws NotXml where the text is not well-formed
 */
export function parseXml(xml: string, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser({ position: false });
  refuseFaults(parser);
  parser.on('opentag', ({ name, attributes }) => open(withoutPrefix(name), attributes as Attributes));
  if (close !== undefined) parser.on('closetag', ({ name }) => close(withoutPrefix(name)));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

/** An element with what stands in it, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (XmlElement | string)[];
}

/**
 * Parses XML into a tree, in which names are those of our own: a namespace has several addresses and any prefix.
 *
 * @param nameOf the name of an element or attribute by its namespace; `undefined` leaves an element out with all in it
 * @param deepest how many elements may lie in each other
 * @throws NotXml where the text is not well-formed
 * @throws TooDeep where elements lie deeper
 */
export function parseXmlTree(
  xml: string,
  nameOf: (namespace: string, name: string) => string | undefined,
  deepest: number,
): XmlElement {
  const parser = new SaxesParser({ position: false, xmlns: true });
  refuseFaults(parser);
  const root: (XmlElement | string)[] = [];
  const open = [root];
  let skipped = 0;
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = skipped > 0 ? undefined : nameOf(uri, local);
    if (name === undefined) {
      skipped += 1;
      return;
    }
    if (open.length > deepest) throw new TooDeep();
    const named: Record<string, string> = {};
    for (const key in attributes) {
      const { uri: space, local: own, value } = attributes[key] ?? { uri: '', local: '', value: '' };
      named[(space === '' ? own : nameOf(space, own)) ?? own] = value;
    }
    const children: (XmlElement | string)[] = [];
    open.at(-1)?.push({ name, attributes: named, children });
    open.push(children);
  });
  parser.on('closetag', () => {
    if (skipped > 0) skipped -= 1;
    else open.pop();
  });
  const addText = (text: string) => {
    if (skipped === 0) open.at(-1)?.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  const element = root.find((child) => typeof child !== 'string');
  if (element === undefined) throw new NotXml();
  return element;
}

function refuseFaults(parser: SaxesParser<{ position: false; xmlns: boolean }>): void {
  const refuse = () => {
    throw new NotXml();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
