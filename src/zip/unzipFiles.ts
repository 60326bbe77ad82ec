import { inflateEntry, listZipEntries } from './readZip.ts';

/** A zip entry larger than this is none of ours. */
const LARGEST = 50_000_000;

/** The entries of a zip file by name, whoever packed it (Word packs in another way than we do); `undefined` where it is none. */
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
