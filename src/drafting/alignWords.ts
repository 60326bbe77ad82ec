/**
 * Says of each sign of a paragraph that was printed as Markdown where it stands in the paragraph as the Word file has it.
 * Signs that Markdown needs stand where the next sign of the text does.
 *
 * @param markdown the paragraph as it was printed
 * @param sentences what was printed of it, in order
 * @param paragraph its text in the Word file
 */
export function alignWords(markdown: string, sentences: readonly string[], paragraph: string): readonly number[] {
  const source = placeSentences(sentences, paragraph);
  const marker = MARKER.exec(markdown)?.[0].length ?? 0;
  const offsets: number[] = [];
  let next = 0;
  for (let at = 0; at < markdown.length; at++) {
    const sign = markdown.charAt(at);
    while (at >= marker && next < source.length && isSkipped(sign, source[next]?.sign ?? '')) next += 1;
    offsets.push(source[Math.min(next, source.length - 1)]?.offset ?? 0);
    if (at >= marker && source[next]?.sign === sign) next += 1;
  }
  return offsets;
}

/** What stands before the words of a heading or of an item of a list. */
const MARKER = /^\s*(?:#+ |\d+\. |- )?/;

/** White space of the file is printed as one blank, or not at all. */
function isSkipped(sign: string, ofSource: string): boolean {
  return sign !== ofSource && /\s/.test(ofSource);
}

interface PlacedSign {
  readonly sign: string;
  readonly offset: number;
}

function placeSentences(sentences: readonly string[], paragraph: string): readonly PlacedSign[] {
  const signs: PlacedSign[] = [];
  let from = 0;
  for (const sentence of sentences) {
    const found = paragraph.indexOf(sentence, from);
    const start = found === -1 ? from : found;
    for (let index = 0; index < sentence.length; index++) {
      signs.push({ sign: sentence.charAt(index), offset: Math.min(start + index, Math.max(0, paragraph.length - 1)) });
    }
    from = start + sentence.length;
  }
  return signs;
}
