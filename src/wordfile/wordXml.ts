import { parseXmlTree, type XmlElement } from '../opc/parseXml.ts';

/**
 * The namespaces of a Word file, by a part of their address: a strict file has others than a transitional one (ECMA-376
 * Part 1 and Part 4), and old drafts others again. WPS adds its own, which hold no text of the document.
 */
const NAMESPACES: readonly (readonly [address: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$|\/office\/word\/2003\/wordml$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/office\/word\/\d{4}\/wordprocessingShape$/i, 'wps'],
  [/\/drawingml\/(?:2006\/)?main$/, 'a'],
  [/\/drawingml\/(?:2006\/)?picture$/, 'pic'],
  [/\/drawingml\/(?:2006\/)?chart$/, 'c'],
  [/\/drawingml\/(?:2006\/)?diagram$/, 'dgm'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/officeDocument\/(?:2006\/)?relationships$/, 'r'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\/office\/word\/2010\/wordml$/, 'w14'],
];

/** Layout, which makes up most of a file, and old properties behind tracked changes, which would be taken for the new. */
const LEFT_OUT = new Set(
  [
    ...['spacing', 'jc', 'widowControl', 'bidi', 'lang', 'sz', 'szCs', 'color', 'kern', 'shd', 'tabs', 'pBdr'],
    ...['tblBorders', 'tcBorders', 'tblCellMar', 'tcMar', 'tcW', 'tblW', 'tblLook', 'tblLayout', 'vAlign', 'trHeight'],
    ...['proofErr', 'lastRenderedPageBreak', 'latentStyles', 'suppressLineNumbers', 'snapToGrid', 'adjustRightInd'],
    ...['pPrChange', 'rPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'tblGridChange', 'sectPrChange'],
    ...['tblPrExChange', 'numberingChange'],
  ].map((name) => `w:${name}`),
);

/** How deep elements may lie in each other: twenty tables need some seventy. */
const DEEPEST = 400;

const known = new Map<string, string>();

/** Returns the prefix of a namespace; `x` for one that is not known, so that what is behind it is read all the same. */
function prefixOf(namespace: string): string {
  let prefix = known.get(namespace);
  if (prefix === undefined) {
    prefix = NAMESPACES.find(([address]) => address.test(namespace))?.[1] ?? 'x';
    if (known.size < 200) known.set(namespace, prefix);
  }
  return prefix;
}

/** Parses a part of a Word file into a tree whose names have the usual prefixes: `w:p`. */
export function parseWordXml(xml: string): XmlElement {
  return parseXmlTree(
    xml,
    (namespace, local) => {
      const name = `${prefixOf(namespace)}:${local}`;
      return LEFT_OUT.has(name) ? undefined : name;
    },
    DEEPEST,
  );
}

/** Lists the elements in an element, without text between them. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** Finds the first child of a name, and the first child of that, and so on. */
export function childOf(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of names) {
    found = found?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
  }
  return found;
}

/** The attribute `w:val` of a child. */
export function valOf(element: XmlElement | undefined, ...names: readonly string[]): string | undefined {
  return childOf(element, ...names)?.attributes['w:val'];
}

/** A whole number; `undefined` where it is none. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

/** Whether a property such as `w:vanish` is there and not switched off; `undefined` where it is not there. */
export function flagOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const flag = childOf(element, name);
  if (flag === undefined) return undefined;
  return !['0', 'false', 'off'].includes(flag.attributes['w:val'] ?? '');
}

/** The text directly in an element. */
export function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/**
 * Of alternatives for newer and older programs (ECMA-376 Part 3, §10) one is read, since both say the same: the first with
 * text or a drawing in it.
 */
export function chooseAlternative(element: XmlElement): XmlElement | undefined {
  const branches = elementsOf(element).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
  return branches.find((branch) => hasText(branch)) ?? branches[0];
}

function hasText(element: XmlElement): boolean {
  return elementsOf(element).some((child) => child.name === 'w:t' || child.name === 'w:sym' || hasText(child));
}
