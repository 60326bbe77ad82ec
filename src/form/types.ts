import type { Place } from '../findings/place.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import type { Fraction, Places, RateRange, Rubric, Status } from './rubricTypes.ts';

/** Local holidays and workdays beyond the State Council's list, as `YYYY-MM-DD`. */
export interface LocalDays {
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** One issued form: everything that its notice decides about a report, as data. */
export interface Form {
  readonly id: string;
  readonly title: string;
  /** The place whose notice it is, e.g. a province and a city; empty where the form does not say. */
  readonly place: string;
  /** Whether it is for any place: what a unit takes whose own place has issued none. */
  readonly isGeneral: boolean;
  readonly years: { readonly first: string; readonly last: string };
  readonly notice: string;
  readonly status: Status;
  /** The lines above the title, as short templates. */
  readonly cover: readonly TemplateText[];
  /** The lines of the title, as short templates. Each is a list of parts; a line too long for the page breaks between them. */
  readonly titleLines: readonly (readonly TemplateText[])[];
  /** The body, as Markdown with Handlebars. */
  readonly body: TemplateText;
  readonly money: MoneyUnit;
  readonly capitalIsOperating: boolean;
  /** What the form asks for beyond other forms; its figures are then always there, known or not. */
  readonly asks: readonly Asked[];
  /** What a report must have besides the sections and tables that are marked so; without it, only a draft is built. */
  readonly requires: readonly Required[];
  readonly phrases: Phrases;
  readonly sections: readonly FormSection[];
  readonly narrative: readonly TitledName[];
  readonly problemHeadings: readonly TitledName[];
  readonly facts: readonly FactSpec[];
  readonly rates: readonly RateSpec[];
  /** Deductions for overspending in published tables of points; they check claims of points under tables we have not seen. */
  readonly overspendLosses: readonly OverspendLoss[];
  /** How many characters the form's cells take: for the reason of an item, and for all problems. */
  readonly lengths: Readonly<Record<'reason' | 'problems', number | undefined>>;
  readonly tables: readonly TableSpec[];
  readonly annexes: readonly AnnexSpec[];
  /** The word before the list of annexes below the text; empty where the form has no such list. */
  readonly annexList: string;
  /** The name and the date at the end of the text, as short templates; `undefined` where the form has none there. */
  readonly signature: { readonly name: TemplateText; readonly date: TemplateText } | undefined;
  readonly calendar: LocalDays;
  /** Whether the form's reports end with charts. */
  readonly charts: boolean;
  readonly rubrics: readonly Rubric[];
}

/** `lastYear`: the spending of the year before, item by item; `projectKinds`: the kind of each project. */
export type Asked = 'lastYear' | 'projectKinds';

/** `date`: the report's own date, in place of the one with which a new report begins. */
export type Required = 'date';

export interface TemplateText {
  readonly text: string;
  readonly place: Place;
}

export interface TitledName {
  readonly id: string;
  readonly title: string;
}

/** The words that a cell or a sentence shows where there is no number; `zero` is the printed form of a zero amount. */
export interface Phrases {
  readonly none: string;
  readonly unknown: string;
  readonly undefined: string;
  readonly noBudget: string;
  /** For a rate of 0 ÷ 0; as `undefined` where the form has no words of its own. */
  readonly zeroByZero: string;
  readonly zero: string;
  /** For more than the original budget: 超支. */
  readonly overspent: string;
  /** The same where the revised budget covers it; as `overspent` where the form has no words of its own. */
  readonly overspentWithinRevised: string;
}

export interface FormSection extends TitledName {
  /** The section counts as present if any of these has content, or all that can are stated to be none. */
  readonly content: readonly ContentKey[];
  /** Those of `content` for which `none` counts as content. */
  readonly mayBeNone: readonly ContentKey[];
  /** Whether only a draft is built without any of its content. */
  readonly required: boolean;
  readonly place: Place;
}

/** The kinds of content that a section may ask for, besides `narrative.<slot>` for each slot of the form. */
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
    | { readonly type: 'flag' | 'date' }
    /** `from`: where a department's report adds up those of its units, which of them have one answers this. */
    | { readonly type: 'population'; readonly from: 'units' | undefined }
    | { readonly type: 'number'; readonly limits: NumberLimits }
    | {
        readonly type: 'amounts';
        readonly columns: readonly AmountColumn[];
        /** The key of the file that has the same amounts, which need not be typed as a fact then; `undefined`: none. */
        readonly from: FactSource | undefined;
        readonly place: Place;
      }
    | { readonly type: 'checklist'; readonly elements: readonly TitledName[] }
    | { readonly type: 'choice'; readonly options: readonly TitledName[]; readonly place: Place }
  );

/** The keys of the file that a form may name as the source of a fact. */
export const FACT_SOURCES = ['frugality.generalExpenses', 'frugality.propertyManagement'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** What a form says of a number that it asks for; `undefined` where it says nothing. */
export interface NumberLimits {
  /** The unit in which it is counted: 平方米, 人. It is not typed with the number. */
  readonly measure: string | undefined;
  readonly least: Decimal | undefined;
  /** The most it may be: a number, or the id of another number fact. */
  readonly most: Decimal | string | undefined;
  /** How many decimals it may have. */
  readonly decimals: number | undefined;
  readonly places: Places<'least' | 'most'>;
}

/** The columns in which a form may ask for a fact of type `amounts`. */
export const FACT_AMOUNTS = [
  'lastYearBudget',
  'lastYearActual',
  'originalBudget',
  'revisedBudget',
  'budget',
  'actual',
] as const;
export type AmountColumn = (typeof FACT_AMOUNTS)[number];

/** The deductions for overspending in one table of points. */
export interface OverspendLoss {
  /** The name of the table of points, as people call it. */
  readonly title: string;
  /** Deductions by the increase of the budget, in percent of the original budget. */
  readonly raised: readonly (RateRange & { readonly off: Decimal })[];
  /** The deduction for spending without a budget. */
  readonly unbudgeted: Decimal;
}

/** A rate that a form defines; it becomes the figure `rates.<id>`. */
export interface RateSpec extends TitledName, Fraction {
  readonly place: Place;
}

export const SPENDING_ROWS = ['basic', 'projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const;
export type SpendingRows = (typeof SPENDING_ROWS)[number];

/** The tables of an 绩效自评表: its two lists, or all of it on one page. */
export const ATTAINMENT_ROWS = ['indicators', 'funding', 'card'] as const;
export type AttainmentRows = (typeof ATTAINMENT_ROWS)[number];
/** The lists of an 绩效自评表. */
export type AttainmentLists = Exclude<AttainmentRows, 'card'>;

/** The sources of rows that a form names by a word. */
export type NamedRows = SpendingRows | AttainmentLists | 'threePublic';

export type RowSource =
  | { readonly source: SpendingRows }
  | { readonly source: 'threePublic' }
  /** The rows of an 绩效自评表: its indicators, or the sources of its money. */
  | { readonly source: AttainmentLists }
  | { readonly source: 'card'; readonly card: CardSpec }
  | { readonly source: 'rubric'; readonly rubric: string }
  | { readonly source: 'lines'; readonly lines: readonly LineSpec[] };

/**
 * The whole 绩效自评表 of an owner in one grid, as the issued forms have it: rows of labels and values, the money, the
 * goals side by side, the indicators and their total. Money and indicators are shown as the tables of these ids say.
 */
export interface CardSpec {
  readonly head: readonly (readonly CardField[])[];
  readonly funding: CardBlock;
  readonly goals: { readonly title: string; readonly expected: string; readonly reached: string };
  readonly indicators: CardBlock;
}

/** A label and what stands beside it. */
export interface CardField {
  readonly title: string;
  readonly cell: string;
  readonly place: Place;
}

/** A block of a card: the label to its left, and the id of the table that it shows. */
export interface CardBlock {
  readonly title: string;
  readonly table: string;
  readonly place: Place;
}

/** What may stand beside a label of a card. */
export const CARD_CELLS = ['name', 'department', 'implementer', 'year'] as const;

/** A row that the form itself lists; each column shows the figure that its cell names. */
export interface LineSpec {
  readonly title: string;
  /** The prefix of the ids of the row's figures; the rest of an id is the column's cell. */
  readonly of: string | undefined;
  /** The cells that show a figure with another id; `none` where the form has a dash. */
  readonly cells: ReadonlyMap<string, string>;
  /** The prefix of the figures of which this row's are a part (`其中：…`). */
  readonly within: string | undefined;
  readonly place: Place;
}

export interface TableSpec {
  readonly id: string;
  readonly caption: string;
  readonly rows: RowSource;
  /** One table for each project, under the project's name; `undefined`: one table for the unit. */
  readonly each: 'projects' | undefined;
  /** The form's names for rows that the file does not name, by the ids of the rows. */
  readonly labels: readonly TitledName[];
  /** Rows that have nothing in the column of this cell are left out. */
  readonly omitWithout: string | undefined;
  /** The words for a number stated to be none, if they differ from the form's phrase. */
  readonly none: string | undefined;
  /** The label of the row of totals; `undefined`: the table has no such row. */
  readonly total: string | undefined;
  readonly columns: readonly ColumnSpec[];
  readonly unitRows: UnitRows | undefined;
  /** Whether only a draft is built as long as the table has no number at all. */
  readonly required: boolean;
  readonly place: Place;
}

/** How a table shows one row for each item and budget unit, where there are many budget units. */
export interface UnitRows {
  /** More budget units than this stand in rows; fewer stand in columns with `eachUnit`, or appear only in the sums. */
  readonly above: number;
  /** The column of the units' names, which follows that of the items' names. */
  readonly column: ColumnSpec;
  /** The width of the column of the items' names, which makes room for the column of the units. */
  readonly nameWidth: number | undefined;
  /** The label of the sum of an item's units. */
  readonly sum: string;
}

export interface ColumnSpec {
  readonly title: TemplateText;
  /** What its cells show: `name`, a figure of the row (`originalBudget`, …), or a text of a criterion (`standard`, …). */
  readonly cell: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right' | undefined;
  /** Whether each budget unit has its own column under this title; with one unit, or with units in rows, there is one column. */
  readonly eachUnit: boolean;
  /** Whether the column is shown only where there are several budget units. */
  readonly onlyIfSeveral: boolean;
  /** Whether cells of one group are merged. */
  readonly merge: boolean;
  /** Where a goal was changed in the year, a column of goals is two, under these headings: as first set, and as changed. */
  readonly ifRevised: readonly [first: string, revised: string] | undefined;
  readonly place: Place;
}

/** The cells that columns of a rubric's table may show. */
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

/** The cells that columns of a table of indicators may show. */
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

/** The cells that columns of a table of funding may show. */
export const FUNDING_CELLS = [
  'label',
  'originalBudget',
  'revisedBudget',
  'actual',
  'points',
  'executionRate',
  'awarded',
] as const;

/** The rows of a table of funding that a form may give its own names. */
export const FUNDING_LABELS = ['currentAppropriation', 'carriedOver', 'otherFunds'] as const;

export interface AnnexSpec {
  readonly label: string;
  readonly title: string;
  /** The ids of the annex's tables, in order. */
  readonly tables: readonly string[];
  /** The text after the tables, as Markdown with Handlebars. */
  readonly note: TemplateText | undefined;
  /** Whether its pages lie sideways. */
  readonly landscape: boolean;
  readonly place: Place;
}
