import type { Place } from '../../findings/place.ts';
import type { UnitYear } from '../../model/types.ts';
import { listReferences } from '../../narrative/listReferences.ts';
import { Effort, suggestName } from '../../source/suggestName.ts';
import { notAChoice } from '../../source/values/findings.ts';
import { listProse } from '../prose/listPassages.ts';
import type { FigureCheck } from '../types.ts';
import { unknownFigure, unknownNarrative } from './findings.ts';

/**
 * Names that must exist: `{{…}}` of a figure or result (SE301), narrative that the form has a place for (SE303), problems
 * under the form's headings (SE206). A result cannot take a figure's name: that has a dot, which a result's may not.
 */
export const checkNames: FigureCheck = ({ year, form, figures }) => {
  const results = new Set(year.results.map(({ name }) => name));
  const slots = form.narrative.map(({ id }) => id);
  const headings = form.problemHeadings.map(({ id }) => id);
  const unknown = [...findUnknown(year, (name) => results.has(name) || figures.find(name) !== undefined)];
  const known = unknown.length === 0 ? [] : [...results, ...figures.all.flatMap((figure) => [figure.name, figure.id])];
  const effort = new Effort();
  return [
    ...[...year.narrative.values()]
      .filter(({ slot }) => !slots.includes(slot))
      .map(({ slot, keyPlace }) =>
        unknownNarrative({ slot, suggestion: suggestName(slot, slots), known: slots }, keyPlace),
      ),
    ...year.problems
      .filter(({ heading }) => !headings.includes(heading))
      .map(({ heading, headingPlace }) => {
        const byTitle = form.problemHeadings.find(({ title }) => title === heading)?.id;
        const suggestion = byTitle ?? suggestName(heading, headings);
        return notAChoice({ text: heading, allowed: headings, suggestion }, headingPlace);
      }),
    ...unknown.map(([name, places]) =>
      unknownFigure({ name, suggestion: suggestName(name, known, effort) }, ...places),
    ),
  ];
};

/** More places than these help nobody to find them: a wrong name may stand in the text a hundred thousand times. */
const ENOUGH = 20;

/** Names that stand for nothing, with the places where they are used: a name mistyped where it is given is one mistake. */
function findUnknown(year: UnitYear, isKnown: (name: string) => boolean): Map<string, [Place, ...Place[]]> {
  const unknown = new Map<string, [Place, ...Place[]]>();
  for (const { name, place } of listProse(year).flatMap(listReferences)) {
    const places = unknown.get(name);
    if (places === undefined && !isKnown(name)) unknown.set(name, [place]);
    else if (places !== undefined && places.length < ENOUGH) places.push(place);
  }
  return unknown;
}
