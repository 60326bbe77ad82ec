import { howExplained } from '../figures/addOverspend.ts';
import { idOf } from '../figures/addSpending.ts';
import { nameHires } from '../figures/addStaff.ts';
import { titleOf } from '../figures/figureNames.ts';
import type { Figures } from '../figures/types.ts';
import type { Form } from '../form/types.ts';
import { spendingTables } from '../model/spendingTables.ts';
import {
  type Attainment,
  type Disclosure,
  FUNDS,
  type Listing,
  POINTS_COLUMNS,
  PROJECT_KINDS,
  type SpendingItem,
  type Staff,
  THREE_PUBLIC_ITEMS,
  type UnitYear,
} from '../model/types.ts';
import { printDate, printNumber } from '../quantity/print.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { refersTo } from '../scores/scoreUnit.ts';
import type { MadeTable } from './composeTables.ts';
import { type PrintStyle, printCell, printInSentence } from './printFigure.ts';
import type { TokenTable } from './tokens.ts';
import {
  AMOUNT_COLUMNS,
  listTablesOfProjects,
  OVERSPEND_FIGURES,
  STAFF_FIGURES,
  THREE_PUBLIC_FIGURES,
} from './viewShape.ts';

/** Plain objects whose leaves are tokens, flags, or empty texts; see `viewShapeOf` for the whole of it. */
export type View = { readonly [name: string]: ViewNode };
export type ViewNode = string | boolean | readonly View[] | View;

/** What a template of the form sees of one year. */
export function buildView(evaluation: Evaluation, tokens: TokenTable): View {
  return new ViewBuilder(evaluation, tokens).build();
}

/** The view with the tables of this year in their places; tables need the view themselves, for the titles of columns. */
export function addTables(
  view: View,
  { form: { tables }, year }: Pick<Evaluation, 'form' | 'year'>,
  made: ReadonlyMap<string, readonly MadeTable[]>,
  tokens: TokenTable,
): View {
  const all = keyed(tables, ({ id }) => tokens.addTables((made.get(id) ?? []).map(({ table }) => table)));
  const ofProject = (project: string) =>
    keyed(listTablesOfProjects(tables), ({ id }) => {
      const own = (made.get(id) ?? []).filter((one) => one.project === project);
      return tokens.addTables(own.map(({ table }) => table));
    });
  // Each project has its own tables beside its other data, so that a form can put them under its name.
  const lists = spendingTables(year).map(({ table, items }) => {
    const list = view[table] as View;
    const views = (list.items as readonly View[]).map((item, index) => ({
      ...item,
      tables: ofProject(idOf(table, 'items', items[index]?.name ?? '')),
    }));
    return [table, { ...list, items: views }] as const;
  });
  return { ...view, ...Object.fromEntries(lists), tables: all };
}

class ViewBuilder {
  readonly #year: UnitYear;
  readonly #form: Form;
  readonly #figures: Figures;
  readonly #tokens: TokenTable;
  readonly #style: PrintStyle;

  constructor({ year, form, figures }: Evaluation, tokens: TokenTable) {
    this.#year = year;
    this.#form = form;
    this.#figures = figures;
    this.#tokens = tokens;
    this.#style = form;
  }

  build(): View {
    const year = this.#year;
    const form = this.#form;
    const text = (value: string | undefined) => this.#tokens.addText(value ?? '');
    return {
      year: text(year.year),
      lastYear: text(String(Number(year.year) - 1)),
      date: text(printDate(year.date)),
      money: text(form.money),
      unit: this.#unit(),
      staff: this.#staff(),
      basic: {
        ...this.#spending('basic', year.basic.items),
        personnel: this.#amounts('basic.personnel'),
        operating: this.#amounts('basic.operating'),
      },
      projects: {
        ...this.#spending('projects', year.projects),
        ...Object.fromEntries(PROJECT_KINDS.map((kind) => [kind, this.#amounts(`projects.${kind}`)])),
      },
      ...Object.fromEntries(FUNDS.map((fund) => [fund, this.#spending(fund, year.funds[fund])])),
      whole: { ...this.#amounts('whole'), ...this.#attainment('whole', year.whole) },
      threePublic: this.#threePublic(),
      facts: this.#facts(),
      rates: keyed(form.rates, ({ id }) => this.#figure(`rates.${id}`)),
      declared: this.#declared(),
      problems: this.#problems(),
      measures: year.measures.map(({ prose, answers }) => ({
        text: this.#tokens.addProse(prose),
        answers: text(this.#headingsOf(answers.map(({ name }) => name)).join('、')),
      })),
      disclosures: this.#disclosures(),
      otherMatters: {
        told: year.otherMatters.state === 'told',
        none: year.otherMatters.state === 'none',
        text: year.otherMatters.state === 'told' ? this.#tokens.addProse(year.otherMatters.prose) : '',
      },
      narrative: keyed(form.narrative, ({ id }) => this.#tokens.addProse(year.narrative.get(id)?.prose)),
      has: keyed(form.narrative, ({ id }) => year.narrative.has(id)),
      sections: keyed(form.sections, ({ title }) => text(title)),
      tables: keyed(form.tables, () => ''),
    };
  }

  #unit(): View {
    const { unit } = this.#year;
    const text = (value: string | undefined) => this.#tokens.addText(value ?? '');
    const list = (named: readonly { readonly name: string }[] | undefined) =>
      text(named?.map(({ name }) => name).join('、'));
    return {
      name: text(unit.name),
      self: text(unit.selfReference ?? '我单位'),
      supervisor: text(unit.supervisor),
      kind: text(unit.kind),
      rank: text(unit.rank),
      funding: text(unit.funding),
      accounting: text(unit.accounting),
      divisions: {
        known: unit.divisions !== undefined,
        count: this.#figure('unit.divisions'),
        list: list(unit.divisions),
      },
      budgetUnits: {
        stated: unit.budgetUnitsStated,
        several: unit.budgetUnits.length > 1,
        count: this.#figure('unit.budgetUnits'),
        list: list(unit.budgetUnits),
      },
    };
  }

  #staff(): View {
    const { staff } = this.#year;
    return {
      asOf: this.#tokens.addText(staff.asOf === undefined ? '' : printDate(staff.asOf)),
      kinds: listShownPosts(staff).map(({ kind }) => ({
        name: this.#tokens.addText(titleOf(kind)),
        count: this.#figure(`staff.${kind}`),
      })),
      hires: staff.programmeHires.map(({ programme, holdsPost }, index) => ({
        programme: this.#tokens.addText(programme),
        count: this.#figure(idOf('staff', 'items', nameHires(staff, index), 'hires')),
        holdsPost: holdsPost === true,
        holdsNoPost: holdsPost === false,
      })),
      hasPostlessHires: staff.programmeHires.some(({ holdsPost }) => holdsPost !== true),
      ...this.#figuresAt('staff', STAFF_FIGURES),
    };
  }

  #spending(table: string, listing: Listing<SpendingItem>): View {
    const items = listing.state === 'listed' ? listing.items : [];
    const variance = (item: SpendingItem) => this.#figures.get(idOf(table, 'items', item.name, 'variance')).outcome;
    const isOver = (item: SpendingItem) => {
      const outcome = variance(item);
      return outcome.state === 'value' && outcome.quantity.value.gt(0);
    };
    const isUnbudgeted = (item: SpendingItem) =>
      this.#figures.get(idOf(table, 'items', item.name, 'originalBudget')).outcome.state === 'none';
    const view = (item: SpendingItem) => this.#item(table, item);
    return {
      listed: listing.state === 'listed',
      none: listing.state === 'none',
      unknown: listing.state === 'absent',
      items: items.map((item) => ({ ...view(item), tables: keyed(listTablesOfProjects(this.#form.tables), () => '') })),
      overspent: items.filter((item) => isOver(item) && !isUnbudgeted(item)).map(view),
      unbudgeted: items.filter((item) => isOver(item) && isUnbudgeted(item)).map(view),
      total: this.#amounts(`${table}.total`),
      ...this.#figuresAt(table, OVERSPEND_FIGURES),
    };
  }

  #item(table: string, item: SpendingItem): View {
    const { name, reason, description } = item;
    const prefix = idOf(table, 'items', name);
    const how = howExplained(this.#figures, table, item);
    return {
      name: this.#tokens.addText(name),
      ...this.#amounts(prefix),
      share: this.#figure(`${prefix}.share`),
      hasReason: reason !== undefined,
      // One that covers part, or says how much, is of money spent beyond the budget: nothing was saved because of it.
      hasWholeReason: reason?.covers === 'all' && reason.amount.state === 'absent',
      partialReason: how === 'partly' || how === 'amountKnown',
      explained: this.#figure(`${prefix}.explained`),
      unexplained: this.#figure(`${prefix}.unexplained`),
      reason: this.#tokens.addProse(reason?.prose),
      hasDescription: description !== undefined,
      description: this.#tokens.addProse(description),
      ...this.#attainment(prefix, item.attainment),
    };
  }

  #attainment(prefix: string, { goals: { expected, reached }, indicators }: Attainment): View {
    return {
      goals: {
        told: expected !== undefined || reached !== undefined,
        expected: this.#tokens.addProse(expected),
        reached: this.#tokens.addProse(reached),
      },
      hasIndicators: indicators.length > 0,
      marks: this.#figuresAt(`${prefix}.marks.total`, POINTS_COLUMNS),
    };
  }

  #threePublic(): View {
    const item = (id: string) => {
      const prefix = `threePublic.${id}`;
      const outcomeOf = (column: string) => this.#figures.get(`${prefix}.${column}`).outcome;
      const isNone = (column: string) => outcomeOf(column).state === 'none';
      const isZero = (column: string) => {
        const outcome = outcomeOf(column);
        return outcome.state === 'none' || (outcome.state === 'value' && outcome.quantity.value.isZero());
      };
      const actual = this.#figures.get(`${prefix}.actual`).outcome;
      const isSpent = actual.state === 'value' && actual.quantity.value.gt(0);
      return {
        name: this.#tokens.addText(id === 'total' ? '“三公经费”' : titleOf(id)),
        ...this.#figuresAt(prefix, THREE_PUBLIC_FIGURES),
        // What is stated not to be there is not a zero that was typed.
        neverSpent: isNone('actual') && isNone('lastYearActual'),
        zeroBothYears: isZero('actual') && isZero('lastYearActual') && !(isNone('actual') && isNone('lastYearActual')),
        newThisYear: isZero('lastYearActual') && isSpent,
      };
    };
    return {
      told: this.#year.threePublic.state === 'told',
      items: THREE_PUBLIC_ITEMS.map(item),
      total: item('total'),
      vehicles: item('vehicles'),
      vehiclesBought: this.#figure('threePublic.vehiclesBought'),
      vehiclesKept: this.#figure('threePublic.vehiclesKept'),
    };
  }

  #facts(): View {
    return Object.fromEntries(
      this.#form.facts.flatMap((fact): [string, View][] => {
        switch (fact.type) {
          case 'number':
            return [[fact.id, this.#figure(`facts.${fact.id}`)]];
          case 'amounts':
            return [[fact.id, this.#figuresAt(`facts.${fact.id}`, fact.columns)]];
          case 'flag':
          case 'date':
          case 'population':
          case 'checklist':
            return [];
        }
      }),
    );
  }

  /** Totals that someone claims; points of single criteria belong to the scorecard. */
  #declared(): readonly View[] {
    return this.#year.declared
      .filter(({ criterion }) => criterion === undefined)
      .map((declared) => {
        const rubric = this.#form.rubrics.find((candidate) => refersTo(declared, candidate));
        return {
          rubric: this.#tokens.addText(rubric?.title ?? declared.rubric.name),
          ofWork: rubric?.assesses === 'work',
          points: this.#tokens.addText(printNumber(declared.points.value)),
          by: this.#tokens.addText(declared.by),
        };
      });
  }

  /** Under the form's headings, in its order. */
  #problems(): readonly View[] {
    return this.#form.problemHeadings.flatMap(({ id, title }) => {
      const problems = this.#year.problems.filter(({ heading }) => heading === id);
      if (problems.length === 0) return [];
      const items = problems.map(({ prose, cause }) => ({
        text: this.#tokens.addProse(prose),
        cause: this.#tokens.addProse(cause),
        hasCause: cause !== undefined,
      }));
      return [{ heading: this.#tokens.addText(title), several: items.length > 1, items }];
    });
  }

  #disclosures(): View {
    const of = (what: Disclosure['what']) =>
      this.#year.disclosures
        .filter((disclosure) => disclosure.what === what)
        .map(({ where, scope, date, status }) => ({
          where: this.#tokens.addText(where.name),
          scope: this.#tokens.addText(scope?.name ?? ''),
          date: this.#tokens.addText(date === undefined ? '' : printDate(date)),
          done: status === 'done',
        }));
    return {
      budget: of('budget'),
      finalAccounts: of('finalAccounts'),
      threePublic: of('threePublic'),
      selfEvaluation: of('selfEvaluation'),
    };
  }

  #headingsOf(problemIds: readonly string[]): string[] {
    const headings = problemIds.flatMap(
      (id) => this.#year.problems.find((problem) => problem.id === id)?.heading ?? [],
    );
    return [...new Set(headings)].map(
      (heading) => this.#form.problemHeadings.find(({ id }) => id === heading)?.title ?? heading,
    );
  }

  #amounts(prefix: string): View {
    return this.#figuresAt(prefix, AMOUNT_COLUMNS);
  }

  #figuresAt(prefix: string, names: readonly string[]): View {
    return Object.fromEntries(names.map((name) => [name, this.#figure(`${prefix}.${name}`)]));
  }

  /** A figure that a year does not have (parts of items without one, an overspend without items) is unknown. */
  #figure(id: string): View {
    const figure = this.#figures.find(id);
    const outcome = figure?.outcome ?? { state: 'unknown' as const };
    const measure = figure?.measure ?? 'count';
    const wording = figure?.wording ?? 'plain';
    const value = outcome.state === 'value' ? outcome.quantity.value : undefined;
    const token = (printed: string) => this.#tokens.addInline({ type: 'figure', id, value: printed });
    return {
      text: token(printCell({ outcome }, this.#style)),
      prose: token(printInSentence({ outcome, measure, wording }, this.#style)),
      known: outcome.state === 'value' || outcome.state === 'none',
      positive: value?.gt(0) ?? false,
      negative: value?.lt(0) ?? false,
      zero: value?.isZero() ?? false,
      none: outcome.state === 'none',
      baseless: outcome.state === 'undefined',
      unknown: outcome.state === 'unknown',
    };
  }
}

/** That there are none of a kind has to be said in the file; in a report it is worth a word only where there are no posts at all. */
function listShownPosts({ authorizedPosts }: Staff): Staff['authorizedPosts'] {
  const some = authorizedPosts.filter(({ count }) => count.state !== 'none');
  return some.length === 0 ? authorizedPosts : some;
}

function keyed<T extends { readonly id: string }>(list: readonly T[], of: (entry: T) => ViewNode): View {
  return Object.fromEntries(list.map((entry) => [entry.id, of(entry)]));
}
