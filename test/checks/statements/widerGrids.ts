import type { GridOfReport } from './judgeGroups.ts';

/**
 * More plain sentences, right and wrong, made of what a file holds and the ways in which people say it: people, guests and vehicles, results and indicators,
 * thrift, what is carried over, budgets and rates, what was spent for each, points of projects. Amounts are those of reports of the sets m and n.
 */
class Cases {
  readonly right: string[] = [];
  readonly wrong: string[] = [];

  /** A number in each of several ways, right and wrong. */
  say(right: number, wrong: number, ways: readonly string[], print: (value: number) => string = String): void {
    for (const way of ways) {
      this.right.push(way.replace('#', print(right)));
      this.wrong.push(way.replace('#', print(wrong)));
    }
  }
}

const fixed = (value: number) => value.toFixed(2);
const short = (value: number) => String(Number(value.toFixed(2)));

function ofPeople(): Cases {
  const cases = new Cases();
  cases.say(52, 57, [
    '核定编制#名。',
    '我局编制#名。',
    '人员编制数#个。',
    '核定#个编制。',
    '编制总数为#名。',
    '全局共有编制#名。',
    '核定各类编制#名。',
  ]);
  cases.say(18, 15, ['行政编制#名。', '其中行政编制#名。', '核定行政编制#名、事业编制31名、工勤编制3名。']);
  cases.say(31, 34, ['事业编制#名。', '有事业编制#个。']);
  cases.say(49, 44, [
    '在职人员#人。',
    '年末在职职工#人。',
    '实有在职人员#人。',
    '年末有#名在职人员。',
    '截至年底，我局在职#人。',
    '在职人数为#人，比上年减少2人。',
  ]);
  cases.say(29, 26, ['离退休人员#人。', '年末离退休人员#人。', '有#名离退休人员。', '离退休#人。']);
  cases.say(2, 5, [
    '新增退休人员#人。',
    '本年退休#人。',
    '全年有#名职工退休。',
    '在职人员比上年减少#人。',
    '年末在职人员49人，比上年末减少#人。',
  ]);
  cases.say(5, 8, ['编外聘用人员#人。', '临时聘用人员#人。']);
  cases.say(7, 9, ['劳务派遣人员#人。']);
  cases.say(3, 5, ['空编#名。', '编制52名，在职49人，空编#名。', '尚有空编#名。', '在职人员比编制少#人。']);
  cases.say(94.23, 92.35, ['人员控制率#%。', '在职人员控制率为#%。', '在职人员占编制的#%。'], fixed);
  cases.wrong.push(
    '在职人员比上年增加2人。',
    '在职人员与上年持平。',
    '编制比上年增加2名。',
    '离退休人员比上年增加3人。',
    '在职人员由50人减少到49人。',
  );
  cases.wrong.push('在职人员超编3人。', '编制已满编。', '在职人员超出编制。');
  cases.right.push(
    '编制与上年持平。',
    '在职人员由51人减少到49人。',
    '离退休人员比上年增加1人。',
    '在职人员未超过编制。',
  );
  return cases;
}

function ofGuests(): Cases {
  const cases = new Cases();
  cases.say(31, 37, [
    '全年公务接待#批次。',
    '国内公务接待#批次、236人次。',
    '公务接待批次#批。',
    '接待公务来访#批次。',
    '共接待#批次236人次。',
    '全年发生公务接待#批次。',
  ]);
  cases.say(236, 263, ['公务接待#人次。', '国内公务接待31批次、#人次。', '公务接待31批次，共#人。']);
  cases.say(
    102.54,
    120.45,
    ['公务接待人均#元。', '公务接待费2.42万元，人均#元。', '人均接待费用#元。', '公务接待236人次，人均#元。'],
    fixed,
  );
  cases.say(3, 4, ['公务用车保有量#辆。', '年末公务用车#辆。', '保有公务用车#辆。', '公务用车数量#辆。']);
  cases.say(2.88, 3.12, ['每辆车运行维护费#万元。', '公务用车运行维护费8.65万元，车均#万元。'], fixed);
  cases.wrong.push(
    '全年购置公务用车1辆。',
    '发生公务用车购置费12万元。',
    '未发生公务接待费。',
    '全年因公出国（境）团组1个。',
    '公务接待费比上年增加。',
  );
  cases.wrong.push('“三公”经费超预算。', '公务接待费超出预算0.58万元。', '公务用车运行维护费超预算。');
  cases.right.push(
    '全年未购置公务用车。',
    '没有因公出国（境）事项。',
    '公务接待费比上年减少。',
    '“三公”经费未超预算。',
  );
  return cases;
}

const RESULTS = [
  ['献血人次', 21460, 21000, '人次', 21469],
  ['采血量', 7.12, 7, '吨', 7.52],
  ['宣传活动', 52, 48, '场', 61],
] as const;

function ofResults(): Cases {
  const cases = new Cases();
  for (const [name, value, target, unit, wrong] of RESULTS) {
    const gap = value - target;
    const rate = (value / target) * 100;
    cases.say(value, wrong, [
      `${name}#${unit}。`,
      `全年${name}达到#${unit}。`,
      `${name}#${unit}，完成目标。`,
      `完成${name}#${unit}。`,
      `${name}目标${target}${unit}，实际#${unit}。`,
    ]);
    cases.say(
      gap,
      gap + 3,
      [`${name}比目标多#${unit}。`, `${name}超目标#${unit}。`, `${name}高出年度目标#${unit}。`],
      short,
    );
    cases.say(
      rate,
      rate + 4,
      [
        `${name}完成目标的#%。`,
        `${name}完成率#%。`,
        `${name}${value}${unit}，完成年度目标的#%。`,
        `${name}为年度目标的#%。`,
      ],
      fixed,
    );
    cases.say(target, target + 3, [
      `${name}年度目标#${unit}。`,
      `${name}${value}${unit}，目标为#${unit}。`,
      `年初设定${name}#${unit}的目标。`,
    ]);
    cases.right.push(`${name}超额完成目标。`, `${name}达到年度目标。`, `${name}超过年初目标。`);
    cases.wrong.push(
      `${name}未达到目标。`,
      `${name}低于目标。`,
      `${name}与目标持平。`,
      `${name}比目标少${short(gap)}${unit}。`,
    );
  }
  return cases;
}

const INDICATORS = [
  ['送教学生', 48, 46, '人', 15, 15],
  ['送教课时', 3520, 3680, '节', 15, 14.35],
  ['家长满意度', 95.8, 92, '%', 10, 10],
  ['康复训练覆盖率', 87.3, 90, '%', 30, 29.1],
] as const;

function ofIndicators(): Cases {
  const cases = new Cases();
  for (const [name, value, target, unit, full, given] of INDICATORS) {
    const isReached = value >= target;
    const [gap, points] = [Math.abs(value - target), unit === '%' ? '个百分点' : unit];
    cases.say(
      value,
      unit === '%' ? value - 2 : value + 7,
      [`${name}#${unit}。`, `${name}达到#${unit}。`, `${name}为#${unit}，目标${target}${unit}。`],
      short,
    );
    cases.say(target, target - 1, [
      `${name}目标#${unit}。`,
      `${name}的目标值为#${unit}。`,
      `${name}${value}${unit}，年初目标#${unit}。`,
    ]);
    cases.say(given, given - 0.7, [`${name}指标得#分。`, `${name}满分${full}分，得#分。`], short);
    cases.say(
      gap,
      gap + 2,
      [`${name}比目标${isReached ? '多' : '少'}#${points}。`, `${name}${isReached ? '高于' : '低于'}目标#${points}。`],
      short,
    );
    cases.right.push(`${name}${isReached ? '达到' : '未达到'}目标。`);
    cases.wrong.push(
      `${name}${isReached ? '未达到' : '达到'}目标。`,
      `${name}${isReached ? '低于' : '高于'}目标。`,
      `${name}与目标持平。`,
    );
    if (isReached) cases.wrong.push(`${name}扣0.5分。`, `${name}指标未得满分。`);
    else cases.wrong.push(`${name}超额完成目标。`, `${name}得满分。`, `${name}扣2.3分。`);
  }
  return cases;
}

function ofThrift(): Cases {
  const cases = new Cases();
  for (const [name, last, budget, actual] of [
    ['一般性支出', 93.6, 92, 90.15],
    ['物业管理费', 14.2, 14.4, 13.86],
  ] as const) {
    const rate = ((last - actual) / last) * 100;
    cases.say(actual, actual * 1.05, [`${name}#万元。`, `${name}决算#万元。`], fixed);
    cases.say(last - actual, last - actual + 1.2, [`${name}比上年减少#万元。`, `${name}压减#万元。`], fixed);
    cases.say(rate, rate + 3, [`${name}比上年下降#%。`, `${name}同比下降#%。`], fixed);
    cases.say(budget, budget + 3, [`${name}预算#万元。`, `${name}年初预算#万元，支出${fixed(actual)}万元。`], fixed);
    cases.wrong.push(`${name}比上年增加。`, `${name}比上年增长${fixed(rate)}%。`);
    cases.right.push(`${name}比上年减少。`, `${name}未超预算。`);
  }
  return cases;
}

function ofCarryover(): Cases {
  const cases = new Cases();
  cases.say(10.49, 12.49, ['年末结转结余#万元。', '年末结转#万元。', '年末结转结余合计#万元。'], fixed);
  cases.say(6, 8, ['上年结转#万元。', '年初结转和结余#万元。', '使用上年结转资金#万元。'], fixed);
  cases.say(6.8, 8.6, ['项目支出年末结转#万元。'], fixed);
  cases.say(3.6, 2.6, ['农村饮水安全巩固提升项目结转#万元。', '农村饮水安全巩固提升年末结转#万元。'], fixed);
  cases.say(3.69, 2.69, ['基本支出结转#万元。', '基本支出年末结转结余#万元。'], fixed);
  cases.wrong.push('年末无结转结余。', '年末没有结转资金。', '基本支出无结转。', '上年无结转。');
  return cases;
}

const BUDGETS = [
  ['基本支出', 783.31, 778, 787],
  ['项目支出', 451.2, 436, 458],
  ['农村饮水安全巩固提升项目', 236.4, 240, 240],
  ['中小型水库维修养护项目', 149.6, 136, 152],
] as const;

function ofBudgets(): Cases {
  const cases = new Cases();
  for (const [name, actual, original, revised] of BUDGETS) {
    const rate = (actual / revised) * 100;
    cases.say(rate, rate - 2.4, [`${name}预算执行率#%。`, `${name}执行率达到#%。`, `${name}完成全年预算的#%。`], fixed);
    cases.say(revised, revised + 7, [`${name}全年预算#万元。`, `${name}调整后预算#万元。`], fixed);
    cases.say(original, original + 7, [`${name}年初预算#万元。`, `年初安排${name}#万元。`], fixed);
    const [more, gap] = [actual > original, Math.abs(actual - original)];
    cases.say(
      gap,
      gap + 2,
      [`${name}比年初预算${more ? '增加' : '减少'}#万元。`, `${name}决算比年初预算${more ? '多' : '少'}#万元。`],
      fixed,
    );
    cases.wrong.push(
      `${name}${more ? '低于' : '高于'}年初预算。`,
      `${name}超全年预算。`,
      `${name}预算全部执行完毕。`,
      `${name}与年初预算持平。`,
    );
    if (revised === original) cases.right.push(`${name}预算未作调整。`, `${name}未追加预算。`);
    else {
      cases.say(
        revised - original,
        revised - original + 3,
        [`${name}年中追加预算#万元。`, `${name}全年预算比年初预算增加#万元。`],
        fixed,
      );
      cases.wrong.push(`${name}预算未作调整。`, `${name}未追加预算。`);
    }
  }
  cases.say(
    1234.51 / 12.45,
    97.16,
    ['整体支出预算执行率#%。', '全年预算执行率#%。', '部门预算执行率为#%。', '预算执行率达到#%。'],
    fixed,
  );
  cases.say(1245, 1254, ['全年预算#万元。', '调整后预算#万元。', '部门全年预算#万元，支出1234.51万元。'], fixed);
  cases.say(1214, 1241, ['年初预算#万元。', '部门年初预算#万元。', '年初批复预算#万元。'], fixed);
  cases.say(31, 35, ['年中追加预算#万元。', '全年追加预算#万元。'], fixed);
  return cases;
}

function ofEach(): Cases {
  const cases = new Cases();
  cases.say(
    783.31 / 49,
    14.2,
    ['人均基本支出#万元。', '基本支出783.31万元，人均#万元。', '按在职49人计，人均基本支出#万元。'],
    fixed,
  );
  cases.say(105.28 / 49, 2.65, ['人均公用经费#万元。', '公用经费人均#万元。'], fixed);
  cases.say(637.09 / 49, 12.4, ['人均工资福利支出#万元。', '工资福利支出人均#万元。'], fixed);
  return cases;
}

function ofScores(): Cases {
  const cases = new Cases();
  for (const [name, score] of [
    ['残疾学生生活补助', 97.61],
    ['康复设备购置', 96.35],
    ['送教上门', 98.7],
  ] as const) {
    cases.say(score, score - 1.4, [`${name}自评得分#分。`, `${name}项目自评得#分。`, `${name}综合得分#分。`], fixed);
    cases.say(100 - score, 101 - score, [`${name}共扣#分。`, `${name}自评扣#分。`], fixed);
  }
  cases.wrong.push(
    '自评得分最高的是残疾学生生活补助。',
    '三个项目得分均在98分以上。',
    '三个项目平均得分98.50分。',
    '送教上门得分低于康复设备购置。',
  );
  cases.right.push('自评得分最高的是送教上门。', '三个项目得分均在96分以上。', '三个项目平均得分97.55分。');
  return cases;
}

export const WIDER_GRIDS: readonly GridOfReport[] = [
  { kind: 'people', report: 'm/base1', cases: ofPeople() },
  { kind: 'guests and vehicles', report: 'm/base1', cases: ofGuests() },
  { kind: 'results', report: 'm/base2', cases: ofResults() },
  { kind: 'indicators', report: 'm/base3', cases: ofIndicators() },
  { kind: 'thrift', report: 'm/base1', cases: ofThrift() },
  { kind: 'what is carried over', report: 'm/base1', cases: ofCarryover() },
  { kind: 'budgets', report: 'm/base1', cases: ofBudgets() },
  { kind: 'what each costs', report: 'm/base1', cases: ofEach() },
  { kind: 'scores', report: 'n/base3', cases: ofScores() },
];
