import { describe, expect, it } from 'vitest';
import { isSameForm } from '../../../../src/checks/years/identity/isSameForm.ts';
import { readReport } from '../../../../src/pipeline.ts';
import { yearText } from '../../../support/threeYears.ts';

function yearOf(file: string, form: string) {
  const { year } = readReport(file, Buffer.from(yearText(2022).replace('form: form', `form: ${form}`)));
  if (year === undefined) throw new Error('no year');
  return year;
}

describe('the forms of two reports', () => {
  it.each([
    ['2022/report.yaml', '../form', 'years/2023/report.yaml', '../../form'],
    ['2022/report.yaml', '../form', '2023.yaml', './form'],
    ['2022.yaml', 'form', '2023/report.yaml', '../form/'],
    ['2022/report.yaml', './form', '2023/report.yaml', './form'],
    ['2022/report.yaml', 'yueyang-2023', '2023/report.yaml', 'yueyang-2023'],
    ['../2022/report.yaml', '../form', '2023/report.yaml', '../../form'],
    ['a\\\\2022\\\\report.yaml', '..\\\\form', 'a/2023.yaml', './form'],
    ['/a/2022/report.yaml', '../form', '2023/report.yaml', '../form2/../form'],
    ['/a/2022/report.yaml', '../form', '/a/b/report.yaml', '/a/form'],
  ])('are one: %s with %s, %s with %s', (first, form, second, other) => {
    expect(isSameForm(yearOf(first, form), yearOf(second, other))).toBe(true);
  });

  it.each([
    ['2022/report.yaml', '../form', '2023/report.yaml', '../form-2023'],
    ['2022/report.yaml', '../form', 'years/2023/report.yaml', '../other/form'],
    ['2022/report.yaml', 'yueyang-2023', '2022/next.yaml', './yueyang-2023'],
    ['2022/report.yaml', 'yueyang-2023', '2023/report.yaml', 'unit-general'],
    ['../2022/report.yaml', '../form', '2023/report.yaml', '../x/form'],
  ])('are two: %s with %s, %s with %s', (first, form, second, other) => {
    expect(isSameForm(yearOf(first, form), yearOf(second, other))).toBe(false);
  });
});
