import type { Finding } from '../../findings/types.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check } from '../types.ts';
import { isThreshold } from './isThreshold.ts';
import { countsMembers } from './listNumbers.ts';
import { isAlike, yuanOf } from './slack.ts';

/** `94.42%，高于基本支出执行率99.64%`: between two numbers of which each is told in full. */
const COMPARED =
  /^[^，。；：、]{0,6}，?(?:仍|也|均|都|明显|略|还|且)?(?<word>高于|大于|多于|低于|小于|少于)[^，。；：、]{0,16}$/;

/** SE423 direction-contradicted for two numbers that the text holds against each other the wrong way round. */
export const judgeCompared: Check = ({ prose }) =>
  prose.sentences
    .filter(({ text }) => /[高大多低小少]于/.test(text))
    .flatMap((sentence) =>
      sentence.amounts.flatMap((one, index): Finding[] => {
        const other = sentence.amounts[index + 1];
        if (other === undefined || one.isVague || other.isVague || !areAlike(one, other)) return [];
        const between = sentence.text.slice(one.end, other.start);
        const word = COMPARED.exec(between)?.groups?.word;
        // 不低于, 应高于: rules, and not what was.
        if (word === undefined || /[不应须可需要未]|标准|规定|限额|上限|下限/.test(between)) return [];
        if (isThreshold(sentence.text, one) && isThreshold(sentence.text, other)) return [];
        // 0.12‰，低于0.9‰的指标，也低于上年的0.15‰: all of the first.
        if (/[高大多低小少]于[^，。；：]*$/.test(sentence.text.slice(0, one.start))) return [];
        // 高于上年3.4公斤: by how much, where nobody names what the number is of.
        if (/(?:上年|去年|对照|平均|同期|目标|计划)(?:田|水平|数|值)?$/.test(between) && !isPercentage(other))
          return [];
        // 概算120万元，中标价112万元，低于概算8万元: by how much, as the number before tells.
        const earlier = sentence.amounts[index - 1];
        if (
          earlier !== undefined &&
          areAlike(earlier, one) &&
          yuanOf(earlier).minus(yuanOf(one)).abs().eq(yuanOf(other))
        )
          return [];
        // 高于95%的目标1.4个百分点 and 高2.4个百分点 are differences.
        const after = sentence.text.slice(other.end, other.end + 6);
        if (/^的?(?:幅度|速度|部分|以上|以下)/.test(after) || /[增长降减幅速]/.test(between)) return [];
        if (countsMembers(sentence.text.slice(other.end))) return [];
        const order = yuanOf(one).cmp(yuanOf(other));
        const said = /[高大多]于/.test(word) ? 1 : -1;
        if (order === said || (order === 0 && one.decimals !== other.decimals)) return [];
        const start = one.end + between.indexOf(word);
        const [a, b] = [one, other].map((amount) => sentence.text.slice(amount.start, amount.end));
        const derived = `${a}${order > 0 ? '＞' : order < 0 ? '＜' : '＝'}${b}`;
        return [
          directionContradicted(
            { figure: '', typed: word, derived },
            placeIn(sentence, start, start + word.length),
            placeIn(sentence, one.start, one.end),
            placeIn(sentence, other.start, other.end),
          ),
        ];
      }),
    );

function areAlike(one: TypedAmount, other: TypedAmount): boolean {
  return isPercentage(one) ? isPercentage(other) : isAlike(one, other);
}
