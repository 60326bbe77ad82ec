import { describe, expect, it } from 'vitest';
import { alignDecimals } from '../../src/document/alignDecimals.ts';
import { printCell } from '../../src/document/printFigure.ts';
import type { Figure, Outcome } from '../../src/figures/types.ts';
import { type Measure, quantity } from '../../src/quantity/quantity.ts';

const style = {
  money: '万元',
  phrases: {
    none: '—',
    unknown: '未填',
    undefined: '无法计算',
    noBudget: '—',
    zero: '0',
    zeroByZero: '零比零',
    overspent: '超支',
    overspentWithinRevised: '多支',
  },
} as const;

const value = (measure: Measure, number: string): Outcome => ({ state: 'value', quantity: quantity(measure, number) });

/** Prints one column of figures as a table does. */
function column(...outcomes: readonly (readonly [Measure, Outcome])[]): string[] {
  const all = outcomes.map(
    ([measure, outcome], index): Figure => ({
      id: `${index}`,
      name: '',
      measure,
      outcome,
      derivation: { operation: 'sum', terms: [] },
      wording: 'plain',
    }),
  );
  const find = (id: string) => all.find((figure) => figure.id === id);
  const figures = { all, find, get: (id: string) => find(id) as Figure };
  const rows = all.map((figure) => ({
    isTotal: false,
    cells: [
      { content: [{ type: 'figure', id: figure.id, value: printCell(figure, style) } as const], group: undefined },
    ],
  }));
  return alignDecimals(rows, figures).map(({ cells: [cell] }) => {
    const [inline] = cell?.content ?? [];
    return inline?.type === 'figure' ? inline.value : '';
  });
}

describe('the decimals of a column', () => {
  it('are those of the longest rate', () => {
    const rates = ['1', '0.985', '0.98765', '0', '-0.5'].map((rate) => ['ratio', value('ratio', rate)] as const);
    expect(column(...rates)).toEqual(['100.00%', '98.50%', '98.77%', '0.00%', '-50.00%']);
  });

  it('are none where all rates are whole', () => {
    expect(column(['ratio', value('ratio', '1')], ['ratio', value('ratio', '0.5')])).toEqual(['100%', '50%']);
  });

  it('are those of the longest amount, of which no digit is lost', () => {
    const amounts = ['2174912', '12200', '1000000'].map((yuan) => ['yuan', value('yuan', yuan)] as const);
    expect(column(...amounts)).toEqual(['217.4912', '1.2200', '100.0000']);
  });

  it('leave the words of the form, zero and counts alone, and count each measure by itself', () => {
    expect(
      column(
        ['yuan', value('yuan', '12345.67')],
        ['yuan', value('yuan', '0')],
        ['yuan', { state: 'none' }],
        ['yuan', { state: 'unknown' }],
        ['ratio', { state: 'undefined', because: 'zeroBase' }],
        ['ratio', value('ratio', '1')],
        ['person', value('person', '16')],
      ),
    ).toEqual(['1.234567', '0', '—', '未填', '无法计算', '100%', '16']);
  });
});
