import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileMissing } from '../../src/files/findings.ts';
import { unknownFormName } from '../../src/form/names/findings.ts';
import { junitReport } from '../../src/formats/junitReport.ts';
import { negativeActual } from '../../src/source/values/findings.ts';
import { cases } from '../findings/allCases.ts';
import { FILE, RUN } from '../terminal/runs.ts';
import { readJunit } from './readJunit.ts';

/** Suites with their test cases, and what became of each. */
function outcomes(xml: string): Record<string, string[]> {
  return Object.fromEntries(
    readJunit(xml).children.map(({ attributes, children }) => [
      attributes.name,
      children.map((one) => `${one.attributes.name}: ${one.children[0]?.name ?? 'passed'}`),
    ]),
  );
}

describe('junitReport', () => {
  it('has a suite a file and a test case a code', () => {
    expect(outcomes(junitReport(RUN))).toEqual({
      [FILE]: [
        'SE210 duplicate-name: failure',
        'SE401 overspend-unexplained: system-out',
        'SE407 negative-actual: system-out',
        'SE429 typed-figure: system-out',
      ],
      '好.yaml': ['没有发现问题: passed'],
      '没有.yaml': ['SE901 file-missing: error'],
    });
  });

  it('fails what the run fails for', () => {
    const told = outcomes(junitReport({ ...RUN, failOn: 'warning' }))[FILE];
    expect(told).toEqual([
      'SE210 duplicate-name: failure',
      'SE401 overspend-unexplained: failure',
      'SE407 negative-actual: failure',
      'SE429 typed-figure: system-out',
    ]);
  });

  it('tells all findings of a code in one test case', () => {
    const { children } = readJunit(junitReport({ ...RUN, failOn: 'warning' }));
    const [failure] = children[0]?.children[2]?.children ?? [];
    expect(failure?.attributes).toEqual({ type: 'SE407', message: '金额是负数：-1元 (+1)' });
    expect(failure?.text).toBe(
      `${FILE}:4:27  金额是负数：-1元
    改法：收回或冲销以前的支出时可以是负数；不是的，请去掉负号。
${FILE}:4:27  金额是负数：-1元
    改法：收回或冲销以前的支出时可以是负数；不是的，请去掉负号。`,
    );
  });

  it('gives what is said of something else than a checked file a suite of its own', () => {
    const place = { file: '格式/form.yaml', path: 'x', start: 0, end: 1 };
    const xml = junitReport({
      ...RUN,
      files: ['好.yaml'],
      findings: [unknownFormName({ id: 'x', suggestion: 'y' }, place)],
    });
    expect(Object.keys(outcomes(xml))).toEqual(['好.yaml', '格式/form.yaml']);
  });

  it('is valid when all is well, and when nothing was checked', () => {
    expect(outcomes(junitReport({ ...RUN, files: ['好.yaml'], findings: [] }))).toEqual({
      '好.yaml': ['没有发现问题: passed'],
    });
    expect(outcomes(junitReport({ ...RUN, files: [], findings: [] }))).toEqual({});
  });

  it('is XML whatever the names and the words hold', () => {
    const character = fc.constantFrom(
      ...'a<>&"\'\n\r\t ]',
      '\u0000',
      '\u001b',
      '\ud800',
      '\udc00',
      '\ufffe',
      '𠮷',
      ']]>',
    );
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 30 }), (characters) => {
        const words = characters.join('');
        const place = { file: words, path: words, start: 0, end: 1 };
        const findings = [fileMissing({ path: words }, place), negativeActual({ amount: words, money: '元' }, place)];
        const { children } = readJunit(junitReport({ ...RUN, files: [words], findings, sources: new Map() }));
        const kept = words.replace(
          // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
          /[\u0000\u001b\ufffe]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
          '',
        );
        expect(children[0]?.attributes.name).toBe(kept);
      }),
    );
  });

  it('holds every finding in either language', () => {
    for (const lang of ['zh', 'en'] as const) {
      const codes = new Set(cases.map(({ code }) => code));
      expect(
        readJunit(junitReport({ ...RUN, lang, findings: cases })).children.flatMap(({ children }) => children).length,
      )
        // Three files without findings.
        .toBe(codes.size + 3);
    }
  });
});
