import type { Facts } from '../form/readFacts.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import type { ScoreSource } from './types.ts';

/** The criterion by which a line is scored, and the choice by which it is that one, where the unit made one. */
export interface Chosen {
  readonly criterion: Criterion;
  readonly chosen: { readonly title: string; readonly sources: readonly ScoreSource[] } | undefined;
}

/** Puts the criterion that the unit chose in the place of those among which it may choose; until then the line has them all. */
export function chooseCriterion(criterion: Criterion, facts: Facts): Chosen {
  if (criterion.kind !== 'either') return { criterion, chosen: undefined };
  const fact = facts.get(criterion.fact);
  const choice = fact?.type === 'choice' ? fact.chosen : undefined;
  const option = criterion.options.find((each) => each.choice === choice?.id);
  if (fact === undefined || choice === undefined || option === undefined) return { criterion, chosen: undefined };
  const sources = fact.place === undefined ? [] : [{ title: fact.title, place: fact.place }];
  return { criterion: option.criterion, chosen: { title: choice.title, sources } };
}
