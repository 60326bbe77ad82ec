import type { Finding } from '../../findings/types.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { findAll } from '../../reading/findAll.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';

const DID =
  '完成|办结|整改|销号|落实|建成|完工|竣工|验收|达标|实现|兑现|化解|处置|投用|交付|安装|发放|审结|修复|开工|回复|答复|清零|到位|达到|拨付|支付|改造|通过';
/** `全部整改到位`, `均如期完成`; not 全部用于, 全部为. */
const ALL = new RegExp(
  `(?:全部|均|都|悉数|百分之百)(?:的?[\\u4e00-\\u9fff]{0,8})?(?:已经?|如期|按期|按时|顺利|圆满|及时|得到|予以)*(?<verb>${DID})(?:到位|完毕|完成|销号|合格|使用|年度目标|目标)?(?=[，。；、）]|$)`,
  'g',
);
/** `12项重点工作完成11项`: what was done of it, right before the number or right behind it. */
const DONE = new RegExp(`(?:${DID})(?:了|到位|完毕|验收|率)?(?:的|有|为|共|约)?$`);
const DONE_BEHIND = new RegExp(`^(?:已|均|都|按期|如期)*(?:${DID})`);
const RATE = new RegExp(`(?<verb>${DID})率?(?:约|仅|只有|为|是|达到?|：)*$`);
/** What is left is told apart, or all of them are others. */
const LEFT =
  /其余|其他|剩余|余下|剩下|除|以外|之外|基本|尚|未|限期|当场|现场|立行|当日|即时|截至\d{1,2}月|目前|现已|后经|复查|次年|今年|分别|另/;

/**
 * SE423 direction-contradicted for a claim that all was done, in a sentence by whose own numbers less was: `隐患386处，整改376处，
 * 全部整改到位`; `12项重点工作完成11项，全部如期完成`; `整改率96%，全部整改到位`.
 */
export function judgeAllDone(own: Sentence, before?: Sentence): readonly Finding[] {
  if (!/全部|均|都|悉数/.test(own.text)) return [];
  const sentence = join(own, before);
  const { text, amounts } = sentence;
  if (amounts.length === 0 || LEFT.test(text)) return [];
  return findAll(text, ALL).flatMap((match): Finding[] => {
    const [typed] = match;
    const start = match.index;
    if (start < sentence.text.length - own.text.length) return [];
    const end = start + typed.length;
    // 六个项目均完成自评: of the whole number that stands right before.
    const pair = doneOfAll(text, amounts, start) ?? rateBelow(amounts, start, match.groups?.verb ?? '');
    if (pair === undefined) return [];
    const [first] = pair;
    const words = pair.map((amount) => text.slice(amount.start, amount.end));
    const derived = words.length === 2 ? `${words[1]}＜${words[0]}` : `${words[0]}＜100%`;
    const operands = pair.map((amount) => placeIn(sentence, amount.start, amount.end));
    return first === undefined
      ? []
      : [directionContradicted({ figure: '', typed, derived }, placeIn(sentence, start, end), ...operands)];
  });
}

/** What is told before a semicolon goes on behind it. */
function join(sentence: Sentence, before: Sentence | undefined): Sentence {
  if (before === undefined || !before.text.endsWith('；') || before.start + before.text.length !== sentence.start)
    return sentence;
  const by = before.text.length;
  const moved = sentence.amounts.map((one) => ({
    ...one,
    start: one.start + by,
    end: one.end + by,
    unitStart: one.unitStart + by,
  }));
  const { passage, start, mentions, allMentions, year, scopes, topic } = before;
  const text = before.text + sentence.text;
  return { passage, start, text, mentions, allMentions, amounts: [...before.amounts, ...moved], year, scopes, topic };
}

/** Two numbers of one unit, of which the second says how many of the first were done, and is less. */
function doneOfAll(text: string, amounts: readonly TypedAmount[], claim: number): readonly TypedAmount[] | undefined {
  const before = amounts.filter(
    ({ end, unit, isVague }) => end <= claim && !isVague && unit !== '' && !/%|％|百分点|元$/.test(unit),
  );
  for (const [at, done] of before.entries()) {
    const all = before[at - 1];
    if (all === undefined || all.unit !== done.unit || done.value.gte(all.value)) continue;
    const isDone = DONE.test(done.lead) || (done.lead.length < 6 && DONE_BEHIND.test(text.slice(done.end)));
    // 任务完成率比上年…, 其中完成: of parts of it.
    if (!isDone || /其中|比|较|上年|去年|目标|计划/.test(done.lead)) continue;
    if (/比|较|上年|去年|。/.test(text.slice(all.end, done.start))) continue;
    // Another number of another thing between it and the claim: the claim is of that.
    const next = before.slice(at + 1);
    if (next.length > 0) continue;
    return [all, done];
  }
  return undefined;
}

const FINISHED = /^(?:完成|完工|竣工|建成)$/;

/** A rate of what was done below 100 %, right before the claim. */
function rateBelow(amounts: readonly TypedAmount[], claim: number, verb: string): readonly TypedAmount[] | undefined {
  const rate = amounts.findLast(({ end }) => end <= claim);
  if (rate === undefined || !isPercentage(rate) || rate.value.gte(100) || claim - rate.end > 8) return undefined;
  const named = RATE.exec(rate.lead)?.groups?.verb;
  const isSame = named === verb || (FINISHED.test(named ?? '') && FINISHED.test(verb));
  return named !== undefined && isSame && /率/.test(rate.lead) ? [rate] : undefined;
}
