/**
 * Marks signs, given by their codes, in a table of all: asking it is one step where a set or a pattern takes many, and some
 * checks ask at every sign of every text.
 */
export function markSigns(codes: Iterable<number>): Uint8Array {
  const marked = new Uint8Array(0x10000);
  for (const code of codes) marked[code] = 1;
  return marked;
}
