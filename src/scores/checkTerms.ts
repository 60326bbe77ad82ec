import { findTerm, listTermNames } from '../figures/addFacts.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { unknownFormName } from '../form/names/findings.ts';
import { rateMixesMoney } from '../form/rules/findings.ts';
import type { RateSpec } from '../form/types.ts';
import { suggestName } from '../source/suggestName.ts';

/** Reports terms of a form's rates that name nothing (SE606), and rates that mix money with other measures (SE612). */
export function checkTerms(figures: Figures, rates: readonly RateSpec[]): Finding[] {
  const formRates = new Set(rates.map(({ id }) => `rates.${id}`));
  return rates.flatMap(({ id, above, below, place }) => {
    const terms = [...above, ...below];
    // A rate of the form that could not be computed is no unknown term: it has a finding of its own.
    const unknown = terms.filter(({ name }) => findTerm(figures, name) === undefined && !formRates.has(name));
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

/** Whether some of these figures are money and others are not: a quotient of them would depend on the unit of money. */
export function mixesMoney(figures: Figures, names: readonly string[]): boolean {
  const known = names.flatMap((name) => findTerm(figures, name) ?? []);
  const areMoney = known.map((id) => figures.get(id).measure === 'yuan');
  return areMoney.includes(true) && areMoney.includes(false);
}
