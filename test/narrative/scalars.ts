import type { SourceScalar } from '../../src/source/types.ts';

export interface ScalarInFile {
  readonly fileText: string;
  readonly scalar: SourceScalar;
}

const head = 'year: "2023"\n';

/** As the reader makes it of a `|` block, under a key two levels deep. */
export function literalScalar(text: string, lineEnd = '\n'): ScalarInFile {
  const indent = '    ';
  const opening = `${head}narrative:\n  overview: |\n`.replaceAll('\n', lineEnd);
  let fileText = opening;
  let inText = 0;
  const lines: { inText: number; inFile: number }[] = [];
  for (const line of text.split('\n')) {
    const written = line === '' ? '' : indent;
    lines.push({ inText, inFile: fileText.length + written.length });
    fileText += written + line + lineEnd;
    inText += line.length + 1;
  }
  const place = {
    file: 'a.yaml',
    path: 'narrative.overview',
    start: opening.length - lineEnd.length - 1,
    end: fileText.length,
  };
  return { fileText, scalar: { kind: 'scalar', type: 'string', text, style: 'literal', place, lines } };
}

export function inlineScalar(style: SourceScalar['style'], written: string, text: string): ScalarInFile {
  const opening = `${head}overview: `;
  const place = { file: 'a.yaml', path: 'overview', start: opening.length, end: opening.length + written.length };
  return { fileText: `${opening}${written}\n`, scalar: { kind: 'scalar', type: 'string', text, style, place } };
}
