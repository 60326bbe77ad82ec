import { inflateEntry, listZipEntries } from './readZip.ts';

/** In bytes, of all entries together. No report comes near; a hostile file may hold many entries that inflate a thousandfold. */
const LARGEST = 200_000_000;

/**
 * Unpacks a zip file into its entries by name, no matter which program packed it (Word packs in another way than we do);
 * `undefined` where the bytes are no zip file, or its entries are too large or damaged.
 */
export function unzipFiles(bytes: Uint8Array): ReadonlyMap<string, Buffer> | undefined {
  const listed = listZipEntries(bytes);
  if (listed === undefined) return undefined;
  const entries = new Map<string, Buffer>();
  let left = LARGEST;
  for (const entry of listed) {
    const data = inflateEntry(entry, left);
    if (data === undefined || data === 'tooLarge') return undefined;
    left -= data.length;
    if (!entry.name.endsWith('/')) entries.set(entry.name, data);
  }
  return entries;
}
