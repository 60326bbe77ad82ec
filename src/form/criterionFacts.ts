import type { Criterion, CriterionKind } from './rubricTypes.ts';
import type { FactSpec } from './types.ts';

/** A fact that a criterion uses, with the type that the fact must have. */
export interface AskedFact {
  readonly id: string;
  readonly type: FactSpec['type'];
}

/** Lists the facts that a criterion scores by. A rate has none here: its terms are looked up among figures and facts alike. */
function listScoredFacts(criterion: CriterionKind): readonly AskedFact[] {
  switch (criterion.kind) {
    case 'flag':
      return [{ id: criterion.fact, type: 'flag' }];
    case 'missing':
      return [{ id: criterion.fact, type: 'checklist' }];
    case 'populations':
      return criterion.facts.map((id) => ({ id, type: 'population' }));
    case 'occurrences':
      return [{ id: criterion.fact, type: 'number' }];
    case 'either':
      return [
        { id: criterion.fact, type: 'choice' },
        ...criterion.options.flatMap((each) => listScoredFacts(each.criterion)),
      ];
    case 'late':
      return [
        { id: criterion.deadline, type: 'date' },
        { id: criterion.submitted, type: 'date' },
      ];
    case 'sections':
    case 'rate':
    case 'indicators':
    case 'declared':
      return [];
  }
}

/** Lists all facts that a criterion uses: the flag that it requires, then those by which it scores. */
export function listCriterionFacts(criterion: Criterion): readonly AskedFact[] {
  const { requires } = criterion;
  const scored = listScoredFacts(criterion);
  return requires === undefined ? scored : [{ id: requires, type: 'flag' }, ...scored];
}
