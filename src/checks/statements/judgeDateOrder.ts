import type { Finding } from '../../findings/types.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Day } from './readDays.ts';

/** Stages of one work, in the order in which they come: of an evaluation, of a purchase and its works, of an event. */
const COURSES: readonly (readonly RegExp[])[] = [
  [
    /启动|部署|成立|组建|动员|印发|下发/,
    /自查|收集|填报|填写/,
    /汇总|复核|审核|核查/,
    /初稿|形成[^，]{0,6}报告|撰写|起草|成稿/,
    /审议|审定|会审|研究通过|定稿/,
    /报送|上报|提交|报市|报县|报财政/,
    /公开|公示|公布/,
  ],
  [
    /立项|批复(?!预算)/,
    /招标公告|挂网|(?<![代理公邀])招标(?!代理|完成|结束|工作|文件|控制)|公开招标$/,
    /开标|评标|磋商|询价|竞价|比选/,
    /中标|成交(?!额|价)|定标/,
    /(?:签订|签约|签署|签合同|签了)(?![^，。；]{0,6}(?:委托|代理|框架|意向|责任|承诺|保密|补充|监理))/,
    /开工|动工|进场|开始施工/,
    /到货|交货|供货|交付|交车/,
    /完工|竣工|建成|安装|调试/,
    /验收|初验|终验/,
    /投入使用|投用|启用|决算审计|结算审计/,
  ],
  [
    /开幕|开馆|开展(?=$|，)|布展|开班|开营|开赛|开机|^(?:起|正式|全[面线]|集中)*(?:开始|启动|起)/,
    /闭幕|撤展|结束|闭展|结业|收官|^(?:起|正式|全[面线]|集中)*(?:完成|完毕|收尾)/,
  ],
];
/** Two works, or what was only meant. */
const UNSURE =
  /分别|原定|原计划|计划于|拟|预计|约定|要求|应于|应在|须于|上一?期|一期|二期|首批|第[二三]批|重新|再次|补签|另|各(?!单位|科|部门)|次年|翌年|第二年|来年|上年|去年|其中|延期至/;
const BATCH = /首批|第[一二三四]批|[一二三]期/g;
const NEXT_DAY = /(?:次日|第二天|翌日)(?:[（(]|即|，)*$/;
const SAME_DAY = /(?:当日|当天|同日)(?:[（(]|即)+$/;
/** A day by which something is due. */
const DUE_BEHIND =
  /^(?:之?前|以前|的?(?:规定)?(?:的)?(?:截止|最后|最迟|报送|上报)(?:时间|日期|期限|时限)|(?:的)?(?:时限|期限|截止))/;
const DUE_BEFORE =
  /(?:截止|规定|要求|限定)[^，。；]{0,8}(?:时间|日期|期限|时限)?(?:为|是)?$|(?:应|须|需|限|最迟)(?:当)?于$/;
const IN_TIME = /按时|按期|如期|及时|符合[^，。；]{0,6}(?:要求|规定)|未逾期|未超期|提前|早了?(?=\d+[天日])/;
const LATE = /逾期|超期|迟报|晚报|超过(?:了)?(?:规定)?(?:时限|期限)|滞后|(?:推迟|延[后迟误]|晚)了?(?=\d+[天日])/;

/** SE421, SE423 for days that a sentence tells in an order that they cannot have. `made`: the day of the report. */
export function judgeDateOrder(sentence: Sentence, days: readonly Day[], made: string): readonly Finding[] {
  if (days.length < 2) return [];
  const { text } = sentence;
  return [...judgeNext(text, days, sentence), ...judgeDue(sentence, days), ...judgeStages(sentence, days, made)];
}

/** `8月25日签订合同，次日（7月26日）`. */
function judgeNext(text: string, days: readonly Day[], sentence: Sentence): readonly Finding[] {
  return days.flatMap((day, at): Finding[] => {
    const before = days[at - 1];
    const words = text.slice(0, day.start);
    const step = NEXT_DAY.test(words) ? 1 : SAME_DAY.test(words) ? 0 : undefined;
    if (before?.day === undefined || day.day === undefined || step === undefined) return [];
    const expected = new Date(Date.UTC(before.year ?? sentence.year, before.month - 1, before.day + step));
    if (expected.getUTCMonth() + 1 === day.month && expected.getUTCDate() === day.day) return [];
    const derived = `${expected.getUTCMonth() + 1}月${expected.getUTCDate()}日`;
    const args = { figure: words.slice(-3).replace(/[（(，]/g, ''), typed: text.slice(day.start, day.end), derived };
    return [figureContradicted(args, placeOf(sentence, day), placeOf(sentence, before))];
  });
}

/** `5月24日报送，晚于5月31日的截止时间`; `应于5月31日前报送，于6月24日报送，符合要求`. */
function judgeDue(sentence: Sentence, days: readonly Day[]): readonly Finding[] {
  const { text } = sentence;
  const [one, other] = days;
  if (one === undefined || other === undefined || days.length > 2) return [];
  const order = orderOf(one, other);
  if (order === undefined) return [];
  const between = text.slice(one.end, other.start);
  const literal = /(?<word>晚于|迟于|早于|先于)[^，。；]{0,12}$/.exec(between);
  if (literal?.groups !== undefined) {
    const { word = '' } = literal.groups;
    const isLater = /[晚迟]/.test(word);
    if (/[不未应须可]$/.test(between.slice(0, literal.index)) || order === 0 || order > 0 === isLater) return [];
    const start = one.end + literal.index;
    return [tellWord(sentence, start, word, [one, other])];
  }
  const isDue = days.map(
    (day) => DUE_BEHIND.test(text.slice(day.end)) || DUE_BEFORE.test(text.slice(0, day.start).slice(-16)),
  );
  if (isDue[0] === isDue[1] || UNSURE.test(text.replace(/应[于在]|须于|要求|约定/g, ''))) return [];
  const [due, done] = isDue[0] ? [one, other] : [other, one];
  const days2 = orderOf(done, due) ?? 0;
  const rest = text.slice(Math.max(one.end, other.end));
  const inTime = IN_TIME.exec(rest);
  const claim = inTime ?? LATE.exec(rest);
  if (claim === null || /[未不没]$/.test(rest.slice(0, claim.index))) return [];
  const isLate = inTime === null && !/未/.test(claim[0]);
  // 5月31日前: the day itself is in time for most.
  const start = Math.max(one.end, other.end) + claim.index;
  if (isLate ? days2 > 0 : days2 <= 0) return judgeDaysApart(sentence, start + claim[0].length, [done, due]);
  if (isLate && days2 === 0) return [];
  return [tellWord(sentence, start, claim[0], [done, due])];
}

/** `于4月22日报送，比规定的4月30日提前8天`. People may count the first day, too. */
function judgeDaysApart(sentence: Sentence, from: number, [done, due]: readonly [Day, Day]): readonly Finding[] {
  const typed = /^(?:了)?(\d+)[天日](?!内)/.exec(sentence.text.slice(from));
  const [first, last] = [done, due].map(({ year, month, day }) =>
    day === undefined ? Number.NaN : Date.UTC(year ?? sentence.year, month - 1, day),
  );
  const apart = Math.abs((last ?? Number.NaN) - (first ?? Number.NaN)) / DAY_LENGTH;
  if (typed?.[1] === undefined || Number.isNaN(apart) || Math.abs(Number(typed[1]) - apart) <= 1) return [];
  const start = from + typed[0].search(/\d/);
  const words = sentence.text.slice(start, from + typed[0].length);
  const [one, other] = [done, due].map((day) => sentence.text.slice(day.start, day.end));
  const args = { figure: `${one}—${other}`, typed: words, derived: `${apart}天` };
  return [
    figureContradicted(
      args,
      placeIn(sentence, start, start + words.length),
      placeOf(sentence, done),
      placeOf(sentence, due),
    ),
  ];
}

const DAY_LENGTH = 86_400_000;

function tellWord(sentence: Sentence, start: number, word: string, days: readonly Day[]): Finding {
  const derived = days.map(({ start: from, end }) => sentence.text.slice(from, end)).join('、');
  const operands = days.map((day) => placeOf(sentence, day));
  return directionContradicted(
    { figure: '', typed: word, derived },
    placeIn(sentence, start, start + word.length),
    ...operands,
  );
}

/** A stage that is dated before the one that it follows. */
function judgeStages(sentence: Sentence, days: readonly Day[], made: string): readonly Finding[] {
  const { text } = sentence;
  // 第二批7月8日开工，6月25日竣工: of that one, where no other is named.
  const isOneBatch = (text.match(BATCH) ?? []).length === 1;
  if (
    UNSURE.test(isOneBatch ? text.replace(BATCH, '') : text) ||
    (text.match(/项目(?!组|支出|资金)|工程(?!款)/g) ?? []).length > 2
  )
    return [];
  for (const course of COURSES) {
    const staged = days.flatMap((day, at) => {
      const stage = stageOf(text, day, days[at - 1], days[at + 1], course);
      return stage === undefined ? [] : [{ day, stage }];
    });
    const isEvaluation = course === COURSES[0];
    if (isEvaluation && !/自评|评价|绩效|报告|评估|规划|方案|课题|调查/.test(text)) continue;
    if (staged.length < 2 || new Set(staged.map(({ stage }) => stage)).size !== staged.length) continue;
    const told = staged.flatMap(({ day, stage }, at): Finding[] => {
      const before = staged[at - 1];
      if (before === undefined || before.stage > stage || areOfTwo(text, before.day, day)) return [];
      if (orderOf(before.day, day) !== 1 || mayBeNextYear(sentence, before.day, day, made, isEvaluation)) return [];
      const args = {
        figure: { what: 'earlierDay' as const },
        typed: text.slice(day.start, day.end),
        derived: text.slice(before.day.start, before.day.end),
      };
      return [figureContradicted(args, placeOf(sentence, day), placeOf(sentence, before.day))];
    });
    if (told.length === 1) return told;
  }
  return [];
}

/** `东渠9月开工，西渠6月完工`: two works, unless who does it or what comes is named. */
function areOfTwo(text: string, before: Day, day: Day): boolean {
  const [one, other] = [before, day].map(({ start }) =>
    (/[^，。；：、]*$/.exec(text.slice(0, start))?.[0] ?? '').replace(/[于在已经\d]|年$/g, ''),
  );
  return one !== '' && other !== '' && other !== undefined && !PARTY.test(other);
}

const PARTY =
  /合同|设备|单位|货物|双方|[我本]|供[应货]|公司|主体|材料|会议|报告|初稿|自评|各|全部|招标|施工|监理|专家|小组|科|股|财政/;

/** By the words behind the day, up to the next stop or day; where none tells, by those before it in its clause. */
function stageOf(
  text: string,
  day: Day,
  before: Day | undefined,
  next: Day | undefined,
  course: readonly RegExp[],
): number | undefined {
  const behind = /^[^，。；]*/.exec(text.slice(day.end, next?.start))?.[0] ?? '';
  const from = Math.max(before?.end ?? 0, text.slice(0, day.start).search(/[^，。；：]*$/));
  const ahead = text.slice(from, day.start);
  for (const words of [behind, ahead]) {
    const found = course.findLastIndex((stage) => stage.test(words));
    if (found >= 0) return found;
  }
  return undefined;
}

/** 1: the first is later. Days without a year are taken to be of one year. */
function orderOf(one: Day, other: Day): number | undefined {
  if (one.year !== undefined && other.year !== undefined && one.year !== other.year)
    return Math.sign(one.year - other.year);
  if (one.month !== other.month) return Math.sign(one.month - other.month);
  if (one.day === undefined || other.day === undefined) return undefined;
  return Math.sign(one.day - other.day);
}

/** 11月签订，3月完工: without a year it may be of the next, if that was over when the report was made. */
function mayBeNextYear(sentence: Sentence, before: Day, day: Day, made: string, isEvaluation: boolean): boolean {
  if (/^\d{4}年|^二〇/.test(sentence.text.slice(day.start, day.end))) return false;
  const months = before.month - day.month;
  // Within two months nobody means eleven.
  if (isEvaluation || months <= 1) return months > 1;
  const next = `${(before.year ?? sentence.year) + 1}-${String(day.month).padStart(2, '0')}`;
  return next <= made;
}

function placeOf(sentence: Sentence, { start, end }: Day) {
  return placeIn(sentence, start, end);
}
