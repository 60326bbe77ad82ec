import type { Finding } from '../../../findings/types.ts';
import { countDiffers } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agree } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';

/** Three names at least, with nothing but 、 between them, right before a number. */
const ROW = /(?<row>(?:[\u4e00-\u9fff]{2,12}、){2,12}[\u4e00-\u9fff]{2,8})$/;
/** Joined names may be one or two; 等 leaves some out. */
const UNSURE = /[和与及或等各其]|以及|分别|之[一二三]|前|后/;
const UNIT = /^[个项类大种]$/;
const NOUN =
  /^(?:重点|主要|关键|业务|信息|职能|预算|一级|二级|专项|重大)*(?:系统|方面|环节|领域|平台|任务|工作|板块|模块|科目|内容|维度|层面|阶段|类别|门类|体系|机制|工程|行动|专题|品种|课程)/;

/**
 * SE427 count-differs for names in a row and how many they are said to be, right behind them: `电子病历、移动护理、自助服务4个系统`. Twelve of three fields may be meant by
 * three names and a twelve, so it is told only of one more or one less.
 */
export function judgeRowCounts(sentence: Sentence): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!text.includes('、')) return [];
  return amounts.flatMap((count): readonly Finding[] => {
    if (count.isVague || count.decimals > 0 || !UNIT.test(count.unit) || !NOUN.test(text.slice(count.end))) return [];
    const row = ROW.exec(text.slice(Math.max(0, count.start - LONGEST), count.start))?.groups?.row;
    if (row === undefined || UNSURE.test(row)) return [];
    const listed = row.split('、').length;
    if (count.value.eq(listed)) return agree(sentence, [count], { follows: 'count' });
    if (!count.value.minus(listed).abs().eq(1)) return [];
    const typed = text.slice(count.start, count.end);
    return [countDiffers({ typed, listed }, placeIn(sentence, count.start, count.end))];
  });
}

/** How far back a row is looked for. */
const LONGEST = 120;
