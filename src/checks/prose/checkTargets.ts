import type { Finding } from '../../findings/types.ts';
import type { ResultItem } from '../../model/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { halfPlace, mayStandFor } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import type { Check, CheckContext } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { figureContradicted, targetClaimContradicted, unitMistaken } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { describesAnotherBody } from './otherBodies.ts';
import type { Sentence } from './types.ts';

/** What a sentence can say of a target, and when it is so; targets are taken to be reached from below (≥). */
const CLAIMS: readonly { readonly pattern: RegExp; readonly holds: (order: number) => boolean }[] = [
  {
    pattern: /(?:没有|未|尚未|仍未)(?:能)?(?:达到|完成|实现)(?:了)?(?:年初)?(?:的)?(?:计划|预定)?目标/g,
    holds: (order) => order < 0,
  },
  { pattern: /(?:超额完成|超过)(?:了)?(?:年初)?(?:的)?(?:计划|预定)?目标/g, holds: (order) => order > 0 },
  {
    pattern: /(?<!超额|没有|未|尚未|仍未|未能)(?:完成|达到|实现)(?:了)?(?:年初)?(?:的)?(?:计划|预定)?目标(?!\d|的)/g,
    holds: (order) => order >= 0,
  },
];

const ALL_MET =
  /(?:各项|全部|所有)(?:绩效)?(?:指标|目标)均?(?:已)?(?:全部)?(?:完成|达到|实现)|(?:绩效|年度|年初)[^，。；]{0,4}(?:指标|目标)(?:都|均|全部)(?:已)?(?:完成|达到|实现)/g;

/** SE426 target-claim-contradicted; SE421 for a typed target or a typed result. */
export const checkTargets: Check = (context) =>
  context.prose.sentences.flatMap((sentence) => [
    ...(hasAny(sentence.text, ['目标', '指标']) ? checkClaims(sentence, context) : []),
    ...(sentence.allMentions.some(({ subject }) => subject.kind === 'result')
      ? checkTypedResults(sentence, context)
      : []),
  ]);

function checkClaims(sentence: Sentence, { year }: CheckContext): Finding[] {
  const mentions = sentence.allMentions.filter(({ subject }) => subject.kind === 'result');
  const told = CLAIMS.flatMap(({ pattern, holds }) =>
    Array.from(sentence.text.matchAll(pattern)).flatMap(({ 0: typed, index }): Finding[] => {
      const mention = mentions.filter(({ end }) => end <= index).at(-1);
      const result = resultOf(year.results, mention?.subject.prefix);
      // Only what is said right after the result: `…场，完成年初目标`.
      if (
        mention === undefined ||
        result?.target === undefined ||
        sentence.text.slice(mention.end, index).split('，').length > 2
      )
        return [];
      if (holds(result.value.cmp(result.target))) return [];
      return [contradicted(sentence, index, typed, result)];
    }),
  );
  const missed = year.results.find(({ value, target }) => target !== undefined && value.lt(target));
  const all = Array.from(sentence.text.matchAll(ALL_MET)).flatMap(({ 0: typed, index }) =>
    missed === undefined ? [] : [contradicted(sentence, index, typed, missed)],
  );
  return [...told, ...all];
}

function contradicted(
  sentence: Sentence,
  index: number,
  typed: string,
  { name, value, target, measure }: ResultItem,
): Finding {
  const args = {
    result: name,
    typed,
    achieved: `${printNumber(value)}${measure}`,
    target: `${target === undefined ? '' : printNumber(target)}${measure}`,
  };
  return targetClaimContradicted(args, placeIn(sentence, index, index + typed.length));
}

/** `培训农民3680余人次` where the data say 3860; `示范面积12600公顷` where they say 亩; `年初计划举办培训45场` where the target is 50. */
function checkTypedResults(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { unit } = year;
  const { text } = sentence;
  const mentions = sentence.allMentions.filter(({ subject }) => subject.kind === 'result');
  return sentence.amounts.flatMap((amount): Finding[] => {
    const place = placeIn(sentence, amount.start, amount.end);
    const typed = text.slice(amount.start, amount.end);
    const before = text.slice(0, amount.start);
    const own = mentions.filter(({ end }) => end <= amount.start && text.charAt(end - 1) !== '\ufffc').at(-1);
    const result = resultOf(year.results, own?.subject.prefix);
    const gap = own === undefined ? '' : text.slice(own.end, amount.start);
    const clause = own === undefined ? '' : clauseBefore(text, own.start).text;
    if (
      result !== undefined &&
      (amount.value.eq(result.value) || !NOT_THIS_YEAR.test(clause)) &&
      /^(?:咨询|约|近|共|达到?|为|的|了|共计|合计|超过)*$/.test(gap)
    ) {
      const derived = `${result.text}${result.measure}`;
      if (amount.value.eq(result.value)) {
        // `38.6吨` for `38.6公斤`: the number is right, what it counts is not.
        const spelled = text
          .slice(amount.unitStart, amount.end)
          .replace(/^[余多来]/, '')
          .replace('％', '%');
        const isWhole = text.startsWith(result.measure, amount.unitStart);
        if (spelled !== '' && !isWhole && spelled !== result.measure.replace('％', '%'))
          return [unitMistaken({ typed, derived }, place)];
        return [];
      }
      const year = scopeAt(sentence, amount.start)?.year ?? sentence.year;
      // `2022年、2023年分别举办41场、46场`.
      const isLast = result.lastYear?.eq(amount.value) && hasAny(text, [`${sentence.year - 1}年`, '上年', '去年']);
      if (year !== sentence.year || isLast || describesAnotherBody(sentence, unit)) return [];
      if (isSameMeasure(amount.unit, result.measure))
        return amount.isVague && mayStandFor(amount, result.value)
          ? []
          : [figureContradicted({ figure: result.name, typed, derived }, place)];
      return differsInLargeUnit(amount, result)
        ? [figureContradicted({ figure: result.name, typed, derived }, place)]
        : [];
    }
    const planned =
      /(?<!比|较|超额完成|超过|超出|高于|低于|多于|少于)年初(?:计划|目标|预计)[^，。；多少差超低高]{0,8}$/.test(before);
    const meant = mentions
      .map(({ subject }) => resultOf(year.results, subject.prefix))
      .filter((one) => one?.measure === amount.unit);
    const [one] = meant;
    if (planned && meant.length === 1 && one?.target !== undefined && !one.target.eq(amount.value) && !amount.isVague) {
      return [
        figureContradicted(
          { figure: `${one.name}的目标`, typed, derived: `${printNumber(one.target)}${one.measure}` },
          place,
        ),
      ];
    }
    return [];
  });
}

/** Before a result's name: a plan, a part, another body's. */
const NOT_THIS_YEAR =
  /计划|拟|将|新增|新建|原有|已有|累计|[近前][一二两三四五]年|历年|增加|减少|每|其中|另|目标|年初|上年|去年|20\d\d年|与|[县区乡镇省站]|全市|各|共建|假期|春节|国庆|五一|黄金周|期间|[单首当]日|半年|季度|周末/;

function isSameMeasure(unit: string, measure: string): boolean {
  return unit === measure || unit === measure.replace('%', '％');
}

/** `1.25万亩` for 12600 亩: the same measure by ten thousands. */
function differsInLargeUnit({ value, unit, decimals, isVague }: TypedAmount, result: ResultItem): boolean {
  const [factor, base] = splitUnit(unit);
  const [resultFactor, resultBase] = splitUnit(result.measure);
  if (isVague || base === '' || base !== resultBase || result.qualifier !== undefined) return false;
  return value.times(factor).minus(result.value.times(resultFactor)).abs().gt(halfPlace(decimals).times(factor));
}

function splitUnit(unit: string): readonly [number, string] {
  const factor = { 万: 10_000, 亿: 100_000_000 }[unit.charAt(0)];
  return factor === undefined ? [1, unit] : [factor, unit.slice(1)];
}

function resultOf(results: readonly ResultItem[], prefix: string | undefined): ResultItem | undefined {
  return results.find(({ name }) => `results.${name}` === prefix);
}
