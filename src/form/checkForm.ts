import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import { duplicateName, missingKey } from '../source/keys/findings.ts';
import { outOfRange, tooManyDigits } from '../source/values/findings.ts';
import { checkGrades } from './checkGrades.ts';
import { checkCap, checkRate } from './checkRate.ts';
import { checkRates } from './checkRates.ts';
import { checkTable } from './checkTable.ts';
import { listCriterionFacts } from './criterionFacts.ts';
import { unknownFormName } from './names/findings.ts';
import { requireAtLeast, requireKnown } from './requirements.ts';
import type { Band, Criterion, Rubric } from './rubricTypes.ts';
import { bandsDoNotFit, pointsDoNotAddUp } from './rules/findings.ts';
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
    ...form.facts.flatMap((fact) => (fact.type === 'number' ? checkLimits(fact.limits, form.facts) : [])),
    ...form.tables.flatMap((table) => checkTable(table, rubrics)),
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
    ...criteria.flatMap(checkNumbers),
    ...requireAtLeast(rubric.roundTo, LEAST_ROUND, rubric.places.roundTo),
    ...checkGrades(rubric),
    ...(rubric.cap === undefined ? [] : checkCap(rubric.cap, rubric.points)),
    ...(rubric.rescales ? [] : criteria.flatMap(requireRescaling)),
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

/** Requires points with few digits: more digits are a slip of the hand, and no table has room for them. */
function requireFewDigits({ value }: Quantity<'point'>, place: Place): Finding[] {
  const digits = { integerDigits: 5, decimals: 4 };
  const isShort = value.abs().lt('1e5') && value.decimalPlaces() <= digits.decimals;
  return isShort ? [] : [tooManyDigits({ text: value.toFixed(), ...digits }, place)];
}

/** Requires `rescale` for `notApplicable`: else a criterion that does not apply would silently cost its points. */
function requireRescaling(criterion: Criterion): Finding[] {
  if (criterion.kind !== 'rate' || criterion.whenUndefined !== 'notApplicable') return [];
  return [missingKey({ key: 'rescale', title: undefined }, criterion.place)];
}

/** Checks a criterion's numbers: every deduction takes something off, and every band lies within the criterion's points. */
function checkNumbers(criterion: Criterion): Finding[] {
  const { points, places } = criterion;
  const found = [...requireAtLeast(points.value, '0', places.points), ...requireFewDigits(points, places.points)];
  if ('each' in criterion) found.push(...requireAtLeast(criterion.each, LEAST_STEP, places.each));
  if (criterion.kind === 'rate') found.push(...checkRate(criterion));
  if (criterion.kind === 'indicators' && criterion.levels.length === 0) {
    found.push(missingKey({ key: 'levels', title: undefined }, criterion.place));
  }
  if (criterion.kind !== 'declared') return found;
  found.push(...findHiddenBands(criterion.bands));
  for (const { least, most, step, places: at } of criterion.bands) {
    found.push(...requireAtLeast(least, '0', at.least), ...requireAtLeast(most, printNumber(least), at.most));
    if (most.gt(points.value)) {
      const range = { least: undefined, most: printNumber(points.value) };
      found.push(outOfRange({ text: printNumber(most), ...range }, at.most));
    }
    if (step !== undefined) found.push(...requireAtLeast(step, LEAST_STEP, at.step));
  }
  return found;
}

/** Finds bands that lie within an earlier one: points get the label of the first band that holds them, so these are unused. */
function findHiddenBands(bands: readonly Band[]): Finding[] {
  return bands.flatMap((band, index): Finding[] => {
    const before = bands
      .slice(0, index)
      .find((earlier) => band.least.gte(earlier.least) && band.most.lte(earlier.most) && hasSteps(earlier, band));
    if (before === undefined) return [];
    return [bandsDoNotFit({ why: 'overlap', first: before.label, second: band.label }, band.place)];
  });
}

/** Whether all points that the inner band allows are steps of the outer band too. */
function hasSteps({ least, step }: Band, inner: Band): boolean {
  if (step === undefined) return true;
  const isSingle = inner.least.eq(inner.most);
  return inner.least.minus(least).mod(step).isZero() && (isSingle || inner.step?.mod(step).isZero() === true);
}

const LEAST_STEP = '0.01';
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
