import { createHash } from 'node:crypto';

/** The characters of a hash. */
const HASH_LENGTH = 8;

/** Where there is no hash: a list of hashes keeps one place for each sentence. */
export const NO_HASH = 'AAAAAAAA';

/** A hash of 48 bits in eight characters. Among a million sentences two different ones meet once in five hundred runs. */
export function hashText(text: string): string {
  const hash = createHash('sha256').update(text).digest('base64').slice(0, HASH_LENGTH);
  return hash === NO_HASH ? 'AAAAAAAB' : hash;
}

/** Splits a list of hashes. */
export function splitHashes(hashes: string): readonly string[] {
  return Array.from({ length: hashes.length / HASH_LENGTH }, (_, index) =>
    hashes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH),
  );
}

/** Reads a hash as an integer, to be sorted among millions in an array of numbers. */
export function hashNumber(hash: string): number {
  return Buffer.from(hash, 'base64').readUIntBE(0, 6);
}
