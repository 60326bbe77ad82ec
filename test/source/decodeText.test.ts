import { describe, expect, it } from 'vitest';
import { decodeText, SIZE_LIMIT } from '../../src/source/decodeText.ts';

function decode(...bytes: number[]) {
  const { value, findings } = decodeText('report.yaml', Uint8Array.from(bytes));
  return value ?? findings[0]?.args;
}

describe('decodeText', () => {
  it.each([
    ['nothing', [], ''],
    ['ASCII', [0x61], 'a'],
    ['UTF-8', [0xe5, 0xb2, 0xb3], '岳'],
    ['a byte-order mark, which is dropped', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['only the first byte-order mark', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], '\ufeff'],
    ['four bytes', [0xf0, 0x9f, 0x98, 0x80], '😀'],
    ['a zero byte that is no UTF-16', [0x61, 0x62, 0x00], 'ab\0'],
    ['UTF-16 LE with its mark', [0xff, 0xfe, 0xb3, 0x5c], { encoding: 'utf-16' }],
    ['UTF-16 BE with its mark', [0xfe, 0xff, 0x5c, 0xb3], { encoding: 'utf-16' }],
    ['UTF-16 LE of a Latin letter', [0x61, 0x00], { encoding: 'utf-16' }],
    ['UTF-16 BE of a Latin letter', [0x00, 0x61], { encoding: 'utf-16' }],
    ['GBK', [0xd4, 0xc0, 0xd1, 0xf4], { encoding: 'gb18030' }],
    ['UTF-8 cut in a character', [0xe5, 0xb2, 0xb3, 0xe9, 0x98, 0xb3, 0xe5, 0xb2], { encoding: 'unknown' }],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9], { encoding: 'unknown' }],
    ['bytes of a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], { encoding: 'binary' }],
    ['bytes of a workbook', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0xff, 0x08, 0x00], { encoding: 'binary' }],
    [
      'a PDF',
      [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3],
      { encoding: 'binary' },
    ],
    ['a letter and zeros, which is no UTF-16', [0x61, 0, 0, 1, 2, 0], 'a\0\0\u0001\u0002\0'],
    ['half of a sign that UTF-16 begins with', [0x61, 0x00, 0xff, 0xff], { encoding: 'binary' }],
  ])('%s', (_, bytes, expected) => {
    expect(decode(...bytes)).toEqual(expected);
  });

  it('reads a file of the largest size, and none larger', () => {
    expect(decodeText('report.yaml', new Uint8Array(SIZE_LIMIT).fill(0x20)).value).toHaveLength(SIZE_LIMIT);
    const { value, findings } = decodeText('report.yaml', new Uint8Array(SIZE_LIMIT + 1).fill(0x20));
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'SE105', args: { bytes: SIZE_LIMIT + 1, limit: SIZE_LIMIT } }]);
  });
});
