import { computeFigures } from '../../src/figures/computeFigures.ts';
import type { Figures } from '../../src/figures/types.ts';
import type { Facts } from '../../src/form/readFacts.ts';
import type { Criterion, CriterionKind } from '../../src/form/rubricTypes.ts';
import type { Form, FormSection } from '../../src/form/types.ts';
import type { Declared, UnitYear } from '../../src/model/types.ts';
import { Decimal, parseDecimal } from '../../src/quantity/decimal.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { scoreUnit } from '../../src/scores/scoreUnit.ts';
import type { ScoreLine } from '../../src/scores/types.ts';
import { PLACE, yearOf } from '../figures/builders.ts';

type FactValue =
  | boolean
  | string
  | undefined
  | { readonly number: string | undefined }
  | { readonly elements: readonly (boolean | undefined)[] }
  | { readonly chosen: string | undefined }
  | { readonly units: readonly (boolean | undefined)[] | undefined };

/** A flag, a date, a checklist or a population; `undefined` for an unknown flag, `''` for an unknown date. */
export function factsOf(values: Readonly<Record<string, FactValue>>): Facts {
  return new Map(Object.entries(values).map(([id, value]) => [id, { ...factOf(value), title: id, place: undefined }]));
}

function factOf(value: FactValue) {
  if (typeof value === 'string') return { type: 'date' as const, value: value === '' ? undefined : value };
  if (typeof value !== 'object') return { type: 'flag' as const, value };
  if ('number' in value) {
    const { number } = value;
    if (number === 'none') return { type: 'number' as const, value: 'none' as const };
    return { type: 'number' as const, value: number === undefined ? undefined : parseDecimal(number) };
  }
  if ('chosen' in value) {
    const { chosen: id } = value;
    return { type: 'choice' as const, chosen: id === undefined ? undefined : { id, title: `选项${id}` } };
  }
  if ('units' in value) {
    return {
      type: 'population' as const,
      units: value.units?.map((done, index) => ({ name: `单位${index + 1}`, done })),
    };
  }
  const elements = value.elements.map((there, index) => ({ id: `e${index + 1}`, title: `第${index + 1}项`, there }));
  return { type: 'checklist' as const, elements };
}

export function criterion(points: string, kind: CriterionKind, requires?: string): Criterion {
  return {
    id: 'criterion',
    title: undefined,
    points: quantity('point', points),
    standard: '',
    requires,
    place: PLACE,
    places: { points: PLACE, each: PLACE },
    ...kind,
  };
}

export interface DeclaredOptions {
  readonly discretion?: string;
  readonly reason?: string;
  readonly rubric?: string;
  readonly criterion?: string;
}

export function declared(
  points: string,
  { discretion, reason, rubric = 'rubric', criterion: id = 'criterion' }: DeclaredOptions = {},
): Declared {
  return {
    rubric: { name: rubric, place: PLACE },
    criterion: { name: id, place: PLACE },
    points: quantity('point', points),
    by: '本单位',
    discretion,
    reason,
    place: PLACE,
  };
}

export interface Scored {
  readonly line: ScoreLine;
  /** Status, least and most points. */
  readonly shown: readonly [string, string, string];
  readonly codes: readonly string[];
}

/** One criterion scored on its own. */
export function score(
  only: Criterion,
  facts: Facts,
  {
    year = yearOf({}),
    sections = [],
    figures = computeFigures(year, { capitalIsOperating: true }, facts),
  }: { readonly year?: UnitYear; readonly sections?: readonly FormSection[]; readonly figures?: Figures } = {},
): Scored {
  const { scorecards, findings } = scoreUnit(year, formOf(only, sections), facts, figures);
  const line = scorecards[0]?.lines[0];
  if (line === undefined) throw new Error('no line');
  const { status, least, most } = line;
  return {
    line,
    shown: [status, printNumber(least.value), printNumber(most.value)],
    codes: findings.map(({ code }) => code),
  };
}

export function formOf(only: Criterion, sections: readonly FormSection[]): Form {
  const { points } = only;
  const places = { points: PLACE, roundTo: PLACE };
  const items = [{ title: '项', points, evidence: '', criteria: [only], places }];
  return {
    id: 'form',
    title: '格式',
    place: '',
    isGeneral: false,
    years: { first: '2023', last: '2023' },
    notice: '',
    status: 'verified',
    cover: [],
    titleLines: [],
    body: { text: '', place: PLACE },
    money: '万元',
    capitalIsOperating: true,
    asks: [],
    requires: [],
    phrases: {
      none: '',
      unknown: '',
      undefined: '',
      noBudget: '',
      zero: '',
      zeroByZero: '零比零',
      overspent: '超支',
      overspentWithinRevised: '多支',
    },
    sections,
    narrative: [],
    problemHeadings: [],
    facts: [],
    rates: [],
    overspendLosses: [],
    lengths: { reason: undefined, problems: undefined },
    charts: false,
    tables: [],
    calendar: { holidays: [], workdays: [] },
    annexes: [],
    annexList: '',
    signature: undefined,
    rubrics: [
      {
        id: 'rubric',
        title: '评分表',
        assesses: 'work',
        scoredBy: '',
        status: 'verified',
        source: '',
        points,
        roundTo: new Decimal('0.01'),
        rescales: false,
        grades: [],
        cap: undefined,
        groups: [{ title: '组', points, items, places }],
        places,
      },
    ],
  };
}
