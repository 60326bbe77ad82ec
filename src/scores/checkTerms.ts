import { findTerm, listTermNames } from '../figures/addFacts.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { unknownFormName } from '../form/names/findings.ts';
import { rateMixesMoney } from '../form/rules/findings.ts';
import type { RateSpec } from '../form/types.ts';
import { suggestName } from '../source/suggestName.ts';

/** Terms of a form's rates that name nothing, and money that stands beside what is none: SE606, SE612. */
export function checkTerms(figures: Figures, rates: readonly RateSpec[]): Finding[] {
  const ofForm = new Set(rates.map(({ id }) => `rates.${id}`));
  return rates.flatMap(({ id, above, below, place }) => {
    const terms = [...above, ...below];
    // A rate that could not be worked out has a fault of its own.
    const unknown = terms.filter(({ name }) => findTerm(figures, name) === undefined && !ofForm.has(name));
    if (unknown.length > 0) {
      return unknown.map(({ name }) =>
        unknownFormName({ id: name, suggestion: suggestName(name, listTermNames(figures)) }, place),
      );
    }
    return mixesMoney(
      figures,
      terms.map(({ name }) => name),
    )
      ? [rateMixesMoney({ rate: id }, place)]
      : [];
  });
}

/** Whether some of these figures are money and others are not: their quotient would depend on the unit. */
export function mixesMoney(figures: Figures, names: readonly string[]): boolean {
  const known = names.flatMap((name) => findTerm(figures, name) ?? []);
  const areMoney = known.map((id) => figures.get(id).measure === 'yuan');
  return areMoney.includes(true) && areMoney.includes(false);
}
