import { describe, expect, it } from 'vitest';
import { nameSchema, rewriteForm } from '../../../src/commands/form/rewriteForm.ts';
import { readSource } from '../../../src/source/readSource.ts';

function rewrite(text: string, ...[rewritten]: [Parameters<typeof rewriteForm>[1]]): string {
  const { value } = readSource('form.yaml', text);
  if (value === undefined) throw new Error('no tree');
  return rewriteForm(value, rewritten);
}

describe('the form.yaml of a copy', () => {
  it('has another id and other years, and is no longer general; all else stays', () => {
    const text =
      'form: 1   # 版本\nid: 甲\ngeneral: true   # 通用\nyears:\n  last: 2030 # 止\n  first: 2019\ntitle: 甲\n';
    expect(rewrite(text, { id: '某市', years: { first: '2024', last: '2026' } })).toBe(
      'form: 1   # 版本\nid: 某市\nyears:\n  last: 2026 # 止\n  first: 2024\ntitle: 甲\n',
    );
    expect(rewrite(text, { id: 'b', years: undefined })).toBe(
      'form: 1   # 版本\nid: b\nyears:\n  last: 2030 # 止\n  first: 2019\ntitle: 甲\n',
    );
  });

  it('keeps its line breaks, and quotes an id that YAML would read as a number', () => {
    expect(rewrite('form: 1\r\nid: "甲"\r\ngeneral: true\r\n', { id: '2024', years: undefined })).toBe(
      'form: 1\r\nid: "2024"\r\n',
    );
  });

  it('names the schema for editors in its first line, in place of another one', () => {
    expect(nameSchema('# yaml-language-server: $schema=a.json\r\nform: 1\r\n', '../$&/b.json')).toBe(
      '# yaml-language-server: $schema=../$&/b.json\r\nform: 1\r\n',
    );
    expect(nameSchema('form: 1\n', 'b.json')).toBe('# yaml-language-server: $schema=b.json\nform: 1\n');
  });
});
