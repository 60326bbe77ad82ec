import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { deniedThoughThere } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { nameOf } from '../prose/nameOf.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { standsFor } from './slack.ts';

/** `全年没有发生预算调整`, `预算执行中未追加预算`, `调整后预算与年初预算一致`. */
const DENIED =
  /(?:没有|未曾?|并未|无)(?:再|作|做)?(?:发生|进行|办理|出现|作|做)?(?:过|任何)*(?:预算(?:调整|追加|调剂)|(?:调整|追加|调剂)(?:过|了)?(?:年初|部门|全年)?预算|(?:预算)?调整(?=[，。；]|$))(?:事项|情况|数)?(?=[，。；、]|$)/g;
const SAME =
  /(?:全年|调整后|最终)预算(?:数)?(?:与|同|和)年初预算(?:数)?(?:完全)?(?<said>一致|持平|相同|相等)(?=[，。；、]|$)/g;
/** Nothing but the year, oneself and the course of it: of all that the unit had. */
const OF_ALL =
  /^(?:\d{4}年度?|年初(?:批复)?(?:预算(?:数)?)?(?:为)?(?:[\d.]+万元)?|全年|年中|本年度?|当年|年度内?|年内|执行(?:过程)?中|预算执行(?:过程)?中?|[我本全](?:局|委|办|厅|院|校|站|所|馆|会|中心|街道|单位|部门|镇|乡)|部门|单位|整体支出|整体|支出|预算|资金|总|的|，|在)*$/;
const BUDGET = /预算/;

/**
 * SE425 denied-though-there for a budget of all that is said to have stayed as it was, though the file's was moved: `全年没有发生预算调整`. Of
 * a single item it is told elsewhere.
 */
export const judgeUnadjusted: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => text.includes('预算') && /[未没无]|一致|持平|相[同等]/.test(text))
    .flatMap((sentence): readonly Finding[] => {
      const { text, scopes, year } = sentence;
      if (scopes.some((scope) => scope.year !== year)) return [];
      const found = [...findAll(text, DENIED), ...findAll(text, SAME)];
      const [first] = found;
      if (first === undefined) return [];
      const before = text.slice(0, first.index);
      if (isOfItem(sentence, context)) return [];
      if (!OF_ALL.test(before) || !BUDGET.test(before + first[0])) return [];
      const moved = movedIn(context);
      if (moved === undefined) return [];
      // 年初预算86.00万元，年中未作调整: of that budget alone.
      const named = sentence.amounts.filter(({ end }) => end <= first.index);
      if (named.some((amount) => !standsFor(amount, moved.original))) return [];
      const said = first.groups?.said ?? first[0];
      const start = first.index + first[0].lastIndexOf(said);
      const args = {
        figure: nameOf({ prefix: 'whole' }, 'adjustment'),
        typed: said,
        derived: { from: moved.from, to: moved.to },
      };
      return [deniedThoughThere(args, placeIn(sentence, start, start + said.length))];
    });

/** Where the passage has spoken of an item, what follows is of that. */
function isOfItem({ passage, start }: Sentence, { prose }: CheckContext): boolean {
  return prose.sentences.some(
    (one) =>
      one.passage === passage &&
      one.start < start &&
      one.mentions.some(({ subject }) => subject.prefix.includes('.items.')),
  );
}

/** From what the budget of all went to what; `undefined` where it stayed, or is not known. */
function movedIn({ figures, year }: CheckContext): { original: Decimal; from: string; to: string } | undefined {
  const [original, revised] = ['originalBudget', 'revisedBudget'].map((column) =>
    knownOf({ prefix: 'whole', column }, figures, year),
  );
  if (original?.state !== 'value' || revised?.state !== 'value' || original.value.eq(revised.value)) return undefined;
  return { original: original.value, from: print(original.value), to: print(revised.value) };
}

function print(value: Decimal): string {
  return `${printMoney({ measure: 'yuan', value })}万元`;
}
