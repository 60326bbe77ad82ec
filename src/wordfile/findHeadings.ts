import type { JoinedBlock } from './joinTables.ts';
import { listItems } from './listItems.ts';
import type { RawParagraph } from './raw.ts';
import type { HeadingLevel, NumberShape, WordRole } from './types.ts';

/** The level of a heading by its number (GB/T 9704 §7.3.3); `undefined` for what numbers no headings. */
const LEVELS: Readonly<Record<NumberShape, number | undefined>> = {
  part: 1,
  chinese: 1,
  chineseInBrackets: 2,
  arabic: 3,
  arabicInBrackets: 4,
  arabicHalfBracket: 5,
  circled: 5,
  path: 1,
  bullet: undefined,
  other: undefined,
};

/** The line that begins an annex; its title is the next one. */
const ANNEX = /^附\s*[件表录]\s*[一二三四五六七八九十\d]{0,3}\s*[:：]?$/;

/** A line of a table of contents that was typed: dots or a tab, and a page. */
const CONTENTS = /(?:[…·.．]{3,}|…+|\t)\s*\d{1,3}$/;
const CONTENTS_TITLE = /^目\s*[录次]$/;

/** In characters. A heading of reports has some twenty. */
const LONGEST = 40;
const LONGEST_SENTENCE = 60;

/**
 * Finds which paragraphs are headings, and of which level: by style or outline level, else by a number before a short text
 * that is no sentence. Where a file has both, its styles say which level a kind of number has.
 */
export function findHeadings(
  blocks: readonly JoinedBlock[],
  titles: ReadonlySet<RawParagraph>,
): Map<RawParagraph, WordRole> {
  const paragraphs = blocks.filter((block): block is RawParagraph => block.type === 'paragraph');
  const roles = new Map<RawParagraph, WordRole>();
  for (const paragraph of titles) roles.set(paragraph, { type: 'title' });
  for (const paragraph of listContents(paragraphs)) roles.set(paragraph, { type: 'contents' });
  const rest = paragraphs.filter((paragraph) => paragraph.in === 'text' && !roles.has(paragraph));
  const levelOfShape = calibrate(rest);
  const levels = new LevelFinder(rest);
  for (const [index, paragraph] of rest.entries()) {
    const before = rest[index - 1];
    const role =
      levels.hasOpened && beginsAnnex(paragraph, before)
        ? openAnnex(paragraph, levels)
        : judge(paragraph, index, levelOfShape, levels);
    if (role !== undefined) roles.set(paragraph, role);
  }
  for (const item of listItems(blocks, roles)) roles.delete(item);
  return roles;
}

/** Lists the lines of a table of contents, whether Word made it or somebody typed it. */
function listContents(paragraphs: readonly RawParagraph[]): RawParagraph[] {
  let isIn = false;
  return paragraphs.filter(({ text, isContents, number }) => {
    const isTitle = CONTENTS_TITLE.test(text);
    const isLine = CONTENTS.test(text) && (isIn || number !== undefined);
    isIn = isContents || isTitle || isLine;
    return isIn;
  });
}

/** Whether a paragraph is the label of an annex, or the title behind it. */
function beginsAnnex({ text, words, number }: RawParagraph, before: RawParagraph | undefined): boolean {
  if (ANNEX.test(text)) return true;
  return before !== undefined && ANNEX.test(before.text) && number === undefined && isHeading(words);
}

function openAnnex(paragraph: RawParagraph, levels: LevelFinder): WordRole {
  levels.open(paragraph, 1);
  return { type: 'heading', level: 1, by: 'annex' };
}

function judge(
  paragraph: RawParagraph,
  index: number,
  levelOfShape: (paragraph: RawParagraph) => number | undefined,
  levels: LevelFinder,
): WordRole | undefined {
  const { style, words } = paragraph;
  const byNumber = levelOfShape(paragraph);
  if (style?.type === 'heading' && isTitleLike(words)) {
    levels.open(paragraph, style.level);
    return { type: 'heading', level: clamp(style.level), by: 'style' };
  }
  if (byNumber === undefined) return undefined;
  const level = levels.place(paragraph, index, byNumber);
  if (!isHeading(words) && !levels.continues(paragraph, level)) {
    levels.count(paragraph, level);
    return undefined;
  }
  levels.open(paragraph, level);
  return { type: 'heading', level: clamp(level), by: 'number' };
}

/** A style of headings under a whole paragraph was chosen for its looks. */
function isTitleLike(words: string): boolean {
  return words !== '' && (words.length <= 100 || !words.includes('。'));
}

function isHeading(words: string): boolean {
  return words !== '' && words.length <= LONGEST && !/[。；;！？!?]|，$|[、,]$/.test(words);
}

function clamp(level: number): HeadingLevel {
  return Math.min(Math.max(Math.round(level), 1), 9) as HeadingLevel;
}

/**
 * Returns the level of each kind of number. Headings with a style say what theirs is, and the others follow in the usual
 * order; 第一部分 stands above 一、 where there is any.
 */
function calibrate(paragraphs: readonly RawParagraph[]): (paragraph: RawParagraph) => number | undefined {
  const styled = new Map<NumberShape, number>();
  for (const { style, number, words } of paragraphs) {
    if (style?.type !== 'heading' || number === undefined || !isTitleLike(words)) continue;
    if (!styled.has(number.shape)) styled.set(number.shape, style.level);
  }
  const shapes = new Set(paragraphs.filter(({ words }) => isHeading(words)).map(({ number }) => number?.shape));
  const parts = shapes.has('part') ? 1 : 0;
  const usual = (shape: NumberShape) => {
    const level = LEVELS[shape];
    return level === undefined ? undefined : shape === 'part' ? level : level + parts;
  };
  // The kind of number with a style that is nearest above says how far all below it are moved.
  const shiftOf = (shape: NumberShape) => {
    const level = usual(shape) ?? 0;
    const above = [...styled].filter(([each]) => (usual(each) ?? 10) <= level);
    const [nearest, styledLevel] = above.reduce<readonly [NumberShape | undefined, number]>(
      (best, each) => (best[0] === undefined || (usual(each[0]) ?? 0) > (usual(best[0]) ?? 0) ? each : best),
      [undefined, 0],
    );
    return nearest === undefined ? 0 : styledLevel - (usual(nearest) ?? 0);
  };
  const hasChinese = shapes.has('chinese') || shapes.has('chineseInBrackets');
  return ({ number }) => {
    if (number === undefined) return undefined;
    const level = styled.get(number.shape) ?? usual(number.shape);
    if (level === undefined) return undefined;
    if (number.shape === 'path') {
      // 1.2 lies one below 1, which is a heading of the first level where no 一、 is above it.
      const steps = number.printed.split(/[.．]/).filter((step) => step !== '').length - 1;
      return styled.get('path') ?? (hasChinese ? (usual('arabic') ?? 3) : 1 + parts) + steps;
    }
    if (number.shape === 'arabic' && shapes.has('path') && !hasChinese) return styled.get('arabic') ?? 1 + parts;
    return styled.has(number.shape) ? level : level + shiftOf(number.shape);
  };
}

/** The last number of a list of headings, or of paragraphs, and how it looks. */
interface Counted {
  readonly value: number;
  readonly shape: NumberShape;
  /** Whether the last of the list was a heading. */
  readonly isHeading: boolean;
}

/**
 * Knows which headings are open, so that a heading whose number was mistyped (`8、` behind `七、`) is where its number
 * belongs.
 */
class LevelFinder {
  readonly #open = new Map<number, Counted>();
  readonly #paragraphs: readonly RawParagraph[];

  constructor(paragraphs: readonly RawParagraph[]) {
    this.#paragraphs = paragraphs;
  }

  /** Whether there was any heading; before the first stands the cover, which may be labelled an annex itself. */
  get hasOpened(): boolean {
    return [...this.#open.values()].some(({ isHeading }) => isHeading);
  }

  /** The level of a numbered paragraph: that of its kind of number, unless its number goes on with a list above. */
  place({ number, words }: RawParagraph, index: number, level: number): number {
    const value = number?.value;
    if (value === undefined || !isHeading(words)) return level;
    const above = [...this.#open].filter(([each]) => each < level);
    if (above.length === 0) {
      if (this.#open.size > 0 || value !== 1) return level;
      return this.#lacksFirst(index, level) ? 1 : level;
    }
    const own = this.#open.get(level);
    if (value === 1 || own !== undefined) return level;
    const next = above.toReversed().find(([, counted]) => counted.value + 1 === value && counted.isHeading);
    return next?.[0] ?? level;
  }

  /** Whether the list of the highest level begins with its second number, so that this is its first, in another shape. */
  #lacksFirst(index: number, level: number): boolean {
    const highest = this.#paragraphs
      .slice(index + 1)
      .find(({ number, words }) => number !== undefined && isHeading(words) && (LEVELS[number.shape] ?? 9) === 1);
    return highest === undefined ? level > 1 : highest.number?.value === 2;
  }

  /** Whether a numbered sentence goes on with a list of headings, of which it is one. */
  continues({ number, words }: RawParagraph, level: number): boolean {
    const own = this.#open.get(level);
    if (own === undefined || number?.value === undefined) return false;
    const isOneSentence = words !== '' && words.length <= LONGEST_SENTENCE && /^[^。；;！？!?]+[。]?$/.test(words);
    return isOneSentence && own.isHeading && own.shape === number.shape && own.value + 1 === number.value;
  }

  /** Opens a heading, which ends all that lie below the one before it. */
  open(paragraph: RawParagraph, level: number): void {
    this.#set(paragraph, level, true);
  }

  /** Counts a numbered paragraph that is no heading. */
  count(paragraph: RawParagraph, level: number): void {
    this.#set(paragraph, level, false);
  }

  #set({ number }: RawParagraph, level: number, isHeading: boolean): void {
    for (const each of [...this.#open.keys()]) if (each > level) this.#open.delete(each);
    this.#open.set(level, { value: number?.value ?? 0, shape: number?.shape ?? 'other', isHeading });
  }
}
