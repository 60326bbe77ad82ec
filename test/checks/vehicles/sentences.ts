import { vehiclesContradict } from '../../../src/checks/vehicles/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at, yuan } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  vehiclesContradict({ bought: quantity('count', 1), paid: yuan('0') }, at),
  vehiclesContradict({ bought: quantity('count', 0), paid: yuan('159800') }, at),
];
