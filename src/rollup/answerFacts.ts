import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import type { Facts, PopulationUnit } from '../form/readFacts.ts';
import type { FactSpec } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import { placeOfKey } from '../source/query.ts';
import { selfCheckContradicted } from './findings/findings.ts';
import { sumFacts } from './sumFacts.ts';

/**
 * Answers the facts that the reports of the units answer: their numbers add up; whoever has a report has evaluated itself, and whoever is named
 * without one has not. What the department answers itself stays, and is compared. SE470 self-check-contradicted.
 */
export function answerFacts(
  specs: readonly FactSpec[],
  facts: Facts,
  year: UnitYear,
): { readonly facts: Facts; readonly findings: readonly Finding[] } {
  if (!year.isRolledUp) return { facts, findings: [] };
  const units = year.unitReports.map(({ report, mark }, at): PopulationUnit & { readonly place: Place } => {
    const { name = '', place = year.place } = year.unit.budgetUnits[at] ?? {};
    return { name, place, done: report === 'none' ? false : mark === undefined ? undefined : true };
  });
  const summed = sumFacts(specs, facts, year);
  const answered = new Map(summed.facts);
  const findings: Finding[] = [...summed.findings];
  for (const spec of specs) {
    const fact = facts.get(spec.id);
    if (spec.type !== 'population' || spec.from !== 'units' || fact?.type !== 'population') continue;
    if (fact.units === undefined) {
      if (fact.place === undefined) answered.set(spec.id, { ...fact, units, place: placeOfKey(year.root, 'units') });
      continue;
    }
    for (const { name, done } of fact.units) {
      const other = units.find((unit) => unit.name === name);
      if (other?.done === undefined || done === undefined || other.done === done || fact.place === undefined) continue;
      findings.push(selfCheckContradicted({ fact: spec.title, unit: name, done }, fact.place, other.place));
    }
  }
  return { facts: answered, findings };
}
