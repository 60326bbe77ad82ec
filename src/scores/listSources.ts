import { findTerm } from '../figures/addFacts.ts';
import type { Figures } from '../figures/types.ts';
import { listCriterionFacts } from '../form/criterionFacts.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import type { Declared, UnitYear } from '../model/types.ts';
import { listRateNames } from './measureRate.ts';
import { listIndicatorFigures } from './scoreIndicators.ts';
import type { ScoreSource } from './types.ts';

/** Lists the sources of a criterion's points: figures of its rate, facts that the file answers, or a person's declaration. */
export function listSources(
  criterion: Criterion,
  year: UnitYear,
  figures: Figures,
  facts: Facts,
  declared: Declared | undefined,
): readonly ScoreSource[] {
  const given = declared === undefined ? [] : [{ title: declared.by, place: declared.place }];
  const answered = listCriterionFacts(criterion).flatMap(({ id }): ScoreSource[] => {
    const fact = facts.get(id);
    return fact?.place === undefined ? [] : [{ title: fact.title, place: fact.place }];
  });
  return [...listFigures(criterion, year, figures), ...answered, ...given];
}

function listFigures(criterion: Criterion, year: UnitYear, figures: Figures): readonly ScoreSource[] {
  if (criterion.kind === 'indicators') return listIndicatorFigures(criterion, year).map((figure) => ({ figure }));
  return criterion.kind === 'rate' ? listRateFigures(criterion, figures) : [];
}

/** Lists the figures of a rate: the terms of a fraction or, for a rate that is a figure, its numerator and denominator. */
function listRateFigures({ rate }: Criterion & { kind: 'rate' }, figures: Figures): readonly ScoreSource[] {
  const ids = new Set(listRateNames(rate).flatMap((name) => findTerm(figures, name) ?? []));
  const terms = [...ids].flatMap((id) => {
    const { derivation } = figures.get(id);
    return 'figure' in rate && derivation.operation === 'ratio' ? [derivation.numerator, derivation.denominator] : [id];
  });
  return terms.map((figure) => ({ figure }));
}
