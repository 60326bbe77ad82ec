import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import type { UnitYear } from '../../src/model/types.ts';
import { evaluateYear, readReport } from '../../src/pipeline.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { rollUp } from '../../src/rollup/rollUp.ts';
import { takeNumbers } from '../../src/rollup/takeNumbers.ts';
import { listWantedNames } from '../../src/rollup/takeResults.ts';
import { shippedForm } from '../document/shippedForms.ts';
import { randomOf } from './randomUnits.ts';

const FORM = { capitalIsOperating: false, asks: [] as const };

const HEAD = 'selfeval: 1\nform: unit-general\nyear: 2023\nmoney: 万元\ndate: 2024-05-10\n';

function yearOf(file: string, text: string): UnitYear {
  const { year, findings } = readReport(file, Buffer.from(text));
  if (year === undefined || findings.some(({ severity }) => severity === 'error'))
    throw new Error(`${JSON.stringify(findings)}\n${text}`);
  return year;
}

/** A department over units that are told as YAML; `undefined`: the unit has made no report. */
function addUp(units: readonly (string | undefined)[], own: string) {
  const listed = units.map((text, at) =>
    text === undefined ? `  - { name: 第${at}单位, report: none }` : `  - report: ${at}.yaml`,
  );
  const department = yearOf('report.yaml', `${HEAD}unit: { name: 某市某局 }\nunits:\n${listed.join('\n')}\n${own}`);
  const wanted = listWantedNames(department);
  const read = units.map((text, at) => {
    const entry = department.unitReports[at];
    if (entry === undefined) throw new Error('no entry');
    if (text === undefined) return { is: 'none', entry } as const;
    const year = yearOf(`${at}.yaml`, `${HEAD}unit: { name: 第${at}单位 }\n${text}`);
    return { is: 'read', entry, numbers: takeNumbers(year, computeFigures(year, FORM), undefined, wanted) } as const;
  });
  const { value, findings } = rollUp(department, FORM, read);
  return { value, figures: computeFigures(value, FORM), findings };
}

/** What became of a result: its number with its measure, or why there is none. */
function resultOf({ results, resultsWithoutNumber }: UnitYear, name: string): string | undefined {
  const known = results.find((one) => one.name === name);
  if (known !== undefined) return `${known.qualifier ?? ''}${known.text}${known.measure}`;
  return resultsWithoutNumber.find((one) => one.name === name)?.state;
}

const codesOf = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

describe.each([
  [1, 0],
  [2, 0.3],
  [3, 0],
  [40, 0.02],
  [500, 0],
  [500, 0.001],
])('the results over %i units, of which a share of %d is left out', (count, leavesOut) => {
  const random = randomOf(count * 1000 + leavesOut * 1_000_000 + 33);
  const whole = (below: number) => Math.floor(random() * below);
  // Hundredths of what is counted; 万人次 and 人次 mixed.
  const units = Array.from({ length: count }, () => {
    const told = ['培训', '受理', '办结'].map((name) => {
      const hundredths = random() < leavesOut ? undefined : random() < 0.1 ? 0n : BigInt(whole(2 ** 31)) * 10_000n;
      return { name, hundredths, isLarge: name === '培训' && random() < 0.5 };
    });
    const lines = told.flatMap(({ name, hundredths, isLarge }) => {
      if (hundredths === undefined) return [];
      const digits = (hundredths / 100n).toString().padStart(5, '0');
      const value =
        hundredths === 0n
          ? 'none'
          : isLarge
            ? `${digits.slice(0, -4)}.${digits.slice(-4)}`
            : digits.replace(/^0+(?=\d)/, '');
      const measure = name === '培训' ? '人次' : '件';
      return [`  ${name}: { value: ${value}, measure: ${isLarge ? '万' : ''}${measure} }`];
    });
    return { told, text: lines.length === 0 ? '' : `results:\n${lines.join('\n')}\n` };
  });
  const sumOf = (name: string) =>
    units.reduce<bigint | undefined>((sum, { told }) => {
      const own = told.find((one) => one.name === name)?.hundredths;
      return sum === undefined || own === undefined ? undefined : sum + own;
    }, 0n);
  const { value, findings } = addUp(
    units.map(({ text }) => text),
    `results:
  培训: { from: units, measure: 人次 }
  办结率: { from: units, of: 办结, to: 受理, measure: "%" }
`,
  );

  it('are the sums of theirs, to the last digit, or unknown', () => {
    const known = value.results.find(({ name }) => name === '培训');
    const state = value.resultsWithoutNumber.find(({ name }) => name === '培训')?.state;
    const found = state === 'none' ? 0n : known && BigInt(known.value.times(100).toFixed());
    expect(found).toBe(sumOf('培训'));
  });

  it('make rates of sums, rounded once', () => {
    const [above, below] = [sumOf('办结'), sumOf('受理')];
    const rate = resultOf(value, '办结率');
    if (above === undefined || below === undefined) expect(rate).toBe('unknown');
    else if (below === 0n) expect(rate).toBe('undefined');
    else {
      // Half up, in whole hundredths of a percent.
      const hundredths = (above * 20_000n + below) / (below * 2n);
      const digits = hundredths.toString().padStart(3, '0');
      expect(rate).toBe(`${`${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '')}%`);
    }
  });

  it('leave no unit that leaves something out unnamed, and name no other', () => {
    const names = ['培训', '受理', '办结'];
    const isTold = (name: string) =>
      units.some(({ told }) => told.some((one) => one.name === name && one.hundredths !== undefined));
    const lacking = units.flatMap(({ told }, at) =>
      told.some(({ name, hundredths }) => names.includes(name) && hundredths === undefined && isTold(name))
        ? [`第${at}单位`]
        : [],
    );
    const named = findings.filter(({ code }) => code === 'SE478').map(({ args }) => (args as { unit: string }).unit);
    expect(named.sort()).toEqual(lacking.sort());
  });
});

describe('a result from units', () => {
  const from = (more = '') => `results:\n  培训: { from: units, measure: 人次${more} }\n`;
  const unit = (told: string) => `results:\n  培训: { ${told} }\n`;

  it('is none where all have none, zero where one has zero, and not told by the units that it does not need', () => {
    const none = unit('value: none, measure: 人次');
    expect(resultOf(addUp([none, none], from()).value, '培训')).toBe('none');
    expect(resultOf(addUp([none, unit('value: 0, measure: 人次')], from()).value, '培训')).toBe('0人次');
    expect(addUp([none, none], from()).findings).toEqual([]);
  });

  it('is unknown where a unit has made no report or another unit does not tell it', () => {
    const known = unit('value: 12, measure: 人次');
    const lost = addUp([known, undefined], from());
    expect([resultOf(lost.value, '培训'), codesOf(lost.findings)]).toEqual(['unknown', ['SE478']]);
    const silent = addUp([known, ''], from());
    expect(resultOf(silent.value, '培训')).toBe('unknown');
    expect(silent.findings).toMatchObject([{ code: 'SE478', args: { unit: '第1单位', keys: ['results.培训'] } }]);
  });

  it('that is typed too is compared, and stands where the sum is unknown', () => {
    const units = [unit('value: 12, measure: 人次'), unit('value: 30.5, measure: 人次')];
    expect(addUp(units, from(', value: 42.5')).findings).toEqual([]);
    // Rounded by whoever typed it, and not rounded but another number.
    expect(addUp(units, from(', value: 43')).findings).toEqual([]);
    expect(addUp(units, from(', value: 44')).findings).toMatchObject([{ code: 'SE479', args: { figure: '培训' } }]);
    expect(resultOf(addUp(units, from(', value: 44')).value, '培训')).toBe('42.5人次');
    const stands = addUp([...units, ''], from(', value: 50'));
    expect([resultOf(stands.value, '培训'), stands.findings]).toEqual(['50人次', []]);
    expect(addUp([unit('value: none, measure: 人次')], from(', value: 3')).findings).toMatchObject([{ code: 'SE479' }]);
  });

  it('is about right where a part is', () => {
    const [exact, more, near] = ['', ', qualifier: 余', ', qualifier: 近'].map((words) =>
      unit(`value: 40, measure: 人次${words}`),
    ) as [string, string, string];
    expect(resultOf(addUp([exact, more], from()).value, '培训')).toBe('余80人次');
    expect(resultOf(addUp([more, near], from()).value, '培训')).toBe('约80人次');
    expect(addUp([exact, more], from(', value: 90')).findings).toEqual([]);
  });

  it('is not added over what counts something else', () => {
    const other = addUp([unit('value: 12, measure: 人次'), unit('value: 3, measure: 场')], from());
    expect(resultOf(other.value, '培训')).toBe('unknown');
    expect(other.findings).toMatchObject([
      { code: 'SE498', args: { key: 'measure', measures: { wanted: '人次', found: '场' } } },
    ]);
    expect(
      resultOf(
        addUp([unit('value: 1.25, measure: 亿元')], 'results:\n  培训: { from: units, measure: 万元 }\n').value,
        '培训',
      ),
    ).toBe('12500万元');
  });

  it('that is a rate is neither added nor averaged', () => {
    const rate = (value: number) => `results:\n  办结率: { value: ${value}, measure: "%" }\n`;
    const { value, findings } = addUp([rate(90), rate(98)], 'results:\n  办结率: { from: units, measure: "%" }\n');
    expect(resultOf(value, '办结率')).toBe('unknown');
    expect(findings).toMatchObject([
      { code: 'SE478', args: { notAdded: '办结率', isRate: true, count: 2, keys: ['results.办结率.value'] } },
    ]);
  });

  it('that is typed where nothing can be added stands as it is typed, as a figure too', () => {
    const table = (told: string) =>
      `whole:\n  indicators:\n    - { name: 满意率, type: numeric, direction: atLeast, target: 80, measure: "%", ${told} }\n`;
    const { figures } = addUp([table('actual: 95'), table('actual: 97')], table('actual: 96, from: units'));
    const stateOf = (name: string) => figures.get(`whole.indicators.items.满意率.${name}`).outcome;
    expect(stateOf('actual')).toMatchObject({ state: 'value', quantity: { value: new Decimal(96) } });
    expect(stateOf('completion')).toMatchObject({ state: 'value', quantity: { value: new Decimal('1.2') } });
  });

  it('divides what the department has under the name before it asks the units', () => {
    const told = (done: number, all: number) =>
      `results:\n  办结: { value: ${done}, measure: 件 }\n  受理: { value: ${all}, measure: 件 }\n`;
    const units = [told(9, 10), told(88, 90)];
    const rate = '  办结率: { from: units, of: 办结, to: 受理, measure: "%" }\n';
    expect(resultOf(addUp(units, `results:\n${rate}`).value, '办结率')).toBe('97%');
    expect(resultOf(addUp(units, `results:\n${rate}  受理: { value: 194, measure: 件 }\n`).value, '办结率')).toBe(
      '50%',
    );
    expect(resultOf(addUp([told(0, 0)], `results:\n${rate}`).value, '办结率')).toBe('undefined');
    // 元 a head, of 万元 and 人.
    const money = 'results:\n  补贴: { value: 3, measure: 万元 }\n  人数: { value: 40, measure: 人 }\n';
    const each = 'results:\n  人均补贴: { from: units, of: 补贴, to: 人数, measure: 元/人 }\n';
    expect(resultOf(addUp([money], each).value, '人均补贴')).toBe('750元/人');
  });

  it.each([
    ['to: 受理', 'of', '分子'],
    ['of: 办结', 'to', '分母'],
  ])('is no rate with %s alone: what is missing is named', (told, key, title) => {
    const text = `${HEAD}unit: { name: 某市某局 }\nunits: [{ report: 0.yaml }]\nresults:\n  办结率: { from: units, ${told}, measure: "%" }\n`;
    const { findings } = readReport('report.yaml', Buffer.from(text));
    expect(findings).toMatchObject([{ code: 'SE202', args: { key, title } }]);
  });

  it('that no unit tells is told of the department, with the name that was meant', () => {
    const { findings } = addUp(
      ['results:\n  培训人次: { value: 3, measure: 人次 }\n'],
      'results:\n  培训人数: { from: units, measure: 人次 }\n',
    );
    expect(findings).toMatchObject([{ code: 'SE310', args: { name: '培训人数', suggestion: '培训人次' } }]);
    expect(codesOf(addUp([undefined], from()).findings)).toEqual(['SE478']);
  });

  it('changes the mark of a unit, and one that nobody adds does not', () => {
    const markOf = (told: string, own: string) => addUp([told], own).value.unitReports[0]?.mark;
    const [three, four] = [3, 4].map((value) => unit(`value: ${value}, measure: 人次`)) as [string, string];
    expect(markOf(three, from())).not.toBe(markOf(four, from()));
    expect(markOf(three, '')).toBe(markOf(four, ''));
  });
});

describe('an indicator from units', () => {
  const row = (name: string, more: string) =>
    `{ level1: 产出指标, level2: 数量指标, name: ${name}, type: numeric, direction: atLeast, target: 10, points: 10, awarded: 10, ${more} }`;
  const whole = (...rows: string[]) => `whole:\n  indicators:\n${rows.map((one) => `    - ${one}\n`).join('')}`;
  const project = (...rows: string[]) =>
    `projects:\n  - name: 河道清淤\n    actual: 3\n    indicators:\n${rows.map((one) => `      - ${one}\n`).join('')}`;

  it('adds theirs, or their results of the same name', () => {
    const { value, figures } = addUp(
      [whole(row('清淤', 'measure: 公里, actual: 11.25')), 'results:\n  清淤: { value: 5, measure: 公里 }\n'],
      whole(row('清淤', 'measure: 公里, from: units')),
    );
    expect(value.whole.indicators[0]?.actual).toMatchObject({ state: 'value', text: '16.25' });
    expect(figures.get('whole.indicators.items.清淤.completion').outcome).toMatchObject({ state: 'value' });
    expect(figures.get('whole.indicators.items.清淤.units.第1单位.actual').derivation).toMatchObject({
      operation: 'typed',
      place: { file: '1.yaml' },
    });
  });

  it('of a project adds those of the units that have the project', () => {
    const { value, findings } = addUp(
      [
        project(row('清淤', 'measure: 公里, actual: 7')),
        'projects: none\n',
        project(row('清淤', 'measure: 公里, actual: 4')),
      ],
      project(row('清淤', 'measure: 公里, from: units')).replace('    actual: 3\n', ''),
    );
    const item = value.projects.state === 'listed' ? value.projects.items[0] : undefined;
    expect(item?.attainment.indicators[0]?.actual).toMatchObject({ state: 'value', text: '11' });
    expect(codesOf(findings)).not.toContain('SE310');
  });

  it('is a word where it is a rate over nothing, and absent where a unit does not tell it', () => {
    const rate = whole(row('合格率', 'measure: "%", from: units, of: 合格, to: 检查'));
    const told = (good: number, all: number) =>
      `results:\n  合格: { value: ${good}, measure: 件 }\n  检查: { value: ${all}, measure: 件 }\n`;
    expect(addUp([told(0, 0)], rate).value.whole.indicators[0]?.actual.state).toBe('undefined');
    expect(addUp([told(3, 4)], rate).value.whole.indicators[0]?.actual).toMatchObject({ text: '75' });
    expect(addUp([told(3, 4), ''], rate).value.whole.indicators[0]?.actual.state).toBe('absent');
  });
});

describe('points for indicators from units', () => {
  const rows = (actual: string) => `whole:
  executionPoints: { points: 10, awarded: 10 }
  indicators:
    - { level1: 产出指标, name: 清淤, type: numeric, direction: atLeast, target: 10, measure: 公里, ${actual}, points: 50, awarded: 50 }
    - { level1: 效益指标, name: 满意, type: qualitative, target: 好, actual: 好, points: 30, awarded: 30 }
`;
  const lineOf = (units: readonly string[]) => {
    const { value } = addUp(units, rows('from: units'));
    const { evaluation } = evaluateYear(value, shippedForm('unit-general'));
    const lines = evaluation.scorecards.flatMap((card) => card.lines);
    const line = lines.find(({ criterion }) => criterion.kind === 'indicators');
    return line && [line.status, line.most.value.toFixed(), line.missing];
  };

  it('are derived where all units tell it, and open where one does not', () => {
    expect(lineOf([rows('actual: 12'), rows('actual: 3')])).toEqual(['derived', '50', []]);
    expect(lineOf([rows('actual: 12'), ''])).toEqual(['open', '50', ['whole.indicators[0].actual']]);
  });
});
