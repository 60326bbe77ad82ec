/** One line with words on it. */
export interface PlainLine {
  /** Offset of its first character that is no space. */
  readonly start: number;
  /** Offset of its line break. */
  readonly end: number;
  readonly indent: number;
}

/** The lines of a text one after another, without empty lines and comments between them. */
export class PlainLines {
  readonly text: string;
  /** The line that is to be read; `undefined` at the end, and where a line is of a kind that the short way does not know. */
  current: PlainLine | undefined;
  /** Whether all lines were of the kinds that it knows. */
  isPlain = true;

  constructor(text: string) {
    this.text = text;
    this.current = this.#lineAt(0);
  }

  /** Goes on behind the current line. */
  advance(): void {
    if (this.current !== undefined) this.current = this.#lineAt(this.current.end + 1);
  }

  /**
   * The lines below the current one that stand deeper than `indent`, as the value of a literal block: its first line sets
   * the margin. Goes on behind it. `undefined` where it is none, or where what it means is not plain.
   */
  takeLiteral(indent: number): { readonly value: string; readonly end: number } | undefined {
    const { text, current } = this;
    if (current === undefined) return undefined;
    const parts: string[] = [];
    let margin = 0;
    let end = current.end + 1;
    let empty = 0;
    for (let start = end; start < text.length; ) {
      const lineEnd = text.indexOf('\n', start);
      const words = skipSpaces(text, start);
      if (words === lineEnd) {
        // Blanks on an empty line may belong to it or not; an empty first line makes the margin another question.
        if (words > start || margin === 0) return undefined;
        empty++;
      } else {
        if (margin === 0) margin = words - start;
        if (margin <= indent) return undefined;
        if (words - start < margin) {
          if (words - start > indent) return undefined;
          break;
        }
        parts.push('\n'.repeat(empty), text.slice(start + margin, lineEnd + 1));
        empty = 0;
        end = lineEnd + 1;
      }
      start = lineEnd + 1;
    }
    if (margin === 0) return undefined;
    this.current = this.#lineAt(end);
    return { value: parts.join(''), end };
  }

  #lineAt(offset: number): PlainLine | undefined {
    const { text } = this;
    for (let start = offset; start < text.length; ) {
      const end = text.indexOf('\n', start);
      const words = skipSpaces(text, start);
      if (words < end && text.charAt(words) !== '#') return { start: words, end, indent: words - start };
      // Whose comment an indented one is, decides where things end; of blanks likewise.
      if (words > start) {
        this.isPlain = false;
        return undefined;
      }
      start = end + 1;
    }
    return undefined;
  }
}

function skipSpaces(text: string, offset: number): number {
  let end = offset;
  while (text.charCodeAt(end) === 0x20) end++;
  return end;
}
