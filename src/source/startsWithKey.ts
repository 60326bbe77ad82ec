/** What may stand before the first key: comments, a directive, the mark of a document, the brace of a map in one line. */
const BEFORE = String.raw`^\ufeff?(?:\s|#[^\n]*\n|%[^\n]*\n|---[ \t]*\r?\n)*(?:\{\s*)?`;

/** As far as a first key is looked for. */
const START = 65_536;

/**
 * Whether a text's first key is this one: what kind of file it is, though YAML may not be able to read it. With a
 * full-width colon it is one too: to be told of that fault helps more than that there is no such file.
 */
export function startsWithKey(text: string, key: string): boolean {
  return new RegExp(`${BEFORE}["']?${key}["']?\\s*[:：]`).test(text.slice(0, START));
}
