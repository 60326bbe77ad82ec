import type { UnitYear } from '../../model/types.ts';

/**
 * Turns the path of a key into the pattern of such keys in any file: without indexes and budget units; things disclosed, whose
 * keys are all the same, by what was disclosed.
 */
export function patternOf(path: string, { disclosures }: Pick<UnitYear, 'disclosures'>): string {
  return path
    .replace(/^disclosures\[(\d+)\]/, (_, index: string) => `disclosures.${disclosures[Number(index)]?.what ?? ''}`)
    .replace(/\.byUnit\..*(?=\.)/, '')
    .replace(/\[\d+\]/g, '[]');
}

/** Adds the pattern of a key, and those of the keys above it. */
export function addPattern(patterns: Set<string>, path: string, year: Pick<UnitYear, 'disclosures'>): void {
  let pattern = patternOf(path, year);
  while (pattern !== '' && !patterns.has(pattern)) {
    patterns.add(pattern);
    pattern = pattern.replace(/(?:\.[^.[]*|\[\]|^[^.[]*)$/, '');
  }
}

/** Whether a key is another one, or stands below it. */
export function isBelow(key: string, above: string): boolean {
  return key === above || (key.startsWith(above) && /^[.[]/.test(key.slice(above.length)));
}
