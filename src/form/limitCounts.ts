import { Decimal } from '../quantity/decimal.ts';
import { listCriteria } from './checkForm.ts';
import { listAlternatives } from './listAlternatives.ts';
import type { Rubric } from './rubricTypes.ts';
import type { FactSpec } from './types.ts';

/** Limits the numbers by which occurrences are counted: nothing happens −1 or 1.5 times. A form's own limits stay. */
export function limitCounts(facts: readonly FactSpec[], rubrics: readonly Rubric[]): readonly FactSpec[] {
  const counts = new Set(
    rubrics
      .flatMap(listCriteria)
      .flatMap(listAlternatives)
      .flatMap((criterion) => (criterion.kind === 'occurrences' ? [criterion.fact] : [])),
  );
  return facts.map((fact) => {
    if (fact.type !== 'number' || !counts.has(fact.id)) return fact;
    const { least = new Decimal(0), decimals = 0 } = fact.limits;
    return { ...fact, limits: { ...fact.limits, least, decimals } };
  });
}
