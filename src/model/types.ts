import type { Place } from '../findings/place.ts';
import type { LocalDays } from '../form/types.ts';
import type { Prose } from '../narrative/types.ts';
import type { Decimal } from '../quantity/decimal.ts';
import type { Measure, MoneyUnit, Quantity } from '../quantity/quantity.ts';
import type { SourceNode } from '../source/types.ts';

/**
 * One typed number of the file, in one of three states that must never be confused: a value, `none` (the file states that
 * there is none), or absent (unknown). The place is that of the number, or the one where it would stand.
 */
export type Entry<M extends Measure = Measure> = (
  | {
      readonly state: 'value';
      readonly quantity: Quantity<M>;
      /** How many decimals were typed, zeros included: `1.00` has two. The number alone does not keep them. */
      readonly decimals: number;
      readonly place: Place;
    }
  | { readonly state: 'none'; readonly place: Place }
  | { readonly state: 'absent'; readonly place: Place }
) & {
  /** What the reports of a department's units tell; then the number is their sum, unless one of them does not know. */
  readonly ofUnits?: readonly EntryOfUnit<M>[];
};

/** The number that one unit's own report has, at its place in that report. */
export interface EntryOfUnit<M extends Measure = Measure> {
  readonly unit: string;
  readonly entry: Entry<M>;
}

/** A list that may be stated to be empty (`none`) or not be stated at all. */
export type Listing<T> =
  | { readonly state: 'listed'; readonly items: readonly T[]; readonly place: Place }
  | { readonly state: 'none'; readonly place: Place }
  | { readonly state: 'absent'; readonly place: Place };

/** One unit's year: validated and exact, with money in yuan; each record has the place from which it was read. */
export interface UnitYear {
  readonly file: string;
  readonly form: string;
  readonly formPlace: Place;
  readonly year: string;
  readonly yearPlace: Place;
  readonly money: MoneyUnit;
  /** ISO date of the report. */
  readonly date: string;
  readonly titleLines: readonly string[] | undefined;
  /** The lines of the title with their places; empty where the form makes it. */
  readonly title: readonly Named[];
  readonly prior: Prior;
  /** The reports of a department's units, of whose numbers its own are the sums; empty for any other report. */
  readonly unitReports: readonly UnitReport[];
  /** Whether what the units' reports tell has been added. */
  readonly isRolledUp: boolean;
  readonly unit: Unit;
  readonly staff: Staff;
  readonly basic: Basic;
  readonly threePublic: ThreePublic;
  readonly frugality: Readonly<Record<FrugalityId, ThreePublicAmounts>>;
  readonly income: Income;
  readonly totals: Readonly<Record<TotalId, Total>>;
  readonly projects: Listing<SpendingItem>;
  /** The money for each kind of projects, where the reports of units tell it. */
  readonly projectsOfUnits?: Readonly<Record<ProjectKind, Total>>;
  readonly funds: Readonly<Record<FundId, Listing<SpendingItem>>>;
  /** The 绩效自评表 of all spending of the unit (整体支出). */
  readonly whole: Attainment;
  /** What was carried over of the whole, where the file does not tell it of its parts, or beside them. */
  readonly wholeCarryover: Carryover;
  readonly results: readonly ResultItem[];
  /** The other results, apart since there is nothing in them to compare or to print but the word for it. */
  readonly resultsWithoutNumber: readonly ResultWithoutNumber[];
  readonly narrative: ReadonlyMap<string, NarrativeSlot>;
  readonly problems: readonly Problem[];
  readonly measures: readonly ImprovementMeasure[];
  readonly disclosures: readonly Disclosure[];
  readonly otherMatters: { readonly state: 'none' | 'absent' } | { readonly state: 'told'; readonly prose: Prose };
  readonly calendar: LocalDays;
  readonly declared: readonly Declared[];
  /** The tree as typed. Only the form knows the types of its facts, so `readFacts` reads them. */
  readonly facts: SourceNode | undefined;
  readonly evidence: readonly Evidence[];
  readonly stated: readonly Stated[];
  readonly accepted: readonly Accepted[];
  /** The place of the file's top-level map, at which findings about missing parts point. */
  readonly place: Place;
  /** The file's tree as typed: which keys are filled in, and where others would stand. */
  readonly root: SourceNode;
}

export interface Unit {
  readonly name: string;
  readonly namePlace: Place;
  readonly selfReference: string | undefined;
  readonly supervisor: string | undefined;
  readonly kind: string | undefined;
  readonly rank: string | undefined;
  readonly funding: string | undefined;
  readonly accounting: string | undefined;
  readonly budgetCode: string | undefined;
  readonly contact: string | undefined;
  readonly phone: string | undefined;
  readonly divisions: readonly Named[] | undefined;
  /** How many divisions there are, where the file tells their number instead of their names, or beside them. */
  readonly divisionCount: Entry<'count'>;
  /** There is at least one: where the file lists none, it is the unit itself. */
  readonly budgetUnits: readonly Named[];
  readonly budgetUnitsStated: boolean;
  /** How many budget units there are, told as `divisionCount` is. */
  readonly budgetUnitCount: Entry<'count'>;
}

export interface Named {
  readonly name: string;
  readonly place: Place;
}

export const POST_KINDS = ['administrative', 'institutional', 'service', 'other'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export interface Staff {
  readonly asOf: string | undefined;
  readonly asOfPlace: Place;
  /** One entry for each kind, absent (unknown) where the file leaves the kind out; empty if the file has no `authorizedPosts`. */
  readonly authorizedPosts: readonly { readonly kind: PostKind; readonly count: Entry<'post'> }[];
  /** The number of all posts, where the file tells it without their kinds, or beside them. */
  readonly postsTotal: Entry<'post'>;
  readonly staffInPost: Entry<'person'>;
  readonly programmeHires: readonly ProgrammeHire[];
  readonly retirees: Readonly<Record<'closing' | 'new' | 'left', Entry<'person'>>>;
  /** People who work there and are neither in post nor hold one. */
  readonly otherStaff: Readonly<Record<OtherStaffKind, Entry<'person'>>>;
  readonly lastYear: { readonly authorizedPosts: Entry<'post'>; readonly staffInPost: Entry<'person'> };
  /** One entry for each budget unit, in their order; empty where the file has no `byUnit`. */
  readonly byUnit: readonly StaffOfUnit[];
  readonly place: Place;
}

export const OTHER_STAFF = ['temporary', 'dispatched', 'other'] as const;
export type OtherStaffKind = (typeof OTHER_STAFF)[number];

/** The people of one budget unit; its posts are told without their kinds. */
export interface StaffOfUnit {
  readonly unit: string;
  readonly authorizedPosts: Entry<'post'>;
  readonly staffInPost: Entry<'person'>;
  readonly retirees: Entry<'person'>;
}

export interface ProgrammeHire {
  readonly programme: string;
  readonly count: Entry<'person'>;
  /** `undefined` if it is unknown whether they hold a post. */
  readonly holdsPost: boolean | undefined;
  readonly place: Place;
}

export const BUDGET_COLUMNS = ['originalBudget', 'revisedBudget', 'actual'] as const;
export type BudgetColumn = (typeof BUDGET_COLUMNS)[number];
export type Budgeted = Readonly<Record<BudgetColumn, Entry<'yuan'>>>;

/** The budget columns, and the spending of the year before. */
export const SPENDING_COLUMNS = [...BUDGET_COLUMNS, 'lastYearActual'] as const;
export type SpendingColumn = (typeof SPENDING_COLUMNS)[number];
export type Spending = Readonly<Record<SpendingColumn, Entry<'yuan'>>>;

export type Part = 'personnel' | 'operating' | 'capital';

/** The kinds of projects: 业务工作专项 and 运行维护专项. */
export const PROJECT_KINDS = ['business', 'operation'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export interface SpendingItem {
  readonly name: string;
  readonly place: Place;
  readonly part: Part | undefined;
  /** Only projects have a kind. */
  readonly kind: ProjectKind | undefined;
  /**
   * One entry for each budget unit, in the order of `unit.budgetUnits`; a unit that the item leaves out is absent (unknown).
   * Where amounts come from the units' own reports, only for those that have the item.
   */
  readonly byUnit: readonly SpentByUnit[];
  /** What a department types beside the amounts of its units' reports. */
  readonly beside?: Spending;
  readonly reason: Reason | undefined;
  /** A rate of a publication that prints no amounts. */
  readonly executionRate: Entry<'ratio'>;
  /** Whose the project is and who carries it out, where that is not what the unit tells of itself. */
  readonly department: string | undefined;
  readonly implementer: string | undefined;
  readonly conclusion: Prose | undefined;
  readonly carryover: Carryover;
  readonly description: Prose | undefined;
  /** The project's own 绩效自评表; for other items it is empty. */
  readonly attainment: Attainment;
}

/** The content of an 绩效自评表, about all spending of the unit or about one project. */
export interface Attainment {
  readonly goals: Goals;
  readonly funding: Funding | undefined;
  readonly executionPoints: Readonly<Record<PointsColumn, Cell<'point'>>>;
  /** Listed in the order of the table; empty where the file lists none. */
  readonly indicators: readonly Indicator[];
  readonly indicatorsPlace: Place;
}

export interface Goals {
  readonly expected: Prose | undefined;
  readonly reached: Prose | undefined;
}

/** The sources of the money in an 绩效自评表, in the order of the issued forms; their sum is derived, never typed. */
export const FUNDING_ROWS = ['currentAppropriation', 'carriedOver', 'otherFunds'] as const;
export type FundingRow = (typeof FUNDING_ROWS)[number];

export interface Funding {
  readonly rows: Readonly<Record<FundingRow, Budgeted>>;
  readonly place: Place;
}

export const POINTS_COLUMNS = ['points', 'awarded'] as const;
export type PointsColumn = (typeof POINTS_COLUMNS)[number];

export interface Indicator {
  /** Taken from the row or, if the row leaves it out, from the row above: the forms merge these cells. */
  readonly level1: string | undefined;
  readonly level2: string | undefined;
  readonly name: string;
  readonly place: Place;
  /** `undefined` only where the typed value could not be read. */
  readonly type: IndicatorType | undefined;
  /** Only numeric indicators have a direction; while it is unknown (`undefined`), target and result are not compared. */
  readonly direction: Direction | undefined;
  readonly measure: string | undefined;
  /** The target as it was in the end; `originalTarget`: what it was before, where it was changed in the year. */
  readonly target: Cell<'count'>;
  readonly originalTarget: Cell<'count'> | undefined;
  readonly actual: Cell<'count'>;
  readonly from?: FromUnits;
  readonly points: Cell<'point'>;
  readonly awarded: Cell<'point'>;
  /** Why the result departs from the target, and what will be done about it. */
  readonly reason: string | undefined;
}

export type IndicatorType = 'numeric' | 'qualitative';
export type Direction = 'atLeast' | 'atMost' | 'exactly';

/**
 * The content of a cell: a number, with its text as typed, so that `95.0` prints as `95.0`; words; stated to be none; a rate over
 * nothing, which only units' reports bring; or absent, which means unknown. Words in place of a number (`已完成`, `50场`) are kept: a check reports them, and a published
 * table may have them.
 */
export type Cell<M extends 'count' | 'point'> = (
  | { readonly state: 'value'; readonly quantity: Quantity<M>; readonly text: string; readonly place: Place }
  | { readonly state: 'words'; readonly text: string; readonly place: Place }
  | { readonly state: 'none' | 'absent'; readonly place: Place }
  | { readonly state: 'undefined'; readonly place: Place }
) & {
  /** What the units' reports tell, where the number is the sum of theirs. */
  readonly ofUnits?: readonly EntryOfUnit<M>[];
};

export interface Reason {
  readonly prose: Prose;
  readonly amount: Entry<'yuan'>;
  readonly covers: 'all' | 'part';
  readonly place: Place;
}

export type Carryover = Readonly<Record<'opening' | 'closing', Entry<'yuan'>>>;

export interface Basic {
  readonly items: Listing<SpendingItem>;
  readonly carryover: Carryover;
}

export const THREE_PUBLIC_ITEMS = [
  'officialReception',
  'vehicleOperation',
  'overseasTravel',
  'vehiclePurchase',
] as const;
export type ThreePublicId = (typeof THREE_PUBLIC_ITEMS)[number];
export const THREE_PUBLIC_COLUMNS = ['lastYearBudget', 'budget', 'lastYearActual', 'actual'] as const;
export type ThreePublicColumn = (typeof THREE_PUBLIC_COLUMNS)[number];

export type ThreePublicAmounts = Readonly<Record<ThreePublicColumn, Entry<'yuan'>>>;

export interface ThreePublic {
  readonly state: 'told' | 'absent';
  readonly items: Readonly<Record<ThreePublicId, ThreePublicAmounts>>;
  /** 公务用车购置及运行维护费, where it is told without its split, or beside it. */
  readonly vehicles: ThreePublicAmounts;
  /** All items together, where they are told without their lines, or beside them. */
  readonly total: ThreePublicAmounts;
  readonly receptionGroups: Entry<'count'>;
  readonly receptionPeople: Entry<'count'>;
  readonly vehiclesBought: Entry<'count'>;
  readonly vehiclesKept: Entry<'count'>;
  readonly place: Place;
}

/** What 过紧日子 is measured by. */
export const FRUGALITY = ['generalExpenses', 'propertyManagement'] as const;
export type FrugalityId = (typeof FRUGALITY)[number];

/** Where the money of a year comes from. */
export const INCOME_SOURCES = [
  'generalBudget',
  'governmentFund',
  'stateCapital',
  'nonTax',
  'business',
  'other',
] as const;
export type IncomeSource = (typeof INCOME_SOURCES)[number];

export interface Income {
  readonly sources: Readonly<Record<IncomeSource, Entry<'yuan'>>>;
  readonly total: Entry<'yuan'>;
  readonly lastYear: Entry<'yuan'>;
  readonly isTold: boolean;
}

/** What may be told as a total without its lines. */
export const TOTALS = [
  'basic',
  'personnel',
  'operating',
  'projects',
  'governmentFund',
  'stateCapital',
  'socialInsurance',
  'whole',
] as const;
export type TotalId = (typeof TOTALS)[number];

export interface Total {
  readonly amounts: Spending;
  readonly executionRate: Entry<'ratio'>;
  /** The amounts of each budget unit, if any unit tells them; those of a unit that does not are unknown. */
  readonly byUnit: readonly SpentByUnit[];
  /** Whether any of its numbers is told or stated to be none. */
  readonly isTold: boolean;
}

/** The amounts of one budget unit. */
export interface SpentByUnit {
  readonly unit: string;
  readonly amounts: Spending;
}

export const FUNDS = ['governmentFund', 'stateCapital', 'socialInsurance'] as const;
export type FundId = (typeof FUNDS)[number];

export interface ResultItem {
  readonly name: string;
  readonly value: Decimal;
  /** The text as typed, so that `19.50` prints as `19.50`. */
  readonly text: string;
  readonly measure: string;
  readonly measurePlace: Place;
  readonly qualifier: '近' | '约' | '余' | '多' | undefined;
  readonly target: Decimal | undefined;
  readonly lastYear: Decimal | undefined;
  /** Last year's value as typed. */
  readonly lastYearText: string | undefined;
  readonly place: Place;
  readonly from?: FromUnits;
  /** What the units' reports tell, where the value is the sum of theirs. */
  readonly ofUnits?: readonly EntryOfUnit<'count'>[];
}

/** A result without a number: it is stated that there is none, nobody knows it, or it is a rate over nothing. */
export interface ResultWithoutNumber extends Omit<ResultItem, 'value' | 'text'> {
  readonly state: 'none' | 'unknown' | 'undefined';
}

/** That a number comes from those of the same name in the reports of a department's units. */
export interface FromUnits {
  /** The numbers whose sums are divided; `undefined`: the number itself is added. */
  readonly rate: { readonly of: Named; readonly to: Named } | undefined;
  readonly place: Place;
}

export interface NarrativeSlot {
  readonly slot: string;
  readonly keyPlace: Place;
  readonly prose: Prose;
}

export interface Problem {
  readonly id: string | undefined;
  readonly heading: string;
  readonly headingPlace: Place;
  readonly prose: Prose;
  readonly cause: Prose | undefined;
  readonly place: Place;
}

export interface ImprovementMeasure {
  readonly answers: readonly Named[];
  readonly prose: Prose;
  readonly place: Place;
}

export interface Disclosure {
  readonly what: 'budget' | 'finalAccounts' | 'threePublic' | 'selfEvaluation';
  readonly where: Named;
  readonly scope: Named | undefined;
  readonly status: 'done' | 'planned';
  readonly date: string | undefined;
  readonly datePlace: Place;
  readonly place: Place;
}

export interface Declared {
  readonly rubric: Named;
  readonly criterion: Named | undefined;
  readonly points: Quantity<'point'>;
  readonly by: string;
  readonly discretion: string | undefined;
  /** Why points were lost, or what else there is to say of them. */
  readonly reason: string | undefined;
  readonly place: Place;
}

export interface Evidence {
  readonly criterion: Named;
  readonly document: Named;
  readonly date: string | undefined;
}

export interface Stated {
  readonly figure: Named;
  readonly value: Decimal;
  readonly text: string;
  readonly where: string | undefined;
  readonly place: Place;
}

/** The path of the report of the year before, as typed, relative to this file's folder. `none`: there is no such report. */
export type Prior =
  | { readonly state: 'file'; readonly name: string; readonly place: Place }
  | { readonly state: 'none' | 'absent' };

/** An entry of `units`: a report of a unit, or a unit that has made none. */
export interface UnitReport {
  /** The unit's name, where the entry tells it. */
  readonly name: Named | undefined;
  /** The path of its report, as typed, relative to this file's folder; `none`: it has not evaluated itself. */
  readonly report: Named | 'none';
  /** The mark of the numbers that were taken over last. */
  readonly taken: Named | undefined;
  /** The mark that its numbers have now; `undefined` where they were not added. */
  readonly mark?: string;
  /** The numbers that its report tells as facts of the form, by `fact` or `fact.column`; there where the mark is. */
  readonly facts?: ReadonlyMap<string, Entry>;
  readonly place: Place;
}

/** An entry that accepts one finding, identified by its code and the path of its place, and gives the reason. */
export interface Accepted {
  readonly code: string;
  readonly codePlace: Place;
  readonly path: string;
  readonly pathPlace: Place;
  readonly reason: string;
  readonly reasonPlace: Place;
}
