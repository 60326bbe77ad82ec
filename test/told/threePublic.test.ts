import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import type { Block } from '../../src/document/types.ts';
import type { Report } from '../document/reports.ts';
import { compose, evaluate, LEAST, textsOf } from '../document/reports.ts';

/* 三公经费 as a file may know them: without lines, without the split of what vehicles cost, with receptions counted. */

function codesIn(parts: Report): string[] {
  const { findings } = evaluate(JSON.stringify({ ...LEAST, ...parts }));
  return findings
    .filter(({ code }) => /^SE(?:2|44[567]|468|421)/.test(code))
    .map(({ code, places: [{ path }] }) => `${code} ${path}`);
}

function figure(threePublic: Report, id: string): string {
  const { outcome } = evaluate(JSON.stringify({ ...LEAST, threePublic })).evaluation.figures.get(`threePublic.${id}`);
  return outcome.state === 'value' ? outcome.quantity.value.toString() : outcome.state;
}

function blocksOf(threePublic: Report): readonly Block[] {
  return compose(JSON.stringify({ ...LEAST, threePublic })).blocks;
}

function rowsOf(threePublic: Report): string[] {
  const table = blocksOf(threePublic).find((block) => block.type === 'table' && block.caption?.includes('三公'));
  if (table?.type !== 'table') throw new Error('no table');
  return table.grid.rows.map(([first]) => (first?.type === 'cell' ? plainText(first.content) : ''));
}

const all = (amount: unknown) => ({ lastYearBudget: amount, budget: amount, lastYearActual: amount, actual: amount });

describe('vehicles without a split', () => {
  const threePublic = { officialReception: all(1), overseasTravel: all('none'), vehiclePurchaseAndOperation: all(2.5) };

  it('are a row of their own in place of two, and part of the total', () => {
    expect(rowsOf(threePublic).filter((text) => /车|接待|出国|合计/.test(text))).toEqual([
      '公务接待费',
      '公务用车购置和运行维护费',
      '因公出国（境）费',
      '合计',
    ]);
    expect(figure(threePublic, 'total.actual')).toBe('35000');
    expect(figure(threePublic, 'vehicles.change')).toBe('0');
    expect(figure(threePublic, 'vehicleOperation.actual')).toBe('unknown');
    const text = blocksOf(threePublic).flatMap(textsOf).join('\n');
    expect(text).toContain('其中公务接待费1.00万元，公务用车购置和运行维护费2.50万元，因公出国（境）费');
    expect(text).toContain('。合计与上年持平');
    expect(text).not.toContain('四项');
  });

  it.each([
    ['split, and equal', { vehicleOperation: all(2), vehiclePurchase: all(0.5) }, []],
    ['split, within rounding', { vehicleOperation: { actual: 2.004 }, vehiclePurchase: { actual: 0.504 } }, []],
    ['split, and a fen apart', { vehicleOperation: all(2), vehiclePurchase: { actual: 0.7 } }, ['actual']],
    ['one of them more than both', { vehicleOperation: { actual: 2.8 } }, ['actual']],
    ['one of them', { vehicleOperation: { actual: 2.4 } }, []],
  ])('%s', (why, split, columns) => {
    const code = why.startsWith('one') ? 'SE446' : 'SE445';
    const found = codesIn({ threePublic: { vehiclePurchaseAndOperation: all(2.5), ...split } });
    expect(found).toEqual(columns.map((column) => `${code} threePublic.vehiclePurchaseAndOperation.${column}`));
  });
});

describe('a total without lines', () => {
  it('is printed as it is told, with its changes and rates, and no row of what nobody told', () => {
    const total = { lastYearBudget: 5, budget: 4, lastYearActual: 4, actual: 3 };
    expect(rowsOf({ total }).filter((text) => /车|接待|出国|合计/.test(text))).toEqual(['合计']);
    expect(figure({ total }, 'total.changeRate')).toBe('-0.25');
    expect(figure({ total }, 'total.controlRate')).toBe('0.75');
    const text = blocksOf({ total }).flatMap(textsOf).join('\n');
    expect(text).toContain('2023年“三公经费”实际支出3.00万元，占预算的75%。');
    expect(text).toContain('合计比上年减少1.00万元');
  });

  it('fills what lines leave open, and is compared with lines that do not', () => {
    const lines = { officialReception: all(1), vehicleOperation: all(2), overseasTravel: all('none') };
    expect(figure({ ...lines, total: all(3.5) }, 'total.actual')).toBe('35000');
    expect(codesIn({ threePublic: { ...lines, total: all(3.5) } })).toEqual([]);
    expect(codesIn({ threePublic: { ...lines, vehiclePurchase: all('none'), total: { actual: 3.2 } } })).toEqual([
      'SE445 threePublic.total.actual',
    ]);
  });

  it('is unknown where nobody tells it, and none where that is stated', () => {
    expect(figure({ officialReception: all(1) }, 'total.actual')).toBe('unknown');
    expect(figure({ total: all('none') }, 'total.actual')).toBe('none');
    expect(figure({ total: all(0) }, 'total.actual')).toBe('0');
  });
});

describe('receptions', () => {
  const paid = { officialReception: all(1) };

  it('are printed, and judged in sentences', () => {
    const threePublic = { ...paid, receptions: { groups: 12, people: 86 } };
    expect(blocksOf(threePublic).flatMap(textsOf).join('\n')).toContain('本年公务接待12批次、86人次。');
    const found = codesIn({ threePublic, narrative: { threePublic: '公务接待批次13批次，公务接待人次86人次。' } });
    expect(found).toEqual(['SE421 narrative.threePublic']);
  });

  it.each([
    ['a person each', { groups: 12, people: 12 }, paid, []],
    ['fewer people', { groups: 12, people: 11 }, paid, ['SE447 threePublic.receptions.people']],
    ['people without a group', { groups: 0, people: 3 }, {}, ['SE447 threePublic.receptions.people']],
    ['none of either', { groups: 'none', people: 0 }, {}, []],
    ['none, and money', { groups: 'none' }, paid, ['SE468 threePublic.receptions.groups']],
    ['only people', { people: 3 }, paid, []],
  ])('%s', (_, receptions, money, codes) => {
    expect(codesIn({ threePublic: { ...money, receptions } })).toEqual(codes);
  });
});
