import type { Thing } from '../types.ts';
import type { ClauseReading } from './clauseReading.ts';

/** `基本支出占全年支出的36.55%`: of all that was spent, or of the table that the thing is a row of. */
export function findWhole(reading: ClauseReading, thing: Thing): Thing {
  if (thing.kind !== 'loose' || reading.relation?.relation !== 'of') return thing;
  const of = reading.thing ?? reading.before.thing;
  if (of?.kind !== 'spending' || of.unit !== undefined || of.prefixes.length === 0) return thing;
  const tables = of.prefixes.flatMap((prefix) =>
    TABLES.filter((one) => prefix.startsWith(one) && prefix !== `${one}total`),
  );
  return { ...thing, kind: 'spending', prefixes: ['whole', ...tables.map((one) => `${one}total`)], isOfEither: true };
}

/** Tables of spending, each with a total of its own. */
const TABLES = ['basic.', 'projects.'];
