import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { nameOf } from './checkFigures.ts';
import { belongsToAnotherUnit, clauseBefore } from './clauses.ts';
import { directionContradicted } from './contradictions/findings.ts';
import { knownValueOf } from './figureValues.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { listTogether } from './listTogether.ts';
import type { Sentence } from './types.ts';

const RAISED = ['调增', '核增', '调高', '追加'];
const LOWERED = ['调减', '核减', '调低', '压减'];
const WORD = new RegExp(
  `(?<!没有|未|不|无需)(?:${[...RAISED, ...LOWERED].join('|')})(?:了)?(?:预算)?(?:资金|经费|金额)?`,
  'g',
);

/** SE423 direction-contradicted: a budget said to be raised in the year that was lowered, or the other way. */
export const checkAdjustments: Check = (context) =>
  context.prose.sentences
    .filter(({ text, passage }) => hasAny(text, [...RAISED, ...LOWERED]) && !passage.path.startsWith('measures'))
    .flatMap((sentence) => checkSentence(sentence, context));

function checkSentence(sentence: Sentence, { figures, year }: CheckContext): Finding[] {
  const { text } = sentence;
  const hasBoth = hasAny(text, RAISED) && hasAny(text, LOWERED);
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: typed, index }): Finding[] => {
    const end = index + typed.length;
    const [mention, ...others] = listTogether(sentence, index);
    const subject = mention?.subject;
    if (
      subject?.kind !== 'spending' ||
      others.length > 0 ||
      mention === undefined ||
      belongsToAnotherUnit(text, mention)
    )
      return [];
    if (/上年|去年|下年|拟|将|计划|建议|申请|其中|内部/.test(clauseBefore(text, index).text)) return [];
    const [original, revised] = ['originalBudget', 'revisedBudget'].map((column) =>
      knownValueOf(subject, column, figures, year),
    );
    if (original?.state !== 'value' || revised?.state !== 'value') return [];
    const net = revised.value.minus(original.value);
    const sign = hasAny(typed, RAISED) ? 1 : -1;
    if (net.isZero() || net.gt(0) === sign > 0) return [];
    const amount = sentence.amounts.find(({ start }) => start >= end && start <= end + 1);
    const factor = amount === undefined ? undefined : yuanIn(amount.unit);
    // Of several steps up and down only the net is known: a step of another size may be right.
    const isNet =
      amount !== undefined &&
      factor !== undefined &&
      isRounded(net.abs(), amount.value.times(factor), amount.decimals, factor);
    const isWhole = amount === undefined && !hasBoth && !typed.startsWith('追加') && !typed.startsWith('压减');
    if (!isNet && !isWhole) return [];
    const way = `由${money(original.value)}调整为${money(revised.value)}`;
    const stop = isNet && amount !== undefined ? amount.end : end;
    const args = { figure: `${nameOf(subject, '')}预算`, typed: text.slice(index, stop), derived: way };
    return [directionContradicted(args, placeIn(sentence, index, stop))];
  });
}

function isRounded(value: Decimal, typed: Decimal, decimals: number, factor: string): boolean {
  return value.minus(typed).abs().lte(new Decimal(10).pow(-decimals).div(2).times(factor));
}

function money(value: Decimal): string {
  return `${printMoney({ measure: 'yuan', value })}万元`;
}
