import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import type { Check, CheckContext } from '../types.ts';
import { nameOf } from './checkFigures.ts';
import { belongsToAnotherUnit } from './clauses.ts';
import { directionContradicted } from './contradictions/findings.ts';
import { knownValueOf } from './figureValues.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { listTogether } from './listTogether.ts';
import type { Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

const BASIS = '(年初(?:批复)?的?|批复的?|调整后的?|调整的?|追加后的?|全年|本年|当年)?(?:部门)?预算(?:数|总额|额)?';
const NOT = '(?:没有|并未|均未|都未|仍未|未)';
const WITHIN = new RegExp(`${NOT}(?:突破|超过|超出|超)(?:了)?${BASIS}|(?:低于|少于|小于|不超过)(?:了)?${BASIS}`, 'g');
const ABOVE = new RegExp(`(?<!没有|没|未|不|无|得|禁|止|免)(?:突破|超过|超出|高于|多于|大于|超)(?:了)?${BASIS}`, 'g');
/** A wish, a rule, a case, another year: no statement on this one. */
const NO_STATEMENT =
  /不得|不能|不准|不许|严禁|禁止|防止|避免|确保|力争|保证|坚持|要求|原则|应当?|必须|凡|如|若|一旦|杜绝|拟|将|计划|上年|去年|下年|20\d\d年(?!度?部门)|预计|是否|因/;

/** SE423 direction-contradicted: within or above a budget, in words, where the figures say the contrary. */
export const checkBudgetWords: Check = (context) =>
  context.prose.sentences
    .filter(({ text, passage }) => text.includes('预算') && hasAny(text, WORDS) && !passage.path.startsWith('measures'))
    .flatMap((sentence) => [
      ...checkWords(sentence, WITHIN, (value) => value.lte(0), context),
      ...checkWords(sentence, ABOVE, (value) => value.gt(0), context),
    ]);

const WORDS = ['突破', '超', '低于', '少于', '小于', '高于', '多于', '大于'];

function checkWords(
  sentence: Sentence,
  pattern: RegExp,
  holds: (difference: Decimal) => boolean,
  context: CheckContext,
): Finding[] {
  const { text } = sentence;
  return Array.from(text.matchAll(pattern)).flatMap((match): Finding[] => {
    const { 0: typed, index } = match;
    const end = index + typed.length;
    const basis = match.slice(1).find((words) => words !== undefined) ?? '';
    const mentions = listTogether(sentence, index).filter(({ subject }) => subject.kind !== 'result');
    const [from] = mentions;
    if (
      from === undefined ||
      /^的(?!\d)/.test(text.slice(end)) ||
      belongsToAnotherUnit(text, from) ||
      NO_STATEMENT.test(text.slice(Math.max(0, from.start - 6), index))
    )
      return [];
    // `超出年初预算5.21万元` is held against its figure, amount and all.
    const isMeasured = /^(?:的)?[ 　]*[0-9０-９百]/.test(text.slice(end));
    if (isMeasured && from.subject.kind === 'spending' && !/调整|追加|全年/.test(basis)) return [];
    for (const { subject } of mentions) {
      const values = differences(subject, basis, context);
      const [value] = values;
      if (value === undefined || values.some(holds)) continue;
      const way = value.isZero() ? '正好相等' : `${value.gt(0) ? '超出' : '低于'}${money(value.abs())}`;
      const figure = `${nameOf(subject, '')}决算数与预算数相比`;
      return [directionContradicted({ figure, typed, derived: way }, placeIn(sentence, index, end))];
    }
    return [];
  });
}

/** Actual less each budget that can be meant; none where one of them is not known. */
function differences(subject: Subject, basis: string, { figures, year }: CheckContext): readonly Decimal[] {
  const columns =
    subject.kind === 'threePublic'
      ? ['overBudget']
      : /调整|追加|全年/.test(basis)
        ? ['varianceToRevised']
        : /年初/.test(basis)
          ? ['variance']
          : ['varianceToRevised', 'variance'];
  const known = columns.map((column) => knownValueOf(subject, column, figures, year));
  const values = known.flatMap((one) => (one.state === 'value' ? [one.value] : []));
  return values.length === columns.length ? values : [];
}

function money(value: Decimal): string {
  return `${printMoney({ measure: 'yuan', value })}万元`;
}
