import { listAttainments } from '../../figures/listAttainments.ts';
import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import {
  countDiffers,
  figureContradicted,
  partsDiffer,
  targetClaimContradicted,
} from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';

/** `查找出三个问题：甲；乙；丙。`: what is announced right before a colon, and listed without numbers. */
const LISTED = /(?:问题|不足|措施|原因|特点|建议|做法|经验|短板|困难|成效|方面)(?:的?(?:问题|不足|工作|情况))?：$/;
const NUMBERED = /^(?:[一1]是|首先|第一|其一|[（(]?[一1][）)、.．]|①|一方面)/;
const ANOTHER =
  /^[\s　]*(?:对应|相应|针对|为此|对此|据此|以上|上述|均已|都已|已[^，。；]{0,6}(?:制定|提出|整改|落实|定)|具体|详见|下一步)/;
const ONE_TO_ONE = /(?<![非不未])(?<!不是|没有)(?:一一对应|逐一对应|逐条对应|一对一(?:制定|提出|落实))/;
const INDICATORS =
  /(?:自评表|绩效指标体系|绩效目标表|申报表)[^，。；]{0,6}(?:共|总共)?(?:设|设置|设定|设有|列|编制|包含)(?:置|了|有)?$/;
const EACH =
  /(?:其余|其他|剩余|另外)(?<count>[一二两三四五六七八九十\d]+)(?:个|项|家|所|处|条|类)[^，。；、]{0,8}?各(?:有|为|设|安排)?$/;

/** SE427 count-differs, SE428 parts-differ for numbers of things that the text itself, or the file, lists. */
export const judgeAnnounced: Check = (context) => [
  ...context.prose.passages.flatMap(judgeListed),
  ...context.prose.sentences.flatMap((sentence) => [
    ...judgeNamed(sentence),
    ...judgeOneToOne(sentence),
    ...judgeEach(sentence),
    ...(sentence.text.includes('指标')
      ? [...judgeIndicators(sentence, context), ...judgeAllMet(sentence, context)]
      : []),
  ]),
];

function judgeListed(passage: Passage): readonly Finding[] {
  const { text, sentences, listAfter } = passage;
  if (listAfter > 0 || !text.includes('；')) return [];
  return sentences.flatMap((sentence): readonly Finding[] => {
    const colon = sentence.text.indexOf('：');
    if (colon < 0 || !sentence.text.endsWith('；') || !LISTED.test(sentence.text.slice(0, colon + 1))) return [];
    const count = sentence.amounts.findLast(({ end }) => end <= colon);
    if (count === undefined || count.isVague || !/^[个项条点类]$/.test(count.unit) || colon - count.end > 8) return [];
    const from = sentence.start + colon + 1;
    const [body = ''] = text.slice(from).split(/[。\n]/, 1);
    const items = body.split('；').filter((item) => item.trim() !== '');
    // 四个问题：甲、乙、丙、丁；对应五条措施: listed within the first, and the rest is of another matter.
    const [first = '', ...others] = items;
    if (count.value.eq(first.split(/[、，]/).length) || others.some((item) => ANOTHER.test(item))) return [];
    if (items.length < 2 || NUMBERED.test(body) || items.some((item) => /[：:]|等$/.test(item))) return [];
    if (count.value.eq(items.length) || !text.slice(from).startsWith(`${body}。`)) return [];
    return [differs(sentence, count, items.length)];
  });
}

/** `达到100%的有3个，分别是甲和乙`: fewer are named than counted. Lists with 、 are counted elsewhere. */
function judgeNamed(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!/[，：]分别[是为]/.test(text)) return [];
  return amounts.flatMap((count): readonly Finding[] => {
    if (count.isVague || !/^[个项家类条种所处]$/.test(count.unit) || count.value.gt(MOST_NAMED)) return [];
    const match = NAMED.exec(text.slice(count.end));
    const names = match?.[1] ?? '';
    if (match === null || /[等各均两双三四五六\d“”《]|其[他余中]|以及其/.test(names)) return [];
    const most = names.split(/[和与及]|以及/).filter((name) => name !== '').length;
    return count.value.gt(most) ? [differs(sentence, count, most)] : [];
  });
}

/** More are named by no one. */
const MOST_NAMED = 12;
const NAMED = /^[^，。；：、\d]{0,8}[，：]分别[是为]：?([\u4e00-\u9fff（）]{4,80})(?=[。，；]|$)/;

/** `对照三个问题，提出四条整改措施，一一对应`. */
function judgeOneToOne(sentence: Sentence): readonly Finding[] {
  if (!sentence.text.includes('对') || !ONE_TO_ONE.test(sentence.text)) return [];
  const counts = sentence.amounts.filter(({ unit, isVague }) => /^[个项条点]$/.test(unit) && !isVague);
  const [one, other] = counts;
  if (one === undefined || other === undefined || counts.length > 2 || one.value.eq(other.value)) return [];
  return [differs(sentence, other, one.value.toNumber(), one)];
}

/** `设置指标24个，其中甲6个、乙4个，其余四个项目各3个`. */
function judgeEach(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!/其中/.test(text) || !/各/.test(text)) return [];
  return amounts.flatMap((each, at): readonly Finding[] => {
    const match = EACH.exec(text.slice(0, each.start));
    const times = amounts[at - 1];
    if (match === null || times === undefined || each.isVague || times.end < match.index) return [];
    const among = text.lastIndexOf('其中', each.start);
    const same = amounts.slice(0, at - 1).filter(({ unit, isVague }) => unit === each.unit && !isVague);
    const whole = same.findLast(({ end }) => end <= among);
    const parts = same.filter(({ start }) => start > among);
    if (whole === undefined || parts.length === 0 || among - whole.end > 6 || each.unit === '') return [];
    const sum = parts.reduce((total, { value }) => total.plus(value), times.value.times(each.value));
    if (
      sum
        .minus(whole.value)
        .abs()
        .lte(
          new Decimal(10)
            .pow(-whole.decimals)
            .div(2)
            .times(whole.decimals === 0 ? 0 : parts.length + 1),
        )
    )
      return [];
    const typed = text.slice(whole.start, whole.end);
    return [partsDiffer({ typed, sum: `${printNumber(sum)}${whole.unit}` }, placeIn(sentence, whole.start, each.end))];
  });
}

/** `自评表共设八个三级指标`, where the file has seven. */
function judgeIndicators(sentence: Sentence, { year, form }: CheckContext): readonly Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((count): readonly Finding[] => {
    if (count.isVague || !/^[个项条]$/.test(count.unit) || !INDICATORS.test(text.slice(0, count.start))) return [];
    if (!/^(?:三级|绩效|具体|年度)*指标/.test(text.slice(count.end))) return [];
    const tables = listAttainments(year).map(({ attainment }) => attainment.indicators.length);
    const own = tables.filter((length) => length > 0);
    const [only, ...others] = own;
    if (only === undefined || others.length > 0 || count.value.eq(only)) return [];
    const scored = form.rubrics.map(({ groups }) => groups.flatMap(({ items }) => items).length);
    if (scored.some((length) => count.value.eq(length))) return [];
    return [
      figureContradicted(
        { figure: { what: 'indicators' }, typed: text.slice(count.start, count.end), derived: `${only}${count.unit}` },
        placeIn(sentence, count.start, count.end),
      ),
    ];
  });
}

/** `7项整体绩效指标全部完成`, where the table with as many indicators has one that missed its target. */
function judgeAllMet({ text, amounts, passage, start }: Sentence, { year }: CheckContext): readonly Finding[] {
  if (/除|其余|以外|基本/.test(text)) return [];
  return amounts.flatMap((count): readonly Finding[] => {
    const match =
      /^[^，。；\d]{0,8}指标(?:均|都|全部)(?:已|如期|按期|圆满)*(?:完成|达到|实现|达标)(?:了?年度)?(?:目标)?/.exec(
        text.slice(count.end),
      );
    if (match === null || count.isVague || !/^[个项条]$/.test(count.unit)) return [];
    const tables = listAttainments(year).filter(({ attainment }) => count.value.eq(attainment.indicators.length));
    const [table, ...others] = tables;
    if (table === undefined || others.length > 0) return [];
    const missed = table.attainment.indicators.find(({ direction, target, actual }) => {
      if (target.state !== 'value' || actual.state !== 'value') return false;
      const order = actual.quantity.value.cmp(target.quantity.value);
      return direction === 'atMost'
        ? order > 0
        : direction === 'atLeast' || direction === 'exactly'
          ? order < 0
          : false;
    });
    if (missed === undefined || missed.actual.state !== 'value' || missed.target.state !== 'value') return [];
    const [from, to] = [count.end, count.end + match[0].length];
    const [achieved, target] = [missed.actual, missed.target].map((cell) => `${cell.text}${missed.measure ?? ''}`);
    const args = {
      result: missed.name,
      typed: text.slice(count.start, to),
      achieved: achieved ?? '',
      target: target ?? '',
    };
    return [targetClaimContradicted(args, passage.placeOf(start + from, start + to))];
  });
}

function differs(sentence: Sentence, { start, end }: TypedAmount, listed: number, other?: TypedAmount): Finding {
  const operands = other === undefined ? [] : [placeIn(sentence, other.start, other.end)];
  return countDiffers({ typed: sentence.text.slice(start, end), listed }, placeIn(sentence, start, end), ...operands);
}
