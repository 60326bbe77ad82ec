import type { Finding } from '../findings/types.ts';

/** Sorts findings by file in the order given, then by place, then by code. Everything is shown in this order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const files = new Map<string, number>();
  for (const { places } of findings) if (!files.has(places[0].file)) files.set(places[0].file, files.size);
  const rankOf = (file: string) => files.get(file) ?? 0;
  return [...findings].sort((one, other) => {
    const [a] = one.places;
    const [b] = other.places;
    return rankOf(a.file) - rankOf(b.file) || a.start - b.start || compareText(one.code, other.code);
  });
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
