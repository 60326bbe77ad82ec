/** What every shell takes as it stands. */
const PLAIN = /^[\p{L}\p{N}_./:@%+=,-]+$/u;
/** What shells of Unix read within double quotes; a single backslash before a letter stays one, as paths of Windows have it. */
const READ_WITHIN = /["$`!]|(?<!^)\\\\|\\$/;

/**
 * Prints a name as an argument of a command that is to be typed as it stands. Every shell understands double quotes; single ones,
 * for what is read within them, are unknown to the command prompt of Windows alone.
 */
export function printArgument(name: string): string {
  if (PLAIN.test(name)) return name;
  return READ_WITHIN.test(name) ? `'${name.replaceAll("'", `'\\''`)}'` : `"${name}"`;
}
