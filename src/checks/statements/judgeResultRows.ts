import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { type KnownResult, listKnownResults } from './knownResults.ts';
import { leadingMember } from './leadingName.ts';
import { numbersIn } from './listNumbers.ts';
import { namesOthers, othersIn } from './ownWords.ts';

const GOALS =
  /(?:目标|任务|计划)(?:值|数|指标)?(?:分别)?(?:是|为|：|如下|包括|有)+(?:：)?|(?:按照?|对照|根据)(?:年初|年度|绩效|既定|的)*目标(?:要求|任务)?，/;
/** What may stand between stops before the name of a result. */
const VERBS = /^[\s　，、；：]*(?:[和及]|全年|完成|开展|组织|举办|实现|确保|其中)*/;
const LEAST = 3;

/**
 * SE421 figure-contradicted for goals told in a row: `年初目标为：检查经营主体12000户次，查办案件360件，食品抽检3000批次`, where all but one are
 * the goals that the file has. Only then is it known that the row is of these.
 */
export const judgeResultRows: Check = (context) => {
  const sentences = context.prose.sentences.filter(({ text, amounts }) => amounts.length >= LEAST && GOALS.test(text));
  if (sentences.length === 0) return [];
  const results = new Map(listKnownResults(context.year).map((one) => [one.name, one]));
  return sentences.flatMap((sentence) => judgeRow(sentence, results, context.year));
};

function judgeRow(sentence: Sentence, results: ReadonlyMap<string, KnownResult>, year: UnitYear): readonly Finding[] {
  const { text, scopes } = sentence;
  const from = GOALS.exec(text);
  const stop = Math.max(...['，', '；', '。'].map((sign) => text.lastIndexOf(sign, from?.index ?? 0))) + 1;
  const lead = text.slice(stop, from?.index ?? 0).replace(/绩效|预期|工作|主要|总体|年度|确定的?|设定的?|的/g, '');
  if (othersIn(lead, year) !== '' || namesOthers(lead, year)) return [];
  if (from === null || scopes.some((one) => one.year !== sentence.year)) return [];
  const start = from.index + from[0].length;
  const row = numbersIn([sentence]).flatMap(({ amount, before }) => {
    if (amount.start < start) return [];
    const words = before.slice(Math.max(...['，', '、', '；', '：'].map((sign) => before.lastIndexOf(sign)), -1) + 1);
    const name = (amount.start - words.length < start ? text.slice(start, amount.start) : words).replace(VERBS, '');
    const plain = name.replace(/(?:不[少低高多]于|达到?|为|控制在|至少|≥|≤)+$/, '');
    const result = results.get(name) ?? results.get(plain) ?? shortOf(plain, amount.unit, results);
    if (result?.target === undefined || result.measure !== amount.unit || amount.isVague) return [];
    return [{ amount, result, target: result.target, isGoal: amount.value.eq(result.target) }];
  });
  const wrong = row.filter(({ isGoal }) => !isGoal);
  const [odd] = wrong;
  if (odd === undefined || wrong.length > 1) return [];
  // Of two, what was reached stands beside them.
  const { value, measure } = odd.result;
  const isReached = sentence.amounts.some(
    (one) => one.start > odd.amount.end && one.unit === measure && one.value.eq(value),
  );
  if (row.length < (isReached ? LEAST - 1 : LEAST)) return [];
  const typed = text.slice(odd.amount.start, odd.amount.end);
  const args = {
    figure: { name: odd.result.name, aspect: 'target' } as const,
    typed,
    derived: `${printNumber(odd.target)}${odd.result.measure}`,
  };
  return [figureContradicted(args, placeIn(sentence, odd.amount.start, odd.amount.end))];
}

/** The one result of a measure that words shorten: 新增就业 for 新增残疾人就业. */
function shortOf(words: string, measure: string, results: ReadonlyMap<string, KnownResult>): KnownResult | undefined {
  const fitting = [...results.values()].filter((one) => one.measure === measure && one.target !== undefined);
  const named = leadingMember(words, fitting);
  return named === undefined || named.end < words.length ? undefined : named.member;
}

const PLANNED = /(?:计划|任务|目标)(?:为|是|数|值)?[^，。；、\d]{0,6}$/;
const DONE = /^，?(?:年内|全年|当年|本年)?实际(?:全年)?(?:举办|开展|完成|办|组织|培训|举行|实施|做)?了?$/;

/** `油茶技术培训计划8期，实际办了10期`, where 8期 is the goal of 技术培训 and 9 were held. */
export const judgePlanned: Check = (context) => {
  const sentences = context.prose.sentences.filter(({ text }) => text.includes('实际') && /计划|任务|目标/.test(text));
  if (sentences.length === 0) return [];
  const results = listKnownResults(context.year);
  return sentences.flatMap((sentence) => {
    const { text, amounts, scopes } = sentence;
    if (scopes.some((one) => one.year !== sentence.year)) return [];
    return amounts.slice(1).flatMap((done, index): Finding[] => {
      const planned = amounts[index];
      if (planned === undefined || planned.unit !== done.unit || planned.unit === '') return [];
      if (planned.isVague || done.isVague || !DONE.test(text.slice(planned.end, done.start))) return [];
      const stop = Math.max(...['，', '；', '。', '：'].map((sign) => text.lastIndexOf(sign, planned.start - 1)));
      const clause = text.slice(stop + 1, planned.start);
      if (!PLANNED.test(clause)) return [];
      const named = results.filter(
        ({ name, measure, target }) => clause.includes(name) && measure === done.unit && target?.eq(planned.value),
      );
      const [result] = named;
      if (result === undefined || named.length > 1 || result.value.eq(done.value)) return [];
      const typed = text.slice(done.start, done.end);
      const args = { figure: result.name, typed, derived: `${result.text}${result.measure}` };
      return [figureContradicted(args, placeIn(sentence, done.start, done.end))];
    });
  });
};

const AGAINST = /^，?(?:低于|高于|优于|超过|大于|小于|达到|好于|未达到)(?:年初|全年|年度|规定的?|设定的?|不[高低]于)*$/;
const GOAL_AFTER = /^的?(?:年度|年初|绩效|控制|预期)*(?:目标|指标值|任务|标准值|控制线)/;

/** `全县婴儿死亡率3.23‰，低于4‰的控制目标`, where 4‰ is the goal of that indicator and its value is another. */
export const judgeBesideGoal: Check = (context) => {
  const sentences = context.prose.sentences.filter(
    ({ text, amounts }) =>
      amounts.length > 1 && /[低高优大小好]于|超过|达到/.test(text) && /目标|任务|指标|控制|标准/.test(text),
  );
  if (sentences.length === 0) return [];
  const results = listKnownResults(context.year);
  return sentences.flatMap((sentence) => {
    const { text, amounts, scopes } = sentence;
    if (scopes.some((one) => one.year !== sentence.year)) return [];
    return amounts.slice(1).flatMap((goal, index): Finding[] => {
      const now = amounts[index];
      if (now === undefined || now.unit !== goal.unit || now.unit === '' || now.isVague || goal.isVague) return [];
      if (!AGAINST.test(text.slice(now.end, goal.start)) || !GOAL_AFTER.test(text.slice(goal.end))) return [];
      const stop = Math.max(...['，', '；', '。', '：', '、'].map((sign) => text.lastIndexOf(sign, now.start - 1)));
      const clause = text.slice(stop + 1, now.start).replace(/(?:达到?了?|为|是|控制在)$/, '');
      const named = results.filter(
        ({ name, measure, target }) => clause.endsWith(name) && measure === now.unit && target?.eq(goal.value),
      );
      const [result] = named;
      const isRounded = result?.value.toDecimalPlaces(now.decimals).eq(now.value) === true;
      if (result === undefined || named.length > 1 || isRounded) return [];
      const lead = clause.slice(0, clause.length - result.name.length);
      if (!/^(?:全[县市区省乡镇]|年内|全年|我[\u4e00-\u9fff])?$/.test(lead)) return [];
      const typed = text.slice(now.start, now.end);
      const args = { figure: result.name, typed, derived: `${result.text}${result.measure}` };
      return [figureContradicted(args, placeIn(sentence, now.start, now.end))];
    });
  });
};
