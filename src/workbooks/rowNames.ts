import { plainText } from './readAmount.ts';
import type { Part, ThreePublicKey } from './types.ts';

/** A class (类) of 支出经济分类科目 in basic spending, and the part of basic spending that it belongs to. */
interface SpendingClass {
  readonly name: string;
  readonly part: Part;
}

/** The classes of 支出经济分类科目 in basic spending, and the part of basic spending that each belongs to. */
export const CLASS_BY_CODE = new Map<string, SpendingClass>([
  ['301', { name: '工资福利支出', part: 'personnel' }],
  ['302', { name: '商品和服务支出', part: 'operating' }],
  ['303', { name: '对个人和家庭的补助', part: 'personnel' }],
  ['307', { name: '债务利息及费用支出', part: 'operating' }],
  ['309', { name: '资本性支出（基本建设）', part: 'capital' }],
  ['310', { name: '资本性支出', part: 'capital' }],
  ['311', { name: '对企业补助（基本建设）', part: 'operating' }],
  ['312', { name: '对企业补助', part: 'operating' }],
  ['399', { name: '其他支出', part: 'operating' }],
]);
const BY_NAME = new Map([...CLASS_BY_CODE.values()].map((each) => [plainText(each.name), each]));

/** Finds the class of basic spending that a name stands for: `一、工资福利支出`, and other ways of writing it. */
export function classOf(name: string): SpendingClass | undefined {
  const bare = withoutNumber(plainText(name)).replace(/^对个人和家庭补助/, '对个人和家庭的补助');
  return BY_NAME.get(bare) ?? BY_NAME.get(bare.replace(/支出$/, ''));
}

/** Finds the code of a class by its name. */
export function codeOfClass(name: string): string | undefined {
  return [...CLASS_BY_CODE].find(([, each]) => each.name === name)?.[0];
}

/** `一、工资福利支出`, `301工资福利支出` → `工资福利支出`. */
function withoutNumber(name: string): string {
  return name.replace(/^[(]?[一二三四五六七八九十\d]+[)、.]+/, '').replace(/^3\d\d(?=[\u4e00-\u9fff])/, '');
}

/** Returns the item that a heading or a row's name stands for; `sum` where the report derives it. */
export function threePublicItemOf(heading: string): ThreePublicKey | 'sum' | undefined {
  const group = /公务用车购置(?:费)?[及和与]运行(?:维护)?费?/.exec(heading);
  if (group !== null) {
    const rest = heading.slice(group.index + group[0].length);
    if (rest.includes('运行')) return 'vehicleOperation';
    return rest.includes('购置') ? 'vehiclePurchase' : 'sum';
  }
  if (heading.includes('因公出国')) return 'overseasTravel';
  if (heading.includes('公务接待')) return 'officialReception';
  if (/运行(?:维护)?费/.test(heading)) return 'vehicleOperation';
  if (heading.includes('购置费')) return 'vehiclePurchase';
  // 公务用车费 over 购置 and 运行维护.
  if (/用车费?(?:运行|购置)(?:维护)?$/.test(heading))
    return heading.includes('购置') ? 'vehiclePurchase' : 'vehicleOperation';
  return /[合总]计$/.test(heading) ? 'sum' : undefined;
}
