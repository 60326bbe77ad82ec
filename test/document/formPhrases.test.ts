import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import { compose, exampleText, textsOf, textsUnder } from './reports.ts';

/* What the form says, and not the program: words for what was overspent, for 0 ÷ 0, and heads of goals. */

const GENERAL = exampleText('xuling/2025');
const NATIONAL = exampleText('xunan/2023');

function sentences(text: string): string {
  return compose(text).blocks.flatMap(textsOf).join('\n');
}

describe('more than the original budget', () => {
  it('is no 超支 under the general form where the revised budget covers it', () => {
    expect(textsUnder(compose(GENERAL), '基本支出').join('')).toContain(
      '决算357.23万元，决算数大于年初预算数1.23万元，占预算的0.35%；调整后预算359.40万元',
    );
    expect(sentences(GENERAL)).not.toContain('超支');
  });

  it('is 超支 where the revised budget does not cover it, item by item', () => {
    const beyond = GENERAL.replace('revisedBudget: 22.00, actual: 21.30', 'revisedBudget: 19.99, actual: 21.30');
    expect(beyond).not.toBe(GENERAL);
    const text = sentences(beyond);
    expect(text).toContain('流动展览和研学服务：决算50.00万元，预算执行率100.02%，比年初预算超支2.00万元');
    expect(text).toContain('馆藏文物预防性保护：决算111.96万元，预算执行率96.52%，决算数大于年初预算数1.96万元');
  });

  it.each([
    ['xunan/2023', 'originalBudget: none, revisedBudget: 8.00, actual: 8.00', '全年执行数大于年初预算数5.60万元'],
    ['xunan/2023', 'originalBudget: none, revisedBudget: 5.50, actual: 8.00', '比年初预算超支5.60万元'],
  ])('is no 超支 under the form of projects, either: %s %s', (name, carried, words) => {
    const from = 'originalBudget: none, revisedBudget: 8.00, actual: 8.00';
    expect(exampleText(name)).toContain(from);
    expect(sentences(exampleText(name).replace(from, carried))).toContain(words);
  });

  it('is put so in prose that names the figure, too', () => {
    const named = GENERAL.replace(/^ {2}profile: \|\n/m, '$&    全年{{basic.total.variance}}。\n\n');
    expect(sentences(named)).toContain('全年决算数大于年初预算数1.23万元。');
  });
});

describe('a goal that is not told', () => {
  it.each(['expected', 'reached'])('%s is said to be missing', (key) => {
    for (const text of [GENERAL, NATIONAL]) {
      const without = text.replace(new RegExp(`^ *${key}:.*\\n`, 'gm'), '');
      expect(without).not.toBe(text);
      for (const block of compose(without).blocks) {
        if (block.type !== 'table' || block.grid.card === undefined) continue;
        const goals = block.grid.rows[block.grid.card.listFrom - 1] ?? [];
        const told = goals.slice(1).flatMap((one) => (one.type === 'cell' ? [plainText(one.content)] : []));
        expect(told.map((goal) => goal === '未填')).toEqual([key === 'expected', key === 'reached']);
      }
    }
  });
});

describe('a rate of 0 ÷ 0', () => {
  it('is a dash under the forms that say so', () => {
    const nothing = GENERAL.replace('budget: 18.00, actual: 17.10', 'budget: 0, actual: 0');
    expect(nothing).not.toBe(GENERAL);
    const rows = compose(nothing).blocks.flatMap((block) =>
      block.type === 'table'
        ? block.grid.rows.map((row) => row.map((cell) => (cell.type === 'cell' ? plainText(cell.content) : '')))
        : [],
    );
    expect(rows).toContainEqual(['政府采购执行率（采购决算数÷采购预算数）', '—']);
  });
});
