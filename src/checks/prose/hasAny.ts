/** Whether a text has one of some words: a glance before a pattern is run, which nearly all sentences end. */
export function hasAny(text: string, words: readonly string[]): boolean {
  // Asked of every sentence by dozens of checks: an iterator makes an object for each word.
  for (let at = 0; at < words.length; at += 1) if (text.includes(words[at] ?? '')) return true;
  return false;
}
