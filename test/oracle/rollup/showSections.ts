import type { Figures } from '../figures.ts';
import { at, list, type Node, type Tree, tree } from '../report.ts';
import type { UnitFigures } from './expectRollup.ts';

const OF_THIS_YEAR = /\.(?:originalBudget|revisedBudget|actual|executionRate)$/;
const posts = ['administrative', 'institutional', 'service', 'other', 'authorizedPosts', 'staffInPost'];
const people = [
  'retirees',
  'newRetirees',
  'leftRetirees',
  'otherStaff.temporary',
  'otherStaff.dispatched',
  'otherStaff.other',
];

/** Which kinds of 三公经费 a unit tells, and in which columns: none stands for every number. */
function threePublicOf(reports: readonly (Tree | undefined)[], figures: Figures): Tree {
  const all = new Set(reports.flatMap((one) => Object.keys(tree(at(one, 'threePublic')))));
  // Where a unit tells the total alone, nobody knows the sum of an item.
  const idOf = (kind: string) => `threePublic.${kind === 'vehiclePurchaseAndOperation' ? 'vehicles' : kind}`;
  const kinds = [...all].filter((kind) =>
    ['lastYearBudget', 'budget', 'lastYearActual', 'actual'].some(
      (column) => figures.get(`${idOf(kind)}.${column}`).is !== 'unknown',
    ),
  );
  const columnsOf = (kind: string) =>
    reports.flatMap((one) =>
      Object.entries(tree(at(one, 'threePublic', kind))).flatMap(([key, value]): [string, Node][] =>
        value === undefined || value === null ? [] : [[key, 'none']],
      ),
    );
  return Object.fromEntries(kinds.map((kind) => [kind, Object.fromEntries(columnsOf(kind))]));
}

/** Whether a unit tells a number of this year in a list, or an amount as its total; that it has none says nothing of the others. */
function tellsAny({ figures, report }: UnitFigures, group: string): boolean {
  if (figures === undefined || report?.[group] === 'none') return false;
  return [...figures.all].some(
    ([id, { is }]) =>
      OF_THIS_YEAR.test(id) &&
      (id.startsWith(`${group}.items.`) ? is !== 'unknown' : id.startsWith(`${group}.total.`) && is === 'value') &&
      !id.includes('.indicators.'),
  );
}

const isToldBy = ({ figures }: UnitFigures, id: string) => (figures?.get(id).is ?? 'unknown') !== 'unknown';

const tellsCount = (hire: Node) => at(hire, 'count') !== undefined && at(hire, 'count') !== null;

/** The report as a reader of the department's document sees it: what its units tell stands in its sections. */
export function showSections(merged: Tree, units: readonly UnitFigures[], figures: Figures): Tree {
  const isKnown = (id: string) => figures.get(id).is !== 'unknown';
  const totals: Record<string, Node> = {};
  // The numbers of one unit are content, be their sum known or not.
  for (const group of ['basic', 'projects', 'governmentFund', 'stateCapital', 'socialInsurance'])
    if (merged[group] !== 'none' && units.some((unit) => tellsAny(unit, group))) totals[group] = { actual: 'none' };
  const staffKeys = [...posts, ...people].map((key) => `staff.${key}`);
  const isHired = units.some(({ report }) => list(at(report, 'staff', 'programmeHires')).some(tellsCount));
  const isStaffTold = isHired || staffKeys.some((id) => isKnown(id) || units.some((unit) => isToldBy(unit, id)));
  const facts = Object.entries(figures.form.facts ?? {}).flatMap(([id, { type, from }]): [string, Node][] =>
    type === 'population' && from === 'units'
      ? [
          [
            id,
            {
              must: units.map(({ name }) => name),
              done: units.filter(({ report }) => report !== undefined).map(({ name }) => name),
            },
          ],
        ]
      : [],
  );
  return {
    ...merged,
    totals,
    staff: isStaffTold ? { staffInPost: 'none' } : undefined,
    threePublic: threePublicOf(
      units.map(({ report }) => report),
      figures,
    ),
    facts: { ...tree(merged.facts), ...Object.fromEntries(facts) },
  };
}
