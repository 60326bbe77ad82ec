import type { Quantity } from '../quantity/quantity.ts';
import { areFew, printWan, splitEntry } from './wording.ts';

/* Turns of phrase that sentences of several rooms share. */

export function chooseNameEn(suggestion: string | undefined, known: readonly string[], introduction: string): string {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  return areFew(known) ? `${introduction}: ${listEn(known)}.` : 'Check the spelling, or compare with an example file.';
}

export function listEn(names: readonly string[]): string {
  return names.join(', ');
}

export function joinSentencesEn(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('; ')}.`;
}

export function entryNameEn(key: string): string {
  const entry = splitEntry(key);
  return entry === undefined ? `“${key}”` : `entry ${entry.position} of “${entry.list}”`;
}

export function moneyEn(amount: Quantity<'yuan'>): string {
  return `${printWan(amount)} 万元`;
}

export const POINTS_DOUBTS_EN = {
  above: 'more points than the weight',
  metButCut: 'the target was met, points were lost',
  missedButFull: 'the target was missed, all points were given',
  beatenByFar: 'the target was beaten by far',
} as const;
