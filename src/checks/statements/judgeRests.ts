import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { isDifference, isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agreeAll } from '../prose/ties.ts';
import { factorIn, isMadeOf, isOfMeasure, isSize, lastWords, type Numbered, nextWords, sizeOf } from './listNumbers.ts';

/** 尚余1280块, 其余两个, 剩余3家: all that is left of what was named. */
const REST =
  /(?:尚余|还余|仍余|尚剩|还剩|仅剩|剩余|剩下|缺[训勤席岗考额]|请假|余下|其余|余款|尾款|空编|空缺|缺编|缺员|闲置|空置|待处置|待报废|待整改|待办|待结|待验收|待支付|尚有|仍有|还有|尚欠)/;
/** 未结183件, 不满意24人, 尚未到货9台: the verb is denied. */
const DENIED =
  /(?:[尚仍还]?未能?|没有|没|[尚还]?不)([\u4e00-\u9fff]{1,6}?)(?:的|项目|指标|资金|案件|人员|人数|数量|数|部分|有|为|是|共|计|约|仅)*$/;
/** 2个未达标, 2项因选址未定推迟: the same, behind its number. */
const DENIED_AFTER = /^(?:[\u4e00-\u9fff]{0,6}?)(?:[尚仍还]?未能?|没有|[尚还]?不)([\u4e00-\u9fff]{1,4})/;
const REST_AFTER =
  /^(?:的)?[\u4e00-\u9fff]{0,2}?(?:闲置|空置|待处置|待报废|空缺|剩余|推迟|延期|延至|跨年|顺延|结转|转入)/;
/** 上年自评指出的5个问题: all of them, whenever they were found. */
const FOUND_BEFORE = /(?:上年|去年)度?(?=[\u4e00-\u9fff]{0,6}(?:自评|评价|审计|巡察|检查|交办|指出|发现|提出|反馈))/;
const AFTER_STILL = /^(?:问题|事项)?（?[^，。；）]{0,8}）?(?:仍|尚|还|正|今年|次年|明年|转入|列入|继续|正在|在整改)/;
/** Names of all there was to do, and of all there is. */
const WHOLE =
  /受理|收到|接收|收件|调查|访问|发放|下发|回收|编制|核定|计划|目标|任务|应|预算|可用|合同|中标|签订|总额|总数|总量|总价|总|原值|固定资产|资产|共|合计|发现|排查|查出|确定|设定?|设置|采购|购置|订购|下达|到位|安排|申报|登记|报名|检查|抽查|抽检|监测|列入|纳入|指标|有|承担|交办|立案|投资|需|反映|来信|投诉|问题|工单|事项/;
/** Only a part of what there is: 新收 leaves out what was there before, 年初预算 what came after. */
const NO_WHOLE =
  /新收|新立|新受理|新增|新建|年初预算|年初安排|上年|去年|比|较|多|少|其中|每|均|累计|以来|[一二三四]季度|[上下]半年|月/;
const DONE =
  /完成|已|实际|决算|实到|审结|办结|结案|满意|在用|使用|到货|支付|支出|执行|支|付|安装|建成|发放|整改|在职|实有|在编|在岗|现有|收回|回收|合格|达标|开工|竣工|验收|落实|兑现|兑付|拨付|到位|签约|入库|消化|处理|答复|解决|参加|通过|销号|脱贫|完工|改造|整治|录取|就业|交付|安置|认领|上岗/;
/** What is not done besides: 基本满意, 弃权; the rest may be less than what is left. */
const OPEN = /满意|合格|达标|同意|赞成/;

/**
 * SE421 figure-contradicted for what is left: `受理3147件，审结3009件，年末未结183件`, `计划5000块，安装3820块，尚余1280块`, `共设9个三级指标，
 * 8个达标，2个未达标`. Told where the three stand one after the other, and no numbers beside them make it.
 */
export function judgeRests(numbers: readonly Numbered[]): readonly Finding[] {
  const told: Finding[] = [];
  for (const [index, rest] of numbers.entries()) {
    const { amount } = rest;
    if (amount.isVague || isPercentage(amount) || /[分点倍]$/.test(amount.unit)) continue;
    if (verbOf(rest) === undefined) continue;
    const near = numbers.slice(Math.max(0, index - BEFORE), index + BEHIND);
    const beside = near.filter((one) => one !== rest && isOfMeasure(one.amount, amount) && !isPercentage(one.amount));
    const at = near.indexOf(rest);
    const alike = beside.filter((one) => near.indexOf(one) < at);
    const found = readRest(rest, alike, beside[alike.length]);
    if (found === undefined) continue;
    const [whole, part] = found;
    const others = beside.map((one) => one.amount);
    const left = sizeOf(whole.amount).minus(sizeOf(part.amount));
    // 14个问题，已整改14个，另有2个仍在整改: where all are done, none are left.
    if (
      left.lt(0) ||
      (left.isZero() && !(STILL.test(lastWords(rest.before) + nextWords(rest.after)) && !amount.value.isZero())) ||
      (sizeOf(amount).lt(left) &&
        (OPEN.test(wordsOf(part)) || /请假/.test(rest.before)) &&
        !/其余|余下|剩/.test(rest.before))
    )
      continue;
    if (isSize(left, amount, [whole.amount, part.amount])) {
      agreeAll([rest, whole, part], { follows: 'difference' });
      continue;
    }
    if (others.some(({ isVague }) => isVague) || isMadeOf(amount, others, 2)) continue;
    const print = ({ value, unit }: TypedAmount) => `${printNumber(value)}${unit}`;
    const place = ({ sentence, amount: one }: Numbered) => placeIn(sentence, one.start, one.end);
    told.push(
      figureContradicted(
        {
          figure: `${print(whole.amount)}－${print(part.amount)}`,
          typed: rest.sentence.text.slice(amount.start, amount.end),
          derived: `${printNumber(left.div(factorIn(amount)))}${amount.unit}`,
        },
        place(rest),
        place(whole),
        place(part),
      ),
    );
  }
  return told;
}

/** 另有2个仍在整改, 另1个今年继续: besides those that were done. */
const STILL = /^另[外有]?|[还尚]有|其余|剩余/;

/** How many numbers away the others may stand. */
const BEFORE = 10;
const BEHIND = 4;

/** The whole and the part of which a number is the rest. */
function readRest(
  rest: Numbered,
  alike: readonly Numbered[],
  after: Numbered | undefined,
): readonly [whole: Numbered, part: Numbered] | undefined {
  const verb = verbOf(rest);
  if (verb === undefined) return undefined;
  const part = alike.at(-1);
  const before = alike.at(-2);
  if (part === undefined || isDifference(part.amount)) return undefined;
  const words = wordsOf(part);
  if (
    verb !== '' &&
    !isSameVerb(verb, words) &&
    !(verb.length > 1 && part.sentence.text.includes(verb) && after !== undefined)
  )
    return undefined;
  if (verb === '' && !DONE.test(words) && !/其余|余下|剩/.test(rest.before)) return undefined;
  // 未到货的9台…，年度目标为26台: all of them are told last.
  const whole =
    before ?? (after !== undefined && /目标|计划|合同|总|共/.test(lastWords(after.before)) ? after : undefined);
  if (whole === undefined || isDifference(whole.amount)) return undefined;
  const own = wordsOf(whole);
  const lead = lastWords(whole.before);
  // 入库52个，实施31个，其余12个: of whatever stands before what was done.
  const isOfBefore =
    /^，?(?:其余|剩余|余下)的?$/.test(lastWords(rest.before)) &&
    !/元$/.test(rest.amount.unit) &&
    !/[最另]/.test(rest.sentence.text);
  if (
    !(WHOLE.test(own) || isOfBefore) ||
    NO_WHOLE.test(lead.replace(/计划\d*月/, '计划').replace(FOUND_BEFORE, '')) ||
    /[比较]|同比|其中/.test(part.before) ||
    /[比较]/.test(rest.before)
  )
    return undefined;
  // 高级职称的31人，中级职称的24人，其余32人: three parts of what is not told; and what is listed behind 其中 is a part.
  const ends = [lead, lastWords(part.before)].map((one) => one.slice(-3));
  if (ends[0] === ends[1] && ends[0]?.length === 3) return undefined;
  if (whole.sentence.text.slice(0, whole.amount.start).includes('其中')) return undefined;
  return /尚未|未|没有|不|剩|余/.test(lead) ? undefined : [whole, part];
}

/** What was not done; `''` where the words only say that it is left, `undefined` where they do not. */
function verbOf({ before, after }: Numbered): string | undefined {
  const lead = lastWords(before);
  const denied = DENIED.exec(lead)?.[1];
  if (denied !== undefined) return denied;
  if (REST.test(lead)) return '';
  const next = nextWords(after);
  const later = DENIED_AFTER.exec(next)?.[1];
  if (later !== undefined && !/因|由于|受/.test(next.slice(0, next.indexOf(later)))) return later;
  if (/^(?:另外?有?|[还尚仍]有|其余)$/.test(lead) && AFTER_STILL.test(after)) return '';
  return REST_AFTER.test(next) || /^(?:因|受|由于)[^，。；]{0,12}(?:推迟|延期|顺延|未)/.test(next) ? '' : undefined;
}

function wordsOf({ before, after }: Numbered): string {
  return lastWords(before) + nextWords(after);
}

/** 未结 of 审结, 未到货 of 到货; 未执行 of 支出. */
function isSameVerb(verb: string, words: string): boolean {
  const isAnyDone = /^(?:完成|完|执行|支出|使用|支付|用|结|办结|实施|动用)/.test(verb);
  return [...verb].some((sign) => words.includes(sign)) || (isAnyDone && DONE.test(words));
}
