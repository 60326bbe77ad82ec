import type { Criterion, CriterionKind } from './rubricTypes.ts';
import type { FactSpec } from './types.ts';

/** A fact that a criterion looks at, with the type that it must have. */
export interface AskedFact {
  readonly id: string;
  readonly type: FactSpec['type'];
}

/** The facts that a criterion scores by; a rate names figures and facts alike, and is looked up among both. */
export function listScoredFacts(criterion: CriterionKind): readonly AskedFact[] {
  switch (criterion.kind) {
    case 'flag':
      return [{ id: criterion.fact, type: 'flag' }];
    case 'missing':
      return [{ id: criterion.fact, type: 'checklist' }];
    case 'populations':
      return criterion.facts.map((id) => ({ id, type: 'population' }));
    case 'late':
      return [
        { id: criterion.deadline, type: 'date' },
        { id: criterion.submitted, type: 'date' },
      ];
    case 'sections':
    case 'rate':
    case 'declared':
      return [];
  }
}

/** All facts that a criterion looks at: those it scores by, and the flag that it requires. */
export function listCriterionFacts(criterion: Criterion): readonly AskedFact[] {
  const { requires } = criterion;
  const scored = listScoredFacts(criterion);
  return requires === undefined ? scored : [...scored, { id: requires, type: 'flag' }];
}
