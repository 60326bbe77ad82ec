/** What may precede the first key: comments, a directive, a document marker, the brace of a flow map. */
const BEFORE = String.raw`^\ufeff?(?:\s|#[^\n]*\n|%[^\n]*\n|---[ \t]*\r?\n)*(?:\{\s*)?`;

/** The first key is looked for within so many characters. */
const START = 65_536;

/**
 * Whether a text's first key is this one. The first key says what kind of file it is, even where YAML cannot read the rest.
 * A full-width colon after it is accepted too: a finding about the colon helps more than one that the file is no such file.
 */
export function startsWithKey(text: string, key: string): boolean {
  return new RegExp(`${BEFORE}["']?${key}["']?\\s*[:：]`).test(text.slice(0, START));
}
