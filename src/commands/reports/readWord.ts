import { convertWithOffice } from '../../files/convertWithOffice.ts';
import { readBytes } from '../../files/files.ts';
import type { Result } from '../../findings/types.ts';
import { readWordFile } from '../../wordfile/readWordFile.ts';
import { recognizeFile } from '../../wordfile/recognizeFile.ts';
import { tellTooLarge, WORD_LIMIT } from '../../wordfile/tooLarge.ts';
import type { WordDocument } from '../../wordfile/types.ts';

/**
 * Reads a Word file from disk; an older one by way of LibreOffice, where that is installed.
 *
 * @param searchPath the folders in which LibreOffice is looked for
 */
export async function readWord(file: string, searchPath: string): Promise<Result<WordDocument>> {
  const { value: bytes, findings } = readBytes(file, WORD_LIMIT, () => tellTooLarge(file));
  if (bytes === undefined) return { value: undefined, findings };
  const recognized = recognizeFile(file, bytes);
  if (recognized.type !== 'older') return readWordFile(file, bytes);
  const converted = await convertWithOffice(file, bytes, recognized.kind, searchPath);
  if (converted.value === undefined) return { value: undefined, findings: converted.findings };
  return readWordFile(file, converted.value);
}
