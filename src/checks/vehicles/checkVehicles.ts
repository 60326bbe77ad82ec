import type { Finding } from '../../findings/types.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { vehiclesContradict } from './findings.ts';

/** SE418 vehicles-contradict: vehicles were bought although nothing was paid for any, or the other way round. */
export const checkVehicles: FigureCheck = ({ year: { threePublic } }): Finding[] => {
  const { vehiclesBought, items } = threePublic;
  const { actual } = items.vehiclePurchase;
  if (vehiclesBought.state === 'absent' || actual.state === 'absent') return [];
  const bought = vehiclesBought.state === 'none' ? quantity('count', 0) : vehiclesBought.quantity;
  const paid = actual.state === 'none' ? quantity('yuan', 0) : actual.quantity;
  // A refund of an earlier year's money makes the amount negative.
  if (paid.value.lt(0) || bought.value.isZero() === paid.value.isZero()) return [];
  return [vehiclesContradict({ bought, paid }, vehiclesBought.place)];
};
