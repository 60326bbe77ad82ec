import { describe, expect, it } from 'vitest';
import { isFinding } from '../../src/findings/define.ts';
import { bandsDoNotFit } from '../../src/form/rules/findings.ts';
import { readShippedForm } from '../document/shippedForms.ts';

/** What is wrong with a form whose rubric is changed so. */
function faultsOf(change: (text: string) => string): string[] {
  const { findings } = readShippedForm('yueyang-2023', (part, text) => (part === 'form.yaml' ? text : change(text)));
  return findings.map((found) =>
    isFinding(found, bandsDoNotFit) ? `${found.code} ${found.args.why} ${found.args.first}` : found.code,
  );
}

const withGrades =
  (...grades: readonly string[]) =>
  (text: string) =>
    text.replace(
      'points: 100\n',
      `points: 100\ngrades: [${grades.map((grade) => `{ title: ${grade.split(' ')[0]}, from: ${grade.split(' ')[1]} }`).join(', ')}]\n`,
    );

describe('the grades of a rubric', () => {
  const rows: readonly [grades: readonly string[], ...faults: string[]][] = [
    [['优 90', '良 80', '中 60', '差 0']],
    [['合格 0']],
    [['优 90', '良 80'], 'SE609 gap 良'],
    [['优 90', '良 90', '差 0'], 'SE609 overlap 优'],
    [['良 80', '优 90', '差 0'], 'SE609 overlap 良'],
    [['优 101', '差 0'], 'SE213'],
    [['优 90', '差 -1'], 'SE213'],
  ];

  it.each(rows)('%j', (grades, ...faults) => {
    expect(faultsOf(withGrades(...grades))).toEqual(faults);
  });
});

describe('the cap of a rubric', () => {
  const withCap = (bands: string) => (text: string) =>
    text.replace('points: 100\n', `points: 100\ncap: { rate: whole.executionRate, bands: [${bands}] }\n`);

  it.each([
    ['{ range: "[70,80)", most: 89 }, { range: "[0,70)", most: 79 }', []],
    ['{ range: "[70,80)", most: 101 }', ['SE213']],
    ['{ range: "[70,80)", most: -1 }', ['SE213']],
    ['{ range: "[70,80]", most: 89 }, { range: "[80,90)", most: 95 }', ['SE609 overlap [70,80]']],
    ['{ range: "(70,70)", most: 89 }', ['SE609 empty (70,70)']],
  ] as const)('%s', (bands, faults) => {
    expect(faultsOf(withCap(bands))).toEqual(faults);
  });
});

describe('a criterion that may not apply', () => {
  const rate = (text: string) =>
    text.replace(
      'kind: flag, fact: workingGroup,',
      'kind: rate, rate: staff.staffControlRate, ratio: { target: 90 }, whenUndefined: notApplicable,',
    );

  it('needs a rubric that says what becomes of its points', () => {
    expect(faultsOf(rate)).toEqual(['SE202']);
    expect(faultsOf((text) => rate(text).replace('points: 100\n', 'points: 100\nrescale: true\n'))).toEqual([]);
  });
});

describe('the bands that a person chooses from', () => {
  it.each([
    ['{ least: 4, most: 5, label: 好 }, { least: 3, most: 4, label: 中 }', []],
    ['{ least: 0, most: 5, label: 好 }, { least: 3, most: 4, label: 中 }', ['SE609 overlap 好']],
    ['{ least: 0, most: 5, label: 好 }, { least: 2, most: 2, label: 中 }', ['SE609 overlap 好']],
    // Whole points leave the halves to another band.
    ['{ least: 0, most: 5, label: 好 }, { least: 3, most: 4, step: 0.5, label: 中 }', []],
    ['{ least: 0, most: 5, label: 好 }, { least: 2.5, most: 2.5, label: 中 }', []],
    ['{ least: 0, most: 5, step: any, label: 好 }, { least: 2.5, most: 2.5, label: 中 }', ['SE609 overlap 好']],
  ] as const)('%s', (bands, faults) => {
    const change = (text: string) => text.replace('bands: [{ least: 0, most: 5, step: any }]', `bands: [${bands}]`);
    expect(faultsOf(change)).toEqual(faults);
  });
});
