import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameFrom } from '../../src/files/files.ts';

describe('a path that a file names', () => {
  it.each([
    ['report.yaml', 'form', './form'],
    ['2024/report.yaml', './form', '../form'],
    ['2024/report.yaml', '/forms/甲', '/forms/甲'],
    ['2024/report.yaml', '.', '..'],
    // A backslash is a letter of a name here.
    ['report.yaml', 'a\\b', './a\\b'],
  ])('in %s for %s is %s', (file, named, written) => {
    expect(nameFrom(file, named, path.posix)).toBe(written);
  });

  it.each([
    ['report.yaml', '.\\x', './x'],
    ['2024\\report.yaml', '.\\x', '../x'],
    ['2024\\report.yaml', './x', '../x'],
    ['2024\\report.yaml', 'C:\\forms\\x', 'C:/forms/x'],
    ['2024\\report.yaml', '2024\\yueyang-2023', './yueyang-2023'],
    ['..\\2025\\report.yaml', '..\\2024\\report.yaml', '../2024/report.yaml'],
  ])('in %s for %s on Windows is %s', (file, named, written) => {
    expect(nameFrom(file, named, path.win32)).toBe(written);
  });
});
