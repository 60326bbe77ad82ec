import { hideControls } from '../../findings/printSentence.ts';
import type { BuiltDifference } from '../findings/findings.ts';
import type { Unit } from './types.ts';

export interface UnitDifference {
  readonly difference: BuiltDifference;
  /** How many further units differ, at least. */
  readonly more: number;
  /** The unit of the written report that differs, or before which one is missing. */
  readonly found: Unit | undefined;
}

/** Where a written report first departs from what is built now; `undefined` where all words are the same. */
export function firstDifference(found: readonly Unit[], built: readonly Unit[]): UnitDifference | undefined {
  const shorter = Math.min(found.length, built.length);
  let head = 0;
  while (head < shorter && isSame(found[head], built[head])) head++;
  if (head === found.length && head === built.length) return undefined;
  let tail = 0;
  while (tail < shorter - head && isSame(found.at(-1 - tail), built.at(-1 - tail))) tail++;

  const [oldPart, newPart] = [found.slice(head, found.length - tail), built.slice(head, built.length - tail)];
  const paired = oldPart.length === newPart.length;
  const count = paired
    ? oldPart.filter((unit, index) => !isSame(unit, newPart[index])).length
    : Math.max(oldPart.length, newPart.length);
  const [one, other] = alignFirst(oldPart, newPart);
  const near = built.slice(0, head).findLast((unit) => unit.kind === 'paragraph' && unit.isHeading);
  return {
    difference: describeDifference(one, other, near?.text ?? ''),
    more: count - 1,
    found: one ?? found[head] ?? found.at(-1),
  };
}

/** What was added or taken away is told as such: where the other side goes on with the next unit, nothing stands against it. */
function alignFirst(found: readonly Unit[], built: readonly Unit[]): [Unit | undefined, Unit | undefined] {
  const [one, other] = [found[0], built[0]];
  if (one === undefined || other === undefined || one.kind !== other.kind)
    return found.length >= built.length ? [one, undefined] : [undefined, other];
  if (found.length > built.length && isSame(found[found.length - built.length], other)) return [one, undefined];
  if (built.length > found.length && isSame(built[built.length - found.length], one)) return [undefined, other];
  return [one, other];
}

function isSame(one: Unit | undefined, other: Unit | undefined): boolean {
  return one?.kind === other?.kind && one?.text === other?.text;
}

/** @param heading the nearest one above */
export function describeDifference(found: Unit | undefined, built: Unit | undefined, heading: string): BuiltDifference {
  const unit = built ?? found;
  const words = excerptBoth(found?.text, built?.text);
  return unit?.kind === 'cell'
    ? { kind: 'cell', near: shorten(unit.near, LONGEST_NAME), row: unit.row, column: unit.column, ...words }
    : { kind: 'paragraph', near: shorten(heading, LONGEST_NAME), ...words };
}

const LONGEST_NAME = 40;
/** Characters before the first difference, and in all. */
const BEFORE = 12;
const LONGEST = 36;

/** Both texts from shortly before the first character in which they differ. */
function excerptBoth(
  found: string | undefined,
  built: string | undefined,
): { readonly found: string | undefined; readonly built: string | undefined } {
  if (found === undefined || built === undefined) {
    return { found: found && shorten(found, LONGEST), built: built && shorten(built, LONGEST) };
  }
  const [one, other] = [[...found], [...built]];
  const first = one.findIndex((character, index) => character !== other[index]);
  const start = Math.max(0, (first === -1 ? one.length : first) - BEFORE);
  const excerpt = (characters: readonly string[]) =>
    `${start > 0 ? '…' : ''}${shorten(characters.slice(start).join(''), LONGEST)}`;
  return { found: excerpt(one), built: excerpt(other) };
}

function shorten(text: string, longest: number): string {
  const characters = [...hideControls(text.replace(/[^\S\u3000]+/g, ' '))];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}
