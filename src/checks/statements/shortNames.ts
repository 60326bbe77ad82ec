import type { Member } from './rosters.ts';

/** Numbering, stops and joining words before a name, and what a list calls its entries. */
const BEFORE =
  /^(?:[\s　，。；：、（(]|[①-⑳]|\d{1,2}[.．、)）]|[（(]?[一二三四五六七八九十\d]{1,2}[）)、]|第?[一二三四五六七八九十]+[是、]|其中|和|及|与|以及|而|“)+/;
const AFTER = /(?:项目|专项|经费|资金|支出|工作|[：，“”"（(\s　])+$/;
const SIGNS = /[“”"‘’（）()《》、和与及\s　]/g;
/** Of all kinds of things: no name. */
const COMMON =
  /^(?:项目|支出|预算|工作|建设|服务|管理|保障|业务|其他|其余|全部|合计|总计|共计|剩余|以上|两项|三项|本级)+$/;

/** The one member whose name has all signs of a short one, in their order: 食检所 for 食品药品检验所; `undefined` where none or several do. */
export function memberOf(words: string, roster: readonly Member[]): Member | undefined {
  const short = words.replace(BEFORE, '').replace(AFTER, '').replace(SIGNS, '');
  if (short.length < 2 || short.length > LONGEST || COMMON.test(short)) return undefined;
  const fitting = roster.filter(({ name }) => isShortOf(short, name.replace(SIGNS, '')));
  if (fitting.length < 2) return fitting[0];
  const same = fitting.filter(({ name }) => name.replace(SIGNS, '').includes(short));
  return same.length === 1 ? same[0] : undefined;
}

const LONGEST = 40;

function isShortOf(short: string, name: string): boolean {
  let at = 0;
  for (let next = 0; next < name.length && at < short.length; next++)
    if (name.charCodeAt(next) === short.charCodeAt(at)) at += 1;
  return at === short.length;
}
