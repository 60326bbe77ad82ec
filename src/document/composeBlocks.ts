import type { Place } from '../findings/place.ts';
import type {
  ProseBlock,
  ProseHeading,
  ProseInline,
  ProseItem,
  ProseParagraph,
  ProseTable,
} from '../narrative/types.ts';
import { composeTypedTable, listRows } from './composeTypedTable.ts';
import { DEEPEST_HEADING, Numberer, printNumberOfLevel } from './numbering.ts';
import { plainText } from './text.ts';
import type { TokenTable, TokenValue } from './tokens.ts';
import type { Block, HeadingLevel, Inline, Origins, Paragraph, Table } from './types.ts';

/** What a name in prose may stand for: a token of the template, or a figure or result in a person's text. */
export interface ProseContext {
  readonly tokens: TokenTable;
  readonly printReference: (name: string) => Inline;
}

/** Composes numbered blocks of the document from parsed prose, both the template's and people's. */
export class BlockComposer {
  readonly #context: ProseContext;
  readonly #numberer = new Numberer();
  /** The level of the heading or list item around the current text. */
  #level = 0;
  /** Whether the text was typed by a person: then `{{token 3}}` is an unknown name, not data of the template. */
  #isTyped = false;

  constructor(context: ProseContext) {
    this.#context = context;
  }

  /** A card without a caption has no number, either: it is the whole sheet, below the title. */
  #number(table: Table): Table {
    const isSheet = table.grid.card !== undefined && table.caption === '';
    return isSheet ? table : { ...table, number: this.#numberer.nextTable() };
  }

  /** Composes the blocks of the form's template, where `#` is level 1. */
  composeBody(blocks: readonly ProseBlock[]): Block[] {
    return this.#compose(blocks, 0, 0);
  }

  /** Composes inline content; a reference becomes what its name stands for. */
  composeInlines(content: readonly ProseInline[]): Inline[] {
    return content.flatMap((inline): Inline[] => {
      switch (inline.type) {
        case 'text':
          return [{ type: 'text', value: inline.value }];
        case 'break':
          return [{ type: 'break' }];
        case 'strong':
        case 'emphasis':
          return [{ type: inline.type, content: this.composeInlines(inline.content) }];
        case 'reference':
          return this.#composeReference(inline.name);
      }
    });
  }

  /** Composes a person's prose for one cell: each paragraph and item begins a line. */
  composeCellProse(blocks: readonly ProseBlock[]): Inline[] {
    const level = this.#level;
    this.#level = DEEPEST_HEADING;
    const composed = this.#asTyped(() => this.#compose(blocks, DEEPEST_HEADING, 0));
    this.#level = level;
    return composed.flatMap((block, index): Inline[] => {
      if (block.type === 'table') return [...(index === 0 ? [] : [{ type: 'break' } as const]), ...listRows(block)];
      if (!('content' in block)) return [];
      const mark = block.type === 'bullet' ? '•' : 'number' in block ? (block.number ?? '') : '';
      return [
        ...(index === 0 ? [] : [{ type: 'break' } as const]),
        ...(mark === '' ? [] : [{ type: 'text', value: mark } as const]),
        ...block.content,
      ];
    });
  }

  /**
   * @param base the level of the heading above this prose; its own `#` is one level below
   * @param depth how deep bullets are nested
   */
  #compose(blocks: readonly ProseBlock[], base: number, depth: number): Block[] {
    return blocks.flatMap((block): Block[] => {
      switch (block.type) {
        case 'heading':
          return this.#composeHeading(block, base + block.depth);
        case 'paragraph':
          return this.#composeParagraph(block, depth);
        case 'list':
          return this.#composeList(block.items, block.ordered, depth);
        case 'table':
          return [this.#composeTypedTable(block)];
      }
    });
  }

  #composeHeading({ content, place }: ProseHeading, level: number): Block[] {
    this.#level = level;
    const origin = this.#originOf(place);
    const number = this.#numberer.nextHeading(level);
    const inlines = this.composeInlines(content);
    // GB/T 9704 has four levels of headings; a deeper heading becomes a numbered paragraph.
    if (level > DEEPEST_HEADING)
      return [{ type: 'paragraph', number, content: [{ type: 'strong', content: inlines }], ...origin }];
    return [{ type: 'heading', level: level as HeadingLevel, number, content: inlines, ...origin }];
  }

  /**
   * Composes a paragraph in which a token may stand for whole prose: the first paragraph of that prose joins the
   * sentence before the token, its last one the sentence after it.
   */
  #composeParagraph({ content, place }: ProseParagraph, depth: number): Block[] {
    const blocks: Block[] = [];
    let current: Inline[] = [];
    let origins: Place[] = this.#isTyped ? [place] : [];
    let afterProse = false;
    const flush = () => {
      if (current.length > 0) blocks.push({ type: 'paragraph', content: current, ...originsOf(origins) });
      current = [];
      origins = [];
    };
    for (const inline of content) {
      const value = this.#tokenOf(inline);
      const followsProse = afterProse;
      afterProse = value?.type === 'prose';
      if (value?.type === 'tables') {
        flush();
        for (const table of value.tables) blocks.push(this.#number(table));
      } else if (value?.type === 'prose') {
        this.#composeInside(value.prose.blocks, depth).forEach((block, index) => {
          if (!isPlainParagraph(block)) {
            flush();
            blocks.push(block);
          } else {
            if (index > 0) flush();
            current.push(...block.content);
            origins.push(...(block.origins ?? []));
          }
        });
      } else {
        const inlines = this.composeInlines([inline]);
        if (followsProse) current = joinSentence(current, inlines);
        else current.push(...inlines);
      }
    }
    flush();
    return blocks;
  }

  /** Composes prose below the current heading, and returns to the heading's level afterwards. */
  #composeInside(blocks: readonly ProseBlock[], depth: number): Block[] {
    const level = this.#level;
    const composed = this.#asTyped(() => this.#compose(blocks, level, depth));
    this.#level = level;
    return composed;
  }

  #asTyped<T>(compose: () => T): T {
    this.#isTyped = true;
    const composed = compose();
    this.#isTyped = false;
    return composed;
  }

  /** Composes a list: an ordered one becomes numbered paragraphs of the next level, an unordered one stays a list. */
  #composeList(items: readonly ProseItem[], ordered: boolean, depth: number): Block[] {
    const level = this.#level;
    const composed = items.flatMap(({ blocks }, index): Block[] => {
      this.#level = ordered ? level + 1 : level;
      const [first, ...rest] = this.#compose(blocks, this.#level, ordered ? depth : depth + 1);
      const isParagraph = first?.type === 'paragraph' && first.number === undefined;
      const content = isParagraph ? first.content : [];
      const origin = originsOf(isParagraph ? (first.origins ?? []) : []);
      const others = first === undefined || isParagraph ? rest : [first, ...rest];
      const number = printNumberOfLevel(level + 1, index + 1);
      return [
        ordered ? { type: 'paragraph', number, content, ...origin } : { type: 'bullet', depth, content, ...origin },
        ...others,
      ];
    });
    this.#level = level;
    return composed;
  }

  #composeTypedTable(table: ProseTable): Table {
    const rows = table.rows.map((cells) => cells.map(({ content }) => this.composeInlines(content)));
    return { ...composeTypedTable(rows, table.align), ...this.#originOf(table.place) };
  }

  #composeReference(name: string): Inline[] {
    const value = this.#isTyped ? undefined : this.#context.tokens.find(name);
    if (value === undefined) return [this.#context.printReference(name)];
    switch (value.type) {
      case 'inline':
        return [value.inline];
      case 'prose':
        return this.#asTyped(() =>
          value.prose.blocks.flatMap((block) => (isLine(block) ? this.composeInlines(block.content) : [])),
        );
      case 'tables':
        return [];
    }
  }

  #originOf(place: Place): { readonly origins?: Origins } {
    return this.#isTyped ? { origins: [place] } : {};
  }

  #tokenOf(inline: ProseInline): TokenValue | undefined {
    return inline.type === 'reference' && !this.#isTyped ? this.#context.tokens.find(inline.name) : undefined;
  }
}

function originsOf(places: Origins): { readonly origins?: Origins } {
  return places.length === 0 ? {} : { origins: places };
}

/**
 * Joins a person's prose and the template's `。` that ends its sentence. The prose may have a full stop of its own or a
 * comma too many, or may end with a list; either way there is one full stop in the end, and none on a line of its own.
 */
function joinSentence(before: readonly Inline[], after: readonly Inline[]): Inline[] {
  const [first, ...rest] = after;
  if (first?.type !== 'text' || !first.value.startsWith('。')) return [...before, ...after];
  const ended = endOfSentence(before);
  const following = first.value.slice(1);
  const withStop = ended.hasStop ? following : first.value;
  return [...ended.content, ...(withStop === '' ? [] : [{ ...first, value: withStop }]), ...rest];
}

/** Returns inline content without a comma or semicolon at its end, and whether a full stop is there. */
function endOfSentence(content: readonly Inline[]): { readonly content: readonly Inline[]; readonly hasStop: boolean } {
  const last = content.at(-1);
  if (last === undefined) return { content, hasStop: true };
  if (last.type !== 'text') return { content, hasStop: FULL_STOP.test(plainText(content)) };
  // A loop, since a regular expression would start anew at each blank of a long row of them.
  let end = last.value.length;
  while (end > 0 && TRAILING.test(last.value.charAt(end - 1))) end--;
  const value = last.value.slice(0, end);
  return { content: [...content.slice(0, -1), { ...last, value }], hasStop: FULL_STOP.test(value) };
}

const TRAILING = /[\s，、；：,;:]/;
const FULL_STOP = /[。！？….!?][”’）》」』)]*$/u;

function isLine(block: ProseBlock): block is ProseParagraph | ProseHeading {
  return block.type === 'paragraph' || block.type === 'heading';
}

function isPlainParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph' && block.number === undefined;
}
