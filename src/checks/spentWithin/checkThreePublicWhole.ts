import { titleOf } from '../../figures/figureNames.ts';
import type { Figures } from '../../figures/types.ts';
import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { THREE_PUBLIC_ITEMS, type ThreePublic, type ThreePublicId, type UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { type Quantity, quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { threePublicAboveGoods, threePublicAboveSpending } from './findings.ts';
import { addFunds, knownAmount, spentInAll } from './spentInAll.ts';

/**
 * SE452 three-public-above-spending: the 三公经费 come to more than all that was spent. SE453 three-public-above-goods: those
 * that are paid as goods and services come to more than these and all projects. Items that are not told could only add to them.
 */
export const checkThreePublicWhole: FigureCheck = ({ year, figures }): readonly Finding[] => {
  const all = sumUp(THREE_PUBLIC_ITEMS, year.threePublic);
  const spent = spentInAll(year, figures);
  if (all !== undefined && spent !== undefined && all.sum.value.gt(spent)) {
    return [threePublicAboveSpending({ ...all, whole: quantity('yuan', spent) }, ...all.places)];
  }
  const running = sumUp(RUNNING, year.threePublic);
  const goods = addGoods(year, figures);
  if (running === undefined || goods === undefined || running.sum.value.lte(goods)) return [];
  return [threePublicAboveGoods({ ...running, goods: quantity('yuan', goods) }, ...running.places)];
};

/** What is paid as goods and services: a vehicle that is bought is an asset. */
const RUNNING = ['officialReception', 'vehicleOperation', 'overseasTravel'] as const;

/** Adds what may have paid for them: goods and services among basic spending, projects, and the funds that the file lists. */
function addGoods(year: UnitYear, figures: Figures): Decimal | undefined {
  const operating = knownAmount(figures, 'basic.operatingExcludingCapital.actual');
  const projects = knownAmount(figures, 'projects.total.actual');
  if (operating === undefined || projects === undefined) return undefined;
  return addFunds(operating.plus(projects), year, figures);
}

interface Spent {
  readonly items: readonly string[];
  readonly sum: Quantity<'yuan'>;
  /** The places of the amounts, the largest first. */
  readonly places: readonly [Place, ...Place[]];
}

/** Adds up the amounts that are told; a refund takes nothing away from the others. */
function sumUp(ids: readonly ThreePublicId[], { items }: ThreePublic): Spent | undefined {
  const told = ids
    .flatMap((id) => {
      const { actual } = items[id];
      return actual.state === 'value' && actual.quantity.value.gt(0)
        ? [{ item: titleOf(id), value: actual.quantity.value, place: actual.place }]
        : [];
    })
    .toSorted((one, other) => other.value.cmp(one.value));
  const [first, ...others] = told;
  if (first === undefined) return undefined;
  return {
    items: told.map(({ item }) => item),
    sum: quantity('yuan', Decimal.sum(...told.map(({ value }) => value))),
    places: [first.place, ...others.map(({ place }) => place)],
  };
}
