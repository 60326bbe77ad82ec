import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly data: Uint8Array;
}

// 1980-01-01 00:00, the earliest time a zip file can hold: no clock, no time zone.
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1;
const VERSION = 20;
// Bit 11: names are UTF-8.
const FLAGS = 1 << 11;
const DEFLATE = 8;

/**
 * Packs entries into a zip file, in the order given. The same entries give the same bytes, since all have one fixed time.
 * Node's native deflate takes a tenth of the time of one in JavaScript. The layout follows PKWARE's APPNOTE 6.3: §4.3.7
 * (local header), §4.3.12 (central directory) and §4.3.16 (its end).
 */
export function zipFiles(entries: readonly ZipEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.path, 'utf8');
    const packed = deflateRawSync(entry.data);
    const common = describeEntry(entry.data, packed, name);
    const header = Buffer.concat([uint32(0x04034b50), common, name]);
    local.push(header, packed);
    central.push(Buffer.concat([uint32(0x02014b50), uint16(VERSION), common, describePlace(offset), name]));
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return new Uint8Array(Buffer.concat([...local, directory, endDirectory(entries.length, directory.length, offset)]));
}

/** The fields that the local header and the central directory share. */
function describeEntry(data: Uint8Array, packed: Uint8Array, name: Uint8Array): Buffer {
  return Buffer.concat([
    ...[VERSION, FLAGS, DEFLATE, DOS_TIME, DOS_DATE].map(uint16),
    ...[crc32(data), packed.length, data.length].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);
}

/** The remaining fields of a central directory record: no comment, disk 0, no attributes, the local header's offset. */
function describePlace(offset: number): Buffer {
  return Buffer.concat([...[0, 0, 0].map(uint16), ...[0, offset].map(uint32)]);
}

function endDirectory(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    uint32(0x06054b50),
    ...[0, 0, count, count].map(uint16),
    ...[size, offset].map(uint32),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
