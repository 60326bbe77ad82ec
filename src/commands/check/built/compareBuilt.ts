import path from 'node:path';
import type { Texts } from '../../../batch/texts.ts';
import type { ReportDocument } from '../../../document/types.ts';
import type { Figures } from '../../../figures/types.ts';
import { readBytesInside } from '../../../files/files.ts';
import { fileMissing } from '../../../files/findings.ts';
import { isFinding } from '../../../findings/define.ts';
import { wholeFile } from '../../../findings/place.ts';
import type { Finding } from '../../../findings/types.ts';
import { tellAuthorship, WORD_BODY } from '../../../opc/digestWordText.ts';
import type { Evaluation } from '../../../scores/evaluation.ts';
import { unzipFiles } from '../../../zip/unzipFiles.ts';
import { builtDiffers, editedByHand, notBuilt, onlySavedAgain } from '../../findings/findings.ts';
import { PUBLISHED_FORMATS, type PublishedFormat } from '../../outputFormats/outputFormats.ts';
import { outputPath } from '../../outputFormats/outputPath.ts';
import type { Companion } from '../../outputFormats/types.ts';
import { firstDifference } from '../../writtenReports/firstDifference.ts';
import { listDifferences } from '../../writtenReports/listDifferences.ts';
import { readDocxUnits } from '../../writtenReports/readDocxUnits.ts';
import { readMarkdownUnits } from '../../writtenReports/readMarkdownUnits.ts';

/**
 * SE908 not-built, SE909 built-differs: the reports that were written from a file, beside it or in a folder, are not those
 * that it builds now. SE914 edited-by-hand: somebody edited one since. SE913 only-saved-again: its words are the same.
 */
export async function compareBuilt(
  { year: { file }, figures }: Evaluation,
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
    findings.push(...COMPARERS[format.name]({ file, output, written, built, texts, document, figures }));
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
  readonly file: string;
  readonly document: ReportDocument;
  readonly figures: Figures;
  readonly output: string;
  readonly written: Uint8Array;
  readonly built: string | Uint8Array;
  readonly texts: Texts;
}

/** Tells where a written report departs from what is built now. */
type Comparer = (pair: Pair) => readonly Finding[];

const COMPARERS: Readonly<Record<PublishedFormat['name'], Comparer>> = { md: compareMarkdown, docx: compareDocx };

function tellMissing(file: string, output: string, unread: readonly Finding[]): readonly Finding[] {
  return unread.every((found) => isFinding(found, fileMissing)) ? [notBuilt({ output }, wholeFile(file))] : unread;
}

function compareMarkdown({ file, output, texts, ...pair }: Pair): readonly Finding[] {
  const written = decode(pair.written);
  const built = typeof pair.built === 'string' ? pair.built : decode(pair.built);
  if (written === built) return [];
  const found = firstDifference(readMarkdownUnits(written), readMarkdownUnits(built));
  texts.add(output, written);
  if (found === undefined) {
    let offset = 0;
    while (offset < built.length && built[offset] === written[offset]) offset++;
    const place = { file: output, path: 'marks', start: offset, end: offset };
    return [builtDiffers({ output, difference: { kind: 'marks' }, more: 0 }, wholeFile(file), place)];
  }
  const { difference, more, found: unit } = found;
  const { start, end } = unit ?? { start: 0, end: 0 };
  const place = { file: output, path: difference.kind, start, end };
  return [builtDiffers({ output, difference, more }, wholeFile(file), place)];
}

/** Git may end lines in its own way when it checks a file out. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
}

/** What somebody edited is told one by one; of a report that was only built before the last change, the first difference. */
function compareDocx({ file, output, written, built, document, figures }: Pair): readonly Finding[] {
  const [found, wanted] = [unzipFiles(written), unzipFiles(typeof built === 'string' ? Buffer.from(built) : built)];
  const [old, now] = [found?.get(WORD_BODY), wanted?.get(WORD_BODY)];
  const place = wholeFile(file);
  if (found === undefined || wanted === undefined || old === undefined || now === undefined) {
    return [builtDiffers({ output, difference: { kind: 'unreadable' }, more: 0 }, place)];
  }
  const [have, want] = [readDocxUnits(old.toString('utf8')), readDocxUnits(now.toString('utf8'))];
  if (tellAuthorship(written) === 'edited') {
    const { edits, more } = listDifferences(have, want, document, figures);
    const told = edits.map(({ difference, figures: lost }, index) =>
      editedByHand({ output, difference, figures: lost, more: index === edits.length - 1 ? more : 0 }, place),
    );
    if (told.length > 0) return told;
  } else {
    const words = firstDifference(have, want);
    if (words !== undefined) return [builtDiffers({ output, difference: words.difference, more: words.more }, place)];
  }
  // The same parts may be packed in another way: that is no difference.
  const isSame = [...new Set([...wanted.keys(), ...found.keys()])].every((part) => {
    const [one, other] = [found.get(part), wanted.get(part)];
    return one !== undefined && other !== undefined && one.equals(other);
  });
  return isSame ? [] : [onlySavedAgain({ output }, { ...place, path: path.basename(output) })];
}
