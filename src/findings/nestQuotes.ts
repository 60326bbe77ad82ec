/**
 * Writes marks within marks as the standard of punctuation does (GB/T 15834): a sentence that quotes the table
 * “三公经费”预算情况 has “‘三公经费’预算情况”. Marks that do not pair are the user's, and stay.
 */
export function nestQuotes(text: string): string {
  let depth = 0;
  let isNested = false;
  for (const sign of text) {
    if (sign === '“') depth += 1;
    if (sign === '”') depth -= 1;
    if (depth < 0) return text;
    isNested ||= depth > 1;
  }
  if (!isNested || depth > 0) return text;
  return text.replace(/[“”]/g, (sign) => {
    if (sign === '”') depth -= 1;
    const nested = sign === '“' ? '‘' : '’';
    const printed = depth % 2 === 0 ? sign : nested;
    if (sign === '“') depth += 1;
    return printed;
  });
}
