import type { AnnexList } from '../document/types.ts';

/** One line of the list of annexes: the first has the label before its number, and the others stand below what follows it. */
export function joinAnnexEntry({ label, entries }: AnnexList, index: number): string {
  const { number = '', title = '' } = entries[index] ?? {};
  return `${index === 0 ? `${label}：` : '　'.repeat(label.length + 1)}${number}${title}`;
}
