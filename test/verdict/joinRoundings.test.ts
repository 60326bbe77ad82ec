import { describe, expect, it } from 'vitest';
import { evaluate as evaluateFile } from '../../src/library.ts';
import { LEAST } from '../document/reports.ts';

/* Rates that were cut off, not rounded: 2 of 3 are 66.67 %, 1 of 3 are 33.33 %, 5 of 6 are 83.33 %, 1 of 6 are 16.67 %. */

const ITEMS = [
  { name: '工资福利支出', originalBudget: 3, actual: 2 },
  { name: '商品和服务支出', originalBudget: 6, actual: 1 },
];
const RATES: readonly (readonly [string, string])[] = [
  ['基本支出.工资福利支出.预算完成率', '66.66'],
  ['基本支出.商品和服务支出.预算完成率', '16.66'],
  ['基本支出.合计.预算完成率', '33.34'],
];

interface Told {
  readonly code: string;
  readonly message: string;
  readonly places: readonly { readonly path: string }[];
}

/** The findings on printed numbers, and how many were accepted. */
function check(
  rates: readonly (readonly [string, string])[],
  { accepted = [], ...parts }: Record<string, unknown> & { accepted?: readonly string[] } = {},
): { readonly told: readonly Told[]; readonly accepted: number } {
  const stated = rates.map(([figure, value]) => `{ "figure": "${figure}", "value": ${value} }`);
  const entries = accepted.map((path) => ({ code: 'SE408', path, reason: '报告已公开，按印出的数保留。' }));
  const report = { ...LEAST, basic: { items: ITEMS }, ...parts, accepted: entries };
  const text = JSON.stringify(report).replace(/\}$/, `, "stated": [${stated.join(', ')}] }`);
  const result = evaluateFile({ file: 'report.yaml', text });
  return {
    told: result.findings.filter(({ code }) => code === 'SE408' || code === 'SE441') as readonly Told[],
    accepted: result.accepted,
  };
}

const pathsOf = ({ told }: ReturnType<typeof check>) =>
  told.map(({ code, places }) => `${code} ${places.map(({ path }) => path).join(' ')}`);

describe('printed numbers of one table that are apart in the last digit', () => {
  it('are told at once, with all of their places', () => {
    const { told } = check(RATES);
    expect(told.map(({ message }) => message)).toEqual([
      '“基本支出”里有3个数，原文印的和按文件里的数算出来的只差在末位：“基本支出.工资福利支出.预算完成率”印的是 66.66，算出来是 66.6667；“基本支出.商品和服务支出.预算完成率”印的是 16.66，算出来是 16.6667；“基本支出.合计.预算完成率”印的是 33.34，算出来是 33.3333',
    ]);
    expect(pathsOf(check(RATES))).toEqual(['SE408 stated[0].value stated[1].value stated[2].value']);
  });

  it('stand apart from one that is further off, and from those of another table', () => {
    const projects = { projects: [{ name: '甲', kind: 'business', originalBudget: 7, actual: 5 }] };
    // 5 of 7 are 71.428571… %.
    const rates = [...RATES, ['项目支出.甲.预算完成率', '71.42'], ['基本支出.合计.差异', '-6.01']] as const;
    expect(pathsOf(check(rates.with(1, ['基本支出.商品和服务支出.预算完成率', '16.65']), projects))).toEqual([
      'SE408 stated[0].value stated[2].value stated[4].value',
      'SE408 stated[1].value',
      'SE408 stated[3].value',
    ]);
  });

  it('are told as before where there is one alone', () => {
    expect(check(RATES.slice(0, 1)).told[0]?.message).toBe(
      '“基本支出.工资福利支出.预算完成率”原文印的是 66.66，按文件里的数算出来是 66.6667',
    );
  });

  it.each([
    [[], 0, ['SE408 stated[0].value stated[1].value stated[2].value']],
    [['stated[0].value'], 1, ['SE408 stated[1].value stated[2].value']],
    [['stated[1].value'], 1, ['SE408 stated[0].value stated[2].value']],
    [['stated[0].value', 'stated[1].value'], 2, ['SE408 stated[2].value']],
    [['stated[2].value', 'stated[0].value', 'stated[1].value'], 3, []],
    // An entry stands for one number, so that no later one is accepted beforehand.
    [['stated[0].value', 'stated[0].value'], 1, ['SE441 accepted[1].path', 'SE408 stated[1].value stated[2].value']],
  ])('are accepted one by one, as they were before they were joined: %j', (accepted, count, told) => {
    const result = check(RATES, { accepted });
    expect([result.accepted, pathsOf(result)]).toEqual([count, told]);
  });

  it('are told by the first six, where there are many', () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ name: `第${index + 1}项`, originalBudget: 3, actual: 2 }));
    const rates = items.map(({ name }) => [`基本支出.${name}.预算完成率`, '66.66'] as const);
    const { told } = check(rates, { basic: { items } });
    expect(told.map(({ message }) => message.match(/66\.66，/g)?.length)).toEqual([6]);
    expect(told[0]?.message).toMatch(/^“基本支出”里有9个数.*第6项.*66\.6667；等等$/);
    expect(told[0]?.places).toHaveLength(9);
  });
});
