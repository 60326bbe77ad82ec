import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A row of `bad/input.yaml`; the head of that file says what each key means. */
export interface InputRow {
  readonly what: string;
  readonly base?: 'valid' | 'branches';
  readonly change?: string;
  readonly to?: string;
  readonly add?: string;
  readonly file?: string;
  readonly times?: number;
  readonly as?: Encoding;
  readonly finds?: string | readonly string[];
  readonly at?: string;
  readonly exit?: number;
}

type Encoding = 'utf-8 with BOM' | 'utf-16le' | 'utf-16be' | 'utf-16le without BOM' | 'gb18030' | 'CRLF' | 'CR';

export interface Expected {
  readonly code: string;
  /** `line:column`, or nothing where the whole file is meant. */
  readonly at: string;
  /** Words of the hint or the message. */
  readonly says: string;
}

export interface Case {
  readonly bytes: Uint8Array;
  readonly expected: readonly Expected[];
  readonly exit: number;
}

const MARK = '▶';

export function readTable<Row>(name: string): readonly Row[] {
  return parse(readFileSync(new URL(`bad/${name}`, import.meta.url), 'utf8')) as Row[];
}

export function readBase(name: string): string {
  return readFileSync(new URL(`bad/${name}.yaml`, import.meta.url), 'utf8');
}

/** The file of a row, and what is to be found in it and where. */
export function caseOf(row: InputRow): Case {
  const marked = spoil(row);
  const { text, places } = takeMarks(marked);
  const lineEnd = row.as === 'CRLF' ? '\r\n' : row.as === 'CR' ? '\r' : '\n';
  const expected = listOf(row.finds).map((line, index) => {
    const [code = '', ...words] = line.split(' ');
    return { code, at: row.at ?? places[index] ?? places[0] ?? '', says: words.join(' ') };
  });
  return {
    bytes: encode(text.replaceAll('\n', lineEnd), row.as),
    expected,
    exit: row.exit ?? (expected.length > 0 ? 1 : 0),
  };
}

function listOf(entry: string | readonly string[] | undefined): readonly string[] {
  return entry === undefined ? [] : typeof entry === 'string' ? [entry] : entry;
}

function spoil({ what, base = 'valid', change, to = '', add = '', file, times = 1 }: InputRow): string {
  if (file !== undefined) return file.repeat(times);
  const text = readBase(base);
  if (change === undefined) return text + add.repeat(times);
  const parts = text.split(change);
  if (parts.length !== 2)
    throw new Error(`${what}: ${JSON.stringify(change)} is ${parts.length - 1} times in ${base}.yaml`);
  return parts.join(to.repeat(times)) + add;
}

/** Takes the marks out of a text and says where they stood. */
function takeMarks(marked: string): { readonly text: string; readonly places: readonly string[] } {
  const parts = marked.split(MARK);
  const places = parts.slice(0, -1).map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  });
  return { text: parts.join(''), places };
}

function encode(text: string, encoding: Encoding | undefined): Uint8Array {
  switch (encoding) {
    case 'utf-8 with BOM':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'utf-16le without BOM':
      return Buffer.from(text, 'utf16le');
    case 'gb18030':
      return encodeGbk(text);
    default:
      return Buffer.from(text);
  }
}

/** Node can only read GBK; so all characters of two bytes are read, and looked up the other way round. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Buffer.from([...text].flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
}
