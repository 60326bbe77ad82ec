import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import { parseForm } from '../../src/form/parseForm.ts';
import { readFacts } from '../../src/form/readFacts.ts';
import { readForm } from '../../src/form/readForm.ts';
import type { Form } from '../../src/form/types.ts';
import type { UnitYear } from '../../src/model/types.ts';
import { readReport } from '../../src/pipeline.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { printReason } from '../../src/scores/printReason.ts';
import { scoreUnit } from '../../src/scores/scoreUnit.ts';
import type { Scorecard } from '../../src/scores/types.ts';

/* The provincial table 13 + 60 + 27 on the seed's year, line by line as it was worked out by hand. */

const FORM = new URL('../../templates/hunan-2018/', import.meta.url);
const REPORT = readFileSync(new URL('../../examples/kejishiwu/2023/report.yaml', import.meta.url), 'utf8');

interface Choices {
  readonly capitalIsOperating: boolean;
  readonly step?: 'whole' | 'linear';
}

function formWith({ capitalIsOperating, step = 'whole' }: Choices): Form {
  const parsed = parseForm({
    nameOf: (part) => part,
    read: (part) => ({ value: Buffer.from(textOf(part)), findings: [] }),
    keepText: () => {},
  });
  if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.findings));
  const { value, findings } = readForm(parsed.value);
  if (value === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return value;

  function textOf(part: string): string {
    return readFileSync(new URL(part, FORM), 'utf8')
      .replace(/^capitalIsOperating: .*$/m, `capitalIsOperating: ${capitalIsOperating}`)
      .replace('deduct: { above: 100, each: 1, step: whole }', `deduct: { above: 100, each: 1, step: ${step} }`);
  }
}

function yearWith(facts: string): UnitYear {
  const { year, findings } = readReport('report.yaml', Buffer.from(`${REPORT}\n${facts}`));
  if (year === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return year;
}

function scoreSeed(choices: Choices, facts = ''): Scorecard {
  const form = formWith(choices);
  const year = yearWith(facts);
  const read = readFacts(form.facts, year.facts, year.money);
  const { scorecards, findings } = scoreUnit(year, form, read.facts, computeFigures(year, form, read.facts));
  expect([...read.findings, ...findings]).toEqual([]);
  const card = scorecards.find(({ rubric }) => rubric.id === 'hunan-13-60-27');
  if (card === undefined) throw new Error('no scorecard');
  return card;
}

const ends = ({ least, most }: Pick<Scorecard, 'least' | 'most'>) =>
  `${printNumber(least.value)} – ${printNumber(most.value)}`;
const lineOf = (card: Scorecard, id: string) => card.lines.find(({ criterion }) => criterion.id === id);

describe('the provincial table on the seed’s year', () => {
  it('knows two lines; of all others nothing is told', () => {
    const card = scoreSeed({ capitalIsOperating: false });
    expect(card.lines.map((line) => `${line.criterion.id}: ${line.status} ${ends(line)}`)).toEqual([
      'staffControl: derived 5 – 5',
      'threePublicChange: open 0 – 8',
      'budgetCompletion: open 0 – 5',
      'budgetControl: open 0 – 5',
      'buildingArea: open 0 – 5',
      'buildingCost: open 0 – 5',
      'operatingControl: derived 8 – 8',
      'threePublicControl: open 0 – 7',
      'procurement: open 0 – 6',
      'rules: open 0 – 8',
      'compliance: open 0 – 6',
      'disclosure: open 0 – 5',
      'keyWork: open 0 – 8',
      'benefits: open 0 – 7',
      'efficiency: open 0 – 6',
      'satisfaction: open 0 – 6',
    ]);
    expect(ends(card)).toBe('13 – 100');
    expect(card.grades).toEqual({ least: '差', most: '优' });
  });

  it('gives ten points more where the file says that nothing was built; silence is none of it', () => {
    const built = 'facts: { builtArea: none, approvedArea: none, building: none }';
    const card = scoreSeed({ capitalIsOperating: false }, built);
    expect(ends(card)).toBe('23 – 100');
    expect(printReason(lineOf(card, 'buildingArea')?.reason ?? { type: 'unknownFacts', facts: [] }, 'zh')).toBe(
      '新建楼堂馆所面积控制率没有基数，无法计算；评分表规定得满分',
    );
  });

  it.each([
    // 19.57 ÷ 19.50 = 100.3589… %: no whole point above 100, or 8 − 0.3589… = 7.6410…
    [{ capitalIsOperating: true, step: 'whole' }, '8 – 8'],
    [{ capitalIsOperating: true, step: 'linear' }, '7.64 – 7.64'],
    [{ capitalIsOperating: false, step: 'linear' }, '8 – 8'],
  ] as const)('gives for running costs, with %j, %s', (choices, expected) => {
    const line = lineOf(scoreSeed(choices), 'operatingControl');
    expect(line && ends(line)).toBe(expected);
  });

  it('takes a point where the whole of the overspend was added to the budget', () => {
    // 26.02 ÷ 296.35 = 8.78 %: the band (0,10], 4 of 5.
    // Nothing of it was carried over: what the budget was raised by is 追加.
    const text = REPORT.replace(/^basic:$/m, 'basic:\n  carryover: { opening: none }')
      .replace('originalBudget: 58.14', 'originalBudget: 58.14\n      revisedBudget: 84.16')
      .replace('originalBudget: 218.71', 'originalBudget: 218.71\n      revisedBudget: 218.71')
      .replace('originalBudget: 19.50', 'originalBudget: 19.50\n      revisedBudget: 19.50')
      .replace(
        'originalBudget: none\n      actual: 0.24',
        'originalBudget: none\n      revisedBudget: none\n      actual: 0.24',
      );
    const { year } = readReport('report.yaml', Buffer.from(text));
    if (year === undefined) throw new Error('no year');
    const form = formWith({ capitalIsOperating: false });
    const { scorecards } = scoreUnit(
      year,
      form,
      readFacts(form.facts, undefined, '万元').facts,
      computeFigures(year, form),
    );
    const [card] = scorecards;
    const line = card && lineOf(card, 'budgetControl');
    expect(line && ends(line)).toBe('4 – 4');
    expect(card && printNumber(card.most.value)).toBe('99');
  });
});
