import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import { duplicateName, missingKey } from '../source/keys/findings.ts';
import { checkNumbers, checkOptions } from './checkCriterion.ts';
import { checkGrades } from './checkGrades.ts';
import { checkCap } from './checkRate.ts';
import { checkRates } from './checkRates.ts';
import { checkTable } from './checkTable.ts';
import { listCriterionFacts } from './criterionFacts.ts';
import { listAlternatives } from './listAlternatives.ts';
import { unknownFormName } from './names/findings.ts';
import { requireAtLeast, requireKnown } from './requirements.ts';
import type { Criterion, Rubric } from './rubricTypes.ts';
import { pointsDoNotAddUp } from './rules/findings.ts';
import { CONTENT_KEYS, type FactSpec, type Form, type NumberLimits } from './types.ts';

/** Checks of a form what its schema cannot see: names that refer to nothing, and points that do not add up. */
export function checkForm(form: Form): Finding[] {
  const tables = form.tables.map(({ id }) => id);
  const rubrics = form.rubrics.map(({ id }) => id);
  const contents = [...CONTENT_KEYS, ...form.narrative.map(({ id }) => `narrative.${id}`)];
  return [
    ...form.sections.flatMap(({ content, place }) => content.flatMap((key) => requireKnown(key, contents, place))),
    ...form.sections.flatMap(({ content, mayBeNone, place }) =>
      mayBeNone.flatMap((key) => requireKnown(key, content, place)),
    ),
    ...form.annexes.flatMap(({ tables: shown, place }) =>
      shown.length === 0
        ? [missingKey({ key: 'table', title: undefined }, place)]
        : shown.flatMap((table) => requireKnown(table, tables, place)),
    ),
    ...form.facts.flatMap((fact) =>
      fact.type === 'amounts' && fact.columns.length === 0
        ? [missingKey({ key: 'columns', title: undefined }, fact.place)]
        : [],
    ),
    ...form.facts.flatMap((fact) =>
      fact.type === 'choice' && fact.options.length === 0
        ? [missingKey({ key: 'options', title: undefined }, fact.place)]
        : [],
    ),
    ...form.facts.flatMap((fact) => (fact.type === 'number' ? checkLimits(fact.limits, form.facts) : [])),
    ...form.tables.flatMap((table) => checkTable(table, rubrics, form.tables)),
    ...checkRates(form.rates),
    ...form.rubrics.flatMap((rubric) => checkRubric(rubric, form)),
    ...requireDistinct(form.rubrics.flatMap(listCriteria)),
  ];
}

function checkRubric(rubric: Rubric, form: Form): Finding[] {
  const criteria = listCriteria(rubric);
  const groups = rubric.groups;
  const items = groups.flatMap((group) => group.items);
  return [
    ...requireSum(
      rubric.title,
      rubric.points,
      groups.map(({ points }) => points),
      rubric.places.points,
    ),
    ...groups.flatMap(({ title, points, items: parts, places }) =>
      requireSum(
        title,
        points,
        parts.map((part) => part.points),
        places.points,
      ),
    ),
    ...items.flatMap(({ title, points, criteria: parts, places }) =>
      requireSum(
        title,
        points,
        parts.map((part) => part.points),
        places.points,
      ),
    ),
    ...criteria.flatMap((criterion) => [...checkNumbers(criterion), ...checkOptions(criterion, form.facts)]),
    ...requireAtLeast(rubric.roundTo, LEAST_ROUND, rubric.places.roundTo),
    ...checkGrades(rubric),
    ...(rubric.cap === undefined ? [] : checkCap(rubric.cap, rubric.points)),
    ...(rubric.rescales ? [] : criteria.flatMap(listAlternatives).flatMap(requireRescaling)),
    ...criteria.flatMap((criterion) =>
      listCriterionFacts(criterion).flatMap(({ id, type }) => requireFact(id, type, form.facts, criterion.place)),
    ),
  ];
}

/** Requires that a fact exists and has the type that a criterion's kind needs. */
function requireFact(id: string, wanted: FactSpec['type'], facts: readonly FactSpec[], place: Place): Finding[] {
  const given = facts.find((fact) => fact.id === id)?.type;
  if (given !== undefined && given !== wanted) {
    return [unknownFormName({ id, suggestion: undefined, types: { given, wanted } }, place)];
  }
  return requireKnown(
    id,
    facts.filter(({ type }) => type === wanted).map((fact) => fact.id),
    place,
  );
}

/** Requires that the limits of a number fact leave room, and that a limit which is another fact is a number. */
function checkLimits({ least, most, places }: NumberLimits, facts: readonly FactSpec[]): Finding[] {
  if (most === undefined) return [];
  if (typeof most === 'string') return requireFact(most, 'number', facts, places.most);
  return least === undefined ? [] : requireAtLeast(most, printNumber(least), places.most);
}

/** Requires `rescale` for `notApplicable`: else a criterion that does not apply would silently cost its points. */
function requireRescaling(criterion: Criterion): Finding[] {
  if (criterion.kind !== 'rate' || criterion.whenUndefined !== 'notApplicable') return [];
  return [missingKey({ key: 'rescale', title: undefined }, criterion.place)];
}

const LEAST_ROUND = '0.0001';

/** Requires that ids of criteria differ across all rubrics: evidence and declared points name a criterion by its id alone. */
function requireDistinct(criteria: readonly Criterion[]): Finding[] {
  const first = new Map<string, Place>();
  return criteria.flatMap(({ id, place }): Finding[] => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, place);
    return earlier === undefined ? [] : [duplicateName({ what: 'criterion', name: id }, place, earlier)];
  });
}

function requireSum(
  title: string,
  stated: Quantity<'point'>,
  parts: readonly Quantity<'point'>[],
  place: Place,
): Finding[] {
  const sum = parts.reduce((total, { value }) => total.plus(value), new Decimal(0));
  return sum.eq(stated.value) ? [] : [pointsDoNotAddUp({ rubric: title, stated, sum: quantity('point', sum) }, place)];
}

/** Lists all criteria of a rubric, in its order. */
export function listCriteria(rubric: Rubric): readonly Criterion[] {
  return rubric.groups.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria));
}
