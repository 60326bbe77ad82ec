import { findTerm } from '../figures/addFacts.ts';
import type { Figures } from '../figures/types.ts';
import { listCriterionFacts } from '../form/criterionFacts.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import type { Declared } from '../model/types.ts';
import { listRateNames } from './measureRate.ts';
import type { ScoreSource } from './types.ts';

/** What the points of a criterion rest on: figures of its rate, facts that the file answers, or what a person gave. */
export function listSources(
  criterion: Criterion,
  figures: Figures,
  facts: Facts,
  declared: Declared | undefined,
): readonly ScoreSource[] {
  const given = declared === undefined ? [] : [{ title: declared.by, place: declared.place }];
  const answered = listCriterionFacts(criterion).flatMap(({ id }): ScoreSource[] => {
    const fact = facts.get(id);
    return fact?.place === undefined ? [] : [{ title: fact.title, place: fact.place }];
  });
  return criterion.kind === 'rate' ? [...figuresOf(criterion, figures), ...answered] : [...answered, ...given];
}

/** The terms of a fraction; of a rate that is a figure, what it divides. */
function figuresOf({ rate }: Criterion & { kind: 'rate' }, figures: Figures): readonly ScoreSource[] {
  const ids = new Set(listRateNames(rate).flatMap((name) => findTerm(figures, name) ?? []));
  const terms = [...ids].flatMap((id) => {
    const { derivation } = figures.get(id);
    return 'figure' in rate && derivation.operation === 'ratio' ? [derivation.numerator, derivation.denominator] : [id];
  });
  return terms.map((figure) => ({ figure }));
}
