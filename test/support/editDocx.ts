import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';

/** Changes the body of a Word file as somebody would who edits it. */
export function editDocx(file: string, change: (body: string) => string): void {
  const parts = unzipSync(readFileSync(file));
  const body = new TextDecoder().decode(parts['word/document.xml']);
  parts['word/document.xml'] = new TextEncoder().encode(change(body));
  writeFileSync(file, zipSync(parts));
}
