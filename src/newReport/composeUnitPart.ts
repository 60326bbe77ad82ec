import { titleOf } from '../figures/figureNames.ts';
import { POST_KINDS } from '../model/types.ts';
import { childOf, listOf, mapOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { commented, line, yamlOf, yamlText } from './yaml.ts';

/** Composes the unit: as it was the year before, or its name and commented hints. */
export function composeUnit(from: SourceNode | undefined, name: string): string[] {
  const known = mapOf(childOf(from, 'unit'));
  if (known === undefined) {
    return [
      'unit:',
      line(1, 'name', yamlText(name)),
      commented(1, 'selfReference: 我单位        # 正文里怎样称呼自己'),
      commented(1, 'supervisor: 待填            # 主管部门全称'),
      commented(1, 'kind: 待填                  # 单位性质，例如 公益一类事业单位'),
      commented(1, 'divisions: [待填]           # 内设机构的名称'),
      commented(1, 'budgetUnits: [待填]         # 纳入本报告的预算单位；只有本级可以不写'),
    ];
  }
  return ['unit:', ...known.entries.map(({ key, value }) => line(1, key, yamlOf(value)))];
}

/** Composes posts and people; the numbers of the year before stand there to be checked. */
export function composeStaff(from: SourceNode | undefined, year: string): string[] {
  const known = childOf(from, 'staff');
  const posts = mapOf(childOf(known, 'authorizedPosts'));
  const hires = listOf(childOf(known, 'programmeHires'))?.items ?? [];
  const closing = yamlOf(childOf(childOf(known, 'retirees'), 'closing'));
  return [
    'staff:',
    line(1, 'asOf', `${year}-12-31`, '人员数的截止日期'),
    '  authorizedPosts:',
    ...POST_KINDS.map((kind) => {
      const before = yamlOf(childOf(posts, kind));
      return line(2, kind, before, `${titleOf(kind)}，${before === '' ? '没有的写 none' : '请核对'}`);
    }),
    line(
      1,
      'staffInPost',
      yamlOf(childOf(known, 'staffInPost')),
      known === undefined ? '在职人数' : '在职人数，上年的数，请核对',
    ),
    ...(hires.length === 0 ? [] : ['  programmeHires:', ...hires.map((hire) => `    - ${yamlOf(hire)}   # 请核对`)]),
    `  retirees: { closing: , new: , left: }   # 待填：离退休年末人数、本年新增、本年减少${closing === '' ? '' : `；上年末${closing}人`}`,
  ];
}
