import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { packValue, unpackValue } from './packValue.ts';

/**
 * Packs plain data into a fifth of the room or less, outside the heap: what was found in thousands of files is alike, and waits
 * until its turn comes.
 */
export function packTight(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateRawSync(packValue(value), { level: QUICK }));
}

/** Level 1 takes half the time of the default one, and a tenth more room. */
const QUICK = 1;

/** Reads what `packTight` packed. */
export function unpackTight(packed: Uint8Array): unknown {
  return unpackValue(inflateRawSync(packed).toString());
}
