import { describe, expect, it } from 'vitest';
import { escapeXml, printXml } from '../../src/writers/docx/printXml.ts';

describe('printXml', () => {
  it.each([
    [{ a: {} }, '<a/>'],
    [{ a: [] }, '<a/>'],
    [{ a: { _attr: { x: 1, y: undefined } } }, '<a x="1"/>'],
    [{ a: [{ _attr: { x: '"<&' } }, '甲<', { b: {} }, undefined] }, '<a x="&quot;&lt;&amp;">甲&lt;<b/></a>'],
    [{ a: ['  '] }, '<a>  </a>'],
    [{ a: [''] }, '<a></a>'],
  ])('prints %j', (element, xml) => {
    expect(printXml(element)).toBe(xml);
  });

  it('escapes, and replaces what XML cannot hold', () => {
    expect(escapeXml(']]>&amp;\t')).toBe(']]&gt;&amp;amp;\t');
    expect(escapeXml('\u0001\udc00😀')).toBe('\ufffd\ufffd😀');
  });
});
