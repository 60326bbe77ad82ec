import { COLUMNS } from './columns.ts';
import type { Told } from './types.ts';

/** Prints an amount as it is typed in a report file. */
export function printTyped({ amount }: Told): string {
  return amount.kind === 'none' ? 'none' : amount.text;
}

/** Whether a key of an item holds an amount. */
export function isAmount(key: string): boolean {
  return COLUMNS.some((column) => column === key);
}

/** Prints amounts between braces. */
export function printFlow(told: readonly Told[]): string {
  return `{ ${told.map((each) => `${each.column}: ${printTyped(each)}`).join(', ')} }`;
}

/** Prints the name of a budget unit as a key. */
export function printKey(name: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\w（）]*$/u.test(name) ? name : JSON.stringify(name);
}
