import { inflateRawSync } from 'node:zlib';

/** One entry as the central directory of a zip file describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: Uint8Array;
  /** The uncompressed size in bytes, as declared; the true one may differ. */
  readonly size: number;
}

/**
 * Lists the entries of a zip file without inflating them; `undefined` where the bytes are no zip file. Only entries in the
 * central directory count (PKWARE's APPNOTE 6.3, §4.3.12 and §4.3.16).
 */
export function listZipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  try {
    return readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // A field lies beyond the end of the file.
    return undefined;
  }
}

function readDirectory(file: Buffer): readonly ZipEntry[] | undefined {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1) return undefined;
  const count = file.readUInt16LE(end + 10);
  let offset = file.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(offset) !== 0x02014b50) return undefined;
    const [flags, method] = [file.readUInt16LE(offset + 8), file.readUInt16LE(offset + 10)];
    const [packedSize, size] = [file.readUInt32LE(offset + 20), file.readUInt32LE(offset + 24)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => file.readUInt16LE(offset + at)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(offset + 42);
    const name = file.toString('utf8', offset + 46, offset + 46 + nameLength);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + packedSize);
    entries.push({ name, method, isEncrypted: (flags & 1) !== 0, packed, size });
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Inflates an entry: `tooLarge` where it has more than `most` bytes, `undefined` where it cannot be inflated. */
export function inflateEntry({ method, packed }: ZipEntry, most: number): Buffer | 'tooLarge' | undefined {
  if (method === 0) return packed.length > most ? 'tooLarge' : Buffer.from(packed);
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    return error instanceof RangeError ? 'tooLarge' : undefined;
  }
}
