import { isPercentage } from './amountWords.ts';
import type { TypedAmount } from './findAmounts.ts';
import lexicon from './generated/lexicon.js';
import { scopeAt, type YearScope } from './yearScope.ts';

/** With what something reached is compared. */
export type Against = 'lastYear' | 'target' | 'other';

interface Said {
  readonly amount: TypedAmount;
  /** The words between the amount or stop before it and this one. */
  readonly words: string;
  /** Where its clause starts. */
  readonly clause: number;
  readonly depth: number;
  /** Of another body or time by words before it: nothing to be held against the file. */
  readonly isHeld: boolean;
}

/** What an amount is to the thing of which is spoken. */
export type Outcome = Said &
  (
    | {
        readonly role: 'value';
        readonly name: string;
        readonly isFirst: boolean;
        readonly moved: 1 | -1 | 0 | undefined;
        readonly movedStart: number;
      }
    | {
        readonly role: 'lastYear' | 'target';
        /** `多于上年的58场`: on which side of it the thing is. */
        readonly than: 1 | -1 | undefined;
        /** What it is the number of, where it comes first: `到场时间由上年的21分钟缩短到…`. */
        readonly name: string;
      }
    | { readonly role: 'from'; readonly name: string }
    /** `比年初的12万元减少…`: compared with, and neither of the year before nor a goal. */
    | { readonly role: 'compared'; readonly name: string }
    | { readonly role: 'other' }
    | {
        readonly role: 'difference' | 'growth';
        readonly against: Against | undefined;
        /** A name of its own between the last number and the comparison: `满意率比上年提高…`. */
        readonly name: string;
        readonly sign: 1 | -1;
        readonly wordStart: number;
        /** `超过目标500顶`: 500 may also be the target. */
        readonly mayBeGoal: boolean;
        /** `分别比目标多6场和4场`. */
        readonly isPaired: boolean;
      }
    | { readonly role: 'completion' }
  );

/** What a reader of outcomes needs of a sentence. */
interface Sentence {
  readonly text: string;
  readonly amounts: readonly TypedAmount[];
  readonly scopes: readonly YearScope[];
  readonly year: number;
}

const rows = (file: string, row: string) =>
  [...(lexicon[file]?.[row] ?? [])].sort((one, other) => other.length - one.length).join('|');
/** Stands for a `{{name}}` in a text. */
const REFERENCE = '\ufffc';
const GOAL = rows('goals', 'goals');
/** Words that tell whose a goal is: 年初确定的…, 本年的…. */
const OWN =
  '(?:年初|年度|全年|本年度?|当年|今年|既定|预定|预期|绩效|制定|确定|设定|下达|签订|安排|计划|我[局处站馆院中心]+|的)*';
const GOAL_BEHIND = new RegExp(`^(?:以上|以内|以下)?的?${OWN}(?:${GOAL})(?:任务|目标|要求|值|数|量)?`);
const GOAL_BEFORE = new RegExp(
  `(?:(?:${GOAL})(?:任务|目标|值|数|量)?|年初(?:计划|目标|安排|预计)[^，。；多少差超低高]{0,8})(?:为|是|的|：|确定的|下达的|约)*$`,
);
const REST_OF_GOAL = new RegExp(`^的?${OWN}(?:${GOAL})(?:任务|目标|值)?$`);
const MOVE = `(?:${rows('outcomes', 'more')})`;
const FALL = `(?:${rows('outcomes', 'less')})`;
/** 比上年多开放2天: of what is done more. */
const CHANGED = new RegExp(
  `(${MOVE}|${FALL})(?:了|为|率为|率|幅度为|幅度)?$|(?<=[比较][上去]年(?:度|同期)?)([多少])[\\u4e00-\\u9fff]{2}了?$`,
);
const MOVED_TO = new RegExp(
  `(${MOVE}|${FALL}|变|发展|改善|壮大)(?:了)?(?:到|至|为|成)了?(?:本年的?|今年的?|20\\d\\d年的?)?(?:约|近)?$`,
);
const UP = new RegExp(`^${MOVE}$`);
const DOWN = new RegExp(`^${FALL}$`);
/** The word first, then what it compares with: `高于年初目标1.4个百分点`. */
const BEYOND = new RegExp(
  `(高出|高于|超过|超出|超额完成|超额|超|低于|少于|多于|快于)(?:了)?(?:年初|年度|全年|本年)?(?:的)?(?:确定的|制定的)?(?:${GOAL}|上年|去年)(?:水平|值|数)?(?:的)?$`,
);
/** `多于上年的58场`: the number is what is compared with, and no difference. */
const THAN = new RegExp(
  `(高于|低于|多于|少于|大于|小于)(?:了)?(?:(?:上年|去年|上一年)(?:同期|全年|水平)?|${OWN}(?:${GOAL})?)(?:的)?$`,
);
const BEFORE_CHANGE = new RegExp(
  `^(?:的)?(?:[\\u4e00-\\u9fff]{0,4})?(?:${rows('outcomes', 'more')}|${rows('outcomes', 'less')})`,
);
const LAST = /(?:上年|去年|上一年)(?:度|底|末|同期|全年|水平)*(?:的|是|为|有|达|约)*$/;
const LAST_SAID = /上年|去年|同比|上一年/;
const GOAL_SAID = new RegExp(`${GOAL}|年初|距|离`);
const COMPARES = /[比较]|同比|高于|低于|超|多于|少于|距|离|增|减|提高|下降|上升|新增|[多少差欠快慢缩]/;
/** A part, another body, another time, a plan. */
export const RESTRICTING = new RegExp(
  ['part', 'time', 'notYet', 'others', 'holding'].flatMap((row) => lexicon.restricting?.[row] ?? []).join('|'),
);
const OF_BASE = new RegExp(`${GOAL}|年初|年度|距离?|离|上年|去年|同期|相比?|相较|与|和|水平|值|20\\d\\d年`, 'g');
/** Words of a time hold on for what follows. */
const HOLDING = new RegExp(
  `(?:^|[，；])每|上半年|下半年|季度|截[至止][^，。；]{0,8}(?:月|季)|[1-9]月底|1[01]月底|假期|期间|以来|累计|[一二三四五]年间|[近两三四五几多十]年来|近[两三四五六七八九十几]年|(?<![第前])[两三四五六七八九十]年(?:间|内|里|共|合|累|总|新|完|建|改|培|实)|20\\d\\d年?(?:—|-|–|~|～|至|到)20\\d\\d年(?!\\d)|${rows('restricting', 'holding')}`,
);
const EACH = /平均每|人均|户均|[每][人户名](?!次)/;
/** `造林、抚育、改造面积1.5万余亩`: of all that stand beside each other. */
const TOGETHER = /[，。；：][\u4e00-\u9fff]{2,6}(?:、[\u4e00-\u9fff]{2,6})*、$/;
const FILLER =
  /全年|本年度?|当年|总体|实际|完成|数量|总数|人数|规模|水平|但|仍|也|还|又|(?<!平)均|都|并|且|而|则|虽然?|同时|分别|已|略|有所|进一步|大幅|远|明显|共|(?<![签节])约|其|为|的|是|上升|再|连续|，|、|：|“|”/g;

/**
 * Reads what the numbers of a sentence are to the things of which it speaks, one after the other.
 *
 * @param isHeld the sentence before ended at a semicolon, and its words of another time or body hold on
 */
export function readOutcomes(sentence: Sentence, isHeld = false): readonly Outcome[] {
  const { text, amounts, year } = sentence;
  const outcomes: Outcome[] = [];
  let held = isHeld || OF_TASKS.test(text);
  let context = '';
  let paired = false;
  let ofEach = false;
  let isAmong = false;
  let clauseBefore = -1;
  let against: Against | undefined;
  for (const [index, amount] of amounts.entries()) {
    const last = amounts[index - 1];
    const from = last?.end ?? 0;
    const clause = Math.max(from, lastStop(text, amount.start, from) + 1);
    const isNewClause = clause > from || last === undefined;
    if (isNewClause && clause > clauseBefore) {
      context = text.slice(from, clause);
      if (HOLDING.test(context) || HOLDING.test(text.slice(clause, amount.start))) held = true;
      if (/全年|本年/.test(text.slice(from, amount.start))) held = HOLDING.test(text.slice(clause, amount.start));
      paired = false;
      // 平均每人承担资金30.46万元、面积约382亩: of each, as long as it goes on beside that.
      ofEach &&= context === '、';
      // 上年40个，增加6个: what it is against was said before the comma.
      if (CHANGED.exec(text.slice(clause, amount.start))?.index !== 0) against = undefined;
    }
    const words = text.slice(clause, amount.start);
    if (/[，。；：]/.test(context) && isNewClause) isAmong = false;
    // 其中重点监测点18个、一般监测点28个: each of a part.
    if (words.startsWith('其中')) isAmong = true;
    ofEach ||= EACH.test(text.slice(from, amount.start));
    clauseBefore = clause;
    // 2021、2022两年新增: years are numbers without a unit.
    if (last?.unit === '' && HOLDING.test(words)) held = true;
    if (words.includes('分别')) paired = true;
    const behind = /^[^，。；：、（）\n]*/.exec(text.slice(amount.end, amounts[index + 1]?.start))?.[0] ?? '';
    const said = scopeAt(sentence, amount.start)?.year ?? year;
    const isLast = said === year - 1;
    const depth = depthAt(text, amount.start);
    const base = {
      amount,
      words,
      clause,
      depth,
      isHeld:
        held ||
        paired ||
        ofEach ||
        isAmong ||
        TOGETHER.test(last === undefined ? `，${context}` : context) ||
        (said !== year && !isLast),
    };
    against =
      LAST_SAID.test(words) || words.includes(`${year - 1}年`)
        ? 'lastYear'
        : GOAL_SAID.test(words)
          ? 'target'
          : against;
    const beyond = BEYOND.exec(words);
    const changed = beyond ?? CHANGED.exec(words);
    const isRate = isPercentage(amount);
    const than = THAN.exec(words);
    const side = than === null ? undefined : /^[低少小]/.test(than[1] ?? '') ? (-1 as const) : (1 as const);
    // 高于上年的95.8% is the number of last year, 高于上年1.4个百分点 how much it is above.
    const isSet = side !== undefined && (beyond === null || isRate || words.endsWith('的'));
    const before = outcomes.at(-1);
    const over =
      before?.role === 'target' && REST_OF_GOAL.test(words)
        ? /(高于|超过|超出|超|低于|少于|多于)$/.exec(before.words)
        : null;
    if (over !== null && before !== undefined) {
      outcomes.push({
        ...base,
        // 超出300人次的目标4%
        role: isRate && !isPercentage(before.amount) ? 'growth' : 'difference',
        against: 'target',
        name: '',
        sign: /^[低少]/.test(over[1] ?? '') ? -1 : 1,
        wordStart: amount.start,
        mayBeGoal: false,
        isPaired: false,
      });
    } else if (MOVED_TO.test(words)) {
      const [move = '', way = ''] = MOVED_TO.exec(words) ?? [];
      const moved = UP.test(way) ? 1 : DOWN.test(way) ? -1 : 0;
      const movedStart = amount.start - move.length;
      outcomes.push({ ...base, role: 'value', name: nameIn(words, MOVED_TO), isFirst: false, moved, movedStart });
    } else if (GOAL_BEHIND.test(behind) && !/^百分点/.test(amount.unit)) {
      outcomes.push({
        ...base,
        role: 'target',
        than: side,
        name: /^[^距离]{2,}[距离]/.test(words) ? words.replace(/[距离].*$/, '') : '',
      });
    } else if (
      isRate &&
      /的$/.test(words) &&
      (index > 0 || text.slice(0, amount.start).includes(REFERENCE)) &&
      isGoalRate(words, outcomes.at(-1))
    ) {
      outcomes.push({ ...base, role: 'completion' });
    } else if (changed !== null && !isSet) {
      const word = changed[1] ?? changed[2] ?? '';
      const start = amount.start - changed[0].length;
      const head = text.slice(clause, start);
      const at = head.search(COMPARES);
      const own = (at === -1 ? head : head.slice(0, at)).replace(OF_BASE, '').replace(FILLER, '');
      outcomes.push({
        ...base,
        role: isRate ? 'growth' : 'difference',
        against:
          beyond === null
            ? (against ?? (/[差欠缺]/.test(word) ? 'target' : undefined))
            : /上年|去年/.test(beyond[0])
              ? 'lastYear'
              : 'target',
        name: own,
        sign: DOWN.test(word) ? -1 : 1,
        wordStart: start,
        mayBeGoal: beyond !== null,
        isPaired: paired,
      });
    } else if (LAST.test(words) || (isLast && new RegExp(`${year - 1}年(?:的|为|是|有|度)*$`).test(words))) {
      outcomes.push({ ...base, role: 'lastYear', than: side, name: nameOfFrom(words) });
    } else if (GOAL_BEFORE.test(words)) {
      outcomes.push({ ...base, role: 'target', than: side, name: '' });
    } else if (/[比较](?!赛)[^，。]{0,12}$/.test(words) && BEFORE_CHANGE.test(behind)) {
      against = 'other';
      outcomes.push({ ...base, role: 'compared', name: words.replace(/[比较][^比较]*$/, '').replace(FILLER, '') });
    } else if (/^(?:.{0,12})?[由从][^由从]*$/.test(words)) {
      outcomes.push({ ...base, role: 'from', name: nameOfFrom(words) });
    } else if (isLast || amount.unit === '' || /百分点$|^倍$/.test(amount.unit) || /[比较]|[高低多少]于/.test(words)) {
      outcomes.push({ ...base, role: 'other' });
    } else {
      const isFirst = words.replace(FILLER, '') === '' && behind !== '';
      outcomes.push({
        ...base,
        role: 'value',
        name: isFirst ? behind : context + words,
        isFirst,
        moved: undefined,
        movedStart: amount.start,
      });
    }
  }
  return outcomes;
}

/** `完成目标1200批次的110%`, `为年初目标的105%`. */
function isGoalRate(words: string, last: Outcome | undefined): boolean {
  return (
    (last?.role === 'target' && words.replace(/[年度目标任务计划初]/g, '') === '的') ||
    new RegExp(`(?:${GOAL})(?:任务|值|数)?的$`).test(words)
  );
}

/** `到场时间由上年的`: what stands before 由. */
function nameOfFrom(words: string): string {
  const at = Math.max(words.lastIndexOf('由'), words.lastIndexOf('从'));
  return at === -1 ? '' : words.slice(0, at);
}

function nameIn(words: string, pattern: RegExp): string {
  return words.replace(pattern, '');
}

const STOPS = new Set('，。；：、（）\n');

function lastStop(text: string, before: number, from: number): number {
  for (let at = before - 1; at >= from; at--) if (STOPS.has(text.charAt(at))) return at;
  return from - 1;
}

function depthAt(text: string, offset: number): number {
  let depth = 0;
  for (let at = 0; at < offset; at++) {
    const sign = text.charAt(at);
    if (sign === '（') depth += 1;
    else if (sign === '）') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** A row of what was to be done follows. */
const OF_TASKS = /年初(?:确定|下达|制定|安排|提出)[^，。；]{0,10}(?:任务|目标|计划)[^，。；]{0,4}(?:包括|为|是|有)?：/;

/** Whether a sentence speaks of another time or body than this year and this unit, up to its end. */
export function holdsOn({ text, scopes, year }: Sentence, isHeld: boolean): boolean {
  if (/全年|本年/.test(text)) return false;
  // 2026年计划资助1150人次，…；教师培训450人次: of a year to come.
  const isToCome = scopes.some((one) => one.year > year && !one.isComparison) && /计划|目标|拟|将|安排/.test(text);
  return isHeld || isToCome || HOLDING.test(text) || OF_TASKS.test(text);
}
