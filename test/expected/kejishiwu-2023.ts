import type { ExpectedYear, SpendingRow } from './types.ts';

/*
 * The first example, worked by hand from its facts with exact fractions, half up. In 万元:
 *
 *   budget   218.71 + 19.50 + 58.14               = 296.35
 *   actual   217.49 + 19.33 + 85.31 + 0.24        = 322.37
 *   variance  −1.22 −  0.17 + 27.17 + 0.24        =  26.02    26.02 ÷ 296.35 = 8.780159… %
 *   gross overspend 27.17 + 0.24 = 27.41, gross saving −1.22 − 0.17 = −1.39, and 27.41 − 1.39 = 26.02
 *   人员经费 218.71 + 58.14 = 276.85,  217.49 + 85.31 = 302.80
 *   公用经费  19.50 (+ none)  =  19.50,   19.33 +  0.24 =  19.57
 *
 * No revised budget is given: whatever rests on it is unknown. The reason for 27.17 is partial and without amount.
 */

const NONE: SpendingRow = ['none', 'none', 'none', 'none', 'noBudget', 'none', 'noBudget', 'noBudget'];

// biome-ignore format: rows of tables
export const kejishiwu2023: ExpectedYear = {
  spending: {
    'basic.items.工资福利支出': [
      '2187100 218.71', 'unknown', '2174900 217.49', '-12200 -1.22',
      '-0.557816 -0.56%', 'unknown', 'unknown', '99.442184 99.44%',
    ],
    'basic.items.商品和服务支出': [
      '195000 19.50', 'unknown', '193300 19.33', '-1700 -0.17',
      '-0.871795 -0.87%', 'unknown', 'unknown', '99.128205 99.13%',
    ],
    'basic.items.对个人和家庭的补助': [
      '581400 58.14', 'unknown', '853100 85.31', '271700 27.17',
      '46.732026 46.73%', 'unknown', 'unknown', '146.732026 146.73%',
    ],
    'basic.items.资本性支出': [
      'none', 'unknown', '2400 0.24', '2400 0.24',
      'noBudget', 'unknown', 'unknown', 'noBudget',
    ],
    'basic.total': [
      '2963500 296.35', 'unknown', '3223700 322.37', '260200 26.02',
      '8.780159 8.78%', 'unknown', 'unknown', '108.780159 108.78%',
    ],
    'basic.personnel': [
      '2768500 276.85', 'unknown', '3028000 302.80', '259500 25.95',
      '9.373307 9.37%', 'unknown', 'unknown', '109.373307 109.37%',
    ],
    'basic.operating': [
      '195000 19.50', 'unknown', '195700 19.57', '700 0.07',
      '0.358974 0.36%', 'unknown', 'unknown', '100.358974 100.36%',
    ],
    'basic.operatingIncludingCapital': [
      '195000 19.50', 'unknown', '195700 19.57', '700 0.07',
      '0.358974 0.36%', 'unknown', 'unknown', '100.358974 100.36%',
    ],
    'basic.operatingExcludingCapital': [
      '195000 19.50', 'unknown', '193300 19.33', '-1700 -0.17',
      '-0.871795 -0.87%', 'unknown', 'unknown', '99.128205 99.13%',
    ],
    'projects.total': NONE,
    'governmentFund.total': NONE,
    'stateCapital.total': NONE,
    'socialInsurance.total': NONE,
    // 整体支出 = 基本 322.37 + 项目 0
    whole: [
      '2963500 296.35', 'unknown', '3223700 322.37', '260200 26.02',
      '8.780159 8.78%', 'unknown', 'unknown', '108.780159 108.78%',
    ],
  },

  threePublic: {
    officialReception: [
      'unknown', 'unknown', '800 0.08', '0 0',
      '-800 -0.08', '-100 -100%', 'unknown', 'unknown', 'unknown',
    ],
    vehicleOperation: ['unknown', 'unknown', '0 0', '0 0', '0 0', 'zeroBase', 'unknown', 'unknown', 'unknown'],
    overseasTravel: ['unknown', 'unknown', 'none', 'none', 'none', 'zeroBase', 'unknown', 'unknown', 'unknown'],
    vehiclePurchase: ['unknown', 'unknown', 'none', 'none', 'none', 'zeroBase', 'unknown', 'unknown', 'unknown'],
    // 0.00 + none
    vehicles: ['unknown', 'unknown', '0 0', '0 0', '0 0', 'zeroBase', 'unknown', 'unknown', 'unknown'],
    total: ['unknown', 'unknown', '800 0.08', '0 0', '-800 -0.08', '-100 -100%', 'unknown', 'unknown', 'unknown'],
  },

  figures: {
    // 67.47 + 6.00 + 26.46 + 0.07 = 100.00
    'basic.items.工资福利支出.share': '67.465955 67.47%',
    'basic.items.商品和服务支出.share': '5.996216 6%',
    'basic.items.对个人和家庭的补助.share': '26.463381 26.46%',
    'basic.items.资本性支出.share': '0.074449 0.07%',
    'basic.grossOverspend': '274100 27.41',
    'basic.grossSaving': '-13900 -1.39',
    'basic.explained': '0 0',
    'basic.partlyExplained': '271700 27.17',
    'basic.unexplained': '2400 0.24',
    'basic.explainedShare': '0 0%',
    'basic.partlyExplainedShare': '99.124407 99.12%',
    'basic.unexplainedShare': '0.875593 0.88%',
    'basic.carryover.opening': 'unknown',
    'basic.carryover.closing': 'unknown',
    'projects.carryover.opening': 'none',
    'projects.carryover.closing': 'none',
    'whole.carryover.opening': 'unknown',
    'whole.carryover.closing': 'unknown',

    'threePublic.vehiclesBought': 'none',
    'threePublic.vehiclesKept': 'unknown',

    'staff.administrative': 'none',
    'staff.institutional': '18',
    'staff.service': 'none',
    'staff.other': 'none',
    'staff.authorizedPosts': '18',
    'staff.staffInPost': '16',
    'staff.vacancies': '2',
    'staff.items.四海揽才.hires': '1',
    // Whether the one holds a post is not said: 15 are sure to hold one.
    'staff.postlessHires': 'unknown',
    'staff.postHolders': 'unknown',
    'staff.unsureHires': '1',
    'staff.sureHolders': '15',
    'staff.staffControlRate': '88.888889 88.89%',
    'staff.postHolderControlRate': 'unknown',
    'staff.sureHolderControlRate': '83.333333 83.33%',
    'staff.retirees': '20',
    'staff.newRetirees': '1',
    // 19 if none left, which the file does not say
    'staff.leftRetirees': 'unknown',
    'staff.openingRetirees': 'unknown',
    'unit.divisions': '3',
    'unit.budgetUnits': '1',
  },

  tables: {
    基本支出本年预算指标: [
      ['预算项目', '部门本年预算', '合计'],
      ['工资福利支出', '218.71', '218.71'],
      ['商品和服务支出', '19.50', '19.50'],
      ['对个人和家庭的补助', '58.14', '58.14'],
      ['合计', '296.35', '296.35'],
    ],
    本年基本支出预算执行情况: [
      ['预算项目', '部门本年决算金额'],
      ['工资福利支出', '217.49'],
      ['商品和服务支出', '19.33'],
      ['对个人和家庭的补助', '85.31'],
      ['资本性支出', '0.24'],
      ['合计', '322.37'],
    ],
    '“三公经费”支出情况': [
      ['费用项目', '2022年决算数', '2023年决算数'],
      ['公务接待费', '0.08', '0'],
      ['公务用车运行维护费', '0', '0'],
      ['因公出国（境）费', '0', '0'],
      ['公务用车购置费', '0', '0'],
      ['合计', '0.08', '0'],
    ],
  },

  sentences: [
    '内设机构3个',
    '核定编制18名',
    '实际在职16人，低于编制数，空编2名，在职人员控制率88.89%',
    '控制率为83.33%',
    '离退休人员20人，本年新增1人。',
    '基本支出年初预算296.35万元，决算322.37万元，超支26.02万元，占预算的8.78%。',
    '人员经费预算276.85万元、决算302.80万元，公用经费预算19.50万元、决算19.57万元',
    '对个人和家庭的补助超支27.17万元（46.73%），部分原因是：',
    '资本性支出年初没有安排预算，实际支出0.24万元，原因未填',
    '“三公经费”预算数没有填全，预算的变动和控制情况无法计算',
    '公务接待费比上年减少0.08万元，下降100%',
    '公务用车运行维护费与上年持平，均为0',
    '因公出国（境）费两年均未发生',
    '公务用车购置费两年均未发生',
    '四项合计比上年减少0.08万元，下降100%',
    '没有项目支出',
    '部门整体支出322.37万元，其中基本支出322.37万元',
    '在职16人、编制18名，在职人数控制在编制以内，控制率88.89%',
  ],

  // A share of the *net* overspend (27.17 ÷ 26.02), a rate on a zero base, an execution rate against the original.
  never: ['104.42', '结余26.02', '基本持平', '增长100%', '预算执行率108.78%', 'NaN', 'undefined', '{{'],

  scores: {
    notice: ['open', '0', '2'],
    noticeElements: ['open', '0', '6'],
    workingGroup: ['open', '0', '2'],
    selfChecks: ['open', '0', '10'],
    submission: ['open', '0', '10'],
    bodyComplete: ['derived', '8', '8'],
    annexComplete: ['open', '0', '7'],
    weights: ['open', '0', '5'],
    thirdLevel: ['open', '0', '5'],
    measurable: ['open', '0', '5'],
    concise: ['open', '0', '3'],
    relevant: ['open', '0', '2'],
    problems: ['open', '0', '20'],
    suggestions: ['open', '0', '15'],
  },
  totals: { least: '8', most: '100', derived: '8', declared: '0', open: '92' },

  findings: [
    ['SE404', 'basic.items'],
    ['SE403', 'basic.items[2].reason'],
    ['SE402', 'basic.items[3].name'],
    ['SE405', 'threePublic'],
    ['SE406', 'declared[0].points'],
  ],
};
