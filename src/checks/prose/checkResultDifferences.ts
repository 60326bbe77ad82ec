import type { Finding } from '../../findings/types.ts';
import type { ResultItem } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { directionContradicted, figureContradicted } from './contradictions/findings.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const MORE = /(?:增加|增长|上升|提高|提升|多办|多|高出|高于|高|超出|超过|超额完成|超)(?:了|出)?$/;
const LESS = /(?:减少|下降|降低|少办|少|低于|低|差)(?:了)?$/;
/** The word before what it compares with: `高于年初目标1.4个百分点`. */
const FIRST = /(高于|超过|超出|超额完成|低于|少于|多于)(?:了)?(?:年初|上年|去年)?(?:的)?(?:计划|预定)?(?:目标|水平)?$/;
const OF_TARGET = /目标|年初计划|比计划/;
const OF_LAST = /上年|去年|同比/;
/** A part, or another body's. */
const NOT_ALL = /其中|每|[县区乡镇省站村户]|全市|各|平均|对照|累计/;

/**
 * SE421 figure-contradicted, SE423 direction-contradicted: by how much a result is above its target or last year's, told
 * without either: `示范片比上年增加4个`, `满意率高于年初目标2.4个百分点`.
 */
export const checkResultDifferences: Check = (context) =>
  context.prose.sentences
    .filter(
      ({ text }) => OF_TARGET.test(text) || OF_LAST.test(text) || text.includes(`${Number(context.year.year) - 1}年`),
    )
    .flatMap((sentence) => sentence.amounts.flatMap((amount) => checkAmount(sentence, amount, context)));

function checkAmount(sentence: Sentence, amount: TypedAmount, { year }: CheckContext): Finding[] {
  if (amount.isVague) return [];
  const mention = sentence.allMentions.filter(({ end }) => end <= amount.start).at(-1);
  const result = year.results.find(({ name }) => `results.${name}` === mention?.subject.prefix);
  if (
    mention === undefined ||
    result === undefined ||
    result.qualifier !== undefined ||
    !isDifferenceOf(amount, result)
  )
    return [];
  const clause = clauseBefore(sentence.text, amount.start).text.slice(-30);
  const way = FIRST.exec(clause) ?? MORE.exec(clause) ?? LESS.exec(clause);
  if (
    way === null ||
    !isRightAfter(sentence, mention.end, amount, clause) ||
    NOT_ALL.test(sentence.text.slice(mention.end, amount.start).replace(/(?<=\d万?)[户村站]/g, '')) ||
    NOT_ALL.test(before(sentence, mention.start))
  )
    return [];
  const compared = clause.replaceAll(`${sentence.year - 1}年`, '上年');
  const base = baseOf(compared, result);
  if (base === undefined) return [];
  const difference = result.value.minus(base.value);
  const typed = sentence.text.slice(amount.start - way[0].length, amount.end);
  const place = placeIn(sentence, amount.start - way[0].length, amount.end);
  const figure = `${result.name}与${base.name}${printNumber(base.value)}${result.measure}之差`;
  const derived = `${printNumber(difference.abs())}${amount.unit}`;
  if (!difference.abs().eq(amount.value)) return [figureContradicted({ figure, typed, derived }, place)];
  const isMore = !/^(?:低于|少于)/.test(way[0]) && !LESS.test(way[0]);
  if (difference.isZero() || isMore === difference.gt(0)) return [];
  return [
    directionContradicted(
      { figure: `${result.name}比${base.name}`, typed, derived: `${isMore ? '少' : '多'}${derived}` },
      place,
    ),
  ];
}

/** Nothing else is named between the result and what it is compared with. */
function isRightAfter({ text }: Sentence, after: number, amount: TypedAmount, clause: string): boolean {
  const at = clause.search(/比|较|同比|高于|超过|超出|超额|低于|少于|多于|离|距/);
  if (at === -1) return false;
  const start = amount.start - clause.length;
  return FILLER.test(text.slice(Math.max(after, start), start + at));
}

const FILLER =
  /^[”"量数人面积实际完成虽然但仍也又还均都并且本年全共，、\d.万亩个场份吨件次公斤户家项%为达到名位卷册页例立方米辆]*$/;

function isDifferenceOf({ unit }: TypedAmount, { measure }: ResultItem): boolean {
  return /^[%％]$/.test(measure) ? /百分点$/.test(unit) : unit === measure;
}

/** What the words compare with, where they name only one. */
function baseOf(words: string, { target, lastYear }: ResultItem): { name: string; value: Decimal } | undefined {
  const [ofTarget, ofLast] = [OF_TARGET.test(words), OF_LAST.test(words)];
  if (ofTarget === ofLast || /\d/.test(words)) return undefined;
  const value = ofTarget ? target : lastYear;
  return value && { name: ofTarget ? '目标' : '上年', value };
}

function before({ text }: Sentence, at: number): string {
  return clauseBefore(text, at).text;
}
