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
  const parser = new SaxesParser({ position: false });
  refuseFaults(parser);
  const names = new NameResolver(nameOf);
  const root: (XmlElement | string)[] = [];
  const open = [root];
  let skipped = 0;
  parser.on('opentag', ({ name: written, attributes: typed }) => {
    const attributes = typed as Readonly<Record<string, string>>;
    names.enter(attributes);
    const name = skipped > 0 ? undefined : names.ofElement(written);
    if (name === undefined) {
      skipped += 1;
      return;
    }
    if (open.length > deepest) throw new TooDeep();
    let named: Record<string, string> | undefined;
    for (const key in attributes) {
      named ??= {};
      named[names.ofAttribute(key)] = attributes[key] ?? '';
    }
    const children: (XmlElement | string)[] = [];
    open.at(-1)?.push({ name, attributes: named ?? NO_ATTRIBUTES, children });
    open.push(children);
  });
  parser.on('closetag', () => {
    names.leave();
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

/** Two thirds of the elements of a file have none. */
const NO_ATTRIBUTES: Attributes = {};

/**
 * Resolves names by the namespaces that are declared where they stand. Saxes would do so for every name anew, which is half
 * of the time that reading a report takes: nearly all files declare theirs once, in the first element.
 */
class NameResolver {
  readonly #nameOf: (namespace: string, name: string) => string | undefined;
  /** What the elements around declared before, or nothing where they declare none. */
  readonly #outer: (ReadonlyMap<string, string> | undefined)[] = [];
  #declared: ReadonlyMap<string, string> = new Map();
  readonly #elements = new Map<string, string | undefined>();
  readonly #attributes = new Map<string, string>();

  constructor(nameOf: (namespace: string, name: string) => string | undefined) {
    this.#nameOf = nameOf;
  }

  /** Takes over what an element declares. */
  enter(attributes: Readonly<Record<string, string>>): void {
    let declared: Map<string, string> | undefined;
    for (const key in attributes) {
      if (!key.startsWith('xmlns') || (key.length > 5 && key[5] !== ':')) continue;
      declared ??= new Map(this.#declared);
      declared.set(key.slice(6), attributes[key] ?? '');
    }
    this.#outer.push(declared === undefined ? undefined : this.#declared);
    if (declared !== undefined) this.#declare(declared);
  }

  leave(): void {
    const outer = this.#outer.pop();
    if (outer !== undefined) this.#declare(outer);
  }

  #declare(declared: ReadonlyMap<string, string>): void {
    this.#declared = declared;
    this.#elements.clear();
    this.#attributes.clear();
  }

  ofElement(written: string): string | undefined {
    if (this.#elements.has(written)) return this.#elements.get(written);
    const colon = written.indexOf(':');
    const namespace = this.#declared.get(colon === -1 ? '' : written.slice(0, colon)) ?? '';
    const name = this.#nameOf(namespace, written.slice(colon + 1));
    this.#elements.set(written, name);
    return name;
  }

  /** An attribute without a prefix is in no namespace, and keeps its name; so does one in a namespace left out. */
  ofAttribute(written: string): string {
    const known = this.#attributes.get(written);
    if (known !== undefined) return known;
    const colon = written.indexOf(':');
    const namespace = colon === -1 ? undefined : this.#declared.get(written.slice(0, colon));
    const name = namespace === undefined ? written : (this.#nameOf(namespace, written.slice(colon + 1)) ?? written);
    this.#attributes.set(written, name);
    return name;
  }
}

function refuseFaults(parser: SaxesParser<{ position: false }>): void {
  const refuse = () => {
    throw new NotXml();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
