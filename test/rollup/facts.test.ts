import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import { readFacts } from '../../src/form/readFacts.ts';
import { readReport } from '../../src/pipeline.ts';
import { answerFacts } from '../../src/rollup/answerFacts.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { takeNumbers } from '../../src/rollup/takeNumbers.ts';
import { shippedForm } from '../document/shippedForms.ts';
import { randomOf } from './randomUnits.ts';

/* Facts that a form asks for as numbers: amounts, and numbers that count. Sums are reckoned beside in whole 分 and heads. */

const FORM = shippedForm('hunan-2018');
const AMOUNTS = { building: ['budget', 'actual'], purchases: ['lastYearActual', 'budget', 'actual'] } as const;
/** A number that is limited by another is at most that. */
const PAIRS = [
  ['keyWorkPlanned', 'keyWorkDone'],
  ['asked', 'satisfied'],
] as const;

interface RandomFacts {
  readonly name: string;
  readonly text: string;
  readonly sums: ReadonlyMap<string, bigint | undefined>;
}

function headOf(name: string, money: string): string {
  return `selfeval: 1\nform: hunan-2018\nyear: 2018\nmoney: ${money}\ndate: 2019-05-10\nunit: { name: ${name} }\n`;
}

function randomFacts(index: number, random: () => number, leavesOut: number): RandomFacts {
  const sums = new Map<string, bigint | undefined>();
  const money = random() < 0.5 ? '元' : '万元';
  const whole = (below: number) => Math.floor(random() * below);
  const lines: string[] = [];
  for (const [fact, columns] of Object.entries(AMOUNTS)) {
    const parts = columns.flatMap((column) => {
      const dice = random();
      const fen =
        dice < leavesOut ? undefined : dice < leavesOut + 0.2 ? 0n : BigInt(whole(2 ** 31)) * 100n + BigInt(whole(100));
      sums.set(`facts.${fact}.${column}`, fen);
      if (fen === undefined) return [];
      const places = money === '元' ? 2 : 6;
      const digits = fen.toString().padStart(places + 1, '0');
      return [`${column}: ${fen === 0n ? 'none' : `${digits.slice(0, -places)}.${digits.slice(-places)}`}`];
    });
    if (parts.length > 0) lines.push(`  ${fact}: { ${parts.join(', ')} }`);
  }
  for (const [most, least] of PAIRS) {
    const all = 1 + whole(900);
    const some = whole(all + 1);
    const isKnown = random() >= leavesOut;
    lines.push(`  ${most}: ${all}`, ...(isKnown ? [`  ${least}: ${some}`] : []));
    sums.set(`facts.${most}`, BigInt(all));
    sums.set(`facts.${least}`, isKnown ? BigInt(some) : undefined);
  }
  const name = `第${index}单位`;
  return { name, text: `${headOf(name, money)}facts:\n${lines.join('\n')}\n`, sums };
}

function yearOf(file: string, text: string) {
  const { year, findings } = readReport(file, Buffer.from(text));
  if (year === undefined || findings.some(({ severity }) => severity === 'error'))
    throw new Error(`${JSON.stringify(findings)}\n${text}`);
  return year;
}

function addUp(units: readonly RandomFacts[], more = '') {
  const listed = units.map((_, at) => `  - report: ${at}.yaml`).join('\n');
  const department = yearOf('report.yaml', `${headOf('某市某局', '万元')}units:\n${listed}\n${more}`);
  const read = units.map(({ text }, at) => {
    const year = yearOf(`${at}.yaml`, text);
    const entry = department.unitReports[at];
    if (entry === undefined) throw new Error('no entry');
    const { facts, findings } = readFacts(FORM.facts, year.facts, year.money);
    expect(findings).toEqual([]);
    return { is: 'read', entry, numbers: takeNumbers(year, computeFigures(year, FORM, facts), facts) } as const;
  });
  const { value } = rollUp(department, FORM, read);
  const own = readFacts(FORM.facts, value.facts, value.money);
  const { facts, findings } = answerFacts(FORM.facts, own.facts, value);
  return { figures: computeFigures(value, FORM, facts), facts, findings };
}

describe.each([
  [1, 0],
  [2, 0.2],
  [3, 0],
  [17, 0.01],
  [120, 0],
  [500, 0],
  [500, 0.001],
])('the facts over %i units, of whose numbers a share of %d is left out', (count, leavesOut) => {
  const random = randomOf(count * 1000 + leavesOut * 1_000_000 + 7);
  const units = Array.from({ length: count }, (_, index) => randomFacts(index, random, leavesOut));
  const { figures, findings } = addUp(units);

  it('are the sums of theirs, to the last digit, or unknown', () => {
    const wrong: string[] = [];
    const ids = [...(units[0]?.sums.keys() ?? [])];
    expect(ids).toHaveLength(9);
    for (const id of ids) {
      const parts = units.map(({ sums }) => sums.get(id));
      const isUntold = parts.every((part) => part === undefined);
      const sum = parts.reduce((all, part) => (all === undefined || part === undefined ? undefined : all + part), 0n);
      const { outcome, measure } = figures.get(id);
      const value = outcome.state === 'value' ? outcome.quantity.value : undefined;
      const scaled = value && (measure === 'yuan' ? value.times(100) : value);
      const found = outcome.state === 'none' ? 0n : scaled && BigInt(scaled.toFixed());
      if (found !== (isUntold ? undefined : sum)) wrong.push(`${id}: ${found}, not ${sum}`);
    }
    expect(wrong).toEqual([]);
  });

  it('make rates of the sums', () => {
    for (const [rate, above, below] of [
      ['purchasing', 'facts.purchases.actual', 'facts.purchases.budget'],
      ['satisfaction', 'facts.satisfied', 'facts.asked'],
    ] as const) {
      const [part, all] = [figures.get(above).outcome, figures.get(below).outcome];
      const { outcome } = figures.get(`rates.${rate}`);
      if (part.state !== 'value' || all.state !== 'value') expect(outcome.state).not.toBe('value');
      else
        expect(outcome.state === 'value' && outcome.quantity.value).toEqual(
          part.quantity.value.div(all.quantity.value),
        );
    }
  });

  it('leave no unit that leaves something out unnamed, and name no other', () => {
    const lacking = units.filter(({ sums }) =>
      [...sums].some(([id, value]) => value === undefined && units.some((unit) => unit.sums.get(id) !== undefined)),
    );
    const named = findings.map(({ code, args }) => [code, (args as { unit: string }).unit]);
    expect(named.sort()).toEqual(lacking.map(({ name }) => ['SE478', name]).sort());
  });

  it('show the part of each unit in its file', () => {
    for (const [at, { name, sums }] of units.entries()) {
      const own = sums.get('facts.asked');
      const { outcome, derivation } = figures.get(`facts.asked.units.${name}`);
      expect(outcome.state === 'value' && BigInt(outcome.quantity.value.toFixed())).toBe(own);
      expect(derivation.operation === 'typed' && derivation.place.file).toBe(`${at}.yaml`);
    }
  });
});

describe('a fact of the department', () => {
  const [one, two] = [randomFacts(0, randomOf(1), 0), randomFacts(1, randomOf(2), 0)];
  const asked = (text: string, count: number) =>
    text.replace(/asked: \d+\n {2}satisfied: \d+/, `asked: ${count}\n  satisfied: 5`);
  const units = [
    { ...one, text: asked(one.text, 40) },
    { ...two, text: asked(two.text, 60) },
  ];

  it('that is typed is compared with the sum', () => {
    expect(addUp(units, 'facts: { asked: 100 }\n').findings).toEqual([]);
    expect(addUp(units, 'facts: { asked: 101 }\n').findings).toMatchObject([
      { code: 'SE479', args: { figure: '调查的人数' } },
    ]);
    expect(addUp(units, 'facts: { asked: 101 }\n').figures.get('facts.asked').outcome).toMatchObject({
      state: 'value',
    });
  });

  it('that is a rate or a mark is not made of those of the units, and told', () => {
    const rate = { id: 'rate', title: '办结率', type: 'number', place: undefined } as const;
    const limits = { least: undefined, most: undefined, decimals: undefined, places: {} };
    const specs = ['%', '分', '天', undefined, '件'].map((measure, at) => ({
      ...rate,
      id: `n${at}`,
      title: measure ?? '没有单位的',
      limits: { ...limits, measure },
    })) as unknown as typeof FORM.facts;
    const unitsYear = units.map(({ text }, at) =>
      yearOf(`${at}.yaml`, text.replace(/facts:\n.*/s, 'facts: { n0: 90, n1: 8, n2: 3, n3: 4, n4: 5 }\n')),
    );
    const department = yearOf(
      'report.yaml',
      `${headOf('某局', '元')}units: [{ report: 0.yaml }, { report: 1.yaml }]\n`,
    );
    const read = unitsYear.map((year, at) => {
      const { facts } = readFacts(specs, year.facts, year.money);
      const entry = department.unitReports[at];
      if (entry === undefined) throw new Error('no entry');
      return { is: 'read', entry, numbers: takeNumbers(year, computeFigures(year, FORM, facts), facts) } as const;
    });
    const { value } = rollUp(department, FORM, read);
    const { facts, findings } = answerFacts(specs, readFacts(specs, undefined, value.money).facts, value);
    expect(findings.map(({ code, args }) => [code, (args as { notAdded?: string }).notAdded])).toEqual([
      ['SE478', '%'],
      ['SE478', '分'],
      ['SE478', '天'],
      ['SE478', '没有单位的'],
    ]);
    const values = [...facts.values()].map((fact) => fact.type === 'number' && String(fact.value));
    expect(values).toEqual(['undefined', 'undefined', 'undefined', 'undefined', '10']);
  });

  it('is answered for criteria and rates', () => {
    const { facts } = addUp(units);
    const fact = facts.get('asked');
    expect(fact?.type === 'number' && String(fact.value)).toBe('100');
  });
});

/* Found by the second opinion (test/oracle/rollup): a unit that types the fact was left out of the sum of 过紧日子. */
describe('an amount that may stand under a key of its own', () => {
  const form = shippedForm('pidu-2025');
  const head = (name: string, more: string) =>
    `selfeval: 1\nform: pidu-2025\nyear: 2025\nmoney: 万元\ndate: 2026-03-10\nunit: { name: ${name} }\n${more}\n`;
  const ofFacts = 'facts: { generalSpending: { budget: 30, actual: 28 } }';
  const ofFrugality = 'frugality: { generalExpenses: { budget: 20, actual: 19.5 } }';

  function sumsOf(...units: readonly string[]) {
    const listed = units.map((_, at) => `{ report: ${at}.yaml }`).join(', ');
    const department = yearOf('report.yaml', head('某局', `units: [${listed}]`));
    const read = units.map((more, at) => {
      const year = yearOf(`${at}.yaml`, head(`第${at}站`, more));
      const entry = department.unitReports[at];
      if (entry === undefined) throw new Error('no entry');
      const { facts } = readFacts(form.facts, year.facts, year.money);
      return { is: 'read', entry, numbers: takeNumbers(year, computeFigures(year, form, facts), facts) } as const;
    });
    const { value, findings: ofSums } = rollUp(department, form, read);
    const { facts, findings } = answerFacts(form.facts, readFacts(form.facts, undefined, value.money).facts, value);
    const figures = computeFigures(value, form, facts);
    const amounts = ['budget', 'actual'].map((column) => {
      const { outcome } = figures.get(`facts.generalSpending.${column}`);
      return outcome.state === 'value' ? outcome.quantity.value.toFixed() : outcome.state;
    });
    const missing = [...ofSums, ...findings].filter(({ code }) => code === 'SE478');
    return { amounts, missing: missing.map(({ args }) => (args as { keys?: readonly string[] }).keys) };
  }

  it.each([
    [[ofFacts, ofFacts], ['600000', '560000'], []],
    [[ofFrugality, ofFrugality], ['400000', '390000'], []],
    [[ofFacts, ofFrugality], ['500000', '475000'], undefined],
    // What a unit types as a fact is what its own report prints.
    [[`${ofFacts}\n${ofFrugality}`, ofFacts], ['600000', '560000'], undefined],
    [[ofFacts, ''], ['unknown', 'unknown'], [['facts.generalSpending.budget', 'facts.generalSpending.actual']]],
    [
      [ofFrugality, ''],
      ['unknown', 'unknown'],
      [['frugality.generalExpenses.budget', 'frugality.generalExpenses.actual']],
    ],
  ])('is added as the unit tells it: %j', (units, amounts, missing) => {
    const found = sumsOf(...units);
    expect(found.amounts).toEqual(amounts);
    if (missing !== undefined) expect(found.missing).toEqual(missing);
  });
});
