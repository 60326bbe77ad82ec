import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressFrom, addressOf } from '../../src/files/addresses.ts';

describe('the address of a file', () => {
  it.each([
    ['2023/甲 单位.yaml', '2023/%E7%94%B2%20%E5%8D%95%E4%BD%8D.yaml'],
    ['./a.yaml', 'a.yaml'],
    ['../100%/a#1.yaml', '../100%25/a%231.yaml'],
    ['/自评/a b.yaml', 'file:///%E8%87%AA%E8%AF%84/a%20b.yaml'],
  ])('%s', (file, address) => {
    expect(addressOf(file, path.posix)).toBe(address);
  });

  it.each([
    ['2023\\甲 单位.yaml', '2023/%E7%94%B2%20%E5%8D%95%E4%BD%8D.yaml'],
    ['2023/a.yaml', '2023/a.yaml'],
    ['.\\a.yaml', 'a.yaml'],
    ['..\\a.yaml', '../a.yaml'],
    ['D:\\自评\\a b.yaml', 'file:///D:/%E8%87%AA%E8%AF%84/a%20b.yaml'],
    ['\\\\cz01\\共享\\a.yaml', 'file://cz01/%E5%85%B1%E4%BA%AB/a.yaml'],
  ])('%s on Windows', (file, address) => {
    expect(addressOf(file, path.win32)).toBe(address);
  });
});

describe('the address of a file for a page', () => {
  it.each([
    ['out', 'out/a.html', './a.html'],
    ['.', '2023/a b.html', './2023/a%20b.html'],
    ['out', '2023/a.html', '../2023/a.html'],
    ['.', 'a:b.html', './a%3Ab.html'],
  ])('in %s of %s', (folder, file, address) => {
    expect(addressFrom(folder, file, path.posix)).toBe(address);
  });

  it.each([
    ['D:\\out', 'D:\\2023\\a.html', '../2023/a.html'],
    ['D:\\out', 'D:\\out\\甲.html', './%E7%94%B2.html'],
    // No relative path leads to another drive.
    ['D:\\out', 'C:\\2023\\a b.html', 'file:///C:/2023/a%20b.html'],
  ])('in %s of %s on Windows', (folder, file, address) => {
    expect(addressFrom(folder, file, path.win32)).toBe(address);
  });
});
