import type { FillTable, SheetHead } from './types.ts';

/** The name of the first sheet, which only explains. */
export const INTRODUCTION = '填表说明';

/** What the first sheet of a workbook says to whoever fills it in, line by line. */
export function composeIntroduction(head: SheetHead, tables: readonly FillTable[]): readonly string[] {
  const { unit, year, money, budgetUnit, form } = head;
  return [
    `${unit}${year}年度自评填报表`,
    ...(budgetUnit === undefined ? [] : [`本表由预算单位“${budgetUnit}”填写，只填这个单位的数。`]),
    `金额单位：${money}。报告格式：${form}。`,
    '',
    '怎么填：',
    '1．只填浅黄色的格子；灰色的格子是表头和已经定下的名称，不用改，也改不动。',
    '2．没有发生的写“无”；确实是零的写 0；不知道的空着，报告里会印“未填”。',
    '3．合计、差异、比率都不填，由程序算。',
    '4．数字只写数，不写“万元”；可以写公式，存盘前要让它算完。',
    '5．要增加一项，写在表下面的空行里；要去掉一项，把那一行浅黄色的格子都清空。',
    '6．不要增删列、合并单元格、改表头，不要带宏。',
    '',
    `要填的表：${tables.map(({ sheet }) => sheet).join('、')}。`,
    '填好存盘，交给写报告的人导入；每一处改动导入前都会列出来。',
  ];
}
