import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

/** Words of what is left, of whatever. */
const REST = /(?:其余|剩余|余下|剩下|尚余|尚剩|还剩|还余|尚有|还有|仍有|余)(?:的|有|为|约)*$/;
/** Not done, or done otherwise: `未结`, `不满意或弃权`. */
const NOT = /(?:年末|期末|尚|仍|还|其中)?[未不没待](?<what>[\u4e00-\u9fff]{1,10}?)(?:的|有|为|共|是)*$/;
/** Behind the number: 2个未达标, 两项因选址未定推迟. */
const NOT_BEHIND =
  /^(?:因|由于|推迟|延期|延后|转入|暂缓|正在|在建|跨年)|^(?:[\u4e00-\u9fff]{0,4})?(?:未|没有|尚未|仍未|不)(?<what>[\u4e00-\u9fff]{1,4})/;
const DONE =
  /(?:完成|办结|审结|建成|安装|达标|整改|合格|满意|实际|已|竣工|完工|验收|到位|落实|执行|发放|开工|签订|化解|通过|收回|在用|回复|办复|交付|采购|到货)/;
/** Something came or went besides, or other things are counted. */
const OTHERS = /上年|去年|旧存|年初结|年初未|新增|新收|另|转入\d|分别|比|较|累计|包括|基本满意/;

/**
 * SE421 figure-contradicted for what is left: `受理3147件，审结3009件，未结183件`; `改造7个，完成6个，其余两个`; `9个指标，其中8个达标，
 * 2个未达标`. Only of three numbers of one unit, where the sentence has no fourth of it.
 */
export function judgeRest(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (amounts.length < 3 || !/[余未不没剩尚推延]/.test(text)) return [];
  const byUnit = new Map<string, TypedAmount[]>();
  for (const amount of amounts) {
    if (amount.unit === '' || /%|％|百分点|倍|分$|元$/.test(amount.unit)) continue;
    byUnit.set(amount.unit, [...(byUnit.get(amount.unit) ?? []), amount]);
  }
  return [...byUnit.values()].flatMap((same): Finding[] => {
    const [all, done, rest] = same;
    if (same.length !== 3 || all === undefined || done === undefined || rest === undefined) return [];
    if (same.some(({ isVague }) => isVague) || done.value.gt(all.value) || rest.value.gt(all.value)) return [];
    const stretch = text.slice(clauseStart(text, all.start), rest.end);
    if (OTHERS.test(stretch) || /。|；.*；/.test(stretch)) return [];
    const doneWords = done.lead + clauseAfter(text, done.end);
    const behind = NOT_BEHIND.exec(clauseAfter(text, rest.end));
    const before = NOT.exec(rest.lead);
    const what = before?.groups?.what ?? behind?.groups?.what;
    const isRest = REST.test(rest.lead) || (behind !== null && what === undefined) || isOpposite(what, doneWords);
    if (!isRest || !DONE.test(doneWords) || /[未不没]/.test(done.lead + clauseAfter(text, done.end).slice(0, 6)))
      return [];
    if (/其中|比|较|每/.test(rest.lead)) return [];
    const derived = all.value.minus(done.value);
    if (derived.eq(rest.value)) return [];
    const [figure, typed] = [
      `${text.slice(all.start, all.end)}－${text.slice(done.start, done.end)}`,
      text.slice(rest.start, rest.end),
    ];
    const places = [all, done].map(({ start, end }) => placeIn(sentence, start, end));
    return [
      figureContradicted(
        { figure, typed, derived: `${printNumber(derived)}${rest.unit}` },
        placeIn(sentence, rest.start, rest.end),
        ...places,
      ),
    ];
  });
}

/** 未结 of what was 审结: they share a sign. */
function isOpposite(what: string | undefined, done: string): boolean {
  return what !== undefined && [...what].some((sign) => !'的有为达到能够或'.includes(sign) && done.includes(sign));
}

function clauseStart(text: string, before: number): number {
  let at = before;
  while (at > 0 && !'，。；：\n'.includes(text.charAt(at - 1))) at--;
  return at;
}

function clauseAfter(text: string, from: number): string {
  return /^[^，。；：、（）\n]*/.exec(text.slice(from))?.[0] ?? '';
}
