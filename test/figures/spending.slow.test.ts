import { expect, it } from 'vitest';
import { figuresOf, item, show } from './builders.ts';

it('adds 50,000 amounts of full length exactly', () => {
  // 15 digits and 6 decimals in 万元 are 19 digits and 2 decimals in yuan.
  const amount = '9999999999999999999.99';
  const basic = Array.from({ length: 50_000 }, (_, index) => item(`${index}`, [[amount, '0.01', amount]]));
  const figures = figuresOf({ basic });
  // 50,000 × (10^19 − 0.01) = 5 × 10^23 − 500
  expect(show(figures, 'basic.total.actual')).toBe('499999999999999999999500');
  expect(show(figures, 'basic.total.revisedBudget')).toBe('500');
  expect(show(figures, 'basic.total.variance')).toBe('0');
  expect(show(figures, 'basic.items.0.share')).toBe('0.00002');
});
