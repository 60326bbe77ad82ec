import type { GridOfReport } from './judgeGroups.ts';

/**
 * Plain sentences made of names, wholes, columns and ways of saying a number, each right and wrong: what people write most, and what
 * nobody thinks of as a case. Amounts are those of two reports of set m.
 */
interface Cases {
  readonly right: string[];
  readonly wrong: string[];
}

/** A name, what was spent and the first budget, in 万元. */
const SPENT: readonly (readonly [name: string, spent: number, budget: number])[] = [
  ['基本支出', 783.31, 778],
  ['项目支出', 451.2, 436],
  ['人员经费', 678.03, 670.8],
  ['公用经费', 105.28, 107.2],
  ['工资福利支出', 637.09, 629.5],
  ['农村饮水安全巩固提升项目', 236.4, 240],
  ['“三公”经费支出', 11.07, 12.2],
  ['全年支出', 1234.51, 1214],
  ['支出合计', 1234.51, 1214],
  ['整体支出', 1234.51, 1214],
];
const WHOLES = ['本年支出', '全年支出', '支出合计', '支出总额', '总支出', '整体支出', '全部支出', '支出', '全局支出'];
const WHOLE = 1234.51;
/** A name, what was spent, and what was in the year before. */
const CHANGED: readonly (readonly [name: string, now: number, last: number])[] = [
  ['基本支出', 952.77, 911.3],
  ['公务接待费', 2.48, 3.05],
  ['血液检测试剂和耗材项目', 316.4, 298.5],
  ['支出合计', 1507.47, 1318.1],
  ['支出决算', 1507.47, 1318.1],
  ['公用经费', 158.75, 161.2],
];
const AGAINST_LAST = ['比上年', '较上年', '同比', '与上年相比', '比2023年', '较去年'];
const TENTHS = '零一二三四五六七八九';

function ofAmounts(): Cases {
  const cases: Cases = { right: [], wrong: [] };
  for (const [name, spent, budget] of SPENT) {
    const step = 10 ** Math.floor(Math.log10(spent)) / 10;
    const [up, down] = [Math.ceil(spent / step) * step, Math.floor(spent / step) * step];
    const round = (value: number) => String(Number(value.toFixed(2)));
    cases.right.push(`${name}${fixed(spent)}万元。`, `${name}近${round(up)}万元。`, `${name}超${round(down)}万元。`);
    cases.right.push(`${name}不足${round(up)}万元。`, `${name}${round(down)}余万元。`);
    cases.wrong.push(`${name}${fixed(spent * 1.03)}万元。`, `${name}超${round(up + step)}万元。`);
    cases.wrong.push(`${name}约${round(spent * 1.3)}万元。`, `${name}${round(up + step)}余万元。`);
    const rate = (spent / budget) * 100;
    cases.right.push(`${name}${fixed(spent)}万元，完成年初预算的${fixed(rate)}%。`);
    cases.wrong.push(`${name}${fixed(spent)}万元，完成年初预算的${fixed(rate + 3)}%。`);
    cases.wrong.push(`${name}完成年初预算的${fixed(rate + 3)}%。`);
  }
  return cases;
}

function ofShares(): Cases {
  const cases: Cases = { right: [], wrong: [] };
  for (const [name, spent] of SPENT.slice(0, 6)) {
    const share = (spent / WHOLE) * 100;
    const tenths = Math.ceil(share / 10);
    for (const whole of WHOLES) {
      cases.right.push(
        `${name}${fixed(spent)}万元，占${whole}的${fixed(share)}%。`,
        `${name}占${whole}的${fixed(share)}%。`,
      );
      cases.wrong.push(`${name}${fixed(spent)}万元，占${whole}的${fixed(share + 4)}%。`);
      cases.wrong.push(`${name}占${whole}的比重为${fixed(share + 4)}%。`);
      if (tenths * 10 - share < 5) cases.right.push(`${name}占${whole}的近${TENTHS[tenths]}成。`);
      // 人员经费 is near nine tenths of basic spending.
      if (tenths + 3 < 10 && !/人员|工资/.test(name))
        cases.wrong.push(`${name}占${whole}的近${TENTHS[tenths + 3]}成。`);
    }
  }
  return cases;
}

function ofChanges(): Cases {
  const cases: Cases = { right: [], wrong: [] };
  for (const [name, now, last] of CHANGED) {
    const [by, rate] = [Math.abs(now - last), (Math.abs(now - last) / last) * 100];
    const [grew, fell] = now > last ? ['增长', '下降'] : ['下降', '增长'];
    const [more, less] = now > last ? ['增加', '减少'] : ['减少', '增加'];
    for (const than of AGAINST_LAST) {
      cases.right.push(`${name}${fixed(now)}万元，${than}${more}${fixed(by)}万元，${grew}${fixed(rate)}%。`);
      cases.right.push(`${name}${than}${grew}${fixed(rate)}%。`, `${name}${than}有所${more}。`);
      cases.wrong.push(`${name}${fixed(now)}万元，${than}${more}${fixed(by + 7)}万元。`);
      cases.wrong.push(`${name}${fixed(now)}万元，${than}${less}${fixed(by)}万元。`);
      cases.wrong.push(`${name}${fixed(now)}万元，${than}${grew}${fixed(rate + 5)}%。`);
      cases.wrong.push(`${name}${than}${fell}${fixed(rate)}%。`, `${name}${than}有所${less}。`);
    }
    cases.right.push(`${name}上年为${fixed(last)}万元，本年为${fixed(now)}万元。`);
    cases.wrong.push(`${name}上年为${fixed(last + 9)}万元，本年为${fixed(now)}万元。`);
    cases.wrong.push(`${name}上年为${fixed(last)}万元，本年为${fixed(now + 9)}万元。`);
    cases.right.push(`${name}${now > last ? '高于' : '低于'}上年。`);
    cases.wrong.push(`${name}${now > last ? '低于' : '高于'}上年。`);
  }
  return cases;
}

function fixed(value: number): string {
  return value.toFixed(2);
}

export const GRIDS: readonly GridOfReport[] = [
  { kind: 'amounts', report: 'm/base1', cases: ofAmounts() },
  { kind: 'shares', report: 'm/base1', cases: ofShares() },
  { kind: 'changes', report: 'm/base2', cases: ofChanges() },
];
