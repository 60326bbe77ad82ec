import { type Finding, finding } from '../findings/types.ts';
import { listReferences } from '../narrative/listReferences.ts';
import { suggestName } from '../source/suggestName.ts';
import { listProse } from './prose/listPassages.ts';
import type { FigureCheck } from './types.ts';

/**
 * Names that must exist: `{{…}}` of a figure or result (SE301), narrative that the form has a place for (SE303), problems
 * under the form's headings (SE206). A result cannot take a figure's name: that has a dot, which a result's may not.
 */
export const checkNames: FigureCheck = ({ year, form, figures }) => {
  const results = new Set(year.results.map(({ name }) => name));
  const slots = form.narrative.map(({ id }) => id);
  const headings = form.problemHeadings.map(({ id }) => id);
  // One wrong name may stand in the text a hundred thousand times.
  const suggested = new Map<string, string | undefined>();
  const suggestFigure = (name: string): string | undefined => {
    if (suggested.has(name)) return suggested.get(name);
    const suggestion = suggestName(name, [...results, ...figures.all.flatMap((figure) => [figure.name, figure.id])]);
    suggested.set(name, suggestion);
    return suggestion;
  };
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
        return [finding('SE301', { name, suggestion: suggestFigure(name) }, place)];
      }),
    ),
  ];
};
