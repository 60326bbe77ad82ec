import { titleOf } from '../figures/figureNames.ts';
import { POST_KINDS } from '../model/types.ts';
import { isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import { childOf, listOf, mapOf } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import type { Asks } from './asks.ts';
import { commented, line, yamlOf, yamlText } from './yaml.ts';

/** Composes the unit: as it was the year before, or its name and commented hints. */
export function composeUnit(from: SourceNode | undefined, name: string, asks: Asks): string[] {
  const known = mapOf(childOf(from, 'unit'));
  if (known === undefined) {
    return [
      'unit:',
      line(1, 'name', yamlText(name)),
      ...UNIT_KEYS.filter(([key]) => asks(`unit.${key}`)).map(([, entry]) => commented(1, entry)),
    ];
  }
  const kept = known.entries.filter(({ key }) => KEPT.has(key) || asks(`unit.${key}`));
  return ['unit:', ...kept.map(({ key, value }) => line(1, key, yamlOf(value)))];
}

/** Kept under every form: they name the unit and its parts, and say how many there are. */
const KEPT: ReadonlySet<string> = new Set(['name', 'budgetUnits', 'budgetUnitCount', 'divisionCount']);

const UNIT_KEYS = [
  ['selfReference', 'selfReference: 我单位        # 正文里怎样称呼自己'],
  ['supervisor', 'supervisor: 待填            # 主管部门全称'],
  ['kind', 'kind: 待填                  # 单位性质，例如 公益一类事业单位'],
  ['rank', 'rank: 待填                  # 机构规格，例如 正科级'],
  ['funding', 'funding: 待填               # 经费来源，例如 全额拨款'],
  ['accounting', 'accounting: 待填            # 会计核算执行的制度'],
  ['budgetCode', 'budgetCode: 待填            # 封面上的预算编码'],
  ['contact', 'contact: 待填               # 封面上的联系人'],
  ['phone', 'phone: 待填                 # 封面上的联系电话'],
  ['divisions', 'divisions: [待填]           # 内设机构的名称；只知道个数的，写 divisionCount: 个数'],
  [
    'budgetUnits',
    'budgetUnits: [待填]         # 纳入本报告的预算单位；只有本级可以不写，只知道个数的写 budgetUnitCount: 个数',
  ],
] as const;

/** Composes posts and people; the numbers of the year before stand there to be checked. */
export function composeStaff(from: SourceNode | undefined, year: string, asks: Asks): string[] {
  const known = childOf(from, 'staff');
  const posts = mapOf(childOf(known, 'authorizedPosts'));
  const inPost = yamlOf(childOf(known, 'staffInPost'));
  const hires = asks('staff.programmeHires') ? (listOf(childOf(known, 'programmeHires'))?.items ?? []) : [];
  const closing = yamlOf(childOf(childOf(known, 'retirees'), 'closing'));
  const total = yamlOf(childOf(posts, 'total'));
  const isOnlyTotal = total !== '' && POST_KINDS.every((kind) => yamlOf(childOf(posts, kind)) === '');
  return [
    'staff:',
    ...(asks('staff.asOf') ? [line(1, 'asOf', `${year}-12-31`, '人员数的截止日期')] : []),
    '  authorizedPosts:',
    ...(isOnlyTotal ? [line(2, 'total', total, '编制总数，请核对')] : []),
    ...(isOnlyTotal ? [] : POST_KINDS).map((kind) => {
      const before = yamlOf(childOf(posts, kind));
      return line(2, kind, before, `${titleOf(kind)}，${before === '' ? '没有的写 none' : '请核对'}`);
    }),
    line(1, 'staffInPost', inPost, inPost === '' ? '在职人数' : '在职人数，上年的数，请核对'),
    ...(hires.length > 0 || !asks('staff.programmeHires')
      ? []
      : [
          commented(1, 'programmeHires:   # 按引才计划聘用的人员，没有不写'),
          commented(1, '  - { programme: 待填, count: , holdsPost: }   # 计划的名称、人数、是否占编（true 或 false）'),
        ]),
    ...(hires.length === 0 ? [] : ['  programmeHires:', ...hires.map((hire) => `    - ${yamlOf(hire)}   # 请核对`)]),
    ...composeOtherStaff(known, asks),
    ...(asks('staff.lastYear') ? composeLastStaff(posts, inPost) : []),
    ...(asks('staff.byUnit') ? composeStaffOfUnits(known) : []),
    ...(asks('staff.retirees')
      ? [
          `  retirees: { closing: , new: , left: }   # 待填：离退休年末人数、本年新增、本年减少${closing === '' ? '' : `；上年末${closing}人`}`,
        ]
      : []),
  ];
}

/** Composes the people without a post: those of the year before, or a hint. */
function composeOtherStaff(known: SourceNode | undefined, asks: Asks): string[] {
  if (!asks('staff.otherStaff')) return [];
  const others = yamlOf(childOf(known, 'otherStaff'));
  return others === ''
    ? [
        commented(
          1,
          'otherStaff: { temporary: , dispatched: , other: }   # 编外的临时人员、劳务派遣人员、其他人员，没有不写',
        ),
      ]
    : [line(1, 'otherStaff', others, '编外人员，上年的数，请核对')];
}

/** Composes last year's posts and people, where the report of the year before tells them. */
function composeLastStaff(posts: SourceMap | undefined, inPost: string): string[] {
  const kinds = POST_KINDS.map((kind) => yamlOf(childOf(posts, kind))).filter((text) => text !== 'none');
  const total = kinds.every(isPlainDecimal)
    ? kinds.reduce((sum, text) => sum.plus(parseDecimal(text)), parseDecimal('0')).toFixed()
    : yamlOf(childOf(posts, 'total'));
  const told = [
    ...(total === '' || posts === undefined ? [] : [`authorizedPosts: ${total}`]),
    ...(inPost === '' ? [] : [`staffInPost: ${inPost}`]),
  ];
  return told.length === 0
    ? [commented(1, 'lastYear: { authorizedPosts: , staffInPost: }   # 上年末的编制数和在职人数，不比较的不写')]
    : [`  lastYear: { ${told.join(', ')} }   # 上年末的编制数和在职人数`];
}

/** Composes the people of each budget unit, where the report of the year before has them. */
function composeStaffOfUnits(known: SourceNode | undefined): string[] {
  const byUnit = mapOf(childOf(known, 'byUnit'));
  if (byUnit === undefined) return [];
  return ['  byUnit:', ...byUnit.entries.map(({ key, value }) => `    ${yamlText(key)}: ${yamlOf(value)}   # 请核对`)];
}
