import { Decimal, parseDecimal } from '../quantity/decimal.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import { childOf, mapOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { flagAt, mapsAt, placesAt, textAt, textsAt } from './fields.ts';
import { readMeasured, readRange, readRate } from './readRate.ts';
import type {
  Band,
  Cap,
  CapBand,
  Criterion,
  CriterionBase,
  CriterionKind,
  CriterionOption,
  Grade,
  Rubric,
  RubricGroup,
  RubricItem,
  Status,
} from './rubricTypes.ts';

/**
 * Reads a rubric, which has passed its schema.
 *
 * @throws Error for an unknown kind of criterion; the schema has refused it, so that is a bug.
 */
export function readRubric(node: SourceNode): Rubric {
  return {
    id: textAt(node, 'id'),
    title: textAt(node, 'title'),
    assesses: textAt(node, 'assesses') as Rubric['assesses'],
    scoredBy: textAt(node, 'scoredBy'),
    status: textAt(node, 'status') as Status,
    source: textAt(node, 'source'),
    points: pointsAt(node),
    roundTo: parseDecimal(textAt(node, 'roundTo') || '0.01'),
    rescales: flagAt(node, 'rescale'),
    grades: mapsAt(node, 'grades').map(readGrade),
    cap: readCap(mapOf(childOf(node, 'cap'))),
    groups: mapsAt(node, 'groups').map(readGroup),
    places: placesAt(node, 'points', 'roundTo'),
  };
}

function readGrade(node: SourceNode): Grade {
  return { title: textAt(node, 'title'), from: decimalAt(node, 'from'), place: node.place };
}

function readCap(node: SourceNode | undefined): Cap | undefined {
  if (node === undefined) return undefined;
  const bands = mapsAt(node, 'bands').map((band): CapBand => {
    const most = quantity('point', decimalAt(band, 'most'));
    return { ...readRange(band), most, places: placesAt(band, 'range', 'most') };
  });
  return { rate: readMeasured(node), bands, place: node.place };
}

function readGroup(node: SourceNode): RubricGroup {
  return {
    title: textAt(node, 'title'),
    points: pointsAt(node),
    items: mapsAt(node, 'items').map(readItem),
    places: placesAt(node, 'points'),
  };
}

function readItem(node: SourceNode): RubricItem {
  return {
    title: textAt(node, 'title'),
    points: pointsAt(node),
    evidence: textAt(node, 'evidence'),
    criteria: mapsAt(node, 'criteria').map(readCriterion),
    places: placesAt(node, 'points'),
  };
}

function readCriterion(node: SourceNode): Criterion {
  return { ...readBase(node), ...readKind(node) };
}

function readBase(node: SourceNode): CriterionBase {
  return {
    id: textAt(node, 'id'),
    points: pointsAt(node),
    title: textAt(node, 'title') || undefined,
    standard: textAt(node, 'standard'),
    requires: textAt(node, 'requires') || undefined,
    place: node.place,
    places: placesAt(node, 'points', 'each'),
  };
}

/** Readers of the criteria of each kind. */
const READERS: { readonly [K in CriterionKind['kind']]: (node: SourceNode) => CriterionKind & { readonly kind: K } } = {
  flag: (node) => ({ kind: 'flag', fact: textAt(node, 'fact') }),
  missing: (node) => ({ kind: 'missing', fact: textAt(node, 'fact'), each: decimalAt(node, 'each') }),
  populations: (node) => ({ kind: 'populations', facts: textsAt(node, 'facts'), each: decimalAt(node, 'each') }),
  late: (node) => ({
    kind: 'late',
    deadline: textAt(node, 'deadline'),
    submitted: textAt(node, 'submitted'),
    each: decimalAt(node, 'each'),
    moveDeadline: flagAt(node, 'moveDeadline'),
  }),
  occurrences: (node) => ({
    kind: 'occurrences',
    fact: textAt(node, 'fact'),
    each: decimalAt(node, 'each'),
    direction: textAt(node, 'direction') === 'up' ? 'up' : 'down',
    most: textAt(node, 'most') === '' ? undefined : quantity('point', decimalAt(node, 'most')),
    mostPlace: placesAt(node, 'most').most,
  }),
  sections: (node) => ({ kind: 'sections', each: decimalAt(node, 'each') }),
  rate: readRate,
  indicators: (node) => ({
    kind: 'indicators',
    table: textAt(node, 'table') === 'projects' ? 'projects' : 'whole',
    levels: textsAt(node, 'levels'),
  }),
  declared: (node) => ({ kind: 'declared', bands: mapsAt(node, 'bands').map(readBand) }),
  either: (node) => ({
    kind: 'either',
    fact: textAt(node, 'fact'),
    options: mapsAt(node, 'options').map((option) => readOption(option, node)),
  }),
};

/** Reads one of the criteria among which a unit chooses: its rule is its own, and the rest is that of the whole. */
function readOption(node: SourceNode, whole: SourceNode): CriterionOption {
  const base = { ...readBase(whole), place: node.place, places: placesAt(node, 'points', 'each') };
  return {
    choice: textAt(node, 'choice'),
    criterion: { ...base, ...readKind(node) },
    places: placesAt(node, 'choice'),
  };
}

/** The names of the kinds, as forms write them. */
export const CRITERION_KINDS = Object.keys(READERS) as readonly CriterionKind['kind'][];

/** @throws Error for an unknown kind; the schema has refused it, so that is a bug. */
function readKind(node: SourceNode): CriterionKind {
  const kind = CRITERION_KINDS.find((known) => known === textAt(node, 'kind'));
  if (kind === undefined) throw new Error(`no kind of criterion: ${textAt(node, 'kind')}`);
  return READERS[kind](node);
}

function readBand(node: SourceNode): Band {
  const step = textAt(node, 'step');
  return {
    least: decimalAt(node, 'least'),
    most: decimalAt(node, 'most'),
    step: step === 'any' ? undefined : parseDecimal(step || '1'),
    label: textAt(node, 'label'),
    place: node.place,
    places: placesAt(node, 'least', 'most', 'step'),
  };
}

function pointsAt(node: SourceNode): Quantity<'point'> {
  return quantity('point', decimalAt(node, 'points'));
}

function decimalAt(node: SourceNode, key: string): Decimal {
  const text = textAt(node, key);
  return text === '' ? new Decimal(0) : parseDecimal(text);
}
