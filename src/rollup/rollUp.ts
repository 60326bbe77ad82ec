import type { Finding, Result } from '../findings/types.ts';
import type { Form } from '../form/types.ts';
import {
  BUDGET_COLUMNS,
  type Entry,
  FRUGALITY,
  FUNDING_ROWS,
  type Funding,
  INCOME_SOURCES,
  type Named,
  OTHER_STAFF,
  POST_KINDS,
  PROJECT_KINDS,
  type ProgrammeHire,
  SPENDING_COLUMNS,
  type Staff,
  THREE_PUBLIC_COLUMNS,
  THREE_PUBLIC_ITEMS,
  type ThreePublicAmounts,
  TOTALS,
  type Total,
  type TotalId,
  type UnitYear,
} from '../model/types.ts';
import type { Measure } from '../quantity/quantity.ts';
import { addItems } from './addItems.ts';
import { addResults } from './addResults.ts';
import { columns } from './columns.ts';
import { unitChanged, unitListDiffers } from './findings/findings.ts';
import { tellUnknown } from './tellUnknown.ts';
import type { UnitRead } from './types.ts';
import { type Unit, Units } from './units.ts';

/**
 * Adds up the reports of a department's units: amounts and people add, and every rate follows from the sums. What the
 * department types itself is compared with them; its words, and what cannot be added, are its own.
 */
export function rollUp(
  year: UnitYear,
  form: Pick<Form, 'asks'>,
  read: readonly UnitRead[],
): Result<UnitYear> & { readonly value: UnitYear } {
  const all = read.map(
    (one): Unit => ({
      name: nameOf(one),
      place: one.entry.place,
      numbers: one.is === 'read' ? one.numbers : undefined,
      isWithoutReport: one.is === 'none',
    }),
  );
  const units = new Units(all, year);
  const unitReports = read.map((one) => {
    if (one.is !== 'read') return one.entry;
    const { mark, facts } = one.numbers;
    return { ...one.entry, mark, ...(facts === undefined ? {} : { facts }) };
  });
  const added = addResults(addSpendingParts(year, units, form), units);
  const value = { ...added, unitReports, isRolledUp: true };
  return {
    value,
    findings: [
      ...read.flatMap((one) => (one.is === 'failed' ? one.findings : [])),
      ...tellChanged(read),
      ...compareLists(year, all),
      ...units.findings,
      ...tellUnknown(value, units),
    ],
  };
}

/** The name by which tables show a unit. */
function nameOf(read: UnitRead): string {
  if (read.is === 'read') return read.numbers.name;
  const { name, report } = read.entry;
  return (name?.name ?? (report === 'none' ? '' : report.name)).trim();
}

/** SE480 unit-changed: the numbers of a unit are no longer those that were taken over last. */
function tellChanged(read: readonly UnitRead[]): Finding[] {
  return read.flatMap((one): Finding[] => {
    if (one.is !== 'read' || one.entry.taken === undefined) return [];
    const { name, file, mark, namePlace } = one.numbers;
    if (one.entry.taken.name.trim() === mark) return [];
    return [unitChanged({ unit: name, path: file }, one.entry.taken.place, namePlace)];
  });
}

/** Names that a finding lists; a department may have hundreds of units. */
const NAMED = 4;

/** SE499 unit-list-differs: the budget units that the department lists are not those whose reports it names. */
function compareLists({ unit }: UnitYear, all: readonly Unit[]): Finding[] {
  const [first] = unit.budgetUnits;
  if (!unit.budgetUnitsStated || first === undefined) return [];
  const [listed, named] = [unit.budgetUnits, all].map((ones) => new Set(ones.map(({ name }) => name.trim()))) as [
    Set<string>,
    Set<string>,
  ];
  const missing = [...listed].filter((name) => !named.has(name));
  const others = [...named].filter((name) => !listed.has(name));
  if (missing.length === 0 && others.length === 0) return [];
  return [unitListDiffers({ missing: missing.slice(0, NAMED), others: others.slice(0, NAMED) }, first.place)];
}

function addSpendingParts(year: UnitYear, units: Units, form: Pick<Form, 'asks'>): UnitYear {
  const { threePublic, income, basic, whole } = year;
  const totals = columns(TOTALS, (id) => addTotal(prefixOf(id), year.totals[id], units, ALWAYS.includes(id)));
  const projects = addItems('projects', year.projects, units);
  const hasKinds =
    form.asks.includes('projectKinds') ||
    (projects.state === 'listed' && projects.items.some(({ kind }) => kind !== undefined)) ||
    // Units that differ in the kind of an item leave it without one, and each has the sums of its kinds nevertheless.
    units.all.some(({ numbers }) => numbers?.tables.projects.items.some(({ kind }) => kind !== undefined) === true);
  const four = (prefix: string, own: ThreePublicAmounts) =>
    columns(THREE_PUBLIC_COLUMNS, (column) => units.add(`${prefix}.${column}`, own[column]));
  const items = columns(THREE_PUBLIC_ITEMS, (id) => four(`threePublic.${id}`, threePublic.items[id]));
  const vehicles = four('threePublic.vehicles', threePublic.vehicles);
  const total = four('threePublic.total', threePublic.total);
  const isTold = [...Object.values(items), vehicles, total].some(hasAny);
  const count = (id: string, own: Entry<'count'>) => units.add(`threePublic.${id}`, own);
  const sources = columns(INCOME_SOURCES, (id) => units.add(`income.${id}`, income.sources[id]));
  const [all, lastYear] = [units.add('income.total', income.total), units.add('income.lastYear', income.lastYear)];
  return {
    ...year,
    unit: {
      ...year.unit,
      budgetUnits: units.all.map(({ name, place }): Named => ({ name, place })),
      budgetUnitsStated: true,
    },
    staff: addStaff(year.staff, units),
    basic: {
      items: addItems('basic', basic.items, units),
      carryover: columns(ENDS, (end) => units.add(`basic.carryover.${end}`, basic.carryover[end])),
    },
    threePublic: {
      ...threePublic,
      state: isTold ? 'told' : 'absent',
      items,
      vehicles,
      total,
      receptionGroups: count('receptionGroups', threePublic.receptionGroups),
      receptionPeople: count('receptionPeople', threePublic.receptionPeople),
      vehiclesBought: count('vehiclesBought', threePublic.vehiclesBought),
      vehiclesKept: count('vehiclesKept', threePublic.vehiclesKept),
    },
    frugality: columns(FRUGALITY, (id) => four(`frugality.${id}`, year.frugality[id])),
    income: { sources, total: all, lastYear, isTold: hasAny({ ...sources, all, lastYear }) },
    totals,
    projects,
    ...(hasKinds
      ? {
          projectsOfUnits: columns(PROJECT_KINDS, (kind) =>
            addTotal(`projects.${kind}`, NO_TOTAL(units), units, false),
          ),
        }
      : {}),
    funds: columns(['governmentFund', 'stateCapital', 'socialInsurance'] as const, (fund) =>
      addItems(fund, year.funds[fund], units),
    ),
    whole: { ...whole, funding: addWholeFunding(whole.funding, units) },
    wholeCarryover: columns(ENDS, (end) => units.add(`whole.carryover.${end}`, year.wholeCarryover[end])),
  };
}

const ENDS = ['opening', 'closing'] as const;

/** Their figures by units are printed in rows, known or not. */
const ALWAYS: readonly TotalId[] = ['basic', 'projects', 'governmentFund', 'stateCapital', 'socialInsurance', 'whole'];

function prefixOf(id: TotalId): string {
  if (id === 'whole') return id;
  return id === 'personnel' || id === 'operating' ? `basic.${id}` : `${id}.total`;
}

function addTotal(prefix: string, own: Total, units: Units, isAlways: boolean): Total {
  const amounts = columns(SPENDING_COLUMNS, (column) =>
    units.add(`${prefix}.${column}`, own.amounts[column], isAlways),
  );
  return { ...own, amounts, isTold: own.isTold || hasAny(amounts) };
}

function NO_TOTAL(units: Units): Total {
  const absent = { state: 'absent', place: units.placeOf('projects') } as const;
  return { amounts: columns(SPENDING_COLUMNS, () => absent), executionRate: absent, byUnit: [], isTold: false };
}

function addStaff(own: Staff, units: Units): Staff {
  const add = <M extends Measure>(id: string, entry: Entry<M>) => units.add(`staff.${id}`, entry);
  const hasKinds =
    own.authorizedPosts.length > 0 ||
    units.all.some(({ numbers }) => POST_KINDS.some((kind) => numbers?.entries.has(`staff.${kind}`) === true));
  const posts = POST_KINDS.map((kind) => {
    const typed = own.authorizedPosts.find((one) => one.kind === kind)?.count;
    const absent = { state: 'absent', place: units.placeOf(`staff.authorizedPosts.${kind}`) } as const;
    return { kind, count: add(kind, typed ?? absent) };
  });
  return {
    ...own,
    authorizedPosts: hasKinds ? posts : [],
    postsTotal: add('authorizedPosts', own.postsTotal),
    staffInPost: add('staffInPost', own.staffInPost),
    programmeHires: addHires(own.programmeHires, units),
    retirees: {
      closing: add('retirees', own.retirees.closing),
      new: add('newRetirees', own.retirees.new),
      left: add('leftRetirees', own.retirees.left),
    },
    otherStaff: columns(OTHER_STAFF, (kind) => add(`otherStaff.${kind}`, own.otherStaff[kind])),
    lastYear: {
      authorizedPosts: add('lastYear.authorizedPosts', own.lastYear.authorizedPosts),
      staffInPost: add('lastYear.staffInPost', own.lastYear.staffInPost),
    },
    byUnit: units.all.map(({ name, place, numbers }) => {
      const of = <M extends Measure>(id: string) =>
        (numbers?.entries.get(id) as Entry<M> | undefined) ?? ({ state: 'absent', place } as const);
      return {
        unit: name,
        authorizedPosts: of<'post'>('staff.authorizedPosts'),
        staffInPost: of<'person'>('staff.staffInPost'),
        retirees: of<'person'>('staff.retirees'),
      };
    }),
  };
}

/** Adds the people hired under each programme; those with a post and those without one stay apart, as in a unit's report. */
function addHires(own: readonly ProgrammeHire[], units: Units): readonly ProgrammeHire[] {
  const keyOf = ({ programme, holdsPost }: ProgrammeHire) => `${programme}\n${holdsPost}`;
  const groups = new Map<string, { readonly unit: string; readonly hire: ProgrammeHire }[]>();
  for (const { name, numbers } of units.all) {
    for (const hire of numbers?.hires ?? []) {
      const group = groups.get(keyOf(hire));
      if (group === undefined) groups.set(keyOf(hire), [{ unit: name, hire }]);
      else group.push({ unit: name, hire });
    }
  }
  const typed = new Map(own.map((hire) => [keyOf(hire), hire]));
  const kept = own.filter((hire) => !groups.has(keyOf(hire)));
  const added = [...groups].flatMap(([key, group]): ProgrammeHire[] => {
    const [first] = group;
    if (first === undefined) return [];
    const place = units.placeOf('staff.programmeHires');
    const count = typed.get(key)?.count ?? { state: 'absent', place };
    const ofUnits = group.map(({ unit, hire }) => ({ unit, entry: hire.count }));
    const { programme } = first.hire;
    return [
      { ...first.hire, place, count: units.sum(['staff', 'items', programme, 'hires'], 'person', count, ofUnits) },
    ];
  });
  return [...kept, ...added];
}

function addWholeFunding(own: Funding | undefined, units: Units): Funding | undefined {
  const place = own?.place ?? units.placeOf('whole.funding');
  const isTold = units.all.some(({ numbers }) =>
    FUNDING_ROWS.some((row) => numbers?.entries.has(`whole.funding.${row}.actual`)),
  );
  if (own === undefined && !isTold) return undefined;
  const rows = columns(FUNDING_ROWS, (row) =>
    columns(BUDGET_COLUMNS, (column) =>
      units.add(`whole.funding.${row}.${column}`, own?.rows[row][column] ?? { state: 'absent', place }),
    ),
  );
  return { rows, place };
}

function hasAny(entries: Readonly<Record<string, Entry>>): boolean {
  return Object.values(entries).some(({ state }) => state !== 'absent');
}
