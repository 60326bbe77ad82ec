import { isPercentage } from './amountWords.ts';
import type { ChangeSaid, Statement, Token, ValueSaid } from './types.ts';

/* Of which figure a statement about people, posts or vehicles is: the one place that knows, for checks and for drafts. */

export type PeopleSaid = ValueSaid | ChangeSaid;

/** A figure that a number of people may be; of one that went up or down, `sign` says which way. */
export interface Meant {
  readonly ids: readonly string[];
  readonly sign?: 1 | -1;
  /** Some of those who left: no more than all. */
  readonly isPart?: true;
}

/** The sentence in which a statement stands. */
interface SaidIn {
  readonly text: string;
  readonly year: number;
}

const RETIREES = new Set(['staff.retirees', 'staff.openingRetirees', 'staff.newRetirees']);
const KINDS_OF_POSTS = new Set(['staff.administrative', 'staff.institutional', 'staff.service', 'staff.other']);
/** What the file has of the year before. */
const LAST_YEAR: Readonly<Record<string, string>> = {
  'staff.authorizedPosts': 'staff.lastYear.authorizedPosts',
  'staff.staffInPost': 'staff.lastYear.staffInPost',
};
/** How it changed to this year, where the file has both. */
const CHANGES: Readonly<Record<string, string>> = {
  'staff.authorizedPosts': 'staff.postsChange',
  'staff.staffInPost': 'staff.inPostChange',
};
const CLOSING = /年末|年底|期末|目前|^现/;
/** What may follow a number of all: another number, a share, 中. */
const GOES_ON = /^(?:中有?|和|与|及|以及)$/;
/** Heads of which those in post and those retired are the parts. */
const OF_ALL = /总人数|人员|职工|总数|编制/;

/** A number of people, or a change of one; their rates are figures like others. */
export function isOfPeople({ thing, kind }: Statement): boolean {
  return thing?.kind === 'people' && (kind === 'value' || kind === 'change');
}

/** What a number of people is of; `undefined` where it is of none that the file has, or cannot be told. */
export function meantPeople(said: PeopleSaid, sentence: SaidIn, before: readonly Statement[]): Meant | undefined {
  const { amount } = said;
  if (amount === undefined || isPercentage(amount) || !isOfCount(said, sentence) || !isTold(said)) return undefined;
  return said.kind === 'value' ? meantByValue(said, sentence, before) : meantByChange(said, before);
}

/** Units in which people, posts, vehicles and receptions are counted. */
const COUNTED = /^(?:[人名个位辆台批]|批次|人次)$/;

/** A whole number of people, posts or vehicles; a bare one only where nothing follows it: 在职37，离退休16. */
function isOfCount({ amount, end }: PeopleSaid, { text }: SaidIn): boolean {
  if (amount === undefined) return false;
  if (amount.unit !== '') return COUNTED.test(amount.unit);
  return amount.decimals === 0 && !amount.isVague && /^(?:[，。；、：）]|$)/.test(text.slice(end).trimEnd());
}

/** Told of the unit's own, and of all of them. A reason in another clause ends where people are named anew. */
function isTold({ circumstances, clause, how, kind, end }: PeopleSaid): boolean {
  const isEnd = clause.end === end && how === 'named' && kind === 'value';
  const isOwnReason = clause.tokens.some(({ circumstance }) => circumstance === 'reason');
  const others = [...circumstances].filter((one) => one !== 'reason' || !isEnd || isOwnReason);
  return others.length === 0 && (clause.depth === 0 || how === 'named' || kind === 'change');
}

function meantByValue(said: ValueSaid, sentence: SaidIn, before: readonly Statement[]): Meant | undefined {
  const { thing, how, clause, amount, thingStart, to, isFrom } = said;
  const id = thing?.prefixes[0] ?? '';
  const tokens = clause.tokens;
  const at = tokens.findIndex((token) => token.amount === amount);
  const lead = leadOf(tokens, at);
  const year = yearOf(said, lead);
  const isOfRetirees = RETIREES.has(id);
  if (how === 'named') {
    // 退休人员27名, 退休12人: who is retired, of whom the file has none but with 离休.
    if (thing?.isCountedFirst && thingStart !== undefined)
      return isOfSome(tokens, at, false) ? undefined : { ids: ['staff.retired'] };
    if (isOfSome(tokens, at, thingStart === undefined)) return undefined;
    const named = new Set(lead.flatMap((token) => (token.thing?.kind === 'people' ? token.thing.prefixes : [])));
    if (named.size > 1 && !isOfPosts(id)) return undefined;
    // 事业编制人员29人: people, and no posts.
    if (KINDS_OF_POSTS.has(id) && lead.some(({ text }) => /人员|职工/.test(text) && text.length <= 4)) return undefined;
    if (!isOfHead(said, id, sentence, before)) return undefined;
  } else {
    // 年末为31人, 增加到31人: only where words say of what moment it is.
    const isSaid = to !== undefined || year === sentence.year - 1 || lead.some(({ text }) => CLOSING.test(text));
    if (!isSaid || lead.some(({ other }) => other === true)) return undefined;
    if (year !== sentence.year - 1 && isFollowed(tokens, at)) return undefined;
    if (!isOfRetirees && to === undefined) return undefined;
    // 公开招聘3人、退休2人，年末38人: not of retirees.
    if (id === 'staff.newRetirees' && !before.some((one) => isOfRetired(one))) return undefined;
  }
  if (year !== undefined && year !== sentence.year) {
    if (year !== sentence.year - 1) return undefined;
    if (isOfRetirees) return id === 'staff.newRetirees' ? undefined : { ids: ['staff.openingRetirees'] };
    const lastYear = how === 'named' ? LAST_YEAR[id] : undefined;
    return lastYear === undefined ? undefined : { ids: [lastYear] };
  }
  if (isFrom) return undefined;
  if (!isOfRetirees || how === 'named') return { ids: [id] };
  return { ids: ['staff.retirees'] };
}

/** `比年初净增2人`, `本年新增3人、减少1人`, `去世1人`: of retirees, whose start, end and changes the file has. */
function meantByChange(said: ChangeSaid, before: readonly Statement[]): Meant | undefined {
  const { thing, word, sign, clause, wordStart, year, basis } = said;
  const id = thing?.prefixes[0] ?? '';
  const ofLast = CHANGES[id];
  if (ofLast !== undefined && basis === 'lastYear' && sign !== 0 && year === undefined && isBareChange(said))
    return { ids: [ofLast], sign };
  if (!RETIREES.has(id) || sign === 0 || basis === 'other') return undefined;
  if (year !== undefined && before.some((one) => one.year !== undefined && one.year < year - 1)) return undefined;
  const lead = clause.tokens.filter(({ end }) => end <= wordStart);
  if (lead.some(({ other, text }) => other === true && !/^[末底的]$/.test(text))) return undefined;
  if (lead.some((token) => token.year !== undefined && !token.year.isComparison && token.year.year !== year))
    return undefined;
  const last = before.at(-1);
  const isMoved = last?.kind === 'value' && last.to !== undefined;
  const isCompared = isMoved || lead.some(({ relation }) => relation === 'than') || word.startsWith('净');
  const net: Meant = { ids: ['people.net'], sign };
  if (word === '新增') return { ids: ['staff.newRetirees'] };
  if (/^(?:去世|病故|逝世|离世)$/.test(word)) return { ids: ['staff.leftRetirees'], isPart: true };
  if (isCompared) return net;
  if (!/^(?:增加|减少)$/.test(word)) return undefined;
  return sign > 0 ? { ids: ['staff.newRetirees', 'people.net'] } : { ids: ['staff.leftRetirees', 'people.lost'] };
}

/** 在职人员比上年减少2人: of all, where nothing else is said of those who came and left. */
function isBareChange({ clause, wordStart, end }: ChangeSaid): boolean {
  const isNamed = ({ other, end: until, text }: Token) =>
    other === true && until <= wordStart && !/^(?:总[数量]|人数|共|末|底)$/.test(text);
  return clause.end === end && !clause.tokens.some(isNamed);
}

/** The tokens from the amount before to this one. */
function leadOf(tokens: readonly Token[], at: number): readonly Token[] {
  const from = tokens.slice(0, at).findLastIndex(({ amount }) => amount !== undefined) + 1;
  return tokens.slice(from, at);
}

/** The year that is meant: 年末 without one ends what was said of the year before. */
function yearOf({ year }: ValueSaid, lead: readonly Token[]): number | undefined {
  const isOwn = lead.some((token) => token.year !== undefined || token.relation === 'opening');
  return !isOwn && lead.some(({ text }) => CLOSING.test(text)) ? undefined : year;
}

/** `在职人员12人参加了培训`, `有9名离退休人员参加`: of those who did something. */
function isOfSome(tokens: readonly Token[], at: number, isCountedFirst: boolean): boolean {
  let next = at + 1;
  if (isCountedFirst) {
    while (tokens[next] !== undefined && tokens[next]?.thing === undefined) next += 1;
    next += 1;
  }
  while (tokens[next]?.filler !== undefined && tokens[next]?.thing === undefined) next += 1;
  const token = tokens[next];
  if (token === undefined || token.amount !== undefined) return false;
  if (token.other === true)
    return !GOES_ON.test(token.text) && !(isCountedFirst && /^老?(?:同志|干部|职工|人)/.test(token.text));
  return token.relation === 'the';
}

/** `1人去世`: of what the word behind says. */
function isFollowed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at + 1];
  return token !== undefined && (token.other === true || token.change !== undefined || token.thing !== undefined);
}

/** What 其中, a bracket or a colon lists is of the number before it. */
function isOfHead({ clause, start }: ValueSaid, id: string, { text }: SaidIn, before: readonly Statement[]): boolean {
  const values = before.filter((one) => one.kind === 'value');
  const head = values.findLast((one) => !KINDS_OF_POSTS.has(one.thing?.prefixes[0] ?? ''));
  if (head === undefined) return true;
  const own = head.thing?.kind === 'people' ? head.thing.prefixes[0] : undefined;
  if (KINDS_OF_POSTS.has(id)) return own === 'staff.authorizedPosts';
  const gap = text.slice(head.end, start);
  if (own !== undefined || !(clause.isAmong || /其中|包括/.test(gap))) return true;
  return OF_ALL.test(head.thing?.words ?? '');
}

/** 较核定编制空编3名: what it is compared with stands before it. */
export function isOfPosts(id: string): boolean {
  return id === 'staff.vacancies' || id === 'staff.surplus';
}

function isOfRetired({ thing }: Statement): boolean {
  return thing?.prefixes.some((one) => one === 'staff.retirees' || one === 'staff.openingRetirees') === true;
}
