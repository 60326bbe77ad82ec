import type { Form } from '../form/types.ts';
import { spendingTables } from '../model/spendingTables.ts';
import { type Attainment, THREE_PUBLIC_ITEMS, type UnitYear } from '../model/types.ts';
import type { Prose } from '../narrative/types.ts';
import { listTables, piecesOf } from './composeTables.ts';
import type { Step } from './outlineTemplate.ts';
import { type OutputLimits, type Weight, weightOfProse } from './outputLimits.ts';

/** The most that a template prints at one depth of nested lists, if every branch is taken. */
interface Level {
  pieces: number;
  characters: number;
  texts: number;
  figures: number;
  proses: number;
  tables: number;
  /** Characters that may mark emphasis. */
  marks: number;
}

/** What templates print, as far as it can be known without data: one level for each depth of nested lists. */
type Levels = readonly Readonly<Level>[];

function countLevels(templates: readonly (readonly Step[])[]): Levels {
  const levels: Level[] = [];
  for (const steps of templates) count(steps, 0);
  return levels;

  function count(steps: readonly Step[], depth: number): void {
    for (const step of steps) {
      levels[depth] ??= { pieces: 0, characters: 0, texts: 0, figures: 0, proses: 0, tables: 0, marks: 0 };
      const level = levels[depth];
      switch (step.type) {
        case 'text':
          level.pieces += step.pieces;
          level.characters += step.value.length;
          for (const character of step.value) if (character === '*' || character === '_') level.marks += 1;
          break;
        case 'value':
          level[`${step.kind}s`] += 1;
          break;
        case 'choice':
          level.pieces += 1;
          count(step.yes, depth);
          count(step.no, depth);
          break;
        case 'fields':
        case 'list':
          level.pieces += 2;
          count(step.inside, step.type === 'list' ? depth + 1 : depth);
          count(step.otherwise, depth);
      }
    }
  }
}

/**
 * The longest name that the schema allows, a printed figure with its unit, and a table's cell, which is longest where
 * it holds a reason.
 */
const NAME = 200;
const FIGURE = 100;
const CELL = 1000;

/** A card has more columns than this. */
const LEAST_CARD_WIDTH = 5;

/**
 * Only outputs of at most half of each limit count as far within it, so that a figure or cell longer than assumed does
 * not matter.
 */
const SHARE = 2;

/** The Markdown parser accepts as many marks in one paragraph. */
const MOST_MARKS = 250;

/** The longest of the form's own words that its templates print as data; they are the same for every year. */
interface OwnWords {
  readonly text: number;
  readonly phrase: number;
  readonly cell: number;
}

/**
 * Tells for years under one form whether their reports are certain to stay far within the limits, without too many
 * marks in a paragraph; `false` means that this has to be measured. Every list counts as long as the longest, and every
 * name, prose and table as the longest of its kind.
 */
export class OutputBound {
  readonly #form: Form;
  readonly #report: Levels;
  readonly #lines: Levels;
  readonly #own: OwnWords;
  /** How often the annexes place a table, by its id. */
  readonly #inAnnexes = new Map<string, number>();

  /**
   * @param report the templates of the body and of notes
   * @param lines the templates of one line, each as often as it is printed
   */
  constructor(form: Form, report: readonly (readonly Step[])[], lines: readonly (readonly Step[])[]) {
    this.#form = form;
    this.#report = countLevels(report);
    this.#lines = countLevels(lines);
    this.#own = measureOwnWords(form);
    for (const id of form.annexes.flatMap(({ tables }) => tables)) {
      this.#inAnnexes.set(id, (this.#inAnnexes.get(id) ?? 0) + 1);
    }
  }

  /** Whether the report of a year is certain to stay far within both limits. */
  isFarWithin({ report, lines }: OutputLimits, year: UnitYear): boolean {
    const largest = this.#largestValues(year);
    const { pieces, characters, marks } = boundLevels(this.#report, largest);
    const all = {
      pieces: pieces + largest.others.pieces,
      characters: characters + largest.others.characters,
      marks,
    };
    return isWithin(all, report) && isWithin(boundLevels(this.#lines, largest), lines);
  }

  #largestValues(year: UnitYear): LargestValues {
    const form = this.#form;
    const { text, phrase, cell } = this.#own;
    const table = { pieces: 0, characters: 0 };
    // Each table is made once, and placed in annexes besides where templates place it.
    const others = { pieces: 0, characters: 0 };
    for (const spec of listTables({ form, year })) {
      const { source } = spec.rows;
      const hasSentences = source === 'rubric' || source === 'indicators';
      const pieces = piecesOf(spec, year, form);
      // A card has sentences in one cell of a row, and prose in two.
      const sentences = source === 'card' ? (pieces / LEAST_CARD_WIDTH) * Math.max(CELL, longestProse(year)) : 0;
      const characters = pieces * Math.max(hasSentences ? CELL : NAME, phrase, cell) + sentences;
      const times = 1 + (this.#inAnnexes.get(spec.id) ?? 0);
      table.pieces = Math.max(table.pieces, pieces);
      table.characters = Math.max(table.characters, characters);
      others.pieces += pieces * times;
      others.characters += characters * times;
    }
    return {
      list: longestList(year),
      text: Math.max(NAME, lengthOfAll(year.unit.divisions ?? []), lengthOfAll(year.unit.budgetUnits), text),
      figure: FIGURE + phrase,
      prose: weightOfProse(longestProse(year)),
      table,
      others,
    };
  }
}

interface LargestValues {
  /** How many entries the longest list has. */
  readonly list: number;
  readonly text: number;
  readonly figure: number;
  readonly prose: Weight;
  readonly table: Weight;
  /** What is printed without a template. */
  readonly others: Weight;
}

function boundLevels(levels: Levels, { list, text, figure, prose, table }: LargestValues): Printed {
  const sum = { pieces: 0, characters: 0, marks: 0 };
  for (const [depth, level] of levels.entries()) {
    const { texts, figures, proses, tables } = level;
    const times = list ** depth;
    const ofValues = texts * text + figures * figure + proses * prose.characters + tables * table.characters;
    sum.pieces += times * (level.pieces + texts + figures + proses * prose.pieces + tables * table.pieces);
    sum.characters += times * (level.characters + ofValues);
    sum.marks += times * level.marks;
  }
  return sum;
}

interface Printed extends Weight {
  readonly marks: number;
}

function isWithin({ pieces, characters, marks }: Printed, limit: Weight): boolean {
  return pieces * SHARE <= limit.pieces && characters * SHARE <= limit.characters && marks <= MOST_MARKS;
}

function measureOwnWords({ phrases, problemHeadings, sections, rubrics, tables }: Form): OwnWords {
  const items = rubrics.flatMap(({ groups }) => groups.flatMap((group) => [group, ...group.items]));
  const criteria = rubrics.flatMap(({ groups }) =>
    groups.flatMap((group) => group.items.flatMap((item) => item.criteria)),
  );
  return {
    text: lengthOf([...problemHeadings, ...sections, ...rubrics].map(({ title }) => `${title}、`)),
    phrase: longestOf([
      phrases.none,
      phrases.unknown,
      phrases.undefined,
      phrases.noBudget,
      phrases.zeroByZero,
      phrases.zero,
      phrases.overspent,
      phrases.overspentWithinRevised,
      ...tables.map(({ none = '' }) => none),
    ]),
    cell: longestOf([
      ...items.flatMap((item) => [item.title, 'evidence' in item ? item.evidence : '']),
      ...criteria.flatMap(({ standard, title = '' }) => [standard, title]),
      ...tables.flatMap(({ rows }) => (rows.source === 'lines' ? rows.lines.map(({ title }) => title) : [])),
    ]),
  };
}

function longestList({ staff, problems, measures, disclosures, declared, ...year }: UnitYear): number {
  const others = [staff.authorizedPosts, staff.programmeHires, problems, measures, disclosures, declared];
  const spending = [year.basic.items, year.projects, ...Object.values(year.funds)];
  const lengths = spending.map((listing) => (listing.state === 'listed' ? listing.items.length : 0));
  return Math.max(THREE_PUBLIC_ITEMS.length, ...others.map(({ length }) => length), ...lengths);
}

function longestProse(year: UnitYear): number {
  let longest = 0;
  const see = (prose: Prose | undefined) => {
    if (prose !== undefined) longest = Math.max(longest, prose.place.end - prose.place.start);
  };
  for (const { prose } of year.narrative.values()) see(prose);
  for (const { prose, cause } of year.problems) {
    see(prose);
    see(cause);
  }
  for (const { prose } of year.measures) see(prose);
  if (year.otherMatters.state === 'told') see(year.otherMatters.prose);
  seeGoals(year.whole);
  for (const { items } of spendingTables(year)) {
    for (const { reason, description, attainment } of items) {
      see(reason?.prose);
      see(description);
      seeGoals(attainment);
    }
  }
  return longest;

  function seeGoals({ goals }: Attainment): void {
    see(goals.expected);
    see(goals.reached);
  }
}

function lengthOfAll(list: readonly { readonly name: string }[]): number {
  return lengthOf(list.map(({ name }) => `${name}、`));
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function longestOf(texts: readonly string[]): number {
  return texts.reduce((longest, { length }) => Math.max(longest, length), 0);
}
