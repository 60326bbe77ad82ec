import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressBetween } from '../../src/files/files.ts';

describe('the address of a schema', () => {
  it.each([
    ['/自评/2024/report.yaml', '/自评/report.schema.json', '../report.schema.json'],
    ['/a/report.yaml', '/opt/my tools/report.schema.json', 'file:///opt/my%20tools/report.schema.json'],
    ['/a/report.yaml', '/opt/100%/#1/s.json', 'file:///opt/100%25/%231/s.json'],
    // A blank above both does not stand between them.
    ['/my reports/report.yaml', '/my reports/s.json', 's.json'],
  ])('in %s of %s is %s', (file, schema, address) => {
    expect(addressBetween(file, schema, path.posix)).toBe(address);
  });

  it.each([
    ['D:\\自评\\2024\\report.yaml', 'D:\\自评\\report.schema.json', '../report.schema.json'],
    ['D:\\自评\\report.yaml', 'C:\\npm\\s.json', 'file:///C:/npm/s.json'],
    ['C:\\a\\report.yaml', 'C:\\Program Files\\s.json', 'file:///C:/Program%20Files/s.json'],
    ['D:\\a\\report.yaml', 'C:\\用户\\s.json', 'file:///C:/%E7%94%A8%E6%88%B7/s.json'],
  ])('in %s of %s on Windows is %s', (file, schema, address) => {
    expect(addressBetween(file, schema, path.win32)).toBe(address);
  });
});
