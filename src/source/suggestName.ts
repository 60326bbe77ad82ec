import leven from 'leven';

/** The known name that a mistyped one most likely meant: within a third of its length, at least one edit. */
export function suggestName(typed: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const name of known) {
    // Two names are at least as far apart as their lengths: what cannot be near is not compared.
    if (Math.abs(typed.length - name.length) >= least) continue;
    const distance = leven(typed.toLowerCase(), name.toLowerCase());
    if (distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}
