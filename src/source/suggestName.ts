import leven from 'leven';

/** The known name that a mistyped one most likely meant: within a third of its length, at least one edit. */
export function suggestName(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of known) {
    // Two names are at least as far apart as their lengths: what cannot be near is not compared.
    if (Math.abs(word.length - name.length) >= least) continue;
    const distance = areSwapped(word, name.toLowerCase()) ? 1 : leven(word, name.toLowerCase());
    // Of nothing in common nothing follows: `x` is not 约.
    if (distance < least && distance < Math.max(word.length, name.length)) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** Whether two names differ by two neighbouring letters that changed places: `yaer`, `year`. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((letter, index) => letter !== other[index]);
  if (first === -1) return false;
  const swapped = `${one.slice(0, first)}${one[first + 1] ?? ''}${one[first] ?? ''}${one.slice(first + 2)}`;
  return swapped === other;
}
