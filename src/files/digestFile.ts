import { createHash } from 'node:crypto';
import { readBytes } from './files.ts';

/** In bytes: as much as a report that is made of the largest file may have. */
const LARGEST = 50_000_000;

/** Digests what a file holds; what cannot be read is all the same. */
export function digestFile(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '-' : createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
}

/** Digests a file as it is now. */
export function digestNow(file: string): string {
  return digestFile(readBytes(file, LARGEST).value);
}
