import type { Criterion } from './rubricTypes.ts';

/** Lists the criteria by which a line may be scored: those among which the unit chooses, or the one there is. */
export function listAlternatives(criterion: Criterion): readonly Criterion[] {
  return criterion.kind === 'either' ? criterion.options.map((option) => option.criterion) : [criterion];
}
