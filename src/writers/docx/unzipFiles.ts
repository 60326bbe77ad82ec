import { inflateRawSync } from 'node:zlib';

/** A zip entry larger than this is none of ours. */
const LARGEST = 50_000_000;

/**
 * The entries of a zip file by name, whoever packed it (Word packs in another way than we do); `undefined` where it is none.
 * Only what its central directory lists counts (PKWARE's APPNOTE 6.3, §4.3.12 and §4.3.16).
 */
export function unzipFiles(bytes: Uint8Array): ReadonlyMap<string, Buffer> | undefined {
  try {
    return readEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // A field beyond the end, or data that does not inflate.
    return undefined;
  }
}

function readEntries(file: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end === -1) return undefined;
  const count = file.readUInt16LE(end + 10);
  let offset = file.readUInt32LE(end + 16);
  const entries = new Map<string, Buffer>();
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(offset) !== 0x02014b50) return undefined;
    const [method, packedSize] = [file.readUInt16LE(offset + 10), file.readUInt32LE(offset + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((at) => file.readUInt16LE(offset + at)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(offset + 42);
    const name = file.toString('utf8', offset + 46, offset + 46 + nameLength);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + packedSize);
    const data = method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: LARGEST });
    if (!name.endsWith('/')) entries.set(name, data);
    offset += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
