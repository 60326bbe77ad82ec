import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Element, readXml } from '../writers/readXml.ts';

/** What an output is to the program that opens it: the words that it shows, and what it does besides. */
export interface Opened {
  /** The texts that it shows, one after the other. */
  readonly words: string;
  /** What it is made of, apart from words: elements, links, formulas, lines. The same for every text that is only a text. */
  readonly made: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
  });

/** HTML as browsers read it: a tag ends at the first `>` outside quotes; what a page of ours has no need of is refused. */
function openHtml(html: string): Opened {
  const made: string[] = [];
  let words = '';
  let attributeWords = '';
  const body = html.replace(/(<(style|script)\b[^>]*>)[\s\S]*?<\/\2>/gi, '$1');
  for (const [, tag, attributes = '', text] of body.matchAll(
    /<(\/?[a-zA-Z!][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+|<)/g,
  )) {
    if (text !== undefined) words += decode(text);
    else if (tag !== undefined && !/^\/?(?:wbr|br)$/.test(tag)) {
      const names = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
      made.push(`${tag} ${names.map(([, name]) => name).join(' ')}`);
      attributeWords += `\n${names.map(([, , value = '']) => decode(value)).join('\n')}`;
    }
  }
  return { words: `${words}\n${attributeWords}`, made };
}

/** Elements of Word that do more than show words. */
const ACTIVE = /fld|instrText|hyperlink|object|drawing|altChunk|sdt|bookmark|comment|footnoteReference/i;

function openXml(xml: string, name: string): Opened {
  const made: string[] = [];
  let words = '';
  let attributeWords = '';
  const visit = (element: Element) => {
    if (ACTIVE.test(element.name) || /formula|^f$|^Relationship$/.test(element.name))
      made.push(`${name}: ${element.name} ${element.name === 'Relationship' ? element.attributes.Target : ''}`);
    attributeWords += Object.values(element.attributes)
      .map((value) => `${value}\n`)
      .join('');
    for (const child of element.children)
      if (typeof child === 'string') words += child;
      else visit(child);
  };
  visit(readXml(xml));
  return { words: `${words}\n${attributeWords}`, made };
}

function openPackage(bytes: Uint8Array): Opened {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const opened = parts.map(([name, data]) => openXml(strFromU8(data), name));
  return { words: opened.map(({ words }) => words).join('\n'), made: opened.flatMap(({ made }) => made) };
}

interface MarkdownNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

function openMarkdown(markdown: string): Opened {
  const made: string[] = [];
  let words = '';
  const visit = ({ type, value, url, children }: MarkdownNode) => {
    // So a dollar sign is written, lest two of them be mathematics.
    if (type === 'html' && /^<\/?span>$/.test(value ?? '')) return;
    if (type !== 'text' && type !== 'break') made.push(`${type}${url === undefined ? '' : ` ${url}`}`);
    if (value !== undefined) words += value;
    for (const child of children ?? []) visit(child);
    if (type !== 'text') words += '\n';
  };
  // What the library looks for in words afterwards, GitHub does not: an address whose colon is escaped is no link there.
  const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
  visit(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions }) as MarkdownNode);
  return { words, made };
}

function openJson(json: string): Opened {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) {
        texts.push(key);
        visit(each);
      }
  };
  visit(JSON.parse(json));
  return { words: texts.join('\n'), made: [] };
}

/** CSV as Excel reads it: what begins like a formula is one. */
function openCsv(csv: string): Opened {
  const cells: string[] = [];
  for (const [, quoted, plain = ''] of csv
    .replace(/^\ufeff/, '')
    .matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g))
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
  const formulas = cells.filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-?\d+(?:\.\d+)?%?$/.test(cell));
  return { words: cells.join('\n'), made: formulas.map((cell) => `formula ${cell}`) };
}

/** Annotations as GitHub reads them: a command is a line that begins with two colons. */
function openAnnotations(text: string): Opened {
  const lines = text.split('\n');
  const decodeRunner = (line: string) =>
    line.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  // Whatever else begins a line as a command does is one that nobody meant.
  const commands = lines.filter(
    (line) => /^\s*(?:::|##)/.test(line) && !/^::(?:error|warning|notice) (?:file|title)=/.test(line),
  );
  return { words: lines.map(decodeRunner).join('\n'), made: commands };
}

/** All that steers a terminal, but for ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

const openScreen = (text: string): Opened => ({
  words: text,
  made: [...text.matchAll(STEERING)].map(([sign]) => JSON.stringify(sign)),
});

const OPENERS: readonly (readonly [RegExp, (bytes: Buffer) => Opened])[] = [
  [/\.(?:docx|xlsx)$/, (bytes) => openPackage(bytes)],
  [/\.html$/, (bytes) => openHtml(bytes.toString('utf8'))],
  [/\.md$/, (bytes) => openMarkdown(bytes.toString('utf8'))],
  [/\.(?:json|sarif)$/, (bytes) => openJson(bytes.toString('utf8'))],
  [/\.csv$/, (bytes) => openCsv(bytes.toString('utf8'))],
  [/\.(?:svg|junit)$/, (bytes) => openXml(bytes.toString('utf8'), 'xml')],
  [/\.github$/, (bytes) => openAnnotations(bytes.toString('utf8'))],
  [/\.txt$/, (bytes) => openScreen(bytes.toString('utf8'))],
];

/** Opens every file of a folder as the programs do that are made for it. */
export function openFolder(folder: string): ReadonlyMap<string, Opened> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const [, open] = OPENERS.find(([ending]) => ending.test(name)) ?? [];
        if (open === undefined) throw new Error(name);
        return [name, open(readFileSync(path.join(folder, name)))];
      }),
  );
}
