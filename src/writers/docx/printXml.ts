/**
 * Prints the objects that `docx` makes of its components. An element is `{ name: content }`; its content is a list of
 * children of which one may be `{ _attr: … }`, or `{ _attr: … }` alone, or a text.
 */
export function printXml(element: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  addElement(parts, element);
  return parts.join('');
}

function addElement(parts: string[], element: Readonly<Record<string, unknown>>): void {
  for (const name in element) {
    const content = element[name];
    const children = Array.isArray(content) ? (content as readonly unknown[]) : [content];
    parts.push('<', name);
    for (const child of children) if (isAttributes(child)) addAttributes(parts, child._attr);
    const before = parts.push('>');
    for (const child of children) if (!isAttributes(child)) addContent(parts, child);
    if (parts.length === before) parts[before - 1] = '/>';
    else parts.push('</', name, '>');
  }
}

function addContent(parts: string[], child: unknown): void {
  if (child === undefined || child === null) return;
  if (typeof child === 'object') addElement(parts, child as Readonly<Record<string, unknown>>);
  else parts.push(escapeXml(String(child)));
}

function addAttributes(parts: string[], attributes: Readonly<Record<string, unknown>>): void {
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) parts.push(' ', name, '="', escapeXml(String(value)), '"');
  }
}

interface Attributes {
  readonly _attr: Readonly<Record<string, unknown>>;
}

function isAttributes(child: unknown): child is Attributes {
  return typeof child === 'object' && child !== null && '_attr' in child;
}

const SPECIAL = /[&<>"]/g;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 §2.2 has no form for these characters, so a file that held one would not open. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

// One cheap look: nearly all texts have nothing to escape, and the exact pattern costs a millisecond to compile.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const SUSPECT = /[&<>"\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Escapes a text or the value of an attribute; a character that XML cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(IMPOSSIBLE, '\uFFFD').replace(SPECIAL, (character) => ENTITY[character] ?? character);
}
