import type { Place } from '../findings/place.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { Fraction, RateRange, Rubric, Status } from './rubricTypes.ts';

/** Days off and working days beyond the State Council's list, as `YYYY-MM-DD`. */
export interface LocalDays {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** One issued form: everything about a report that its notice decides, as data. */
export interface Form {
  readonly id: string;
  readonly title: string;
  readonly years: { readonly first: string; readonly last: string };
  readonly notice: string;
  readonly status: Status;
  /** Short templates, one for each line above the title. */
  readonly cover: readonly TemplateText[];
  /** Short templates: the lines of the title, each of parts that stay together where a line is too long for the page. */
  readonly titleLines: readonly (readonly TemplateText[])[];
  /** The body: Markdown with Handlebars. */
  readonly body: TemplateText;
  readonly money: MoneyUnit;
  readonly capitalIsOperating: boolean;
  /** What it wants beyond what every form does: its figures are there, known or not. */
  readonly asks: readonly Asked[];
  readonly phrases: Phrases;
  readonly sections: readonly FormSection[];
  readonly narrative: readonly TitledName[];
  readonly problemHeadings: readonly TitledName[];
  readonly facts: readonly FactSpec[];
  readonly rates: readonly RateSpec[];
  /** What tables of points that were seen take where more was spent than first budgeted; for claims under tables unseen. */
  readonly overspendLosses: readonly OverspendLoss[];
  readonly tables: readonly TableSpec[];
  readonly annexes: readonly AnnexSpec[];
  readonly calendar: LocalDays;
  /** Whether its reports end with charts. */
  readonly charts: boolean;
  readonly rubrics: readonly Rubric[];
}

/** lastYear: what was spent the year before, item by item; projectKinds: of which kind each project is. */
export type Asked = 'lastYear' | 'projectKinds';

export interface TemplateText {
  readonly text: string;
  readonly place: Place;
}

export interface TitledName {
  readonly id: string;
  readonly title: string;
}

/** What stands in a cell, or in a sentence, where there is no number; `zero` is the printed form of a zero amount. */
export interface Phrases {
  readonly none: string;
  readonly unknown: string;
  readonly undefined: string;
  readonly noBudget: string;
  readonly zero: string;
}

export interface FormSection extends TitledName {
  /** What must have content for the section to count as present. */
  readonly content: readonly ContentKey[];
  /** Where `none` counts as content. */
  readonly mayBeNone: readonly ContentKey[];
  readonly place: Place;
}

/** Kinds of content that a section may ask for; beside them `narrative.<slot>` for each slot of the form. */
export const CONTENT_KEYS = [
  'unit.divisions',
  'staff',
  'basic',
  'threePublic',
  'projects',
  'governmentFund',
  'stateCapital',
  'socialInsurance',
  'problems',
  'measures',
  'disclosures',
  'otherMatters',
] as const;
export type ContentKey = (typeof CONTENT_KEYS)[number] | `narrative.${string}`;

export type FactSpec = TitledName &
  (
    | { readonly type: 'flag' | 'date' | 'population' | 'number' }
    | { readonly type: 'amounts'; readonly columns: readonly AmountColumn[]; readonly place: Place }
    | { readonly type: 'checklist'; readonly elements: readonly TitledName[] }
  );

/** What a fact of money may be asked in. */
export const FACT_AMOUNTS = [
  'lastYearBudget',
  'lastYearActual',
  'originalBudget',
  'revisedBudget',
  'budget',
  'actual',
] as const;
export type AmountColumn = (typeof FACT_AMOUNTS)[number];

export interface OverspendLoss {
  /** Which table of points, as people call it. */
  readonly title: string;
  /** By how much the budget was raised, in percent of the original one. */
  readonly raised: readonly (RateRange & { readonly off: Decimal })[];
  /** For spending without a budget. */
  readonly unbudgeted: Decimal;
}

/** A rate that a form defines, as a figure of its own: `rates.<id>`. */
export interface RateSpec extends TitledName, Fraction {
  readonly place: Place;
}

export const SPENDING_ROWS = ['basic', 'projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;
export type SpendingRows = (typeof SPENDING_ROWS)[number];

export const ATTAINMENT_ROWS = ['indicators', 'funding'] as const;
export type AttainmentRows = (typeof ATTAINMENT_ROWS)[number];

/** Sources that a form names by a word. */
export type NamedRows = SpendingRows | AttainmentRows | 'threePublic';

export type RowSource =
  | { readonly source: SpendingRows }
  | { readonly source: 'threePublic' }
  /** Of an 绩效自评表: its indicators, or where its money comes from. */
  | { readonly source: AttainmentRows }
  | { readonly source: 'rubric'; readonly rubric: string }
  | { readonly source: 'lines'; readonly lines: readonly LineSpec[] };

/** A row that the form itself lists, with figures by the columns' cells. */
export interface LineSpec {
  readonly title: string;
  /** What the ids of its figures begin with: the rest is the column's cell. */
  readonly of: string | undefined;
  /** Cells with a figure of another id; `none`: the form has a dash there. */
  readonly cells: ReadonlyMap<string, string>;
  /** The figures that this row is a part of, by what their ids begin with: `其中：…`. */
  readonly within: string | undefined;
  readonly place: Place;
}

export interface TableSpec {
  readonly id: string;
  readonly caption: string;
  readonly rows: RowSource;
  /** One table for each project, under its name; `undefined`: one of the unit. */
  readonly each: 'projects' | undefined;
  /** What a form calls the rows whose names are not typed, by their ids. */
  readonly labels: readonly TitledName[];
  /** Leaves out rows that have nothing in this column. */
  readonly omitWithout: string | undefined;
  /** What stands for a number that is stated to be none, where it is not the form's phrase. */
  readonly none: string | undefined;
  /** Label of the row of totals. */
  readonly total: string | undefined;
  readonly columns: readonly ColumnSpec[];
  readonly unitRows: UnitRows | undefined;
  readonly place: Place;
}

/** Each item has a row for each budget unit where these are many. */
export interface UnitRows {
  /** More budget units than these stand in rows; fewer stand in the columns that say so, or are only in the sums. */
  readonly above: number;
  /** The column of the units' names, after that of the items. */
  readonly column: ColumnSpec;
  /** Of the column of the items' names, which makes room for that of the units. */
  readonly nameWidth: number | undefined;
  /** Label of the sum of an item's units. */
  readonly sum: string;
}

export interface ColumnSpec {
  readonly title: TemplateText;
  /** `name`, a figure of the row's item (`originalBudget`, `executionRate`, …), or a text of a criterion (`standard`, …). */
  readonly cell: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right' | undefined;
  /** One column for each budget unit, under this title; a single column with one unit, or where units stand in rows. */
  readonly eachUnit: boolean;
  /** Only where there are several budget units. */
  readonly onlyIfSeveral: boolean;
  /** Cells of one group stand merged. */
  readonly merge: boolean;
  readonly place: Place;
}

/** What the columns of a rubric's table may hold. */
export const RUBRIC_CELLS = [
  'group',
  'item',
  'criterion',
  'standard',
  'evidence',
  'points',
  'awarded',
  'reason',
] as const;

/** What the columns of a table of indicators may hold. */
export const INDICATOR_CELLS = [
  'level1',
  'level2',
  'name',
  'type',
  'direction',
  'target',
  'targetWithSign',
  'measure',
  'actual',
  'completion',
  'points',
  'awarded',
  'reason',
] as const;

/** What the columns of a table of funding may hold. */
export const FUNDING_CELLS = [
  'label',
  'originalBudget',
  'revisedBudget',
  'actual',
  'points',
  'executionRate',
  'awarded',
] as const;

/** The rows of a table of funding that a form may call by names of its own. */
export const FUNDING_LABELS = ['currentAppropriation', 'carriedOver', 'otherFunds'] as const;

export interface AnnexSpec {
  readonly label: string;
  readonly title: string;
  /** One after the other. */
  readonly tables: readonly string[];
  /** After them: Markdown with Handlebars. */
  readonly note: TemplateText | undefined;
  readonly place: Place;
}
