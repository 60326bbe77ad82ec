/** A byte-order mark stays. */
export function encodeLike(before: Uint8Array, text: string): Uint8Array {
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(`${hasMark ? '\ufeff' : ''}${text}`);
}
