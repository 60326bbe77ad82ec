/**
 * Lists all matches of a pattern with the flag `g`. `matchAll` makes a copy of the pattern at each call, which takes longer
 * than most patterns do over a sentence.
 */
export function findAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // What is empty would be found again.
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
