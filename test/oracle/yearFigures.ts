import type { Figures } from './figures.ts';
import { fraction, sign } from './fraction.ts';
import { at, cell, list, type Node, tree } from './report.ts';
import { either, none, total, unknown, value } from './sums.ts';

const years = ['lastYearBudget', 'budget', 'lastYearActual', 'actual'] as const;

export function deriveYears(figures: Figures, row: string): void {
  figures.minus(`${row}.change`, `${row}.actual`, `${row}.lastYearActual`);
  figures.over(`${row}.changeRate`, `${row}.change`, `${row}.lastYearActual`);
  figures.minus(`${row}.budgetChange`, `${row}.budget`, `${row}.lastYearBudget`);
  figures.over(`${row}.budgetChangeRate`, `${row}.budgetChange`, `${row}.lastYearBudget`);
  figures.over(`${row}.controlRate`, `${row}.actual`, `${row}.budget`);
}

export function readFrugality(figures: Figures, frugality: Node): void {
  for (const key of ['generalExpenses', 'propertyManagement']) {
    if (at(frugality, key) === undefined) continue;
    for (const year of years) figures.set(`frugality.${key}.${year}`, figures.yuan(at(frugality, key, year)));
    deriveYears(figures, `frugality.${key}`);
  }
}

/** The four 三公 expenses; buying and running vehicles may be told as one. */
export function readThreePublic(figures: Figures, node: Node): void {
  const kinds = ['officialReception', 'vehicleOperation', 'overseasTravel', 'vehiclePurchase'];
  for (const year of years) {
    for (const kind of kinds) figures.set(`threePublic.${kind}.${year}`, figures.yuan(at(node, kind, year)));
    const split = total([
      figures.get(`threePublic.vehiclePurchase.${year}`),
      figures.get(`threePublic.vehicleOperation.${year}`),
    ]);
    const vehicles = figures.set(
      `threePublic.vehicles.${year}`,
      either(split, figures.yuan(at(node, 'vehiclePurchaseAndOperation', year))),
    );
    const sum = total([
      figures.get(`threePublic.officialReception.${year}`),
      vehicles,
      figures.get(`threePublic.overseasTravel.${year}`),
    ]);
    figures.set(`threePublic.total.${year}`, either(sum, figures.yuan(at(node, 'total', year))));
  }
  for (const kind of [...kinds, 'vehicles', 'total']) deriveYears(figures, `threePublic.${kind}`);
  figures.number('threePublic.vehiclesBought', cell(at(node, 'vehicles', 'bought')));
  figures.number('threePublic.vehiclesKept', cell(at(node, 'vehicles', 'kept')));
  figures.number('threePublic.receptionGroups', cell(at(node, 'receptions', 'groups')));
  figures.number('threePublic.receptionPeople', cell(at(node, 'receptions', 'people')));
}

export function readIncome(figures: Figures, node: Node): void {
  const kinds = ['generalBudget', 'governmentFund', 'stateCapital', 'nonTax', 'business', 'other'];
  for (const kind of kinds) figures.set(`income.${kind}`, figures.yuan(at(node, kind)));
  const sum = total(kinds.map((kind) => figures.get(`income.${kind}`)));
  figures.set('income.total', either(sum, figures.yuan(at(node, 'total'))));
  figures.set('income.lastYear', figures.yuan(at(node, 'lastYear')));
  figures.minus('income.change', 'income.total', 'income.lastYear');
  figures.over('income.changeRate', 'income.change', 'income.lastYear');
}

/** Posts and people; those who may hold no post are counted apart. */
export function readStaff(figures: Figures, node: Node, units: readonly string[]): void {
  const count = (id: string, ...keys: string[]) => figures.number(`staff.${id}`, cell(at(node, ...keys)));
  const kinds = ['administrative', 'institutional', 'service', 'other'];
  for (const kind of kinds) count(kind, 'authorizedPosts', kind);
  const ofUnits = (key: string) =>
    at(node, 'byUnit') === undefined ? unknown : total(units.map((unit) => figures.get(`staff.units.${unit}.${key}`)));
  for (const unit of Object.keys(tree(at(node, 'byUnit')))) {
    for (const key of ['authorizedPosts', 'staffInPost', 'retirees'])
      count(`units.${unit}.${key}`, 'byUnit', unit, key);
    figures.over(
      `staff.units.${unit}.staffControlRate`,
      `staff.units.${unit}.staffInPost`,
      `staff.units.${unit}.authorizedPosts`,
    );
  }
  const typed = (...keys: string[]) => figures.number('', cell(at(node, ...keys)));
  const posts = either(total(kinds.map((kind) => figures.get(`staff.${kind}`))), typed('authorizedPosts', 'total'));
  figures.set('staff.authorizedPosts', either(posts, ofUnits('authorizedPosts')));
  figures.set('staff.staffInPost', either(typed('staffInPost'), ofUnits('staffInPost')));
  figures.set('staff.retirees', either(typed('retirees', 'closing'), ofUnits('retirees')));
  figures.all.delete('');
  figures.minus('staff.vacancies', 'staff.authorizedPosts', 'staff.staffInPost');
  figures.over('staff.staffControlRate', 'staff.staffInPost', 'staff.authorizedPosts');
  readHires(figures, list(at(node, 'programmeHires')));
  count('newRetirees', 'retirees', 'new');
  count('leftRetirees', 'retirees', 'left');
  figures.minus('staff.openingRetirees', 'staff.retirees', 'staff.newRetirees');
  figures.set(
    'staff.openingRetirees',
    total([figures.get('staff.openingRetirees'), figures.get('staff.leftRetirees')]),
  );
  for (const kind of ['temporary', 'dispatched', 'other']) count(`otherStaff.${kind}`, 'otherStaff', kind);
  figures.set(
    'staff.otherStaff.total',
    total(['temporary', 'dispatched', 'other'].map((kind) => figures.get(`staff.otherStaff.${kind}`))),
  );
  count('lastYear.authorizedPosts', 'lastYear', 'authorizedPosts');
  count('lastYear.staffInPost', 'lastYear', 'staffInPost');
  figures.minus('staff.postsChange', 'staff.authorizedPosts', 'staff.lastYear.authorizedPosts');
  figures.minus('staff.inPostChange', 'staff.staffInPost', 'staff.lastYear.staffInPost');
}

function readHires(figures: Figures, hires: readonly Node[]): void {
  const counts = (hire: Node) =>
    figures.number(`staff.items.${String(at(hire, 'programme'))}.hires`, cell(at(hire, 'count')));
  const all = hires.map((hire) => ({ holds: at(hire, 'holdsPost'), count: counts(hire) }));
  const isNobody = ({ count }: (typeof all)[number]) =>
    count.is === 'none' || (count.is === 'value' && sign(count.value) === 0);
  const postless = all.filter(({ holds }) => holds === false);
  // Of whom it is not said whether they hold a post, nobody knows how many hold none, unless there is nobody.
  const unsure = all.filter((hire) => typeof hire.holds !== 'boolean' && !isNobody(hire));
  const states = [...postless.map(({ count }) => count), ...unsure.map(() => unknown)];
  figures.set('staff.postlessHires', states.length === 0 ? none : total(states));
  figures.minus('staff.postHolders', 'staff.staffInPost', 'staff.postlessHires');
  figures.over('staff.postHolderControlRate', 'staff.postHolders', 'staff.authorizedPosts');
  if (unsure.length === 0) return;
  figures.set('staff.unsureHires', total([...postless, ...unsure].map(({ count }) => count)));
  figures.minus('staff.sureHolders', 'staff.staffInPost', 'staff.unsureHires');
  figures.over('staff.sureHolderControlRate', 'staff.sureHolders', 'staff.authorizedPosts');
}

export function readUnit(figures: Figures, node: Node): void {
  for (const [id, one] of [
    ['unit.divisions', unknown],
    ['unit.budgetUnits', value(fraction(1n))],
  ] as const) {
    const key = id.slice('unit.'.length);
    const names = list(at(node, key));
    const told = cell(at(node, `${key.slice(0, -1)}Count`));
    const counted = names.length > 0 ? value(fraction(BigInt(names.length))) : unknown;
    figures.set(id, either(either(counted, figures.number(id, told)), one));
  }
}
