import { describe, expect, it } from 'vitest';
import type { Report } from '../document/reports.ts';
import { compose, evaluate, LEAST, textsOf } from '../document/reports.ts';

/* What a file can say of a unit and its people without names, kinds or a split. */

const UNIT = { name: '某市科技事务中心', selfReference: '我中心' };

function say(parts: Report): string {
  return compose(JSON.stringify({ ...LEAST, ...parts }))
    .blocks.flatMap(textsOf)
    .join('\n');
}

function codesIn(parts: Report): string[] {
  const { findings } = evaluate(JSON.stringify({ ...LEAST, ...parts }));
  return findings
    .filter(({ code }) => /^SE(?:2|44[56])/.test(code))
    .map(({ code, places: [{ path }] }) => `${code} ${path}`);
}

function figure(parts: Report, id: string): string {
  const { outcome } = evaluate(JSON.stringify({ ...LEAST, ...parts })).evaluation.figures.get(id);
  return outcome.state === 'value' ? outcome.quantity.value.toString() : outcome.state;
}

describe('text facts of a cover', () => {
  it('are lines of their own, with the zeros that were typed', () => {
    const text = compose(
      `selfeval: 1\nform: yueyang-2023\nyear: 2023\nmoney: 万元\ndate: 2024-06-11\nunit:\n  name: 某中心\n  budgetCode: 0107001\n  contact: 李某\n  phone: 88800000\n`,
    ).blocks.flatMap((block) => (block.type === 'coverLine' ? textsOf(block) : []));
    expect(text).toEqual([
      '部门（单位）名称：某中心',
      '预算编码：0107001',
      '联系人：李某',
      '联系电话：88800000',
      '2024年6月11日',
    ]);
  });

  it('leave no empty line where they are not told', () => {
    const { blocks } = compose(JSON.stringify(LEAST));
    expect(blocks.filter(({ type }) => type === 'coverLine')).toHaveLength(2);
  });

  it('stand before section one, where a text introduces it', () => {
    const { blocks } = compose(
      JSON.stringify({ ...LEAST, narrative: { introduction: '根据通知，我中心开展了自评。' } }),
    );
    const first = blocks.findIndex(({ type }) => type === 'heading');
    expect(blocks.slice(first - 1, first).flatMap(textsOf)).toEqual(['根据通知，我中心开展了自评。']);
  });
});

describe('numbers of divisions and budget units', () => {
  it('are told without names', () => {
    const text = say({ unit: { ...UNIT, divisionCount: 6, budgetUnitCount: 3 } });
    expect(text).toContain('内设机构6个。');
    expect(text).toContain('纳入本报告的预算单位共3个。');
  });

  it.each([
    ['as many names', { divisions: ['甲科', '乙科'], divisionCount: 2 }, []],
    ['one name less', { divisions: ['甲科', '乙科'], divisionCount: 3 }, ['SE445 unit.divisionCount']],
    ['none, and a name', { divisions: ['甲科'], divisionCount: 'none' }, ['SE445 unit.divisionCount']],
    ['budget units', { budgetUnits: ['甲', '乙'], budgetUnitCount: 3 }, ['SE445 unit.budgetUnitCount']],
    ['only numbers', { divisionCount: 3, budgetUnitCount: 3 }, []],
  ])('%s', (_, unit, codes) => {
    expect(codesIn({ unit: { ...UNIT, ...unit } })).toEqual(codes);
  });
});

describe('posts without a kind', () => {
  it('are printed as they are told, and the rate follows', () => {
    const staff = { authorizedPosts: { total: 20 }, staffInPost: 19 };
    const text = say({ staff });
    expect(text).toContain('核定编制20名。');
    expect(text).toContain('在职人员控制率95%');
    expect(codesIn({ staff })).toEqual([]);
  });

  it('stand beside the kinds that are known', () => {
    expect(say({ staff: { authorizedPosts: { total: 20, administrative: 5, service: 'none' } } })).toContain(
      '核定编制20名（其中行政编制5名）。',
    );
  });

  it.each([
    ['the kinds come to it', { administrative: 5, institutional: 15, service: 'none', other: 'none' }, []],
    ['to one less', { administrative: 5, institutional: 14, service: 'none', other: 'none' }, ['445']],
    ['some of them to it', { administrative: 5, institutional: 15 }, []],
    ['some of them to one more', { administrative: 6, institutional: 15 }, ['446']],
  ])('%s', (_, kinds, codes) => {
    const found = codesIn({ staff: { authorizedPosts: { total: 20, ...kinds } } });
    expect(found).toEqual(codes.map((code) => `SE${code} staff.authorizedPosts.total`));
  });

  it('are unknown where nothing is told, and none where that is stated', () => {
    expect(figure({ staff: { staffInPost: 3 } }, 'staff.authorizedPosts')).toBe('unknown');
    expect(figure({ staff: { authorizedPosts: { total: 'none' } } }, 'staff.authorizedPosts')).toBe('none');
    expect(figure({ staff: { authorizedPosts: { total: 0 } } }, 'staff.authorizedPosts')).toBe('0');
  });
});

describe('people by budget unit', () => {
  const unit = { ...UNIT, budgetUnits: ['本级', '二级'] };
  const byUnit = {
    本级: { authorizedPosts: 12, staffInPost: 11, retirees: 4 },
    二级: { authorizedPosts: 8, staffInPost: 8, retirees: 'none' },
  };

  it('add up to the whole, and each has its rate', () => {
    const parts = { unit, staff: { byUnit } };
    expect(figure(parts, 'staff.authorizedPosts')).toBe('20');
    expect(figure(parts, 'staff.staffInPost')).toBe('19');
    expect(figure(parts, 'staff.retirees')).toBe('4');
    expect(figure(parts, 'staff.units.二级.staffControlRate')).toBe('1');
    expect(say(parts)).toContain('各预算单位中，本级编制12名、在职11人、离退休4人；二级编制8名、在职8人');
  });

  it('are compared with a whole that is told', () => {
    const staff = { authorizedPosts: { total: 20 }, staffInPost: 20, retirees: { closing: 4 }, byUnit };
    expect(codesIn({ unit, staff })).toEqual(['SE445 staff.staffInPost']);
  });

  it('of a unit that is not told make the whole unknown', () => {
    expect(figure({ unit, staff: { byUnit: { 本级: byUnit.本级 } } }, 'staff.staffInPost')).toBe('unknown');
  });

  it('belong to a unit of the list', () => {
    expect(codesIn({ unit, staff: { byUnit: { ...byUnit, 三级: {} } } })).toContain('SE211 staff.byUnit.三级');
  });
});

describe('other people, and those of last year', () => {
  it('are printed, and those who are not there are not', () => {
    const text = say({
      staff: {
        authorizedPosts: { total: 20 },
        staffInPost: 19,
        otherStaff: { temporary: 3, dispatched: 5, other: 'none' },
        lastYear: { authorizedPosts: 20, staffInPost: 17 },
      },
    });
    expect(text).toContain('上年末编制20名、在职17人，本年净增2人。另有编外人员：临时人员3人、劳务派遣人员5人。');
  });

  it('add up only where all are told', () => {
    expect(
      figure({ staff: { otherStaff: { temporary: 3, dispatched: 5, other: 'none' } } }, 'staff.otherStaff.total'),
    ).toBe('8');
    expect(figure({ staff: { otherStaff: { temporary: 3 } } }, 'staff.otherStaff.total')).toBe('unknown');
  });
});
