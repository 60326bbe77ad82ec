import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/writers/docx/escapeXml.ts';

describe('escapeXml', () => {
  it('escapes, and replaces what XML cannot hold', () => {
    expect(escapeXml(']]>&amp;\t')).toBe(']]&gt;&amp;amp;\t');
    expect(escapeXml('"<&甲')).toBe('&quot;&lt;&amp;甲');
    expect(escapeXml('  ')).toBe('  ');
    expect(escapeXml('')).toBe('');
    expect(escapeXml('\u0001\udc00😀')).toBe('\ufffd\ufffd😀');
  });
});
