import { expectFigures } from '../expectFigures.ts';
import { Figures } from '../figures.ts';
import type { FormData } from '../readForm.ts';
import { at, cell, list, type Node, type Tree } from '../report.ts';
import { amountColumns, deriveRow } from '../spendingFigures.ts';
import { either, none, readCell, type State, total, unknown } from '../sums.ts';
import { deriveYears } from '../yearFigures.ts';
import { expectResults } from './expectResults.ts';
import type { Department } from './generateDepartment.ts';
import { isSameHire, mergeUnits } from './mergeUnits.ts';
import { showSections } from './showSections.ts';

const columns = amountColumns.join('|');
const years = 'lastYearBudget|budget|lastYearActual|actual';
const kinds = 'officialReception|vehicleOperation|overseasTravel|vehiclePurchase|vehicles|total';
const groups = 'basic|projects|governmentFund|stateCapital|socialInsurance';

/** What is added up as it stands; rates, differences and points are worked out of the sums, or the department's own. */
const added = [
  new RegExp(`^(?:${groups})\\.total\\.(?:${columns})$`),
  new RegExp(`^basic\\.(?:personnel|operating)\\.(?:${columns})$`),
  new RegExp(`^projects\\.(?:business|operation)\\.(?:${columns})$`),
  new RegExp(`^whole\\.(?:${columns})$`),
  /^(?:basic|projects|whole)\.carryover\.(?:opening|closing)$/,
  /^whole\.funding\.(?:currentAppropriation|carriedOver|otherFunds|total)\.(?:originalBudget|revisedBudget|actual)$/,
  new RegExp(`^threePublic\\.(?:${kinds})\\.(?:${years})$`),
  /^threePublic\.(?:vehiclesBought|vehiclesKept|receptionGroups|receptionPeople)$/,
  new RegExp(`^frugality\\.\\w+\\.(?:${years})$`),
  /^income\.(?!change)\w+$/,
  /^staff\.(?:administrative|institutional|service|other|authorizedPosts|staffInPost|retirees|newRetirees|leftRetirees)$/,
  /^staff\.(?:otherStaff|lastYear)\.\w+$/,
];
/** What rows of the department would answer otherwise than the units do, where one of them does not tell. */
const ofUnitsAlone = new RegExp(
  `^(?:basic\\.(?:personnel|operating)|projects\\.(?:business|operation)|(?:${groups})\\.total)\\.(?:${columns})$`,
);
const item = new RegExp(
  `^(${groups})\\.items\\.(?!.*\\.indicators\\.)(.*?)\\.(carryover\\.(?:opening|closing)|funding\\.\\w+\\.(?:originalBudget|revisedBudget|actual)|${columns})$`,
);

/** The figures of a unit, and what its report lists; nothing at all of one that has made no report. */
export interface UnitFigures {
  readonly name: string;
  readonly report: Tree | undefined;
  readonly figures: Figures | undefined;
}

/** The book of a department: what is added up is the sum of its units and, where that is not known, what it types. */
class Sums extends Figures {
  readonly #sumOf: (id: string) => State;

  constructor(form: FormData, money: '万元' | '元', sumOf: (id: string) => State) {
    super(form, money);
    this.#sumOf = sumOf;
  }

  override set(id: string, state: State): State {
    const sum = this.#sumOf(id);
    return super.set(id, ofUnitsAlone.test(id) ? sum : either(sum, state));
  }
}

const itemsOf = (report: Tree | undefined, group: string) =>
  group === 'basic' ? at(report, 'basic', 'items') : report?.[group];

const isListed = (report: Tree | undefined, group: string) => {
  const items = itemsOf(report, group);
  return items === 'none' || Array.isArray(items);
};

const hasItem = (report: Tree | undefined, group: string, name: string) =>
  list(itemsOf(report, group)).some((one) => at(one, 'name') === name);

/** A fact that counts, or an amount, can be added; a rate, a mark, a number of days cannot. */
function isAddedFact({ facts }: FormData, id: string): boolean {
  const [, fact = '', column] = /^facts\.([^.]+)(?:\.(.+))?$/.exec(id) ?? [];
  const { type, measure } = facts?.[fact] ?? {};
  if (type === 'amounts') return column !== undefined;
  return type === 'number' && measure !== undefined && !/^(?:%|分|天|日|个工作日|个百分点)$/.test(measure);
}

/** A unit with a report of another form tells no fact of this one, but perhaps the same amount where every form has it. */
function partOfFact({ facts }: FormData, { figures }: UnitFigures, id: string, isOfForm: boolean): State {
  const [, fact = '', column = ''] = id.split('.');
  const own = isOfForm ? figures?.get(id) : figures?.get(`${facts?.[fact]?.from ?? ''}.${column}`);
  return own ?? unknown;
}

/** Works out a department's figures from those of its units. */
export function expectRollup({ form, report, units: all }: Department) {
  const units = all.map(({ name, given }): UnitFigures => {
    // 公用经费 is what the department's form calls so; what a unit's own form calls so could not be added to it.
    const figures =
      given && expectFigures({ ...given.form.data, capitalIsOperating: form.data.capitalIsOperating }, given.report);
    return { name, report: given?.report, figures };
  });
  const ofForm = all.map(({ given }) => given?.form.data.id === form.data.id);
  const partOf = (unit: UnitFigures, id: string, index: number): State | undefined => {
    const { figures, report: own } = unit;
    const [, group = '', name = ''] = item.exec(id) ?? [];
    if (group !== '') {
      if (!isListed(own, group)) return unknown;
      if (!hasItem(own, group, name)) return undefined;
    }
    if (id.startsWith('facts.')) return partOfFact(form.data, unit, id, ofForm[index] === true);
    const hire = hireOf(merged, id);
    if (hire !== undefined) return countHires(own, hire);
    return figures?.get(id) ?? unknown;
  };
  const sumOf = (id: string): State => {
    if (![item, ...added].some((one) => one.test(id)) && !isAddedFact(form.data, id) && !hireOf(merged, id))
      return unknown;
    const parts = units.flatMap((unit, index) => partOf(unit, id, index) ?? []);
    return parts.length === 0 ? none : total(parts);
  };
  const results = expectResults(mergeUnits(report, units), units, form.data.phrases);
  const merged = results.report;
  const figures = new Sums(form.data, report.money === '元' ? '元' : '万元', sumOf);
  expectFigures(form.data, merged, figures);
  addUnits(figures, units, merged, (unit, id) => partOf(unit, id, units.indexOf(unit)) ?? unknown);
  for (const [id, state] of results.parts) figures.all.set(id, state);
  const listedBy = (row: string, name: string) => {
    const [, group = '', of = ''] = /^(\w+)\.items\.(.*)$/.exec(row) ?? [];
    const unit = units.find((one) => one.name === name);
    // The first unit that does not tell its list stands for all that may have it.
    const silent = units.find(({ report: one }) => !isListed(one, group));
    return group === '' || group === 'basic' || unit === silent || hasItem(unit?.report, group, of);
  };
  return { figures, merged: showSections(merged, units, figures), listedBy, printed: results.printed };
}

/** The programme and what is said of its posts, by the id of its number. */
function hireOf(merged: Tree, id: string): Node {
  const [, name] = /^staff\.items\.(.*)\.hires$/.exec(id) ?? [];
  return name === undefined
    ? undefined
    : list(at(merged, 'staff', 'programmeHires')).find((hire) => at(hire, 'programme') === name);
}

/** How many a unit has hired under a programme; nobody asks one that has none. */
function countHires(report: Tree | undefined, hire: Node): State | undefined {
  const own = list(at(report, 'staff', 'programmeHires')).filter((one) => isSameHire(one, hire));
  return own.length === 0 ? undefined : total(own.map((one) => readCell(cell(at(one, 'count')))));
}

/** The part of each unit in what is added up. */
function addUnits(
  figures: Figures,
  units: readonly UnitFigures[],
  merged: Tree,
  partOf: (unit: UnitFigures, id: string) => State,
): void {
  const ids = [...figures.all.keys()];
  for (const unit of units) {
    const { name, figures: own, report } = unit;
    if (own === undefined) continue;
    for (const id of ids) {
      const [, group = '', of = '', column = ''] = item.exec(id) ?? [];
      if (group !== '') {
        if (group === 'basic' || hasItem(report, group, of)) {
          const state = hasItem(report, group, of) ? own.get(id) : isListed(report, group) ? none : unknown;
          figures.all.set(id.replace(new RegExp(`\\.${column.split('.').at(-1)}$`), `.units.${name}$&`), state);
        }
      } else if (hireOf(merged, id) !== undefined) {
        const state = countHires(report, hireOf(merged, id));
        if (state !== undefined) figures.all.set(id.replace(/\.hires$/, `.units.${name}.hires`), state);
      } else if (added.some((one) => one.test(id)) || isAddedFact(figures.form, id)) {
        const last = id.slice(id.lastIndexOf('.'));
        const row = id.slice(0, -last.length).replace(/\.total$/, '');
        // A number without columns has its units behind it, all others before their column.
        for (const unitId of [`${id}.units.${name}`, `${row}.units.${name}${last}`])
          figures.all.set(unitId, partOf(unit, id));
      }
    }
    for (const group of [...groups.split('|'), 'whole']) deriveRow(figures, `${group}.units.${name}`);
    for (const group of groups.split('|'))
      for (const one of list(itemsOf(merged, group)))
        if (group === 'basic' || hasItem(report, group, String(at(one, 'name'))))
          deriveRow(figures, `${group}.items.${String(at(one, 'name'))}.units.${name}`);
    deriveYears(figures, `threePublic.units.${name}`);
    figures.over(
      `staff.units.${name}.staffControlRate`,
      `staff.units.${name}.staffInPost`,
      `staff.units.${name}.authorizedPosts`,
    );
  }
}
