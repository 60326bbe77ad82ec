import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/source/readSource.ts';
import { validateReport } from '../../src/source/validateReport.ts';

/** The codes, places and keys of what a report with these lines is told. */
function tell(lines: string): string[] {
  const text = `selfeval: 1\nform: any\nyear: 2025\nmoney: 万元\ndate: 2026-03-18\nprior: none\nunit:\n  name: 某中心\n${lines}`;
  const { value, findings } = readSource('report.yaml', text);
  if (value === undefined) throw new Error('not read');
  return validateReport(value, findings).findings.map(({ code, places: [{ path }] }) => `${code} ${path}`);
}

/* `none` says that there is none of an amount, a count or a list. As a text it would be printed: the English word. */
describe('none where words are printed', () => {
  it.each([
    ['  supervisor: none\n', 'unit.supervisor'],
    ['  divisions: [办公室, none]\n', 'unit.divisions[1]'],
    ['narrative:\n  management: none\n', 'narrative.management'],
    ['narrative:\n  ownSlot: "none"\n', 'narrative.ownSlot'],
    ['narrative:\n  management: |\n    none\n', 'narrative.management'],
    ['projects:\n  - { name: 甲, description: none }\n', 'projects[0].description'],
    ['whole:\n  goals: { expected: " none ", reached: 完成 }\n', 'whole.goals.expected'],
  ])('is told: %j', (lines, path) => {
    expect(tell(lines)).toEqual([`SE205 ${path}`]);
  });

  it.each([
    'otherMatters: none\n',
    'projects: none\n',
    'narrative:\n  management: none of the above\n',
    'narrative:\n  management: |\n    none\n    of these\n',
    'staff: { staffInPost: none }\n',
    'whole:\n  indicators:\n    - { name: 甲, type: qualitative, actual: none, points: none, reason: none }\n',
  ])('is left alone: %j', (lines) => {
    expect(tell(lines)).toEqual([]);
  });
});
