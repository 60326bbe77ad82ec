import { type Finding, finding } from '../findings/types.ts';
import type { UnitYear } from '../model/types.ts';
import { listReferences } from '../narrative/listReferences.ts';
import type { Prose } from '../narrative/types.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Check } from './types.ts';

/**
 * Names that must exist: `{{…}}` of a figure or result (SE301), narrative that the form has a place for (SE303), problems
 * under the form's headings (SE206). A result cannot take a figure's name: that has a dot, which a result's may not.
 */
export const checkNames: Check = ({ year, form, figures }) => {
  const results = new Set(year.results.map(({ name }) => name));
  const slots = form.narrative.map(({ id }) => id);
  const headings = form.problemHeadings.map(({ id }) => id);
  return [
    ...[...year.narrative.values()]
      .filter(({ slot }) => !slots.includes(slot))
      .map(({ slot, keyPlace }) =>
        finding('SE303', { slot, suggestion: suggestName(slot, slots), known: slots }, keyPlace),
      ),
    ...year.problems
      .filter(({ heading }) => !headings.includes(heading))
      .map(({ heading, headingPlace }) => {
        const byTitle = form.problemHeadings.find(({ title }) => title === heading)?.id;
        const suggestion = byTitle ?? suggestName(heading, headings);
        return finding('SE206', { text: heading, allowed: headings, suggestion }, headingPlace);
      }),
    ...listProse(year).flatMap((prose) =>
      listReferences(prose).flatMap(({ name, place }): Finding[] => {
        if (results.has(name) || figures.find(name) !== undefined) return [];
        const known = [...results, ...figures.all.flatMap((figure) => [figure.name, figure.id])];
        return [finding('SE301', { name, suggestion: suggestName(name, known) }, place)];
      }),
    ),
  ];
};

/** Everything in a year that a person wrote as prose. */
function listProse(year: UnitYear): readonly Prose[] {
  const listings = [year.basic.items, year.projects, ...Object.values(year.funds)];
  const items = listings.flatMap((listing) => (listing.state === 'listed' ? listing.items : []));
  return [
    ...items.flatMap(({ reason, description }) => [reason?.prose, description]),
    ...[...year.narrative.values()].map(({ prose }) => prose),
    ...year.problems.flatMap(({ prose, cause }) => [prose, cause]),
    ...year.measures.map(({ prose }) => prose),
    year.otherMatters.state === 'told' ? year.otherMatters.prose : undefined,
  ].filter((prose) => prose !== undefined);
}
