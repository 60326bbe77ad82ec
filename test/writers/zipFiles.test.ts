import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from '../../src/zip/zipFiles.ts';

const ENTRIES = [
  { path: 'b.txt', data: Buffer.from('hello') },
  { path: '目录/甲.xml', data: Buffer.from('乙'.repeat(5000)) },
  { path: 'a.txt', data: Buffer.from('') },
];

describe('zipFiles', () => {
  it('keeps the order given, names in UTF-8, and every byte', () => {
    const files = unzipSync(zipFiles(ENTRIES));
    expect(Object.entries(files).map(([path, data]) => [path, strFromU8(data)])).toEqual([
      ['b.txt', 'hello'],
      ['目录/甲.xml', '乙'.repeat(5000)],
      ['a.txt', ''],
    ]);
  });

  it('writes the header that APPNOTE asks for: fixed time, checksum, sizes', () => {
    const bytes = Buffer.from(zipFiles(ENTRIES));
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    expect(bytes.readUInt16LE(10)).toBe(0);
    expect(bytes.readUInt16LE(12)).toBe(0x21);
    // CRC-32 of "hello", worked out elsewhere.
    expect(bytes.readUInt32LE(14)).toBe(0x3610a686);
    expect(bytes.readUInt32LE(22)).toBe(5);
    expect(bytes.readUInt32LE(bytes.length - 22)).toBe(0x06054b50);
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(3);
  });

  it('is smaller than its contents', () => {
    expect(zipFiles(ENTRIES).length).toBeLessThan(1000);
  });
});
