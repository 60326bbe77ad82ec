import type { Block, Inline, ReportDocument, Text } from '../document/types.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import { sayStanding } from '../verdict/coverage/sayStanding.ts';
import type { FileCoverage } from '../verdict/coverage/types.ts';
import type { BlockFinder } from './findBlock.ts';

type Ledger = NonNullable<FileCoverage['ledger']>;
type Accounted = Ledger['numbers'][number];

/** A number or a word of direction that nobody could check, why not, and the block that prints it. */
export interface Unchecked {
  readonly number: Accounted;
  readonly isWay: boolean;
  readonly said: string;
  readonly block: number | undefined;
}

/** What stands in a block; of its numbers all are known, of its words of direction only those that state something. */
interface Entry extends Accounted {
  readonly isWay: boolean;
}

/**
 * Marks the numbers, and the words of direction (增加, 持平), that were not checked where the report prints them: in a paragraph its
 * numbers are found in their order; a word of direction, and a number of a table, by the signs around it.
 */
export function markUnchecked(
  document: ReportDocument,
  ledger: FileCoverage['ledger'],
  finder: BlockFinder,
  texts: SourceTexts,
  lang: Lang,
): { readonly document: ReportDocument; readonly unchecked: readonly Unchecked[] } {
  if (ledger === undefined) return { document, unchecked: [] };
  const unchecked: Unchecked[] = [];
  const byBlock = new Map<number, Entry[]>();
  for (const entry of listEntries(ledger)) {
    const { isWay, ...number } = entry;
    const block = finder.find({ places: [number.place] });
    if (number.standing.kind === 'notTied')
      unchecked.push({ number, isWay, said: sayStanding(number.standing, lang), block });
    if (block === undefined) continue;
    const own = byBlock.get(block);
    if (own === undefined) byBlock.set(block, [entry]);
    else own.push(entry);
  }
  const blocks = document.blocks.map((block, index) => markBlock(block, byBlock.get(index) ?? [], texts, lang));
  return { document: { ...document, blocks }, unchecked };
}

function listEntries({ numbers, ways }: Ledger): readonly Entry[] {
  const listed = [...numbers.map((one) => ({ ...one, isWay: false })), ...ways.map((one) => ({ ...one, isWay: true }))];
  return listed.sort((one, other) => one.place.start - other.place.start);
}

function markBlock(block: Block, numbers: readonly Entry[], texts: SourceTexts, lang: Lang): Block {
  if (!numbers.some(({ standing }) => standing.kind === 'notTied')) return block;
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'bullet':
      return { ...block, content: markInOrder(block.content, numbers, texts, lang) };
    case 'table': {
      const open = numbers.filter(({ standing }) => standing.kind === 'notTied');
      const rows = block.grid.rows.map((cells) =>
        cells.map((cell) =>
          cell.type === 'cell' ? { ...cell, content: markByContext(cell.content, open, texts, lang) } : cell,
        ),
      );
      return { ...block, grid: { ...block.grid, rows } };
    }
    case 'coverLine':
    case 'title':
    case 'chart':
    case 'annexList':
    case 'annexStart':
    case 'draftMark':
    case 'signature':
      return block;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly said: string;
}

function markInOrder(content: readonly Inline[], numbers: readonly Entry[], texts: SourceTexts, lang: Lang) {
  const text = flatten(content);
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { place, standing, isWay } of numbers) {
    // It is no text on the page, but a figure.
    if (standing.kind === 'bound' && !isWay) continue;
    const around = aroundOf(place, texts);
    if (around === undefined || around.typed === '') continue;
    const { typed } = around;
    const start = isWay ? indexOfWay(text, around, from) : text.indexOf(typed, from);
    if (start === -1) continue;
    from = start + typed.length;
    if (standing.kind === 'notTied') stretches.push({ start, end: from, said: sayStanding(standing, lang) });
  }
  return splitAt(content, stretches);
}

/** The same word may stand before it and state nothing (减少浪费), so the signs around it must be there too. */
function indexOfWay(text: string, { before, typed, after }: Around, from: number): number {
  if (before.length + after.length < LEAST) return -1;
  const at = text.indexOf(`${before}${typed}${after}`, Math.max(0, from - before.length));
  return at === -1 ? -1 : at + before.length;
}

function markByContext(content: readonly Inline[], open: readonly Entry[], texts: SourceTexts, lang: Lang) {
  const text = flatten(content);
  const stretches = open.flatMap(({ place, standing }): Stretch[] => {
    const around = aroundOf(place, texts);
    if (around === undefined) return [];
    const { before, typed, after } = around;
    const whole = `${before}${typed}${after}`;
    const at = text.indexOf(whole);
    if (at === -1 || whole.length < typed.length + LEAST || text.indexOf(whole, at + 1) !== -1) return [];
    const start = at + before.length;
    return [{ start, end: start + typed.length, said: sayStanding(standing, lang) }];
  });
  return splitAt(
    content,
    stretches.sort((one, other) => one.start - other.start),
  );
}

/** So many signs beside a number tell it from another. */
const AROUND = 8;
const LEAST = 3;

interface Around {
  readonly before: string;
  readonly typed: string;
  readonly after: string;
}

/** A number as the file has it, with a few signs of its line before and after it, up to any mark-up. */
function aroundOf(place: Place, texts: SourceTexts): Around | undefined {
  const located = locatePlace(place, texts);
  const line = texts.get(place.file)?.lineAt(place.start);
  if (located === undefined || line === undefined || located.start.line !== located.end.line) return undefined;
  const start = located.start.column - 1;
  const end = located.end.column - 1;
  return {
    before: /[^{}*_\s'"]*$/.exec(line.slice(Math.max(0, start - AROUND), start))?.[0] ?? '',
    typed: line.slice(start, end),
    after: /^[^{}*_\s'"]*/.exec(line.slice(end, end + AROUND))?.[0] ?? '',
  };
}

/** The characters of a content; what is no text of a person holds its place, so that nothing is found across it. */
function flatten(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'break':
        case 'figure':
          return HELD;
        case 'strong':
        case 'emphasis':
          return flatten(inline.content);
      }
    })
    .join('');
}

const HELD = '\ufffc';

/** Cuts texts at the stretches, which are in order and apart. */
function splitAt(content: readonly Inline[], stretches: readonly Stretch[]): readonly Inline[] {
  if (stretches.length === 0) return content;
  let at = 0;
  const walk = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      const start = at;
      switch (inline.type) {
        case 'text':
          at += inline.value.length;
          return splitText(inline, start, stretches);
        case 'break':
        case 'figure':
          at += HELD.length;
          return [inline];
        case 'strong':
        case 'emphasis':
          return [{ ...inline, content: walk(inline.content) }];
      }
    });
  return walk(content);
}

function splitText(text: Text, offset: number, stretches: readonly Stretch[]): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const { start, end, said } of stretches) {
    const [first, last] = [start - offset, end - offset];
    if (first < from || last > text.value.length) continue;
    if (first > from) parts.push({ ...text, value: text.value.slice(from, first) });
    parts.push({ ...text, value: text.value.slice(first, last), unchecked: said });
    from = last;
  }
  return from === 0
    ? [text]
    : [...parts, ...(from < text.value.length ? [{ ...text, value: text.value.slice(from) }] : [])];
}
