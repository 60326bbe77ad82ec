import { describe, expect, it } from 'vitest';
import { composeReport, type Report, textsUnder } from './reports.ts';

/* Every sentence of the shipped form that states a figure, in every state. What is expected was written by hand. */

/** A case: its name, what the report says beside the least, and the paragraphs under the heading. */
type Case = readonly [name: string, parts: Report, expected: readonly string[]];

function testUnder(heading: string, cases: readonly Case[]): void {
  it.each(cases)('%s', (_, parts, expected) => {
    expect(textsUnder(composeReport(parts), heading)).toEqual(expected);
  });
}

const named = { name: '某中心', selfReference: '我中心' };

describe('单位基本情况', () => {
  const before = (parts: Report) => {
    const texts = textsUnder(composeReport(parts), '单位基本情况');
    return texts.slice(0, texts.indexOf('机构设置情况'));
  };
  const cases: readonly Case[] = [
    ['nothing known', {}, []],
    ['kind', { unit: { ...named, kind: '公益一类事业单位' } }, ['我中心是公益一类事业单位。']],
    [
      'everything',
      {
        unit: {
          ...named,
          supervisor: '某局',
          rank: '正科级',
          kind: '事业单位',
          funding: '全额拨款',
          accounting: '政府会计制度',
          budgetUnits: ['本级', '一站'],
        },
      },
      [
        '我中心是某局所属的正科级事业单位，经费来源为全额拨款，会计核算执行政府会计制度。纳入本报告的预算单位共2个：本级、一站。',
      ],
    ],
    [
      'all but the kind',
      { unit: { ...named, supervisor: '某局', rank: '正科级', funding: '全额拨款', accounting: '政府会计制度' } },
      ['我中心的主管部门是某局。机构规格为正科级。经费来源为全额拨款。会计核算执行政府会计制度。'],
    ],
    ['units alone', { unit: { ...named, budgetUnits: ['本级'] } }, ['纳入本报告的预算单位共1个：本级。']],
    ['no self-reference', { unit: { name: '某中心', kind: '事业单位' } }, ['我单位是事业单位。']],
    [
      'disclosures done and planned',
      {
        disclosures: [
          { what: 'budget', where: '网站', status: 'done', date: '2023-02-05' },
          { what: 'finalAccounts', where: '网站', status: 'planned', scope: '全部资金' },
          { what: 'finalAccounts', where: '公告栏', status: 'planned', date: '2024-10-01' },
        ],
      },
      [
        '部门预算已于2023年2月5日在网站公开。部门决算拟在网站公开，公开范围为全部资金。部门决算拟于2024年10月1日在公告栏公开。',
      ],
    ],
    [
      'more in a person’s words',
      { unit: { ...named, kind: '事业单位' }, narrative: { profile: '另有一个站。' } },
      ['我中心是事业单位。', '另有一个站。'],
    ],
    [
      'more in a person’s words, after a disclosure',
      {
        disclosures: [{ what: 'finalAccounts', where: '网站', status: 'done' }],
        narrative: { profile: '另有一个站。' },
      },
      ['部门决算已在网站公开。', '另有一个站。'],
    ],
  ];

  it.each(cases)('%s', (_, parts, expected) => {
    expect(before(parts)).toEqual(expected);
  });
});

describe('机构设置情况', () => {
  testUnder('机构设置情况', [
    ['unknown', {}, ['内设机构情况未填。']],
    ['three', { unit: { ...named, divisions: ['综合室', '一室', '二室'] } }, ['内设机构3个：综合室、一室、二室。']],
  ]);
});

describe('人员情况', () => {
  const staff = (parts: Report): Report => ({ staff: parts });
  const posts = { administrative: 'none', institutional: 18, service: 'none', other: 'none' };
  testUnder('人员情况', [
    ['nothing known', {}, ['编制数未填。在职人数未填。', '离退休人数未填。']],
    [
      'fewer than posts',
      staff({ asOf: '2023-12-31', authorizedPosts: posts, staffInPost: 16 }),
      [
        '核定编制18名（事业编制18名）。至2023年12月31日，实际在职16人，低于编制数，空编2名，在职人员控制率88.89%。',
        '离退休人数未填。',
      ],
    ],
    [
      'as many as posts',
      staff({ authorizedPosts: posts, staffInPost: 18 }),
      ['核定编制18名（事业编制18名）。实际在职18人，与编制数相等，在职人员控制率100%。', '离退休人数未填。'],
    ],
    [
      'more than posts',
      staff({ authorizedPosts: posts, staffInPost: 21 }),
      ['核定编制18名（事业编制18名）。实际在职21人，超出编制数3名，在职人员控制率116.67%。', '离退休人数未填。'],
    ],
    ['unknown posts', staff({ staffInPost: 16 }), ['编制数未填。实际在职16人。', '离退休人数未填。']],
    [
      'unknown staff',
      staff({ authorizedPosts: posts }),
      ['核定编制18名（事业编制18名）。在职人数未填。', '离退休人数未填。'],
    ],
    [
      'one kind of posts unknown',
      staff({ authorizedPosts: { administrative: 3, service: null }, staffInPost: 3 }),
      ['编制数未填。实际在职3人。', '离退休人数未填。'],
    ],
    [
      'one kind of posts left out',
      staff({ authorizedPosts: { administrative: 3, institutional: 5, service: 'none' }, staffInPost: 3 }),
      ['编制数未填。实际在职3人。', '离退休人数未填。'],
    ],
    [
      'several kinds, one of them zero and one none',
      staff({ authorizedPosts: { administrative: 3, institutional: 5, service: 0, other: 'none' }, staffInPost: 8 }),
      [
        '核定编制8名（行政编制3名，事业编制5名，工勤编制0名）。实际在职8人，与编制数相等，在职人员控制率100%。',
        '离退休人数未填。',
      ],
    ],
    [
      'no posts at all',
      staff({ authorizedPosts: { ...posts, institutional: 'none' }, staffInPost: 2 }),
      [
        '核定编制0名（行政编制0名，事业编制0名，工勤编制0名，其他编制0名）。实际在职2人，超出编制数2名。',
        '离退休人数未填。',
      ],
    ],
    [
      'nobody in post',
      staff({ authorizedPosts: posts, staffInPost: 'none' }),
      ['核定编制18名（事业编制18名）。实际在职0人，低于编制数，空编18名，在职人员控制率0%。', '离退休人数未填。'],
    ],
    [
      'hires who hold a post, hold none, and nobody knows',
      staff({
        authorizedPosts: posts,
        staffInPost: 18,
        programmeHires: [
          { programme: '甲计划', count: 2, holdsPost: true },
          { programme: '乙计划', count: 1, holdsPost: false },
          { programme: '丙计划', count: 3 },
        ],
      }),
      [
        '核定编制18名（事业编制18名）。实际在职18人，与编制数相等，在职人员控制率100%。在职人员中有2人是按“甲计划”聘用的，占用编制。在职人员中有1人是按“乙计划”聘用的，不占编制。在职人员中有3人是按“丙计划”聘用的，是否占用编制未填。扣除不占编制和是否占编未填的聘用人员，控制率为77.78%。',
        '离退休人数未填。',
      ],
    ],
    [
      'hires who all hold a post',
      staff({
        authorizedPosts: posts,
        staffInPost: 18,
        programmeHires: [{ programme: '甲', count: 2, holdsPost: true }],
      }),
      [
        '核定编制18名（事业编制18名）。实际在职18人，与编制数相等，在职人员控制率100%。在职人员中有2人是按“甲”计划聘用的，占用编制。',
        '离退休人数未填。',
      ],
    ],
    [
      'hires of unknown number, and none',
      staff({
        staffInPost: 9,
        programmeHires: [
          { programme: '甲', count: null },
          { programme: '乙', count: 'none', holdsPost: false },
          { programme: '丙', count: 0 },
        ],
      }),
      [
        '编制数未填。实际在职9人。按“甲”计划聘用的人数未填。在职人员中没有按“乙”计划聘用的人员。在职人员中没有按“丙”计划聘用的人员。',
        '离退休人数未填。',
      ],
    ],
    [
      'hires though staff is unknown',
      staff({ programmeHires: [{ programme: '甲', count: 1, holdsPost: false }] }),
      ['编制数未填。在职人数未填。在职人员中有1人是按“甲”计划聘用的，不占编制。', '离退休人数未填。'],
    ],
    [
      'retirees',
      staff({ asOf: '2023-12-31', retirees: { closing: 20, new: 1 } }),
      ['编制数未填。在职人数未填。', '至2023年12月31日，离退休人员20人，本年新增1人。'],
    ],
    [
      'retirees, none new, some left',
      staff({ retirees: { closing: 20, new: 'none', left: 2 } }),
      ['编制数未填。在职人数未填。', '离退休人员20人，本年没有新增，本年减少2人。'],
    ],
    [
      'retirees, none left',
      staff({ retirees: { closing: 20, new: 0, left: 'none' } }),
      ['编制数未填。在职人数未填。', '离退休人员20人，本年没有新增，本年没有减少。'],
    ],
    ['no retirees', staff({ retirees: { closing: 'none' } }), ['编制数未填。在职人数未填。', '离退休人员0人。']],
    [
      'unknown retirees, of whom one is new',
      staff({ retirees: { new: 1 } }),
      ['编制数未填。在职人数未填。', '离退休人数未填，本年新增1人。'],
    ],
  ]);
});

describe('基本支出情况', () => {
  const basic = (...items: readonly Report[]): Report => ({ basic: { items } });
  const item = (parts: Report): Report => ({ name: '工资', ...parts });
  const under = (parts: Report) => {
    const texts = textsUnder(composeReport(parts), '本年基本支出预算执行情况');
    return texts;
  };
  const test = (cases: readonly Case[]) =>
    it.each(cases)('%s', (_, parts, expected) => {
      expect(under(parts)).toEqual(expected);
    });

  it('unknown', () => {
    expect(textsUnder(composeReport({}), '基本支出情况')[0]).toBe('基本支出情况未填。');
  });

  test([
    [
      'over, with a reason',
      basic(item({ originalBudget: 10, actual: 12.5, reason: { text: '增资' } })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算12.50万元，超支2.50万元，占预算的25%。',
        '工资超支2.50万元（25%），原因是：增资。',
      ],
    ],
    [
      'over, without a reason',
      basic(item({ originalBudget: 10, actual: 12.5 })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算12.50万元，超支2.50万元，占预算的25%。',
        '工资超支2.50万元（25%），原因未填。',
      ],
    ],
    [
      'over, with a reason for part',
      basic(item({ originalBudget: 10, actual: 12.5, reason: { text: '增资。', covers: 'part' } })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算12.50万元，超支2.50万元，占预算的25%。',
        '工资超支2.50万元（25%），部分原因是：增资。',
      ],
    ],
    [
      'over, with a reason for a known part',
      basic(item({ originalBudget: 10, actual: 12.5, reason: { text: '增资', amount: 2 } })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算12.50万元，超支2.50万元，占预算的25%。',
        '工资超支2.50万元（25%），其中2.00万元的原因是：增资。其余0.50万元的原因未填。',
      ],
    ],
    [
      'over, with a reason whose amount is all of it',
      basic(item({ originalBudget: 10, actual: 12.5, reason: { text: '增资', amount: 2.5 } })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算12.50万元，超支2.50万元，占预算的25%。',
        '工资超支2.50万元（25%），原因是：增资。',
      ],
    ],
    [
      'over, with a reason of several paragraphs',
      basic(item({ originalBudget: 10, actual: 12.5, reason: { text: '有两条：\n\n1. 增资；\n2. 退休' } })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算12.50万元，超支2.50万元，占预算的25%。',
        '工资超支2.50万元（25%），原因是：有两条：',
        '（1）增资；',
        '（2）退休',
      ],
    ],
    [
      'under',
      basic(item({ originalBudget: 10, actual: 7.5 })),
      ['由上表可见，基本支出年初预算10.00万元，决算7.50万元，结余2.50万元，占预算的25%。'],
    ],
    [
      'under, with a reason of part of what was spent beyond it',
      basic(item({ originalBudget: 10, actual: 7.5, reason: { text: '退休', covers: 'part' } })),
      ['由上表可见，基本支出年初预算10.00万元，决算7.50万元，结余2.50万元，占预算的25%。'],
    ],
    [
      'under, for a reason',
      basic(item({ originalBudget: 10, actual: 7.5, reason: { text: '少用了两人' } })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算7.50万元，结余2.50万元，占预算的25%。',
        '工资结余2.50万元（25%），原因是：少用了两人。',
      ],
    ],
    [
      'equal',
      basic(item({ originalBudget: 10, actual: 10 })),
      ['由上表可见，基本支出年初预算10.00万元，决算10.00万元，决算与预算相等。'],
    ],
    [
      'unknown budget',
      basic(item({ actual: 10 })),
      ['由上表可见，基本支出年初预算数没有填全，决算10.00万元，差异无法计算。'],
    ],
    [
      'unknown actual',
      basic(item({ originalBudget: 10 })),
      ['由上表可见，基本支出年初预算10.00万元，决算数没有填全，差异无法计算。'],
    ],
    [
      'nothing known of the item',
      basic(item({})),
      ['由上表可见，基本支出年初预算数没有填全，决算数没有填全，差异无法计算。'],
    ],
    [
      'no budget, with a reason',
      basic(item({ originalBudget: 'none', actual: 0.24, reason: { text: '购置电脑' } })),
      [
        '由上表可见，基本支出年初预算0万元，决算0.24万元，超支0.24万元。',
        '工资年初没有安排预算，实际支出0.24万元，原因是：购置电脑。',
      ],
    ],
    [
      'no budget, without a reason',
      basic(item({ originalBudget: 'none', actual: 0.24 })),
      [
        '由上表可见，基本支出年初预算0万元，决算0.24万元，超支0.24万元。',
        '工资年初没有安排预算，实际支出0.24万元，原因未填。',
      ],
    ],
    [
      'no budget, with a reason for part',
      basic(item({ originalBudget: 'none', actual: 3, reason: { text: '购置电脑', amount: 1 } })),
      [
        '由上表可见，基本支出年初预算0万元，决算3.00万元，超支3.00万元。',
        '工资年初没有安排预算，实际支出3.00万元，其中1.00万元的原因是：购置电脑。其余2.00万元的原因未填。',
      ],
    ],
    [
      'a zero budget',
      basic(item({ originalBudget: 0, actual: 3 })),
      ['由上表可见，基本支出年初预算0万元，决算3.00万元，超支3.00万元。', '工资超支3.00万元，原因未填。'],
    ],
    [
      'none at all',
      basic(item({ originalBudget: 'none', actual: 'none' })),
      ['由上表可见，基本支出年初预算0万元，决算0万元，决算与预算相等。'],
    ],
    [
      'nothing spent',
      basic(item({ originalBudget: 10, actual: 'none' })),
      ['由上表可见，基本支出年初预算10.00万元，决算0万元，结余10.00万元，占预算的100%。'],
    ],
    [
      'a revised budget',
      basic(item({ originalBudget: 10, revisedBudget: 12, actual: 9 })),
      [
        '由上表可见，基本支出年初预算10.00万元，决算9.00万元，结余1.00万元，占预算的10%；调整后预算12.00万元，预算执行率75%。',
      ],
    ],
    [
      'a revised budget of nothing',
      basic(item({ originalBudget: 10, revisedBudget: 'none', actual: 9 })),
      ['由上表可见，基本支出年初预算10.00万元，决算9.00万元，结余1.00万元，占预算的10%；调整后预算0万元。'],
    ],
    [
      'a revised budget, unknown actual',
      basic(item({ originalBudget: 10, revisedBudget: 12 })),
      ['由上表可见，基本支出年初预算10.00万元，决算数没有填全，差异无法计算；调整后预算12.00万元。'],
    ],
    [
      'parts',
      basic(
        { name: '工资', part: 'personnel', originalBudget: 10, actual: 9 },
        { name: '商品', part: 'operating', originalBudget: 2, actual: 2 },
        { name: '资本', part: 'capital', originalBudget: 'none', actual: 'none' },
      ),
      [
        '由上表可见，基本支出年初预算12.00万元，决算11.00万元，结余1.00万元，占预算的8.33%。其中人员经费预算10.00万元、决算9.00万元，公用经费预算2.00万元、决算2.00万元。',
      ],
    ],
    [
      'parts, one of them unknown',
      basic(
        { name: '工资', part: 'personnel', originalBudget: 10, actual: 9 },
        { name: '商品', part: 'operating', originalBudget: 2 },
      ),
      ['由上表可见，基本支出年初预算12.00万元，决算数没有填全，差异无法计算。'],
    ],
    [
      'two over, one under',
      basic(
        { name: '甲', originalBudget: 1, actual: 2 },
        { name: '乙', originalBudget: 5, actual: 2 },
        { name: '丙', originalBudget: 1, actual: 3, reason: { text: '涨价' } },
      ),
      [
        '由上表可见，基本支出年初预算7.00万元，决算7.00万元，决算与预算相等。',
        '甲超支1.00万元（100%），原因未填。',
        '丙超支2.00万元（200%），原因是：涨价。',
      ],
    ],
  ]);
});

describe('三公经费', () => {
  const items = (values: Report): Report => ({
    threePublic: Object.fromEntries(
      ['officialReception', 'vehicleOperation', 'overseasTravel', 'vehiclePurchase'].map((id) => [id, values]),
    ),
  });
  const one = (
    values: Report,
    others: Report = { lastYearActual: 0, actual: 0, lastYearBudget: 0, budget: 0 },
  ): Report => ({
    threePublic: {
      vehicleOperation: others,
      overseasTravel: others,
      vehiclePurchase: others,
      officialReception: values,
    },
  });

  const withVehicles = (vehicles: Report): Report => ({ threePublic: { officialReception: { actual: 1 }, vehicles } });

  describe('没有填数', () => {
    const unknown = '“三公经费”的预算数和决算数未填。';
    testUnder('“三公经费”支出使用和管理情况', [
      ['unknown altogether', {}, [unknown]],
      ['nothing in it', { threePublic: { officialReception: {} } }, [unknown]],
      [
        'vehicles alone',
        { threePublic: { vehicles: { bought: 1, kept: 0 } } },
        [`${unknown}本年购置公务用车1辆。年末没有公务用车。`],
      ],
      [
        'a disclosure alone',
        { disclosures: [{ what: 'threePublic', where: '网站', status: 'done', scope: '全部资金' }] },
        [`${unknown}“三公经费”情况已在网站公开，公开范围为全部资金。`],
      ],
      ['words besides', { narrative: { threePublic: '从严控制。' } }, ['从严控制。', unknown]],
    ]);
  });

  describe('预算', () => {
    const unknown = '“三公经费”预算数没有填全，预算的变动和控制情况无法计算。';
    testUnder('2023年“三公经费”预算情况', [
      ['unknown', items({ actual: 1 }), [unknown]],
      ['one item unknown', one({ lastYearBudget: 1 }), [unknown]],
      [
        'more',
        one({ lastYearBudget: 4, budget: 5 }),
        ['2023年“三公经费”预算5.00万元，比上年预算增加1.00万元，增长25%。'],
      ],
      [
        'less',
        one({ lastYearBudget: 4, budget: 3 }),
        ['2023年“三公经费”预算3.00万元，比上年预算减少1.00万元，下降25%。'],
      ],
      ['equal', one({ lastYearBudget: 4, budget: 4 }), ['2023年“三公经费”预算4.00万元，与上年预算持平。']],
      [
        'from nothing',
        one({ lastYearBudget: 0, budget: 4 }),
        ['2023年“三公经费”预算4.00万元，比上年预算增加4.00万元。'],
      ],
      [
        'to nothing',
        one({ lastYearBudget: 4, budget: 'none' }),
        ['2023年“三公经费”预算0万元，比上年预算减少4.00万元，下降100%。'],
      ],
      [
        'none in both years',
        items({ lastYearBudget: 'none', budget: 'none' }),
        ['2023年“三公经费”预算0万元，与上年预算持平。'],
      ],
      ['last year unknown', items({ budget: 1 }), ['2023年“三公经费”预算4.00万元，上年预算数没有填全，无法比较。']],
      ['vehicles', withVehicles({ bought: 1, kept: 5 }), [`${unknown}本年购置公务用车1辆。年末保有公务用车5辆。`]],
      [
        'no vehicles',
        withVehicles({ bought: 'none', kept: 'none' }),
        [`${unknown}本年没有购置公务用车。年末没有公务用车。`],
      ],
      ['zero vehicles', withVehicles({ bought: 0, kept: 0 }), [`${unknown}本年没有购置公务用车。年末没有公务用车。`]],
      [
        'disclosed',
        {
          ...items({ actual: 1 }),
          disclosures: [
            { what: 'threePublic', where: '网站', status: 'done', scope: '全部资金' },
            { what: 'threePublic', where: '公告栏', status: 'planned', date: '2024-07-01' },
          ],
        },
        [`${unknown}“三公经费”情况已在网站公开，公开范围为全部资金。“三公经费”情况拟于2024年7月1日在公告栏公开。`],
      ],
    ]);
  });

  describe('执行', () => {
    testUnder('“三公经费”预算执行情况', [
      ['unknown', items({ budget: 1 }), ['“三公经费”决算数没有填全，合计无法计算。']],
      ['one item unknown', one({}), ['“三公经费”决算数没有填全，合计无法计算。']],
      [
        'within the budget',
        one({ budget: 4, actual: 3 }),
        [
          '2023年“三公经费”实际支出3.00万元，占预算的75%，其中公务接待费3.00万元，公务用车运行维护费0万元，因公出国（境）费0万元，公务用车购置费0万元。',
        ],
      ],
      [
        'above the budget',
        one({ budget: 4, actual: 5 }),
        [
          '2023年“三公经费”实际支出5.00万元，占预算的125%，其中公务接待费5.00万元，公务用车运行维护费0万元，因公出国（境）费0万元，公务用车购置费0万元。',
        ],
      ],
      [
        'budget unknown',
        one({ actual: 3 }),
        [
          '2023年“三公经费”实际支出3.00万元，其中公务接待费3.00万元，公务用车运行维护费0万元，因公出国（境）费0万元，公务用车购置费0万元。',
        ],
      ],
      [
        'budget of nothing',
        one({ budget: 0, actual: 3 }),
        [
          '2023年“三公经费”实际支出3.00万元，其中公务接待费3.00万元，公务用车运行维护费0万元，因公出国（境）费0万元，公务用车购置费0万元。',
        ],
      ],
      [
        'none spent',
        items({ actual: 'none' }),
        [
          '2023年“三公经费”实际支出0万元，其中公务接待费0万元，公务用车运行维护费0万元，因公出国（境）费0万元，公务用车购置费0万元。',
        ],
      ],
    ]);
  });

  describe('与上年相比', () => {
    const restOf = (words: string) =>
      `；公务用车运行维护费${words}；因公出国（境）费${words}；公务用车购置费${words}。`;
    const rest = restOf('与上年持平，均为0');
    testUnder('与上年相比“三公经费”控制情况', [
      [
        'less',
        one({ lastYearActual: 0.08, actual: 0 }),
        [`公务接待费比上年减少0.08万元，下降100%${rest}四项合计比上年减少0.08万元，下降100%。`],
      ],
      [
        'more',
        one({ lastYearActual: 4, actual: 5 }),
        [`公务接待费比上年增加1.00万元，增长25%${rest}四项合计比上年增加1.00万元，增长25%。`],
      ],
      ['equal', one({ lastYearActual: 4, actual: 4 }), [`公务接待费与上年持平${rest}四项合计与上年持平。`]],
      [
        'from zero',
        one({ lastYearActual: 0, actual: 2 }),
        [`公务接待费上年未发生，本年新增2.00万元${rest}四项合计比上年增加2.00万元。`],
      ],
      [
        'from none',
        one({ lastYearActual: 'none', actual: 2 }),
        [`公务接待费上年未发生，本年新增2.00万元${rest}四项合计比上年增加2.00万元。`],
      ],
      [
        'to none',
        one({ lastYearActual: 2, actual: 'none' }),
        [`公务接待费比上年减少2.00万元，下降100%${rest}四项合计比上年减少2.00万元，下降100%。`],
      ],
      [
        'from zero to a reversal',
        one({ lastYearActual: 0, actual: -2 }),
        [`公务接待费比上年减少2.00万元${rest}四项合计比上年减少2.00万元。`],
      ],
      [
        'zero in both years',
        one({ lastYearActual: 0, actual: 0 }),
        [`公务接待费与上年持平，均为0${rest}四项合计与上年持平。`],
      ],
      [
        'zero after none',
        one({ lastYearActual: 'none', actual: 0 }),
        [`公务接待费与上年持平，均为0${rest}四项合计与上年持平。`],
      ],
      [
        'none in both years',
        items({ lastYearActual: 'none', actual: 'none' }),
        [`公务接待费两年均未发生${restOf('两年均未发生')}四项合计与上年持平。`],
      ],
      ['last year missing', one({ actual: 2 }), [`公务接待费未提供上年数，无法比较${rest}`]],
      ['this year missing', one({ lastYearActual: 2 }), [`公务接待费未提供本年数，无法比较${rest}`]],
      ['both years missing', one({}), [`公务接待费未提供两年的数，无法比较${rest}`]],
      [
        'all missing',
        items({ budget: 1 }),
        [
          '公务接待费未提供两年的数，无法比较；公务用车运行维护费未提供两年的数，无法比较；因公出国（境）费未提供两年的数，无法比较；公务用车购置费未提供两年的数，无法比较。',
        ],
      ],
    ]);
  });
});

describe('项目支出情况', () => {
  const projects = (...items: readonly Report[]): Report => ({ projects: items });
  testUnder('项目支出情况', [
    ['none', { projects: 'none' }, ['2023年我中心没有项目支出。']],
    ['unknown', {}, ['项目支出情况未填。']],
    [
      'told of besides',
      { projects: 'none', narrative: { projects: '项目由局里统管。' } },
      ['项目由局里统管。', '2023年我中心没有项目支出。'],
    ],
    [
      'under the budget',
      projects({ name: '甲', originalBudget: 10, revisedBudget: 8, actual: 6, description: '用于培训' }),
      [
        '项目支出年初预算10.00万元，调整后预算8.00万元，决算6.00万元，预算执行率75%，比年初预算结余4.00万元。',
        '1.甲：决算6.00万元，预算执行率75%。用于培训。',
      ],
    ],
    [
      'over the budget',
      projects({ name: '甲', originalBudget: 10, actual: 12, reason: { text: '追加。' }, description: '用于培训。' }),
      [
        '项目支出年初预算10.00万元，决算12.00万元，比年初预算超支2.00万元。',
        '1.甲：决算12.00万元，比年初预算超支2.00万元，原因是：追加。用于培训。',
      ],
    ],
    [
      'equal',
      projects({ name: '甲', originalBudget: 10, actual: 10 }),
      ['项目支出年初预算10.00万元，决算10.00万元，与年初预算相等。', '1.甲：决算10.00万元。'],
    ],
    [
      'over, without a reason',
      projects({ name: '甲', originalBudget: 10, actual: 12 }),
      [
        '项目支出年初预算10.00万元，决算12.00万元，比年初预算超支2.00万元。',
        '1.甲：决算12.00万元，比年初预算超支2.00万元，原因未填。',
      ],
    ],
    [
      'over, with a reason for part',
      projects({ name: '甲', originalBudget: 10, actual: 12, reason: { text: '追加', covers: 'part' } }),
      [
        '项目支出年初预算10.00万元，决算12.00万元，比年初预算超支2.00万元。',
        '1.甲：决算12.00万元，比年初预算超支2.00万元，部分原因是：追加。',
      ],
    ],
    [
      'over, with a reason for a known part',
      projects({
        name: '甲',
        originalBudget: 10,
        actual: 12,
        reason: { text: '追加', amount: 0.5 },
        description: '用于培训',
      }),
      [
        '项目支出年初预算10.00万元，决算12.00万元，比年初预算超支2.00万元。',
        '1.甲：决算12.00万元，比年初预算超支2.00万元，其中0.50万元的原因是：追加。其余1.50万元的原因未填。用于培训。',
      ],
    ],
    [
      'no budget',
      projects({ name: '甲', originalBudget: 'none', actual: 3, reason: { text: '追加' } }),
      [
        '项目支出年初预算0万元，决算3.00万元，比年初预算超支3.00万元。',
        '1.甲：年初没有安排预算，决算3.00万元，原因是：追加。',
      ],
    ],
    [
      'no budget and nothing spent',
      projects({ name: '甲', originalBudget: 'none', actual: 'none' }),
      ['项目支出年初预算0万元，决算0万元，与年初预算相等。', '1.甲：年初没有安排预算，决算0万元。'],
    ],
    [
      'unknown actual',
      projects({ name: '甲', originalBudget: 10 }),
      ['项目支出年初预算10.00万元，决算数没有填全。', '1.甲：决算数未填。'],
    ],
    [
      'unknown budget',
      projects({ name: '甲', actual: 10 }),
      ['项目支出年初预算数没有填全，决算10.00万元。', '1.甲：决算10.00万元。'],
    ],
    [
      'revised to nothing',
      projects({ name: '甲', originalBudget: 10, revisedBudget: 0, actual: 0 }),
      ['项目支出年初预算10.00万元，调整后预算0万元，决算0万元，比年初预算结余10.00万元。', '1.甲：决算0万元。'],
    ],
    [
      'several, one with a list',
      projects(
        { name: '甲', originalBudget: 1, actual: 1, description: '用于：\n\n- 培训；\n- 宣传。' },
        { name: '乙', originalBudget: 1, actual: 1 },
      ),
      [
        '项目支出年初预算2.00万元，决算2.00万元，与年初预算相等。',
        '1.甲：决算1.00万元。用于：',
        '培训；',
        '宣传。',
        '2.乙：决算1.00万元。',
      ],
    ],
  ]);
});

describe.each([
  ['governmentFund', '政府性基金预算支出情况'],
  ['stateCapital', '国有资本经营预算支出情况'],
  ['socialInsurance', '社会保险基金预算支出情况'],
])('%s', (fund, heading) => {
  const funds = (...items: readonly Report[]): Report => ({ [fund]: items });
  testUnder(heading, [
    ['none', { [fund]: 'none' }, ['无。']],
    ['unknown', {}, [`${heading}未填。`]],
    [
      'listed',
      funds(
        { name: '甲', originalBudget: 10, revisedBudget: 8, actual: 6, description: '用于补助' },
        { name: '乙', originalBudget: 1, revisedBudget: 1, actual: 2, reason: { text: '追加' } },
      ),
      [
        '年初预算11.00万元，调整后预算9.00万元，决算8.00万元，预算执行率88.89%。',
        '（一）甲：决算6.00万元，预算执行率75%。用于补助。',
        '（二）乙：决算2.00万元，预算执行率200%，比年初预算超支1.00万元，原因是：追加。',
      ],
    ],
    ['unknown amounts', funds({ name: '甲' }), ['年初预算数没有填全，决算数没有填全。', '（一）甲：决算数未填。']],
    [
      'no budget',
      funds({ name: '甲', originalBudget: 'none', actual: 2 }),
      ['年初预算0万元，决算2.00万元。', '（一）甲：年初没有安排预算，决算2.00万元，原因未填。'],
    ],
    [
      'over, without a reason',
      funds({ name: '甲', originalBudget: 1, actual: 2 }),
      ['年初预算1.00万元，决算2.00万元。', '（一）甲：决算2.00万元，比年初预算超支1.00万元，原因未填。'],
    ],
    [
      'over, with a reason for a known part',
      funds({ name: '甲', originalBudget: 1, actual: 2, reason: { text: '追加', amount: 0.25 } }),
      [
        '年初预算1.00万元，决算2.00万元。',
        '（一）甲：决算2.00万元，比年初预算超支1.00万元，其中0.25万元的原因是：追加。其余0.75万元的原因未填。',
      ],
    ],
    [
      'over, with a reason for part',
      funds({ name: '甲', originalBudget: 1, actual: 2, reason: { text: '追加', covers: 'part' } }),
      ['年初预算1.00万元，决算2.00万元。', '（一）甲：决算2.00万元，比年初预算超支1.00万元，部分原因是：追加。'],
    ],
  ]);
});

describe('部门整体支出绩效情况', () => {
  const before = (parts: Report) => {
    const texts = textsUnder(composeReport(parts), '部门整体支出绩效情况');
    return texts.slice(0, texts.indexOf('经济性评价'));
  };
  const basic = { items: [{ name: '工资', originalBudget: 10, actual: 8 }] };
  const cases: readonly Case[] = [
    ['unknown', {}, ['基本支出或项目支出的决算数没有填全，部门整体支出无法计算。']],
    ['projects unknown', { basic }, ['基本支出或项目支出的决算数没有填全，部门整体支出无法计算。']],
    ['no projects', { basic, projects: 'none' }, ['2023年部门整体支出8.00万元，其中基本支出8.00万元，没有项目支出。']],
    [
      'projects',
      { basic, projects: [{ name: '甲', actual: 2 }] },
      ['2023年部门整体支出10.00万元，其中基本支出8.00万元，项目支出2.00万元。'],
    ],
    [
      'projects that spent nothing',
      { basic, projects: [{ name: '甲', actual: 'none' }] },
      ['2023年部门整体支出8.00万元，其中基本支出8.00万元，项目支出0万元。'],
    ],
    [
      'nothing spent at all',
      { basic: { items: [{ name: '工资', actual: 'none' }] }, projects: 'none' },
      ['2023年部门整体支出0万元，其中基本支出0万元，没有项目支出。'],
    ],
    [
      'told of besides',
      { basic, projects: 'none', narrative: { performance: '完成较好。' } },
      ['完成较好。', '2023年部门整体支出8.00万元，其中基本支出8.00万元，没有项目支出。'],
    ],
  ];

  it.each(cases)('%s', (_, parts, expected) => {
    expect(before(parts)).toEqual(expected);
  });
});

describe('经济性评价', () => {
  const unknown = [
    '1.预算配置方面。有关数字未填。',
    '2.预算执行方面。有关情况未填。',
    '3.预算管理方面。有关情况未填。',
    '4.资产管理方面。有关情况未填。',
  ];
  const first = (text: string) => [`1.预算配置方面。${text}`, ...unknown.slice(1)];
  const second = (text: string) => [unknown[0] ?? '', `2.预算执行方面。${text}`, ...unknown.slice(2)];
  const staff = (staffInPost: unknown, posts: unknown = 18): Report => ({
    staff: {
      authorizedPosts: { administrative: 'none', institutional: 'none', service: 'none', other: posts },
      staffInPost,
    },
  });
  const items = (values: Report): Report => ({
    threePublic: {
      officialReception: values,
      vehicleOperation: values,
      overseasTravel: values,
      vehiclePurchase: values,
    },
  });
  testUnder('经济性评价', [
    ['unknown', {}, unknown],
    ['posts kept', staff(16), first('在职16人、编制18名，在职人数控制在编制以内，控制率88.89%。')],
    ['posts full', staff(18), first('在职18人、编制18名，在职人数控制在编制以内，控制率100%。')],
    ['posts exceeded', staff(20), first('在职20人、编制18名，在职人数超出编制2名，控制率111.11%。')],
    ['no posts', staff(2, 'none'), first('在职2人、编制0名，在职人数超出编制2名。')],
    ['posts unknown', staff(2, null), unknown],
    ['budget up', items({ lastYearBudget: 1, budget: 2 }), first('“三公经费”预算8.00万元，比上年增加4.00万元。')],
    ['budget down', items({ lastYearBudget: 2, budget: 1 }), first('“三公经费”预算4.00万元，比上年减少4.00万元。')],
    ['budget equal', items({ lastYearBudget: 2, budget: 2 }), first('“三公经费”预算8.00万元，与上年持平。')],
    ['budget none', items({ lastYearBudget: 'none', budget: 'none' }), first('“三公经费”预算0万元，与上年持平。')],
    ['budget unknown last year', items({ budget: 2 }), unknown],
    [
      'both',
      { ...staff(16), ...items({ lastYearBudget: 2, budget: 2 }) },
      first('在职16人、编制18名，在职人数控制在编制以内，控制率88.89%。“三公经费”预算8.00万元，与上年持平。'),
    ],
    [
      'spending up',
      items({ lastYearActual: 1, actual: 2 }),
      second('“三公经费”实际支出8.00万元，比上年增加4.00万元。'),
    ],
    [
      'spending down',
      items({ lastYearActual: 2, actual: 1 }),
      second('“三公经费”实际支出4.00万元，比上年减少4.00万元。'),
    ],
    ['spending equal', items({ lastYearActual: 2, actual: 2 }), second('“三公经费”实际支出8.00万元，与上年持平。')],
    [
      'spending none',
      items({ lastYearActual: 'none', actual: 'none' }),
      second('“三公经费”实际支出0万元，与上年持平。'),
    ],
    ['words besides', { narrative: { budgetExecution: '总体可控' } }, second('总体可控。')],
    [
      'words and spending',
      { ...items({ lastYearActual: 2, actual: 2 }), narrative: { budgetExecution: '总体可控。' } },
      second('“三公经费”实际支出8.00万元，与上年持平。总体可控。'),
    ],
    [
      'words',
      { narrative: { budgetManagement: '制度健全。', assetManagement: '账实相符' } },
      [...unknown.slice(0, 2), '3.预算管理方面。制度健全。', '4.资产管理方面。账实相符。'],
    ],
    [
      'a declared score',
      { declared: [{ rubric: '某评分表', points: 100, by: '本单位' }] },
      [...unknown, '依据某评分表，本单位对我中心2023年度整体支出的评分为100分。'],
    ],
    [
      'declared scores, of this form’s rubric too',
      {
        declared: [
          { rubric: '某评分表', points: 92.5, by: '本单位' },
          { rubric: 'yueyang-work', points: 88, by: '市财政局' },
        ],
      },
      [
        ...unknown,
        '依据某评分表，本单位对我中心2023年度整体支出的评分为92.5分。',
        '依据部门整体支出绩效自评工作考核评分表，市财政局对我中心2023年度绩效自评工作的评分为88分。',
      ],
    ],
    [
      'points of one criterion',
      { declared: [{ rubric: 'yueyang-work', criterion: 'problems', points: 18, by: '本单位' }] },
      unknown,
    ],
  ]);
});

describe('问题、措施、公开和其他', () => {
  const heading = (title: string) => (parts: Report) => textsUnder(composeReport(parts), title);

  it.each<Case>([
    ['unknown', {}, ['存在的问题未填。']],
    ['words alone', { narrative: { problems: '问题不多。' } }, ['问题不多。']],
    [
      'one',
      { problems: [{ heading: 'funds', text: '执行慢', cause: '合同签得晚' }] },
      ['资金分配、使用和管理方面', '执行慢。原因：合同签得晚。'],
    ],
    [
      'one without a cause',
      { problems: [{ heading: 'funds', text: '执行慢。' }] },
      ['资金分配、使用和管理方面', '执行慢。'],
    ],
    [
      'several, under the form’s headings and in its order',
      {
        narrative: { problems: '有三个问题。' },
        problems: [
          { heading: 'procurement', text: '采购计划不准', cause: '需求报得晚。' },
          { heading: 'budget', text: '预算编得粗。', cause: '测算不细' },
          { heading: 'procurement', text: '验收不及时' },
        ],
      },
      [
        '有三个问题。',
        '预算和预算绩效管理方面',
        '预算编得粗。原因：测算不细。',
        '政府采购方面',
        '1.采购计划不准。原因：需求报得晚。',
        '2.验收不及时。',
      ],
    ],
  ])('problems: %s', (_, parts, expected) => {
    expect(heading('存在的问题及原因分析')(parts)).toEqual(expected);
  });

  const problems = [
    { id: 'a', heading: 'budget', text: '甲' },
    { id: 'b', heading: 'assets', text: '乙' },
    { id: 'c', heading: 'budget', text: '丙' },
  ];
  it.each<Case>([
    ['unknown', {}, ['改进措施未填。']],
    ['words alone', { narrative: { measures: '逐条改。' } }, ['逐条改。']],
    ['one, for no problem in particular', { measures: [{ text: '加强管理' }] }, ['（一）加强管理。']],
    [
      'several',
      {
        problems,
        narrative: { measures: '拟采取以下措施。' },
        measures: [
          { answers: ['a', 'b', 'c'], text: '细化预算。' },
          { answers: ['b'], text: '盘点资产' },
        ],
      },
      [
        '拟采取以下措施。',
        '（一）细化预算。（针对预算和预算绩效管理、资产和财务管理方面的问题。）',
        '（二）盘点资产。（针对资产和财务管理方面的问题。）',
      ],
    ],
    [
      'one with a list',
      { problems, measures: [{ answers: ['a'], text: '分两步：\n\n1. 摸底；\n2. 整改。' }] },
      ['（一）分两步：', '1.摸底；', '2.整改。', '（针对预算和预算绩效管理方面的问题。）'],
    ],
  ])('measures: %s', (_, parts, expected) => {
    expect(heading('下一步改进措施')(parts)).toEqual(expected);
  });

  it.each<Case>([
    ['unknown', {}, ['自评结果的应用和公开情况未填。']],
    [
      'other things disclosed',
      { disclosures: [{ what: 'budget', where: '网站', status: 'done' }] },
      ['自评结果的应用和公开情况未填。'],
    ],
    [
      'planned',
      { disclosures: [{ what: 'selfEvaluation', where: '网站', status: 'planned' }] },
      ['部门整体支出绩效自评结果拟在网站公开。'],
    ],
    [
      'done',
      {
        disclosures: [{ what: 'selfEvaluation', where: '网站', status: 'done', date: '2024-06-20', scope: '全部资金' }],
      },
      ['部门整体支出绩效自评结果已于2024年6月20日在网站公开，公开范围为全部资金。'],
    ],
    ['words alone', { narrative: { disclosure: '作为编制预算的依据。' } }, ['作为编制预算的依据。']],
    [
      'words besides',
      {
        narrative: { disclosure: '作为编制预算的依据。' },
        disclosures: [{ what: 'selfEvaluation', where: '网站', status: 'planned', date: '2024-06-20' }],
      },
      ['作为编制预算的依据。', '部门整体支出绩效自评结果拟于2024年6月20日在网站公开。'],
    ],
  ])('disclosure: %s', (_, parts, expected) => {
    expect(heading('部门整体支出绩效自评结果拟应用和公开情况')(parts)).toEqual(expected);
  });

  it.each<Case>([
    ['unknown', {}, ['其他情况未填。']],
    ['none', { otherMatters: 'none' }, ['无。']],
    ['told', { otherMatters: '甲。\n\n- 乙' }, ['甲。', '乙']],
  ])('other matters: %s', (_, parts, expected) => {
    expect(heading('其他需要说明的情况')(parts)).toEqual(expected);
  });
});

describe('what only people can tell', () => {
  it.each([
    ['主要工作职责', 'duties', '主要工作职责未填。'],
    ['部门整体支出的管理状况', 'management', '部门整体支出的管理状况未填。'],
    ['效率性评价和有效性评价', 'effectiveness', '效率性和有效性情况未填。'],
  ])('%s', (heading, slot, unknown) => {
    expect(textsUnder(composeReport({}), heading)).toEqual([unknown]);
    expect(textsUnder(composeReport({ narrative: { [slot]: '甲。\n\n乙。' } }), heading)).toEqual(['甲。', '乙。']);
  });
});

describe('money that came back', () => {
  const basic = {
    items: [
      { name: '甲', part: 'personnel', originalBudget: 10, actual: -20 },
      { name: '乙', part: 'operating', originalBudget: 10, actual: 5 },
    ],
  };
  const item = (actual: number) => ({ lastYearActual: 0, actual });
  const report = composeReport({
    basic,
    threePublic: {
      officialReception: item(-2),
      vehicleOperation: item(5),
      overseasTravel: item(0),
      vehiclePurchase: item(0),
    },
    projects: [{ name: '丙', originalBudget: 5, revisedBudget: 5, actual: -5 }],
  });

  it('is below zero in sentences as it is in tables', () => {
    expect(textsUnder(report, '本年基本支出预算执行情况').at(-1)).toBe(
      '由上表可见，基本支出年初预算20.00万元，决算-15.00万元，结余35.00万元，占预算的175%。其中人员经费预算10.00万元、决算-20.00万元，公用经费预算10.00万元、决算5.00万元。',
    );
    expect(textsUnder(report, '“三公经费”预算执行情况').join('')).toContain('公务接待费-2.00万元，');
    const projects = textsUnder(report, '项目支出情况').join('');
    expect(projects).toContain('决算-5.00万元，预算执行率-100%，比年初预算结余10.00万元');
    expect(textsUnder(report, '部门整体支出绩效情况').join('')).toContain('部门整体支出-20.00万元');
  });
});
