import { quantity } from '../quantity/quantity.ts';
import { childOf, mapOf } from '../source/query.ts';
import { firstNames } from '../source/suggestName.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import { kindOfPostsMissing, unknownBudgetUnit } from './findings/findings.ts';
import { emptyMap } from './readBudgeted.ts';
import type { Reader } from './reader.ts';
import { type Entry, type Named, POST_KINDS, type Staff, type Unit } from './types.ts';

/**
 * Reads the unit, its divisions and its budget units; without a list of budget units the unit itself is the only one. SE210
 * duplicate-name.
 */
export function readUnit(root: SourceNode, reader: Reader): Unit {
  const node = childOf(root, 'unit') ?? root;
  const { name, place } = reader.requiredNamed(node, 'name');
  const divisions = reader.names(node, 'divisions');
  const budgetUnits = reader.names(node, 'budgetUnits');
  reader.requireDistinct('division', divisions ?? []);
  reader.requireDistinct('budgetUnit', budgetUnits ?? []);
  return {
    name,
    namePlace: place,
    selfReference: reader.text(node, 'selfReference'),
    supervisor: reader.text(node, 'supervisor'),
    kind: reader.text(node, 'kind'),
    rank: reader.text(node, 'rank'),
    funding: reader.text(node, 'funding'),
    accounting: reader.text(node, 'accounting'),
    budgetCode: reader.code(node, 'budgetCode'),
    contact: reader.text(node, 'contact'),
    phone: reader.code(node, 'phone'),
    divisions,
    divisionCount: reader.count(node, 'divisionCount', 'count'),
    budgetUnits: budgetUnits === undefined ? [{ name, place }] : eachOnce(budgetUnits),
    budgetUnitsStated: budgetUnits !== undefined,
    budgetUnitCount: reader.count(node, 'budgetUnitCount', 'count'),
  };
}

/** Drops names that were typed twice: they are one unit. */
function eachOnce(named: readonly Named[]): Named[] {
  const first = new Map<string, Named>();
  for (const one of named) if (!first.has(one.name)) first.set(one.name, one);
  return [...first.values()];
}

/**
 * Reads posts, people in post and retirees. A number that is larger than the whole of which it is a part is absent, and
 * reported: SE213 out-of-range.
 */
export function readStaff(root: SourceNode, reader: Reader, units: readonly Named[]): Staff {
  const node = childOf(root, 'staff') ?? emptyMap(root, 'staff');
  const posts = mapOf(childOf(node, 'authorizedPosts'));
  const postsTotal = reader.count(posts ?? emptyMap(node, 'authorizedPosts'), 'total', 'post');
  const others = childOf(node, 'otherStaff') ?? emptyMap(node, 'otherStaff');
  const lastYear = childOf(node, 'lastYear') ?? emptyMap(node, 'lastYear');
  const retirees = childOf(node, 'retirees') ?? emptyMap(node, 'retirees');
  const closing = reader.count(retirees, 'closing', 'person');
  const left = reader.count(retirees, 'left', 'person');
  const staffInPost = reader.count(node, 'staffInPost', 'person');
  const programmeHires = reader.maps(node, 'programmeHires').map((hire) => ({
    programme: reader.requiredText(hire, 'programme'),
    // Programme hires are some of the people in post.
    count: reader.partWithin(reader.count(hire, 'count', 'person'), staffInPost),
    holdsPost: reader.flag(hire, 'holdsPost'),
    place: hire.place,
  }));
  return {
    asOf: reader.date(node, 'asOf'),
    asOfPlace: childOf(node, 'asOf')?.place ?? node.place,
    authorizedPosts: posts === undefined ? [] : readPosts(posts, postsTotal, reader),
    postsTotal,
    staffInPost,
    programmeHires,
    retirees: {
      closing,
      // A person who retired in the year is there at its end, or has left within it.
      new: reader.partWithin(reader.count(retirees, 'new', 'person'), addCounts(closing, left)),
      left,
    },
    otherStaff: {
      temporary: reader.count(others, 'temporary', 'person'),
      dispatched: reader.count(others, 'dispatched', 'person'),
      other: reader.count(others, 'other', 'person'),
    },
    lastYear: {
      authorizedPosts: reader.count(lastYear, 'authorizedPosts', 'post'),
      staffInPost: reader.count(lastYear, 'staffInPost', 'person'),
    },
    byUnit: readStaffOfUnits(node, reader, units),
    place: node.place,
  };
}

/** Reads the people of each budget unit. SE211 unknown-budget-unit. */
function readStaffOfUnits(node: SourceNode, reader: Reader, units: readonly Named[]): Staff['byUnit'] {
  const byUnit = mapOf(childOf(node, 'byUnit'));
  if (byUnit === undefined) return [];
  const known = units.map(({ name }) => name);
  for (const { key, keyPlace } of byUnit.entries) {
    if (known.includes(key)) continue;
    reader.tellOnce('budgetUnit', key, keyPlace, (...places) =>
      unknownBudgetUnit({ name: key, suggestion: reader.suggest(key, known), known: firstNames(known) }, ...places),
    );
  }
  return known.map((unit) => {
    const own = childOf(byUnit, unit) ?? emptyMap(byUnit, unit);
    return {
      unit,
      authorizedPosts: reader.count(own, 'authorizedPosts', 'post'),
      staffInPost: reader.count(own, 'staffInPost', 'person'),
      retirees: reader.count(own, 'retirees', 'person'),
    };
  });
}

/**
 * Reads the number of posts of each kind. SE222 kind-of-posts-missing: a kind that is left out is unknown, and so is the
 * total. It is reported only if another kind is told and the total is not: a file without any is still being written.
 */
function readPosts(posts: SourceMap, total: Entry<'post'>, reader: Reader): Staff['authorizedPosts'] {
  const read = POST_KINDS.map((kind) => ({ kind, count: reader.count(posts, kind, 'post') }));
  const isLeftOut = ({ kind }: { readonly kind: string }) => posts.entries.every(({ key }) => key !== kind);
  const missing = read.filter(isLeftOut).map(({ kind }) => kind);
  const isTold = read.some(({ count }) => count.state !== 'absent');
  if (isTold && missing.length > 0 && total.state === 'absent')
    reader.findings.push(kindOfPostsMissing({ missing }, posts.place));
  return read;
}

function addCounts(one: Entry<'person'>, other: Entry<'person'>): Entry<'person'> {
  if (one.state === 'absent' || other.state === 'none') return one;
  if (one.state === 'none' || other.state === 'absent') return other;
  return { ...one, quantity: quantity('person', one.quantity.value.plus(other.quantity.value)) };
}
