import type { Finding } from '../../../findings/types.ts';
import { findAll } from '../../../reading/findAll.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { toldOtherwise } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Passage, Sentence } from '../../prose/types.ts';
import { isOfMeasure } from '../listNumbers.ts';

/** `监测站点更新任务全部完成`. */
const CLAIM =
  /(?<task>[\u4e00-\u9fff]{2,10}?)(?:任务|工作|计划|目标)?(?:已|均已)?全部(?:如期|按期|按时|顺利)?(?:完成|完工|落实)(?=[，。；]|$)/g;
const ELSE = /除|以外|其余|其他|上年|去年|基本|后来|次年|已补|整改|年初|截至\d+月/;

/**
 * SE460 told-otherwise for a task that is said to be all done, beside the sentence that says of the same how much of it was: `站点计划更新40个，实际更新36个。站点更新任务全部完成`.
 */
export function judgeTasksDone({ text, sentences }: Passage): readonly Finding[] {
  if (!text.includes('全部') || sentences.length < 2) return [];
  return sentences.flatMap((sentence, at): readonly Finding[] => {
    if (!sentence.text.includes('全部') || ELSE.test(sentence.text)) return [];
    return findAll(sentence.text, CLAIM).flatMap((match): readonly Finding[] => {
      const task = match.groups?.task ?? '';
      for (const other of [sentences[at - 1], sentences[at + 1]]) {
        const short = other === undefined ? undefined : shortOf(other, task);
        if (other === undefined || short === undefined) continue;
        const claim = sentence.text.slice(match.index + task.length).startsWith('全部')
          ? match[0].slice(task.length)
          : match[0];
        const from = match.index + match[0].length - claim.length;
        const isBehind = other === sentences[at - 1];
        const own = placeIn(sentence, from, match.index + match[0].length);
        const number = placeIn(other, short.start, short.end);
        const words = other.text.slice(short.start, short.end);
        return isBehind
          ? [toldOtherwise({ typed: claim, before: words }, own, number)]
          : [toldOtherwise({ typed: words, before: claim }, number, own)];
      }
      return [];
    });
  });
}

/** From the number that was planned to the smaller one that was done, in a sentence of the same task. */
function shortOf(
  { text, amounts }: Sentence,
  task: string,
): { readonly start: number; readonly end: number } | undefined {
  if (ELSE.test(text) || !isOf(text, task)) return undefined;
  for (const [at, plan] of amounts.entries()) {
    const done = amounts[at + 1];
    if (done === undefined || plan.isVague || done.isVague || !isOfMeasure(plan, done)) continue;
    if (!/(?:计划|目标|应)/.test(plan.lead) || !/实际|完成/.test(done.lead)) continue;
    if (done.value.lt(plan.value)) return { start: done.start, end: endOf(text, done, amounts[at + 2]) };
  }
  return undefined;
}

/** 实际培训6期，少2期: by how much may stand behind. */
function endOf(text: string, done: TypedAmount, next: TypedAmount | undefined): number {
  return next !== undefined && /^，(?:少|差|欠)(?:了)?$/.test(text.slice(done.end, next.start)) ? next.end : done.end;
}

/** All pairs of signs of the task stand in the sentence, but for one: 监测站点更新 in 监测站点计划更新. */
function isOf(text: string, task: string): boolean {
  const pairs = Array.from({ length: task.length - 1 }, (_, at) => task.slice(at, at + 2));
  const missing = pairs.filter((pair) => !text.includes(pair)).length;
  return pairs.length > 0 && missing <= (pairs.length > 3 ? 1 : 0);
}
