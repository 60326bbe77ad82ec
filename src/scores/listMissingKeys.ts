import { listUnknownKeys } from '../figures/listUnknownInputs.ts';
import type { Figures } from '../figures/types.ts';
import { listCriterionFacts } from '../form/criterionFacts.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import { listRateNames } from './measureRate.ts';
import type { ScoreLine } from './types.ts';

/** Lists the keys of the file that must be filled in before a line's points follow from data; none if they do already. */
export function listMissingKeys(
  criterion: Criterion,
  { status, reason }: Pick<ScoreLine, 'status' | 'reason'>,
  facts: Facts,
  figures: Figures,
): readonly string[] {
  if (status !== 'open' && status !== 'claimed') return [];
  const asked = listUnknownFacts(criterion, facts);
  if (criterion.kind === 'declared')
    return reason.type === 'notDeclared' && !reason.isRefused ? [...asked, 'declared'] : asked;
  if (criterion.kind !== 'rate') return asked;
  return [...asked, ...listUnknownKeys(listRateNames(criterion.rate), figures)];
}

/** Lists the keys of what the file does not answer of the facts that a criterion uses. */
export function listUnknownFacts(criterion: Criterion, facts: Facts): readonly string[] {
  return listCriterionFacts(criterion).flatMap(({ id }) => listUnknownParts(id, facts));
}

/** Lists the key of a fact, or of those of its elements, that the file does not answer. */
function listUnknownParts(id: string, facts: Facts): readonly string[] {
  const fact = facts.get(id);
  const key = `facts.${id}`;
  switch (fact?.type) {
    case undefined:
    case 'amounts':
      return [];
    case 'flag':
    case 'date':
    case 'number':
      return fact.value === undefined ? [key] : [];
    case 'choice':
      return fact.chosen === undefined ? [key] : [];
    case 'checklist': {
      const unknown = fact.elements.filter(({ there }) => there === undefined);
      return unknown.length === fact.elements.length ? [key] : unknown.map((element) => `${key}.${element.id}`);
    }
    case 'population':
      if (fact.units === undefined) return [key];
      return fact.units.some(({ done }) => done === undefined) ? [`${key}.done`] : [];
  }
}
