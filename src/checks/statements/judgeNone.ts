import type { Finding } from '../../findings/types.ts';
import type { FundId } from '../../model/types.ts';
import { printMoney } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { namesOthers, othersIn } from './ownWords.ts';
import type { SentenceRead } from './readProse.ts';
import { thingsIn } from './rosters.ts';
import { standsFor } from './slack.ts';

const FUND_WORDS: Readonly<Record<string, FundId>> = {
  政府性基金: 'governmentFund',
  国有资本经营: 'stateCapital',
  社会保险基金: 'socialInsurance',
};
const INCOME =
  /(政府性基金|国有资本经营|社会保险基金)(?:预算)?(?:财政)?(?:拨款)?(?:当年|本年)?(?:收入|拨款收入|收入决算|收支)(?:数|总额|合计)?(?:为|是|共|计)?$/;
const GROUPS = /因公出国（境）(?:团组|团)?(?:共|累计|为)?$/;

/** SE421 figure-contradicted for what the file says there is none of: 政府性基金…收入45.00万元, 因公出国（境）团组1个. */
export function judgeNone(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { sentence } = read;
  const { text } = sentence;
  return [
    ...(/基金|国有资本/.test(text) ? judgeIncome(sentence, context) : []),
    ...(text.includes('团组') ? judgeGroups(sentence, context) : []),
    ...(/(?:全年|本年|当年|年度)/.test(text) ? judgeAfterName(read, context) : []),
  ];
}

function judgeIncome(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((amount): Finding[] => {
    const words = INCOME.exec(text.slice(0, amount.start));
    const fund = FUND_WORDS[words?.[1] ?? ''];
    if (words === null || fund === undefined || yuanIn(amount.unit) === undefined || !amount.value.gt(0)) return [];
    if (year.funds[fund].state !== 'none' || !isOwn(sentence, words.index, year)) return [];
    const typed = text.slice(amount.start, amount.end);
    return [
      figureContradicted({ figure: words[0], typed, derived: undefined }, placeIn(sentence, amount.start, amount.end)),
    ];
  });
}

function judgeGroups(sentence: Sentence, { figures, year }: CheckContext): Finding[] {
  const { text, amounts } = sentence;
  const known = ['actual', 'budget'].map((column) =>
    knownOf({ prefix: 'threePublic.overseasTravel', column }, figures, year),
  );
  if (known.some(({ state }) => state !== 'none')) return [];
  return amounts.flatMap((amount): Finding[] => {
    const words = GROUPS.exec(text.slice(0, amount.start));
    if (words === null || !/^[个批]$/.test(amount.unit) || !amount.value.gt(0)) return [];
    if (
      !isOwn(sentence, words.index, year) ||
      /[未没无参]/.test(
        text
          .slice(0, amount.start)
          .split(/[，。；]/)
          .at(-1) ?? '',
      )
    )
      return [];
    const typed = text.slice(words.index, amount.end);
    return [
      figureContradicted(
        { figure: '因公出国（境）费', typed, derived: undefined },
        placeIn(sentence, words.index, amount.end),
      ),
    ];
  });
}

/** `因公出国（境）费年初未安排预算，全年支出1.20万元`: 全年支出 right behind a clause that names one thing and no number, or its budget alone. */
function judgeAfterName(read: SentenceRead, { figures, year }: CheckContext): Finding[] {
  const { sentence, statements } = read;
  return statements.flatMap((said, at): Finding[] => {
    if (said.kind !== 'value' || said.thing?.kind !== 'loose' || said.how !== 'named') return [];
    if (said.circumstances.size > 0 || yuanIn(said.amount.unit) === undefined || said.amount.isVague) return [];
    const before = statements[at - 1];
    const index = said.clause.index;
    if (said.year !== undefined && said.year !== sentence.year) return [];
    const named = thingsIn(read).filter(
      ({ thing, start, end }) => end <= said.clause.start && start >= 0 && thing.kind !== 'loose',
    );
    const [only, ...more] = named;
    const inClause = read.clauses[index - 1];
    if (only === undefined || more.length > 0 || inClause === undefined || said.clause.opener !== '，') return [];
    if (only.start < inClause.start || inClause.depth > 0 || !/^(?:threePublic|[a-zA-Z]+\.items)\./.test(only.prefix))
      return [];
    if (only.prefix.includes('.units.') || only.prefix === 'threePublic.total') return [];
    if (othersIn(sentence.text.slice(inClause.start, only.start), year) !== '') return [];
    const known = (column: string) => knownOf({ prefix: only.prefix, column }, figures, year);
    // A number before it must be the budget of that thing.
    if (at > 1) return [];
    if (before !== undefined) {
      if (before.kind !== 'value') return [];
      const isBudget = ['budget', 'originalBudget', 'revisedBudget'].some((column) => {
        const budget = known(column);
        return budget.state === 'value' && standsFor(before.amount, budget.value);
      });
      if (!isBudget) return [];
    }
    const [actual, whole] = [known('actual'), knownOf({ prefix: 'whole', column: 'actual' }, figures, year)];
    if (whole.state === 'value' && standsFor(said.amount, whole.value)) return [];
    const { start, end } = said.amount;
    const typed = sentence.text.slice(start, end);
    const figure = only.thing.words;
    if (actual.state === 'none' && said.amount.value.gt(0))
      return [figureContradicted({ figure, typed, derived: undefined }, placeIn(sentence, start, end))];
    if (actual.state !== 'value' || standsFor(said.amount, actual.value)) return [];
    const derived = `${printMoney({ measure: 'yuan', value: actual.value })}万元`;
    return [figureContradicted({ figure, typed, derived }, placeIn(sentence, start, end))];
  });
}

/** Said of the unit itself and of this year. */
function isOwn(sentence: Sentence, index: number, year: CheckContext['year']): boolean {
  const scope = scopeAt(sentence, index);
  if (scope !== undefined && scope.year !== sentence.year) return false;
  const before = sentence.text.slice(0, index);
  const clause = before.slice(Math.max(...['，', '；', '。', '：', '、'].map((sign) => before.lastIndexOf(sign))) + 1);
  return othersIn(clause.replace(/安排/g, ''), year) === '' && !namesOthers(before, year);
}
