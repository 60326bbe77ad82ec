import type { Form, TableSpec } from '../form/types.ts';
import { BUDGET_COLUMNS, POINTS_COLUMNS, PROJECT_KINDS } from '../model/types.ts';

/**
 * What a template finds at a place of the view: a leaf, a list, or named fields. A block is whole prose or a table; a
 * misplaced block stands where a single line is wanted.
 */
export type Shape = 'text' | 'block' | 'misplacedBlock' | 'flag' | ListShape | FieldsShape;

export interface ListShape {
  readonly each: Shape;
}

export interface FieldsShape {
  readonly fields: Readonly<Record<string, Shape>>;
}

function fields(of: Readonly<Record<string, Shape>>): FieldsShape {
  return { fields: of };
}

/**
 * A figure: its text in a cell, its text in a sentence (with its unit; see `printInSentence`), and its state. Of what
 * was spent beyond a budget, `over` is the form's word for it; `covered`: the revised budget covers it, and the form has
 * words of its own for that.
 */
const FIGURE = fields({
  text: 'text',
  prose: 'text',
  over: 'text',
  covered: 'flag',
  known: 'flag',
  positive: 'flag',
  negative: 'flag',
  zero: 'flag',
  none: 'flag',
  baseless: 'flag',
  unknown: 'flag',
});

/** Columns of figures that items, tables and their parts have. */
export const AMOUNT_COLUMNS = [
  'originalBudget',
  'revisedBudget',
  'actual',
  'variance',
  'varianceRate',
  'varianceToRevised',
  'executionRate',
  'completionRate',
  'lastYearActual',
  'change',
  'changeRate',
] as const;

export const THREE_PUBLIC_FIGURES = [
  'lastYearBudget',
  'budget',
  'lastYearActual',
  'actual',
  'change',
  'changeRate',
  'budgetChange',
  'budgetChangeRate',
  'controlRate',
] as const;

/** Figures that are told of a total without lines. */
export const TOTAL_FIGURES = [
  'originalBudget',
  'revisedBudget',
  'actual',
  'executionRate',
  'change',
  'changeRate',
] as const;

/** Figures that a table of spending has besides its total. */
export const OVERSPEND_FIGURES = [
  'grossOverspend',
  'grossSaving',
  'explained',
  'partlyExplained',
  'unexplained',
  'explainedShare',
  'partlyExplainedShare',
  'unexplainedShare',
] as const;

/** Figures of all income. */
export const INCOME_FIGURES = ['total', 'lastYear', 'change', 'changeRate'] as const;

export const CARRYOVER_ENDS = ['opening', 'closing'] as const;

export const STAFF_FIGURES = [
  'authorizedPosts',
  'staffInPost',
  'vacancies',
  'postlessHires',
  'postHolders',
  'staffControlRate',
  'postHolderControlRate',
  'unsureHires',
  'sureHolders',
  'sureHolderControlRate',
  'retirees',
  'newRetirees',
  'leftRetirees',
  'openingRetirees',
  'postsChange',
  'inPostChange',
] as const;

/** Figures of the people of one budget unit. */
export const UNIT_STAFF_FIGURES = ['authorizedPosts', 'staffInPost', 'retirees', 'staffControlRate'] as const;

/** Figures of the posts and people of the year before. */
export const LAST_STAFF_FIGURES = ['authorizedPosts', 'staffInPost'] as const;

function figures(names: readonly string[]): Record<string, Shape> {
  return Object.fromEntries(names.map((name) => [name, FIGURE]));
}

const AMOUNTS = fields(figures(AMOUNT_COLUMNS));

/** The 绩效自评表 of the unit or of a project, without its tables. */
const ATTAINMENT = fields({
  goals: fields({ told: 'flag', hasExpected: 'flag', hasReached: 'flag', expected: 'block', reached: 'block' }),
  hasIndicators: 'flag',
  marks: fields(figures(POINTS_COLUMNS)),
});

/** What is carried over from the year before, and into the next. */
const CARRYOVER = fields(figures(CARRYOVER_ENDS));

const ITEM = fields({
  name: 'text',
  ...AMOUNTS.fields,
  share: FIGURE,
  hasReason: 'flag',
  hasWholeReason: 'flag',
  partialReason: 'flag',
  explained: FIGURE,
  unexplained: FIGURE,
  reason: 'block',
  hasDescription: 'flag',
  description: 'block',
  hasConclusion: 'flag',
  conclusion: 'block',
  carryover: CARRYOVER,
  hasSources: 'flag',
  sources: { each: fields({ name: 'text', ...figures(BUDGET_COLUMNS) }) },
  ...ATTAINMENT.fields,
});

/** Lists the tables of a form of which each project has one. */
export function listTablesOfProjects(tables: readonly TableSpec[]): readonly TableSpec[] {
  return tables.filter(({ each }) => each !== undefined);
}

const SPENDING = fields({
  listed: 'flag',
  none: 'flag',
  unknown: 'flag',
  totalOnly: 'flag',
  totalByUnit: 'flag',
  onlyTotals: { each: fields({ name: 'text', ...figures(TOTAL_FIGURES) }) },
  overspent: { each: ITEM },
  unbudgeted: { each: ITEM },
  total: AMOUNTS,
  ...figures(OVERSPEND_FIGURES),
});

const THREE_PUBLIC_ITEM = fields({
  name: 'text',
  ...figures(THREE_PUBLIC_FIGURES),
  neverSpent: 'flag',
  zeroBothYears: 'flag',
  newThisYear: 'flag',
});

const PROBLEM = fields({ text: 'block', cause: 'block', hasCause: 'flag' });

const DISCLOSURE = fields({ where: 'text', scope: 'text', date: 'text', done: 'flag' });

/** Returns the shape for a template of one line, such as a title, in which prose and tables have no place. */
export function lineShapeOf(shape: FieldsShape): FieldsShape {
  return fields(Object.fromEntries(Object.entries(shape.fields).map(([name, inner]) => [name, withoutBlocks(inner)])));
}

function withoutBlocks(shape: Shape): Shape {
  if (shape === 'block') return 'misplacedBlock';
  if (typeof shape === 'string') return shape;
  return 'each' in shape ? { each: withoutBlocks(shape.each) } : lineShapeOf(shape);
}

/** The facts that are figures. */
function factsShape(form: Form): FieldsShape {
  return fields(
    Object.fromEntries(
      form.facts.flatMap((fact): [string, Shape][] => {
        switch (fact.type) {
          case 'number':
            return [[fact.id, FIGURE]];
          case 'amounts':
            return [[fact.id, fields(figures(fact.columns))]];
          case 'flag':
          case 'date':
          case 'population':
          case 'checklist':
          case 'choice':
            return [];
        }
      }),
    ),
  );
}

/** Returns everything that a template of this form may name. `buildView` makes objects of exactly this shape. */
export function viewShapeOf(form: Form): FieldsShape {
  const named = (ids: readonly { readonly id: string }[], shape: Shape) =>
    fields(Object.fromEntries(ids.map(({ id }) => [id, shape])));
  const items = { each: fields({ ...ITEM.fields, tables: named(listTablesOfProjects(form.tables), 'block') }) };
  const spending = fields({ ...SPENDING.fields, items });
  return fields({
    year: 'text',
    lastYear: 'text',
    date: 'text',
    money: 'text',
    unit: fields({
      name: 'text',
      self: 'text',
      supervisor: 'text',
      kind: 'text',
      rank: 'text',
      funding: 'text',
      accounting: 'text',
      budgetCode: 'text',
      contact: 'text',
      phone: 'text',
      divisions: fields({ known: 'flag', named: 'flag', count: FIGURE, list: 'text' }),
      budgetUnits: fields({ stated: 'flag', named: 'flag', several: 'flag', count: FIGURE, list: 'text' }),
    }),
    staff: fields({
      asOf: 'text',
      kinds: { each: fields({ name: 'text', count: FIGURE }) },
      hasKinds: 'flag',
      someKinds: 'flag',
      hasOthers: 'flag',
      hasUnits: 'flag',
      others: { each: fields({ name: 'text', count: FIGURE }) },
      units: { each: fields({ name: 'text', ...figures(UNIT_STAFF_FIGURES) }) },
      lastYear: fields(figures(LAST_STAFF_FIGURES)),
      hires: {
        each: fields({ programme: 'text', isPlan: 'flag', count: FIGURE, holdsPost: 'flag', holdsNoPost: 'flag' }),
      },
      hasPostlessHires: 'flag',
      ...figures(STAFF_FIGURES),
    }),
    basic: fields({ ...spending.fields, carryover: CARRYOVER, personnel: AMOUNTS, operating: AMOUNTS }),
    projects: fields({ ...spending.fields, ...Object.fromEntries(PROJECT_KINDS.map((kind) => [kind, AMOUNTS])) }),
    governmentFund: spending,
    stateCapital: spending,
    socialInsurance: spending,
    whole: fields({ ...AMOUNTS.fields, ...ATTAINMENT.fields, carryoverTold: 'flag', carryover: CARRYOVER }),
    income: fields({
      told: 'flag',
      sources: { each: fields({ name: 'text', amount: FIGURE }) },
      ...figures(INCOME_FIGURES),
    }),
    frugality: { each: fields({ name: 'text', ...figures(THREE_PUBLIC_FIGURES) }) },
    threePublic: fields({
      told: 'flag',
      hasItems: 'flag',
      isSplit: 'flag',
      items: { each: THREE_PUBLIC_ITEM },
      total: THREE_PUBLIC_ITEM,
      vehicles: THREE_PUBLIC_ITEM,
      vehiclesBought: FIGURE,
      vehiclesKept: FIGURE,
      receptionGroups: FIGURE,
      receptionPeople: FIGURE,
    }),
    facts: factsShape(form),
    rates: named(form.rates, FIGURE),
    declared: { each: fields({ rubric: 'text', ofWork: 'flag', points: 'text', by: 'text', reason: 'text' }) },
    claims: {
      each: fields({ rubric: 'text', criterion: 'text', points: 'text', isLess: 'flag', by: 'text', reason: 'text' }),
    },
    problems: { each: fields({ heading: 'text', several: 'flag', items: { each: PROBLEM } }) },
    measures: { each: fields({ text: 'block', answers: 'text' }) },
    disclosures: fields({
      budget: { each: DISCLOSURE },
      finalAccounts: { each: DISCLOSURE },
      threePublic: { each: DISCLOSURE },
      selfEvaluation: { each: DISCLOSURE },
    }),
    otherMatters: fields({ told: 'flag', none: 'flag', text: 'block' }),
    narrative: named(form.narrative, 'block'),
    has: named(form.narrative, 'flag'),
    sections: named(form.sections, 'text'),
    tables: named(form.tables, 'block'),
  });
}
