import type { Figures, Outcome } from '../../figures/types.ts';
import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { listReferences } from '../../narrative/listReferences.ts';
import { Effort, suggestName } from '../../source/suggestName.ts';
import { notAChoice } from '../../source/values/findings.ts';
import { listProse } from '../prose/listPassages.ts';
import type { FigureCheck } from '../types.ts';
import { ambiguousFigure, unknownFigure, unknownNarrative } from './findings.ts';
import { suggestFigure } from './suggestFigure.ts';

/**
 * Checks the names that must exist: `{{…}}` names a figure or a result (SE301) and one alone (SE308), the form has a place for each piece of
 * narrative (SE303), and problems stand under the form's headings (SE206). Names that the file's own form knows are right under
 * another form, too.
 */
export const checkNames: FigureCheck = ({ year, form, origin, figures }) => {
  const results = new Set([...year.results, ...year.resultsWithoutNumber].map(({ name }) => name));
  const slots = form.narrative.map(({ id }) => id);
  const headings = form.problemHeadings.map(({ id }) => id);
  const [slotsElsewhere, headingsElsewhere] = [origin?.narrative, origin?.problemHeadings].map(
    (named) => new Set(named?.map(({ id }) => id)),
  );
  const unknown = [...findUnknown(year, (name) => results.has(name) || figures.find(name) !== undefined)];
  const known = unknown.length === 0 ? [] : [...results, ...figures.all.flatMap((figure) => [figure.name, figure.id])];
  const effort = new Effort();
  return [
    ...[...year.narrative.values()]
      .filter(({ slot }) => !slots.includes(slot) && !slotsElsewhere?.has(slot))
      .map(({ slot, keyPlace }) =>
        unknownNarrative({ slot, suggestion: suggestName(slot, slots), known: slots }, keyPlace),
      ),
    ...year.problems
      .filter(({ heading }) => !headings.includes(heading) && !headingsElsewhere?.has(heading))
      .map(({ heading, headingPlace }) => {
        const byTitle = form.problemHeadings.find(({ title }) => title === heading)?.id;
        const suggestion = byTitle ?? suggestName(heading, headings);
        return notAChoice({ text: heading, allowed: headings, suggestion }, headingPlace);
      }),
    ...unknown.map(([name, places]) =>
      unknownFigure({ name, suggestion: suggestFigure(name, known, effort) }, ...places),
    ),
    ...findAmbiguous(year, figures),
  ];
};

/**
 * Finds names that two figures with different outcomes share: an item that is called 人员经费 has the Chinese name of the part
 * 人员经费, a result that of a rate of the form, and one of two indicators of one name is printed. Each name is told once.
 */
function findAmbiguous(year: UnitYear, figures: Figures): Finding[] {
  const used = new Map(
    [
      ...year.stated.map(({ figure: { name, place } }): [string, Place] => [name, place]),
      ...listProse(year)
        .flatMap(listReferences)
        .map(({ name, place }): [string, Place] => [name, place]),
    ].reverse(),
  );
  if (used.size === 0) return [];
  const results = new Set([...year.results, ...year.resultsWithoutNumber].map(({ name }) => name));
  return figures.all.flatMap((figure): Finding[] => {
    const { id } = figure;
    const name = figure.name.includes('（2）') ? figure.name.replace(SECOND, '') : figure.name;
    const place = used.get(name);
    if (place === undefined) return [];
    const printed = results.has(name) ? undefined : figures.find(name);
    if (printed !== undefined && (printed.id === id || areEqual(printed.outcome, figure.outcome))) return [];
    used.delete(name);
    return [ambiguousFigure({ name, printed: printed?.id, other: id }, place)];
  });
}

/** The second of two indicators of one name. */
const SECOND = /（2）(?=\.[^.]*$)/;

function areEqual(one: Outcome, other: Outcome): boolean {
  if (one.state !== 'value' || other.state !== 'value') return one.state === other.state;
  return one.quantity.measure === other.quantity.measure && one.quantity.value.eq(other.quantity.value);
}

/** A wrong name may stand in the text a hundred thousand times; a longer list of places would help nobody. */
const MOST_PLACES = 20;

/** Maps each unknown name to the places that use it: a name mistyped where it is defined is one mistake, not many. */
function findUnknown(year: UnitYear, isKnown: (name: string) => boolean): Map<string, [Place, ...Place[]]> {
  const unknown = new Map<string, [Place, ...Place[]]>();
  for (const { name, place } of listProse(year).flatMap(listReferences)) {
    const places = unknown.get(name);
    if (places === undefined && !isKnown(name)) unknown.set(name, [place]);
    else if (places !== undefined && places.length < MOST_PLACES) places.push(place);
  }
  return unknown;
}
