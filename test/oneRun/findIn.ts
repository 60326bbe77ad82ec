import { readFileSync } from 'node:fs';
import { evaluate } from '../../src/library.ts';

export function example(name: string): string {
  return readFileSync(new URL(`../../examples/${name}/2023/report.yaml`, import.meta.url), 'utf8');
}

/** Code and path of each finding of a report, in the order shown. */
export type Found = string;

export function findIn(text: string): readonly Found[] {
  const { findings } = evaluate({ text });
  // A note that there is no year before it comes and goes with errors.
  return findings
    .filter(({ code }) => code !== 'SE494')
    .map(({ code, places: [{ path }] }) => `${code} ${path}`.trim());
}

/** Those of the first that are not among the second. */
export function without(found: readonly Found[], others: readonly Found[]): readonly Found[] {
  const left = [...others];
  return found.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
