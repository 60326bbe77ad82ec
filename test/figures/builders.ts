import { computeFigures, type FigureChoices } from '../../src/figures/computeFigures.ts';
import type { Figures, Outcome } from '../../src/figures/types.ts';
import type { Place } from '../../src/findings/place.ts';
import {
  type Attainment,
  type Entry,
  INCOME_SOURCES,
  type Income,
  type Part,
  type Reason,
  type SpendingItem,
  THREE_PUBLIC_ITEMS,
  type ThreePublicId,
  TOTALS,
  type Total,
  type UnitYear,
} from '../../src/model/types.ts';
import { countDecimals, parseDecimal } from '../../src/quantity/decimal.ts';
import { type Measure, quantity } from '../../src/quantity/quantity.ts';

export const PLACE: Place = { file: 'report.yaml', path: '', start: 0, end: 0 };

/** An 绩效自评表 of which nothing is told. */
const UNTOLD: Attainment = {
  goals: { expected: undefined, reached: undefined },
  funding: undefined,
  executionPoints: { points: { state: 'absent', place: PLACE }, awarded: { state: 'absent', place: PLACE } },
  indicators: [],
  indicatorsPlace: PLACE,
};

/** An amount as the file has it: a number (in yuan), `none`, or nothing. */
export type Typed = string | undefined;

export function entry<M extends Measure>(measure: M, typed: Typed): Entry<M> {
  if (typed === undefined) return { state: 'absent', place: PLACE };
  if (typed === 'none') return { state: 'none', place: PLACE };
  const decimals = countDecimals(typed);
  return { state: 'value', quantity: quantity(measure, parseDecimal(typed)), decimals, place: PLACE };
}

export type Amounts = readonly [originalBudget: Typed, revisedBudget: Typed, actual: Typed];

export interface ItemOptions {
  readonly part?: Part | undefined;
  readonly reason?: { readonly amount?: string; readonly covers?: 'part' } | undefined;
}

/** An item of spending with its amounts for each budget unit, in their order. */
export function item(name: string, byUnit: readonly Amounts[], { part, reason }: ItemOptions = {}): SpendingItem {
  return {
    name,
    place: PLACE,
    part,
    kind: undefined,
    byUnit: byUnit.map(([originalBudget, revisedBudget, actual], index) => ({
      unit: unitName(index),
      amounts: {
        originalBudget: entry('yuan', originalBudget),
        revisedBudget: entry('yuan', revisedBudget),
        actual: entry('yuan', actual),
        lastYearActual: entry('yuan', undefined),
      },
    })),
    reason: reason === undefined ? undefined : reasonOf(reason),
    carryover: { opening: entry('yuan', undefined), closing: entry('yuan', undefined) },
    executionRate: entry('ratio', undefined),
    department: undefined,
    implementer: undefined,
    conclusion: undefined,
    description: undefined,
    attainment: UNTOLD,
  };
}

function reasonOf({ amount, covers }: NonNullable<ItemOptions['reason']>): Reason {
  return { prose: { blocks: [], place: PLACE }, amount: entry('yuan', amount), covers: covers ?? 'all', place: PLACE };
}

export function unitName(index: number): string {
  return `单位${index + 1}`;
}

/** 上年预算、本年预算、上年决算、本年决算. */
export type ThreePublicAmounts = readonly [Typed, Typed, Typed, Typed];

export interface Parts {
  readonly units?: number;
  readonly basic?: readonly SpendingItem[] | 'none';
  readonly projects?: readonly SpendingItem[] | 'none';
  readonly threePublic?: Partial<Record<ThreePublicId, ThreePublicAmounts>>;
  readonly staff?: Partial<UnitYear['staff']>;
}

const NO_TOTAL: Total = {
  amounts: {
    originalBudget: entry('yuan', undefined),
    revisedBudget: entry('yuan', undefined),
    actual: entry('yuan', undefined),
    lastYearActual: entry('yuan', undefined),
  },
  executionRate: entry('ratio', undefined),
  byUnit: [],
  isTold: false,
};

const NOTHING = {
  lastYearBudget: entry('yuan', undefined),
  budget: entry('yuan', undefined),
  lastYearActual: entry('yuan', undefined),
  actual: entry('yuan', undefined),
};

/** A year that says nothing but what it is given. */
export function yearOf({ units = 1, basic, projects, threePublic = {}, staff }: Parts): UnitYear {
  const listing = (items: readonly SpendingItem[] | 'none' | undefined): UnitYear['projects'] => {
    if (items === undefined) return { state: 'absent', place: PLACE };
    return items === 'none' ? { state: 'none', place: PLACE } : { state: 'listed', items, place: PLACE };
  };
  const absent = listing(undefined);
  return {
    file: PLACE.file,
    form: 'form',
    formPlace: PLACE,
    year: '2023',
    yearPlace: PLACE,
    money: '元',
    date: '2024-06-11',
    titleLines: undefined,
    title: [],
    prior: { state: 'absent' },
    unitReports: [],
    isRolledUp: false,
    unit: {
      name: '单位',
      namePlace: PLACE,
      selfReference: undefined,
      supervisor: undefined,
      kind: undefined,
      rank: undefined,
      funding: undefined,
      accounting: undefined,
      budgetCode: undefined,
      contact: undefined,
      phone: undefined,
      divisions: undefined,
      divisionCount: entry('count', undefined),
      budgetUnits: Array.from({ length: units }, (_, index) => ({ name: unitName(index), place: PLACE })),
      budgetUnitsStated: true,
      budgetUnitCount: entry('count', undefined),
    },
    staff: {
      asOf: undefined,
      asOfPlace: PLACE,
      authorizedPosts: [],
      postsTotal: entry('post', undefined),
      staffInPost: entry('person', undefined),
      programmeHires: [],
      retirees: {
        closing: entry('person', undefined),
        new: entry('person', undefined),
        left: entry('person', undefined),
      },
      otherStaff: {
        temporary: entry('person', undefined),
        dispatched: entry('person', undefined),
        other: entry('person', undefined),
      },
      lastYear: { authorizedPosts: entry('post', undefined), staffInPost: entry('person', undefined) },
      byUnit: [],
      place: PLACE,
      ...staff,
    },
    basic: {
      items: listing(basic),
      carryover: { opening: entry('yuan', undefined), closing: entry('yuan', undefined) },
    },
    frugality: { generalExpenses: NOTHING, propertyManagement: NOTHING },
    income: {
      sources: Object.fromEntries(
        INCOME_SOURCES.map((source) => [source, entry('yuan', undefined)]),
      ) as Income['sources'],
      total: entry('yuan', undefined),
      lastYear: entry('yuan', undefined),
      isTold: false,
    },
    totals: Object.fromEntries(TOTALS.map((id) => [id, NO_TOTAL])) as UnitYear['totals'],
    wholeCarryover: { opening: entry('yuan', undefined), closing: entry('yuan', undefined) },
    threePublic: {
      state: 'told',
      vehicles: NOTHING,
      total: NOTHING,
      receptionGroups: entry('count', undefined),
      receptionPeople: entry('count', undefined),
      items: Object.fromEntries(
        THREE_PUBLIC_ITEMS.map((id) => {
          const [lastYearBudget, budget, lastYearActual, actual] = threePublic[id] ?? [];
          return [
            id,
            {
              lastYearBudget: entry('yuan', lastYearBudget),
              budget: entry('yuan', budget),
              lastYearActual: entry('yuan', lastYearActual),
              actual: entry('yuan', actual),
            },
          ];
        }),
      ) as UnitYear['threePublic']['items'],
      vehiclesBought: entry('count', undefined),
      vehiclesKept: entry('count', undefined),
      place: PLACE,
    },
    projects: listing(projects),
    funds: { governmentFund: absent, stateCapital: absent, socialInsurance: absent },
    whole: UNTOLD,
    resultsWithoutNumber: [],
    results: [],
    narrative: new Map(),
    problems: [],
    measures: [],
    disclosures: [],
    otherMatters: { state: 'absent' },
    declared: [],
    calendar: { holidays: [], workdays: [] },
    facts: undefined,
    evidence: [],
    stated: [],
    accepted: [],
    place: PLACE,
    root: { kind: 'map', entries: [], place: PLACE },
  };
}

export function figuresOf(parts: Parts, choices: FigureChoices = { capitalIsOperating: true }): Figures {
  return computeFigures(yearOf(parts), choices);
}

/** A figure in one word: its exact number, or `none`, `noBudget`, `zeroBase`, `unknown`. */
export function show(figures: Figures, id: string): string {
  return showOutcome(figures.get(id).outcome);
}

export function showOutcome(outcome: Outcome): string {
  if (outcome.state === 'undefined') return outcome.because;
  return outcome.state === 'value' ? outcome.quantity.value.toFixed() : outcome.state;
}

export function showAll(figures: Figures, ids: readonly string[]): string[] {
  return ids.map((id) => show(figures, id));
}
