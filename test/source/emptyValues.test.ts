import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import { readBase } from '../cli/spoil.ts';

const VALID = readBase('valid');

function read(change: string, to: string) {
  expect(VALID).toContain(change);
  return readReport('a.yaml', Buffer.from(VALID.replace(change, to)));
}

/** The year without its places, which move when a line is shorter. */
function contentOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) =>
    /[pP]lace$|^marks$|^place|^root$/.test(key) ? undefined : part,
  );
}

describe('a key behind which nothing stands', () => {
  it.each([
    ['a text', '  supervisor: 某市科技局\n', '  supervisor:\n', ''],
    ['a text that is null', '  supervisor: 某市科技局\n', '  supervisor: null\n', ''],
    ['a cause', '\nmeasures:\n', '    cause:\nmeasures:\n', '\nmeasures:\n'],
  ])('is unknown, as if it were not there: %s', (_, typed, empty, nothing) => {
    const { findings, isWhole, year } = read(typed, empty);
    expect(findings).toEqual([]);
    expect(isWhole).toBe(true);
    expect(contentOf(year)).toBe(contentOf(read(typed, nothing).year));
  });

  it.each([
    ['a prose', '\nnarrative:\n  duties:\n'],
    ['a prose of no lines', '\nnarrative:\n  duties: |\n'],
    ['a prose in empty marks', '\nnarrative:\n  duties: ""\n'],
    ['a choice', '\nprojects: [{ name: 甲, kind: , reason: { text: 乙, covers: } }]\n'],
    ['a date', '\nevidence: [{ criterion: a, document: 甲, date: }]\n'],
    ['a number', '\nresults: { 甲: { value: 1, measure: 项, target: , lastYear: } }\n'],
  ])('is no mistake: %s', (_, more) => {
    const bare = ['selfeval: 1', 'form: f', 'year: 2023', 'money: 万元', 'date: 2024-05-20', 'unit: { name: 甲 }'];
    const { findings, isWhole, year } = readReport('a.yaml', Buffer.from(`${bare.join('\n')}${more}`));
    expect(findings).toEqual([]);
    expect(isWhole).toBe(true);
    expect(year?.narrative.size).toBe(0);
  });

  it('is a mistake where it must be there, in a list, and where a section is empty', () => {
    const text = `${VALID}staff2:\n`
      .replace('text: 细化预算编制。', 'text:')
      .replace('[综合室, 财务室]', "[综合室, '']");
    const { findings } = readReport('a.yaml', Buffer.from(text));
    expect(findings.map(({ code, args }) => [code, args])).toMatchObject([
      ['SE201', { key: 'staff2' }],
      ['SE208', { key: 'divisions[1]' }],
      ['SE208', { key: 'text', isRequired: true }],
    ]);
    const empty = readReport('a.yaml', Buffer.from(`${VALID}whole:\n`));
    expect(empty.findings.map(({ code, args }) => [code, args])).toEqual([['SE208', { key: 'whole' }]]);
  });
});
