import { parseDecimal } from '../quantity/decimal.ts';
import { quantity } from '../quantity/quantity.ts';
import { unknownReference } from '../source/keys/findings.ts';
import { childOf, mapOf, scalarOf, textOf } from '../source/query.ts';
import { firstNames } from '../source/suggestName.ts';
import type { SourceNode } from '../source/types.ts';
import type { Reader } from './reader.ts';
import { readFromUnits } from './readFromUnits.ts';
import type {
  Declared,
  Disclosure,
  Evidence,
  NarrativeSlot,
  ResultItem,
  ResultWithoutNumber,
  Stated,
  UnitYear,
} from './types.ts';

/** Reads the texts under `narrative` by their slots; a slot that is empty, or whose prose cannot be parsed, is left out. */
export function readNarrative(root: SourceNode, reader: Reader): Map<string, NarrativeSlot> {
  const slots = new Map<string, NarrativeSlot>();
  const narrative = childOf(root, 'narrative');
  for (const { key, keyPlace } of mapOf(narrative)?.entries ?? []) {
    const prose = narrative && reader.prose(narrative, key);
    if (prose !== undefined) slots.set(key, { slot: key, keyPlace, prose });
  }
  return slots;
}

/** Reads `otherMatters`: prose, stated to be `none`, or absent (unknown). */
export function readOtherMatters(root: SourceNode, reader: Reader): UnitYear['otherMatters'] {
  if (scalarOf(childOf(root, 'otherMatters'))?.text.trim() === 'none') return { state: 'none' };
  const prose = reader.prose(root, 'otherMatters');
  return prose === undefined ? { state: 'absent' } : { state: 'told', prose };
}

/**
 * Reads the results that prose may refer to by name: those with a number, and those without one. A number of people or things
 * below zero is reported: SE213 out-of-range.
 *
 * @throws TypeError when a value is no plain decimal; the schema has refused it, so that is a bug.
 */
export function readResults(root: SourceNode, reader: Reader): Pick<UnitYear, 'results' | 'resultsWithoutNumber'> {
  const results: ResultItem[] = [];
  const resultsWithoutNumber: ResultWithoutNumber[] = [];
  for (const { key, keyPlace, value } of mapOf(childOf(root, 'results'))?.entries ?? []) {
    const scalar = scalarOf(childOf(value, 'value'));
    const measure = reader.requiredText(value, 'measure');
    if (COUNTERS.test(measure) && !CHANGES.test(key)) {
      for (const column of ['value', 'target', 'lastYear']) reader.requireNotNegative(value, column);
    }
    const told = {
      name: key,
      measure,
      measurePlace: childOf(value, 'measure')?.place ?? value.place,
      qualifier: reader.text(value, 'qualifier') as ResultItem['qualifier'],
      target: reader.number(value, 'target'),
      lastYear: reader.number(value, 'lastYear'),
      lastYearText: scalarOf(childOf(value, 'lastYear'))?.text,
      place: keyPlace,
      ...readFromUnits(value, reader),
    };
    if (scalar === undefined) resultsWithoutNumber.push({ ...told, state: 'unknown' });
    else if (scalar.text.trim() === 'none') resultsWithoutNumber.push({ ...told, state: 'none' });
    else
      results.push({ ...told, value: reader.number(value, 'value') ?? parseDecimal(scalar.text), text: scalar.text });
  }
  return { results, resultsWithoutNumber };
}

/** Measures of people and things, whose number is never negative; a rate of growth, a temperature or a balance may be. */
const COUNTERS = /^[万亿]?(?:人|人次|名|位|户|家|个|项|件|份|篇|次|场|期|批|例|台|套|辆)$/;
/** Names of changes, which may be negative even in such a measure: `党员净增`, `人口增减`. */
const CHANGES = /[增减变差]/;

/**
 * Reads the problems, and the measures that answer them by their ids. SE210 duplicate-name for an id used twice, SE215
 * unknown-reference for an answer to a problem that does not exist.
 */
export function readProblems(root: SourceNode, reader: Reader): Pick<UnitYear, 'problems' | 'measures'> {
  const nodes = reader.maps(root, 'problems');
  const problems = nodes.map((node) => {
    const heading = reader.requiredNamed(node, 'heading');
    return {
      id: reader.text(node, 'id'),
      heading: heading.name,
      headingPlace: heading.place,
      prose: reader.requiredProse(node, 'text'),
      cause: reader.prose(node, 'cause'),
      place: node.place,
    };
  });
  const ids = nodes.flatMap((node) => reader.named(node, 'id') ?? []);
  reader.requireDistinct('problem', ids);
  const names = new Set(ids.map(({ name }) => name));
  const known = [...names];
  const first = firstNames(known);

  const measures = reader.maps(root, 'measures').map((node) => {
    const answers = reader.names(node, 'answers') ?? [];
    for (const { name, place } of answers) {
      if (names.has(name)) continue;
      reader.tellOnce('problem', name, place, (...places) =>
        unknownReference({ id: name, suggestion: reader.suggest(name, known), known: first }, ...places),
      );
    }
    return { answers, prose: reader.requiredProse(node, 'text'), place: node.place };
  });
  return { problems, measures };
}

/** Reads what was made public, where and when. One that is `done` cannot be later than the report: SE213 out-of-range. */
export function readDisclosures(root: SourceNode, reader: Reader): Disclosure[] {
  const made = textOf(childOf(root, 'date'));
  const isDone = (node: SourceNode) => textOf(childOf(node, 'status')) === 'done';
  return reader.maps(root, 'disclosures').map((node) => ({
    what: reader.requiredText(node, 'what') as Disclosure['what'],
    where: reader.requiredNamed(node, 'where'),
    scope: reader.named(node, 'scope'),
    status: reader.requiredText(node, 'status') as Disclosure['status'],
    date: reader.dateUpTo(node, 'date', isDone(node) ? made : undefined),
    datePlace: childOf(node, 'date')?.place ?? node.place,
    place: node.place,
  }));
}

/** Reads the points that a person declares. An entry whose points cannot be read, or are negative, is left out. */
export function readDeclared(root: SourceNode, reader: Reader): Declared[] {
  return reader.maps(root, 'declared').flatMap((node) => {
    const points = reader.number(node, 'points');
    // The finding exists already.
    if (points === undefined || !reader.requireNotNegative(node, 'points')) return [];
    return [
      {
        rubric: reader.requiredNamed(node, 'rubric'),
        criterion: reader.named(node, 'criterion'),
        points: quantity('point', points),
        by: reader.requiredText(node, 'by'),
        discretion: reader.text(node, 'discretion'),
        reason: reader.text(node, 'reason'),
        place: childOf(node, 'points')?.place ?? node.place,
      },
    ];
  });
}

/** Reads the documents that prove a criterion; a document cannot be later than the report: SE213 out-of-range. */
export function readEvidence(root: SourceNode, reader: Reader): Evidence[] {
  return reader.maps(root, 'evidence').map((node) => ({
    criterion: reader.requiredNamed(node, 'criterion'),
    document: reader.requiredNamed(node, 'document'),
    date: reader.dateUpTo(node, 'date', textOf(childOf(root, 'date'))),
  }));
}

/**
 * Reads the figures that a published report printed: money in the file's unit, rates in percent.
 *
 * @throws TypeError when a value is no plain decimal; the schema has refused it, so that is a bug.
 */
export function readStated(root: SourceNode, reader: Reader): Stated[] {
  return reader.maps(root, 'stated').map((node) => {
    const text = scalarOf(childOf(node, 'value'))?.text ?? '0';
    return {
      figure: reader.requiredNamed(node, 'figure'),
      value: reader.number(node, 'value') ?? parseDecimal(text),
      text,
      where: reader.text(node, 'where'),
      place: childOf(node, 'value')?.place ?? node.place,
    };
  });
}
