import { inflateEntry, listZipEntries } from './readZip.ts';

/** In bytes. Nothing that this program reads has a larger entry. */
const LARGEST = 50_000_000;

/**
 * Unpacks a zip file into its entries by name, no matter which program packed it (Word packs in another way than we do);
 * `undefined` where the bytes are no zip file, or an entry is too large or damaged.
 */
export function unzipFiles(bytes: Uint8Array): ReadonlyMap<string, Buffer> | undefined {
  const listed = listZipEntries(bytes);
  if (listed === undefined) return undefined;
  const entries = new Map<string, Buffer>();
  for (const entry of listed) {
    const data = inflateEntry(entry, LARGEST);
    if (data === undefined || data === 'tooLarge') return undefined;
    if (!entry.name.endsWith('/')) entries.set(entry.name, data);
  }
  return entries;
}
