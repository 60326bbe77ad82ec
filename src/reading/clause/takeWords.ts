import type { Token } from '../types.ts';
import type { ClauseReading } from './clauseReading.ts';

export function takeWords(reading: ClauseReading, { text }: Token): void {
  if (MONTHS.test(text)) reading.ofPartYear = true;
  const words = leaveOutSelf(reading, text.replace(AUTHORITY, '').replace(SELF, ''));
  // 占全馆公用经费的26.86%: of what a unit has a share, and still of that unit.
  if (words !== text && reading.relation?.relation !== 'of') reading.isSelf = true;
  reading.isLinked = /^(?:和|与|及|以及)$/.test(words);
  const isSomeOf =
    /^[前后两二三]者/.test(words) || (/^中/.test(words) && reading.thing === undefined && reading.last !== undefined);
  if (isSomeOf) reading.circumstances.add('part');
  if (words === '' || LINKS.test(words)) return;
  if (
    reading.isComparing !== undefined &&
    reading.basis === undefined &&
    /^(?:年初|期初|上年末|去年末)数?$/.test(words)
  ) {
    reading.basis = 'other';
    return;
  }
  // 升级台账系统5.6万元: of another word than 升; 多办4场 is more.
  if (!(reading.change !== undefined && /^[多少]$/.test(reading.change.text) && words.length <= 2))
    reading.change = undefined;
  if (/^中/.test(words) && reading.thing !== undefined) reading.head = reading.thing;
  if (reading.thing === undefined) reading.leading += words;
  else reading.trailing += words;
}

/** Oneself, as a unit calls itself. */
const SELF = /[我本全该](?:[局委办厅院校站所队处部镇乡]|中心|街道|学院|医院|学校|单位|部门|系统|校区|馆|社|会)/g;

/** Who approves posts, as people shorten it. */
const AUTHORITY = /[\u4e00-\u9fff]{0,6}?(?:编办|编委会?办?)/g;

/** Links that name nothing. */
const LINKS =
  /^(?:加上|再加上?|另加|后|和|与|及|以及|而|则|但|因此|故|是|的|了|等|对|由|从|在|按|以|该|这|各|含|较|比|末|底)+$/;

/** `截至9月30日`, `截至6月底`: not the end of the year. */
const MONTHS = /^(?:截[至止])?(?:\d{4}年)?(?:[1-9]|1[01])月(?:\d{1,2}日|底|末)/;

/** `街道公务用车保有量`: a clause starts with oneself. */
function leaveOutSelf(reading: ClauseReading, words: string): string {
  const isFirst = reading.leading === '' && reading.thing === undefined && reading.last === undefined;
  if (!isFirst || reading.self === '' || !words.startsWith(reading.self)) return words;
  reading.isSelf = true;
  return words.slice(reading.self.length);
}

export function joinWordsUntil(reading: ClauseReading, last: Token | undefined): string {
  const { tokens } = reading.clause;
  return tokens
    .slice(0, last === undefined ? 0 : tokens.indexOf(last) + 1)
    .map(({ text }) => text)
    .join('');
}
