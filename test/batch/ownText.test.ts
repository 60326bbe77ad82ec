import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OwnCopies, ownText } from '../../src/batch/ownText.ts';
import { spentWithoutBudget } from '../../src/checks/overspend/findings.ts';
import { unknownBudgetUnit } from '../../src/model/findings/findings.ts';

import { quantity } from '../../src/quantity/quantity.ts';

describe('ownText', () => {
  it('is the same text, also with halves of characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(40), (text, start) => {
        const cut = text.slice(start);
        expect(ownText(cut)).toBe(cut);
      }),
    );
    expect(ownText(`${'x'.repeat(20)}\ud83d`)).toBe(`${'x'.repeat(20)}\ud83d`);
  });
});

describe('OwnCopies', () => {
  const known = ['工资福利支出', '商品和服务支出'];
  const place = { file: '报告.yaml', path: 'basic.items[0].actual', start: 3, end: 9 };
  const found = [
    unknownBudgetUnit({ name: '办公室', suggestion: undefined, known }, place),
    spentWithoutBudget({ item: '工资福利支出', actual: quantity('yuan', '12.50') }, place, place),
    unknownBudgetUnit({ name: '财务室', suggestion: '财务科', known }, place),
  ];

  it('copies findings as they are', () => {
    const copies = new OwnCopies('报告.yaml').of(found);
    expect(copies).toStrictEqual(found);
    expect(copies).not.toBe(found);
    expect(copies[0]?.places[0]).not.toBe(place);
  });

  it('copies once what is there twice', () => {
    const copies = new OwnCopies('报告.yaml').of(found);
    const lists = copies.map(({ args }) => ('known' in args ? args.known : undefined));
    expect(lists[0]).toBe(lists[2]);
    expect(copies[1]?.places[0]).toBe(copies[1]?.places[1]);
  });
});
