import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureOf, type Known } from './figureOf.ts';
import { isSlipOf } from './slips.ts';

/** A rate of a form that is how many of what was to be done are done. */
interface DoneOf {
  /** 重点工作 of 重点工作完成率. */
  readonly noun: string;
  readonly title: string;
  readonly done: Extract<Known, { state: 'value' }>;
  readonly due: Extract<Known, { state: 'value' }>;
}

const OTHERS = /上年|去年|20\d\d年(?:前|初)|每|季度|半年|其中|县级|市级|省级|计划|争取|力争|确保|将|拟/;

/**
 * SE421 figure-contradicted for what a form asks for as two numbers, so many done of so many: `24项重点工作全部完成` where 23 of 24 were,
 * `重点工作完成率100%`.
 */
export const judgeKeyRates: Check = (context) => {
  const rates = listDoneOf(context);
  if (rates.length === 0) return [];
  return context.prose.sentences.flatMap((sentence) =>
    rates.flatMap((one) =>
      sentence.text.includes(one.noun) && !OTHERS.test(sentence.text) ? judgeOne(sentence, one) : [],
    ),
  );
};

function listDoneOf({ form, figures }: CheckContext): readonly DoneOf[] {
  return form.rates.flatMap(({ title, above, below }): DoneOf[] => {
    const [own, base] = [above, below].map((terms) => {
      const [only, ...more] = terms;
      const isPlain = only !== undefined && only.sign === '+' && more.length === 0;
      return isPlain ? figureOf(figures, only.name.includes('.') ? only.name : `facts.${only.name}`) : undefined;
    });
    const noun = /^(.{3,}?)(?:实际|按期)?完成率$/.exec(title)?.[1];
    if (noun === undefined || own?.state !== 'value' || base?.state !== 'value') return [];
    return [{ noun, title, done: own, due: base }];
  });
}

function judgeOne(sentence: Sentence, { noun, title, done, due }: DoneOf): readonly Finding[] {
  const { text, amounts } = sentence;
  const tell = (start: number, end: number, derived: string, figure: string): Finding =>
    figureContradicted({ figure, typed: text.slice(start, end), derived }, placeIn(sentence, start, end));
  const at = text.indexOf(noun);
  const all =
    /^[^，。；]{0,6}?，?(?<said>(?:已|均)*(?:全[部面]|全数|均已?|都已?)(?:按期|如期|按时|圆满|已)*完成)(?!率|\d)/.exec(
      text.slice(at + noun.length).replace(/^[0-9一二三四五六七八九十]+[项个件]/, (count) => '＃'.repeat(count.length)),
    );
  if (all !== null && done.value.lt(due.value)) {
    const said = all.groups?.said ?? '';
    const start = text.indexOf(said, at);
    return [tell(start, start + said.length, printNumber(done.value), noun)];
  }
  return amounts.flatMap((amount): readonly Finding[] => {
    const before = text.slice(0, amount.start);
    if (amount.isVague || !before.includes(noun)) return [];
    const words = before.slice(before.lastIndexOf(noun) + noun.length);
    if (!isPercentage(amount) || !/^(?:任务)?(?:实际|按期)?完成率(?:为|达到?|是)?$/.test(words)) return [];
    if (due.value.isZero()) return [];
    const rate = done.value.div(due.value).times(100);
    if (rate.toDecimalPlaces(amount.decimals).eq(amount.value)) return agree(sentence, [amount], { agrees: title });
    // 95.8% and 96%: rounded as one likes. Of another list it may be anything.
    const isNear = rate.minus(amount.value).abs().lt(1);
    if (isNear && !isSlipOf(amount, rate.toDecimalPlaces(amount.decimals))) return [];
    return [tell(amount.start, amount.end, `${printNumber(rate.toDecimalPlaces(2))}%`, title)];
  });
}
