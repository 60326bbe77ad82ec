import { describe, expect, it } from 'vitest';
import { printNumber } from '../../src/quantity/print.ts';
import { evaluate, LEAST } from '../document/reports.ts';
import { readShippedForm } from '../document/shippedForms.ts';

/** Points for a report due on Friday and handed in on Monday: one working day late, of ten points. */
function pointsWith(ofForm: string, ofFile: Record<string, unknown> | undefined): string {
  const { value: form } = readShippedForm('yueyang-2023', (part, text) =>
    part === 'form.yaml' && ofForm !== '' ? `${text}\ncalendar: ${ofForm}\n` : text,
  );
  if (form === undefined) throw new Error('no form');
  const facts = { deadline: '2024-05-17', submitted: '2024-05-20' };
  const report = { ...LEAST, facts, ...(ofFile === undefined ? {} : { calendar: ofFile }) };
  const { evaluation } = evaluate(JSON.stringify(report), form);
  const line = evaluation.scorecards[0]?.lines.find(({ criterion }) => criterion.id === 'submission');
  return line === undefined ? '' : printNumber(line.least.value);
}

describe('days beyond the State Council’s list', () => {
  it.each([
    ['of neither', '', undefined, '9'],
    ['a day off of the form', '{ holidays: [2024-05-20] }', undefined, '10'],
    ['a day off of the file', '', { holidays: ['2024-05-20'] }, '10'],
    ['a working Saturday of the form', '{ workdays: [2024-05-18] }', undefined, '8'],
    [
      'a working Saturday of the form and one of the file',
      '{ workdays: [2024-05-18] }',
      { workdays: ['2024-05-19'] },
      '7',
    ],
    ['a day off of the form on which the unit works', '{ holidays: [2024-05-20] }', { workdays: ['2024-05-20'] }, '9'],
    [
      'a working day of the form that the unit has off',
      '{ workdays: [2024-05-18] }',
      { holidays: ['2024-05-18'] },
      '9',
    ],
  ] as const)('%s', (_, ofForm, ofFile, points) => {
    expect(pointsWith(ofForm, ofFile)).toBe(points);
  });

  it('are told where they are none', () => {
    const { findings } = readShippedForm('yueyang-2023', (part, text) =>
      part === 'form.yaml' ? `${text}\ncalendar: { holidays: [2024-02-30], workdays: [2024-05-18] }\n` : text,
    );
    expect(findings.map(({ code, places: [{ path }] }) => [code, path])).toEqual([['SE207', 'calendar.holidays[0]']]);
  });
});
