import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { countDiffers } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Passage } from '../prose/types.ts';
import type { Check } from '../types.ts';

const NOUN = '问题|不足|措施|建议|做法|短板|困难|经验|任务|原因|指标';
/** `改进措施三条：`, `三条措施：`. */
const BEFORE = new RegExp(`(?:${NOUN})(?:共|有|为|共有|主要有|归纳为|包括)*$`);
const AFTER = new RegExp(`^(?:方面的?)?(?:[\\u4e00-\\u9fff]{0,4}(?:${NOUN}))?`);
/** Items that may be several, or fewer than there are. */
const UNSURE = /等$|等[，。；]|[：:]|其中|分别|对应|[一二三四五]是|第[一二三四五]|[（(]\d|①/;
const ORDER = '一二三四五六七八九十';

/**
 * SE427 count-differs for how many there are and what is listed: `改进措施三条：甲；乙；丙；丁。`, `两个问题——甲、乙、丙，`, `未完成的指标共两个：甲95%、乙99.82%、
 * 丙82.14%。`, `一是甲，二是乙，三是丙，四项措施…`.
 */
export const judgeCountedItems: Check = ({ prose }) => prose.passages.flatMap(judgePassage);

function judgePassage(passage: Passage): readonly Finding[] {
  const { text, sentences, listAfter } = passage;
  if (!/：|——|一是/.test(text)) return [];
  return sentences.flatMap((sentence) =>
    sentence.amounts.flatMap((count): readonly Finding[] => {
      if (count.isVague || !/^[个项条点类]$/.test(count.unit) || count.decimals > 0 || count.value.gt(MOST)) return [];
      const start = sentence.start + count.start;
      const listed =
        listedBehind(text, sentence.start + count.end, text.slice(0, start), listAfter > 0) ??
        numberedBefore(text, start, sentence.start + count.end);
      if (listed === undefined) return [];
      if (count.value.eq(listed)) return agree(sentence, [count], { follows: 'count' });
      return [differs(sentence, count, listed)];
    }),
  );
}

/** More are a list of another kind. */
const MOST = 9;

function listedBehind(text: string, end: number, before: string, isListNext: boolean): number | undefined {
  const noun = AFTER.exec(text.slice(end))?.[0] ?? '';
  const isNamed = BEFORE.test(before.slice(-12)) || new RegExp(`(?:${NOUN})$`).test(noun);
  if (!isNamed || isListNext) return undefined;
  const rest = text.slice(end + noun.length);
  const mark = /^(?:：|——)/.exec(rest)?.[0];
  if (mark === undefined) return undefined;
  const [body = ''] = rest.slice(mark.length).split(/[。\n]/, 1);
  if (mark === '——') {
    const [row = ''] = body.split(/[，；]|——/, 1);
    return UNSURE.test(row) || !/^(?:，|——)/.test(body.slice(row.length)) ? undefined : clausesIn(row.split('、'));
  }
  if (UNSURE.test(body) || rest.charAt(mark.length + body.length) !== '。') return undefined;
  const items = body.split('；');
  // The noun before its number, as 措施三条：, and items without commas of their own need no more words.
  if (items.length > 1)
    return noun === '' && items.every((item) => !/[，。]/.test(item)) ? clausesIn(items) : undefined;
  const rates = body.split('、');
  const isRow = rates.every((item) => /^[\u4e00-\u9fff]{4,20}\d+(?:\.\d+)?%$/.test(item));
  return isRow && rates.length > 1 ? rates.length : undefined;
}

/** Names may be parts of one item, whole clauses are not. */
function clausesIn(items: readonly string[]): number | undefined {
  return items.length > 1 && items.every((item) => /^[\u4e00-\u9fff“”]{4,30}$/.test(item)) ? items.length : undefined;
}

/** `一是甲，二是乙，三是丙，四项措施…`. */
function numberedBefore(text: string, start: number, end: number): number | undefined {
  if (!/^(?:措施|任务|建议|做法|问题|不足)/.test(text.slice(end))) return undefined;
  const head = text.slice(0, start);
  if (!/[，；。](?:以上|上述|这)?$/.test(head)) return undefined;
  const from = head.lastIndexOf('一是');
  if (from < 0 || /\n/.test(head.slice(from))) return undefined;
  const marks = findAll(head.slice(from), /(?<=^|[，；。：])([一二三四五六七八九十])是/g).map(([, one = '']) => one);
  const isInOrder = marks.every((one, at) => ORDER.charAt(at) === one);
  // 一是…。针对三个问题: another matter starts with a sentence of its own.
  const last = head.slice(head.lastIndexOf('是'));
  if (!isInOrder || marks.length < 2 || /[；。]/.test(last.slice(0, -1)) || /对应|针对/.test(last)) return undefined;
  return new RegExp(`${ORDER.charAt(marks.length)}是`).test(text.slice(end)) ? undefined : marks.length;
}

function differs(sentence: Passage['sentences'][number], { start, end }: TypedAmount, listed: number): Finding {
  return countDiffers({ typed: sentence.text.slice(start, end), listed }, placeIn(sentence, start, end));
}
