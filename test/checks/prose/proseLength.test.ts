import { describe, expect, test } from 'vitest';
import { evaluate, LEAST } from '../../document/reports.ts';

const STAFF = {
  asOf: '2023-12-31',
  authorizedPosts: { institutional: 12, administrative: 'none', service: 'none', other: 'none' },
  staffInPost: 11,
};
const WRONG = '我中心在职职工34人。';
/** Ten characters. */
const PLAIN = '按要求做好各项工作。';

/** The codes of warnings, where they are in the file and what they point at. */
function warningsOf(texts: Readonly<Record<string, string>>) {
  const file = JSON.stringify({ ...LEAST, staff: STAFF, narrative: texts });
  const { findings } = evaluate(file);
  return findings
    .filter(({ severity, code }) => severity !== 'note' && /^SE[34]/.test(code))
    .map(({ code, places: [{ path, start, end }], args }) => ({ code, path, words: file.slice(start, end), args }));
}

describe('texts that are longer than what is judged', () => {
  test('are judged up to 50,000 characters', () => {
    const texts = Object.fromEntries(['duties', 'introduction'].map((key) => [key, PLAIN.repeat(2500)]));
    expect(warningsOf(texts)).toEqual([]);
  });

  test('are told from the first paragraph that is not judged', () => {
    // 50 parts of 1,000 characters fill the 50,000; what stands behind them is wrong, and nobody has looked.
    const texts = { duties: PLAIN.repeat(5000), introduction: WRONG };
    expect(warningsOf(texts)).toMatchObject([
      { code: 'SE309', path: 'narrative.introduction', words: WRONG, args: { length: 50_011, most: 50_000 } },
    ]);
    expect(warningsOf({ duties: PLAIN.repeat(4998), introduction: WRONG })).toMatchObject([
      { code: 'SE421', path: 'narrative.introduction' },
    ]);
  });

  test('are judged up to 5,000 items, however short they are', () => {
    const items = (count: number) => `${'- 按时\n'.repeat(count)}`;
    expect(warningsOf({ duties: items(4999), introduction: WRONG })).toMatchObject([{ code: 'SE421' }]);
    expect(warningsOf({ duties: items(5000), introduction: WRONG })).toMatchObject([
      { code: 'SE309', path: 'narrative.introduction', words: WRONG, args: { passages: 5001, most: 5000 } },
    ]);
  });
});

test('a paragraph of more than 1,000 characters is judged in parts, and its places are its own', () => {
  // The 101st sentence opens the second part.
  for (const before of [99, 100, 350])
    expect(warningsOf({ duties: PLAIN.repeat(before) + WRONG + PLAIN.repeat(100) })).toMatchObject([
      { code: 'SE421', path: 'narrative.duties', words: '在职职工34人' },
    ]);
  // What a blank is left out of, and a name in braces, stand in the second part too.
  const text = `${PLAIN.repeat(110)}２０２３年，我中心在职职工 34 人，{{threePublic.total.actual}}。`;
  expect(warningsOf({ duties: text })).toMatchObject([{ code: 'SE421', words: '在职职工 34 人' }]);
});
