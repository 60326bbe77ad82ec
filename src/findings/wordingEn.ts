import type { Quantity } from '../quantity/quantity.ts';
import { areFew, printWan, type Stated, splitEntry } from './wording.ts';

/* Turns of phrase that sentences of several rooms share. */

export function chooseNameEn(suggestion: string | undefined, known: readonly string[], introduction: string): string {
  if (suggestion !== undefined) return `Did you mean ${markEn(suggestion)}?`;
  return areFew(known) ? `${introduction}: ${listEn(known)}.` : 'Check the spelling, or compare with an example file.';
}

export function listEn(names: readonly string[]): string {
  return names.map(markEn).join(', ');
}

/** A name or path as it stands in the user's file: in marks, unless it is plain ASCII as keys are. */
export function markEn(text: string): string {
  return /^[\u0020-\u007e]*$/.test(text) ? text : `“${text}”`;
}

export function joinSentencesEn(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('; ')}.`;
}

export function entryNameEn(key: string): string {
  const entry = splitEntry(key);
  return entry === undefined ? `“${key}”` : `entry ${entry.position} of “${entry.list}”`;
}

/** In 万元 as the tables of reports are, which English calls wan yuan: ten thousand yuan. */
export function moneyEn(amount: Quantity<'yuan'>): string {
  return `${printWan(amount)} wan yuan`;
}

/** Prints an amount as it was typed. */
export function statedMoneyEn(amount: Stated<'yuan'>): string {
  return amount === 'none' ? 'none' : moneyEn(amount);
}

/** In which direction a figure went, and by how much. */
export const WAYS_EN = {
  up: 'rose by',
  down: 'fell by',
  over: 'is above by',
  under: 'is below by',
  same: 'did not change',
} as const;

export const POINTS_DOUBTS_EN = {
  above: 'more points than the weight',
  metButCut: 'the target was met, points were lost',
  missedButFull: 'the target was missed, all points were given',
  beatenByFar: 'the target was beaten by far',
  missedByFar: 'the target was missed by far',
} as const;
