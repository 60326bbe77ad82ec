import type { Finding } from '../../findings/types.ts';
import { printMoney } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { deniedThoughThere } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { nameOf } from '../prose/nameOf.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { othersIn } from './ownWords.ts';
import { rosterOf } from './rosters.ts';
import { memberOf } from './shortNames.ts';

const SPENT =
  /(?<of>[^，。；：（）]*?)(?<said>(?:已|均|均已)?(?:全部|全额|悉数)(?:已)?(?:资金)?(?:执行|支出|使用|支付|用|拨付使用)(?:完毕|完了?|完成))(?=[，。；）]|$)|(?<all>全部(?:项目)?资金)(?<spent>(?:已|均)?(?:执行|支出|使用|支付)(?:完毕|完))(?=[，。；）]|$)/g;
const MONEY =
  /(?:当年|全年|年度|年末)?(?:项目)?(?:的)?(?:全部)?(?:预算|资金|经费|预算资金|专项资金)?(?:当年|年内|已|均)*$/;
const OF_PROJECTS = /^(?:(?:[一二三四五六七八九\d]+个|全部|所有|各)(?:项目)?|项目)$/;
const OTHERS =
  /上年|去年|结转|追加|部分|首期|一期|其中|其余|其他|尾款|款项|工程款|补助款|合同|[第前][一二三]批|拨付到位/;

/**
 * SE425 denied-though-there for a budget of which all is said to have been spent, though some is left: `三个项目资金全部执行完毕`, `年初预算680.00万元，决算672.19万元，预算全部执行完毕`.
 */
export const judgeSpentOut: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => /全部|全额|悉数/.test(text) && /完毕|用完|使用完|支出完|执行完/.test(text))
    .flatMap((sentence) => judgeOne(sentence, context));

function judgeOne(sentence: Sentence, context: CheckContext): readonly Finding[] {
  const { text, scopes } = sentence;
  if (scopes.some(({ year }) => year !== sentence.year)) return [];
  return findAll(text, SPENT).flatMap((match): readonly Finding[] => {
    const { of = '', said, spent = '', all } = match.groups ?? {};
    if (OTHERS.test(of) || OTHERS.test(text.slice(0, match.index).replace(/^.*[。；]/, ''))) return [];
    const prefix =
      all === undefined ? prefixOf(of.replace(MONEY, ''), sentence, match.index, context) : ownAll(context);
    if (prefix === undefined) return [];
    const [done, budget] = ['actual', 'revisedBudget'].map((column) =>
      knownOf({ prefix, column }, context.figures, context.year),
    );
    if (done?.state !== 'value' || budget?.state !== 'value' || done.value.gte(budget.value)) return [];
    const words = said ?? spent;
    const start = match.index + match[0].lastIndexOf(words);
    const left = `${printMoney({ measure: 'yuan', value: budget.value.minus(done.value) })}万元`;
    const args = {
      figure: nameOf({ prefix }, 'varianceToRevised'),
      typed: words,
      derived: { way: 'under' as const, by: left },
    };
    return [deniedThoughThere(args, placeIn(sentence, start, start + words.length))];
  });
}

/** The project that the words name, all of them, or the one that the sentence named before. */
function prefixOf(words: string, sentence: Sentence, at: number, { year }: CheckContext): string | undefined {
  if (OF_PROJECTS.test(words)) return 'projects.total';
  const projects = rosterOf('projects.items.', year);
  if (words !== '') return (projects.length > MOST ? undefined : memberOf(words, projects)?.prefix) ?? ofTotal(words);
  const named = new Set(
    sentence.mentions
      .filter(({ end, subject }) => end <= at && subject.kind === 'spending')
      .map(({ subject }) => subject.prefix),
  );
  const [only, ...more] = named;
  if (more.length > 0) return undefined;
  // 供水改造项目支出500万元: of a project by a short name, and not of all.
  const start = sentence.mentions.find(({ subject }) => subject.prefix === only)?.start ?? 0;
  const before = /[^，。；：、]*$/.exec(sentence.text.slice(0, start))?.[0] ?? '';
  if (before === '' || projects.length > MOST) return only;
  const isOfAll = only === 'projects.total' && othersIn(before, year) !== '';
  return memberOf(before, projects)?.prefix ?? (isOfAll ? undefined : only);
}

/** A longer list is a table, not prose. */
const MOST = 60;

function ofTotal(words: string): string | undefined {
  return { 基本支出: 'basic.total', 项目支出: 'projects.total' }[words];
}

function ownAll({ figures, year }: CheckContext): string {
  return knownOf({ prefix: 'whole', column: 'revisedBudget' }, figures, year).state === 'value'
    ? 'whole'
    : 'projects.total';
}
