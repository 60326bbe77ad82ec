import path from 'node:path';
import type { Texts } from '../../../batch/texts.ts';
import type { ReportDocument } from '../../../document/types.ts';
import { readBytesInside } from '../../../files/files.ts';
import { fileMissing } from '../../../files/findings.ts';
import { isFinding } from '../../../findings/define.ts';
import { type Place, wholeFile } from '../../../findings/place.ts';
import type { Finding } from '../../../findings/types.ts';
import { unzipFiles } from '../../../zip/unzipFiles.ts';
import { type BuiltDifference, builtDiffers, notBuilt } from '../../findings/findings.ts';
import { PUBLISHED_FORMATS, type PublishedFormat } from '../../outputFormats/outputFormats.ts';
import { outputPath } from '../../outputFormats/outputPath.ts';
import type { Companion } from '../../outputFormats/types.ts';
import { firstDifference } from './firstDifference.ts';
import { readDocxUnits } from './readDocxUnits.ts';
import { readMarkdownUnits } from './readMarkdownUnits.ts';

/**
 * SE908 not-built, SE909 built-differs: the reports that were written from a file, beside it or in a folder, are not those
 * that it builds now.
 */
export async function compareBuilt(
  file: string,
  document: ReportDocument,
  folder: string | undefined,
  texts: Texts,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const companions: Companion[] = [];
  for (const format of PUBLISHED_FORMATS) {
    const output = outputPath(file, format.name, folder, false);
    companions.push(...((await format.writeCompanions?.({ document }, output)) ?? []));
    const { value: written, findings: unread } = readBytesInside(path.dirname(output), path.basename(output), 'none');
    if (written === undefined) {
      findings.push(...tellMissing(file, output, unread));
      continue;
    }
    const built = await format.write({ document }, output);
    const found = COMPARERS[format.name]({ output, written, built, texts });
    if (found === undefined) continue;
    const { difference, more, places } = found;
    findings.push(builtDiffers({ output, difference, more }, wholeFile(file), ...places));
  }
  for (const { path: output, bytes } of companions) {
    const { value: written, findings: unread } = readBytesInside(path.dirname(output), path.basename(output), 'none');
    if (written === undefined) findings.push(...tellMissing(file, output, unread));
    else if (decode(written) !== bytes) {
      findings.push(builtDiffers({ output, difference: { kind: 'chart' }, more: 0 }, wholeFile(file)));
    }
  }
  return findings;
}

/** A published report, as it lies there and as it is built now. */
interface Pair {
  readonly output: string;
  readonly written: Uint8Array;
  readonly built: string | Uint8Array;
  readonly texts: Texts;
}

/** Answers with where a written report first departs from what is built now. */
type Comparer = (pair: Pair) => Difference | undefined;

const COMPARERS: Readonly<Record<PublishedFormat['name'], Comparer>> = { md: compareMarkdown, docx: compareDocx };

function tellMissing(file: string, output: string, unread: readonly Finding[]): readonly Finding[] {
  return unread.every((found) => isFinding(found, fileMissing)) ? [notBuilt({ output }, wholeFile(file))] : unread;
}

interface Difference {
  readonly difference: BuiltDifference;
  readonly more: number;
  /** Where in the written report, if it is a text. */
  readonly places: readonly Place[];
}

function compareMarkdown({ output, texts, ...pair }: Pair): Difference | undefined {
  const written = decode(pair.written);
  const built = typeof pair.built === 'string' ? pair.built : decode(pair.built);
  if (written === built) return undefined;
  const found = firstDifference(readMarkdownUnits(written), readMarkdownUnits(built));
  texts.add(output, written);
  if (found === undefined) {
    let offset = 0;
    while (offset < built.length && built[offset] === written[offset]) offset++;
    return {
      difference: { kind: 'marks' },
      more: 0,
      places: [{ file: output, path: 'marks', start: offset, end: offset }],
    };
  }
  const { difference, more, found: unit } = found;
  const { start, end } = unit ?? { start: 0, end: 0 };
  return { difference, more, places: [{ file: output, path: difference.kind, start, end }] };
}

/** Git may end lines in its own way when it checks a file out. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

function compareDocx({ written, built }: Pair): Difference | undefined {
  const [found, wanted] = [unzipFiles(written), unzipFiles(typeof built === 'string' ? Buffer.from(built) : built)];
  const [old, now] = [found?.get(BODY), wanted?.get(BODY)];
  if (found === undefined || wanted === undefined || old === undefined || now === undefined) {
    return { difference: { kind: 'unreadable' }, more: 0, places: [] };
  }
  const words = firstDifference(readDocxUnits(old.toString('utf8')), readDocxUnits(now.toString('utf8')));
  if (words !== undefined) return { difference: words.difference, more: words.more, places: [] };
  // The same parts may be packed in another way: that is no difference.
  const parts = [...new Set([...wanted.keys(), ...found.keys()])].filter((part) => {
    const [one, other] = [found.get(part), wanted.get(part)];
    return one === undefined || other === undefined || !one.equals(other);
  });
  return parts.length === 0 ? undefined : { difference: { kind: 'parts', parts }, more: 0, places: [] };
}

const BODY = 'word/document.xml';
