import { THREE_PUBLIC_ITEMS, type ThreePublic, type ThreePublicAmounts, type ThreePublicId } from './types.ts';

/** A row of 三公经费: an item or, where they are not split, what was spent on vehicles as a whole. */
export type ThreePublicRow = ThreePublicId | 'vehicles';

const OF_VEHICLES: readonly ThreePublicId[] = ['vehicleOperation', 'vehiclePurchase'];

/**
 * Lists the rows in which a year tells its 三公经费: the four items; three where the money for vehicles is told without its
 * split; none where only the total is told.
 */
export function listThreePublicRows({ items, vehicles, total }: ThreePublic): readonly ThreePublicRow[] {
  const isUnsplit = isTold(vehicles) && !OF_VEHICLES.some((id) => isTold(items[id]));
  const isOnlyTotal = isTold(total) && !isTold(vehicles) && !THREE_PUBLIC_ITEMS.some((id) => isTold(items[id]));
  if (isOnlyTotal) return [];
  if (!isUnsplit) return THREE_PUBLIC_ITEMS;
  return THREE_PUBLIC_ITEMS.flatMap((id): ThreePublicRow[] => {
    if (id === 'vehiclePurchase') return [];
    return id === 'vehicleOperation' ? ['vehicles'] : [id];
  });
}

function isTold(amounts: ThreePublicAmounts): boolean {
  return Object.values(amounts).some(({ state }) => state !== 'absent');
}
