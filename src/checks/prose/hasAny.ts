/** Whether a text has one of some words: a glance before a pattern is run, which nearly all sentences end. */
export function hasAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}
