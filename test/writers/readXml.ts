/** An element as the tests need it; text nodes are strings. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const TOKEN = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads a strict subset of XML and throws on anything else, so that reading is a test of well-formedness too. */
export function readXml(xml: string): Element {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold these
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u.test(xml))
    throw new Error('impossible character');
  const root = { name: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  let end = 0;
  for (const match of xml.matchAll(TOKEN)) {
    const [token, close, name, attributes = '', selfClose, text] = match;
    end = match.index + token.length;
    const parent = open[open.length - 1] ?? root;
    if (text !== undefined) {
      if (open.length > 1) parent.children.push(readReferences(text));
    } else if (close === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name !== undefined) {
      const element = { name, attributes: readAttributes(attributes), children: [] as (Element | string)[] };
      parent.children.push(element);
      if (selfClose !== '/') open.push(element);
    }
  }
  const [first] = root.children;
  if (end !== xml.length || open.length !== 1 || typeof first !== 'object')
    throw new Error(`not well-formed at ${end}`);
  return first;
}

export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...findAll(child, name)],
  );
}

export function childrenOf(element: Element, name: string): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string' && child.name === name);
}

/** The text of a paragraph or cell; a break is a space, as in `plainText`. */
export function readText(element: Element): string {
  if (element.name === 'w:br') return ' ';
  if (element.name === 'w:t') return element.children.join('');
  return element.children.map((child) => (typeof child === 'string' ? '' : readText(child))).join('');
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', readReferences(value ?? '')]),
  );
}

function readReferences(text: string): string {
  return text.replace(/&([^;]*;)?/g, (reference, name: string | undefined) => {
    const character = name === undefined ? undefined : ENTITIES[name.slice(0, -1)];
    if (character === undefined) throw new Error(`unknown reference ${reference}`);
    return character;
  });
}
