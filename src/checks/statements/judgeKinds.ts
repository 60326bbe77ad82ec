import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { PROJECT_KINDS, type ProjectKind } from '../../model/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { countDiffers } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { namesOthers } from './ownWords.ts';

const NUMBER = '[0-9一二两三四五六七八九十]+';
const KINDS: Readonly<Record<ProjectKind, string>> = { business: '业务工作|业务', operation: '运行维护|运维' };
/** What tells that not all of a kind are counted. */
const SOME =
  /完成|达到|未达|执行率|进度|结转|结余|增加|减少|增长|下降|新增|重点|抽|延续|跨年|优秀|等级|评价为|上年|去年|另|其余|其他|单个|每个/;

/** SE427 count-differs for how many projects there are of a kind: 业务工作专项三个, 2个运行维护类项目. */
export const judgeKinds: Check = (context) => {
  const { year } = context;
  if (year.projects.state !== 'listed') return [];
  return context.prose.sentences
    .filter(({ text }) => /业务|运行维护|运维/.test(text) && text.includes('个'))
    .flatMap((sentence) => PROJECT_KINDS.flatMap((kind) => judgeKind(sentence, kind, context)));
};

function judgeKind(sentence: Sentence, kind: ProjectKind, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  const counts = [/^projects$/, /./].map((tables) =>
    spendingTables(year)
      .filter(({ table }) => table !== 'basic' && tables.test(table))
      .flatMap(({ items }) => items),
  );
  const numbers = counts.map((items) => items.filter((item) => item.kind === kind).length);
  if (counts[0]?.some((item) => item.kind === undefined) === true || numbers[0] === 0) return [];
  const words = `(?:${KINDS[kind]})(?:工作)?(?:类专项|专项类|类|专项)(?:项目)?`;
  const patterns = [
    new RegExp(`${words}(?:共有|共计|共|有|为|是|：)*(${NUMBER})个(?!月|方面)`, 'g'),
    new RegExp(`(${NUMBER})个${words}`, 'g'),
  ];
  return patterns.flatMap((pattern) =>
    findAll(text, pattern).flatMap(({ 0: whole, 1: count = '', index }): Finding[] => {
      const typed = readNumeral(count);
      const clause = text.slice(Math.max(text.lastIndexOf('。', index), text.lastIndexOf('；', index)) + 1, index);
      const own = text.slice(index + whole.length).split(/[，。；]/)[0] ?? '';
      if (typed === undefined) return [];
      const from = index + whole.indexOf(count);
      if (numbers.some((one) => typed.eq(one)))
        return agree(sentence, [{ start: from, end: from + count.length + 1 }], { agrees: { what: 'projects' } });
      if (SOME.test(own) || SOME.test(clause.split('，').at(-1) ?? '') || namesOthers(text.slice(0, index), year))
        return [];
      const start = index + whole.indexOf(count);
      const place = placeIn(sentence, start, start + count.length + 1);
      return [countDiffers({ typed: whole, listed: numbers[0] ?? 0 }, place)];
    }),
  );
}
