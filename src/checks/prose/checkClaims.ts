import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { namesPart } from '../statements/namesPart.ts';
import type { Check, CheckContext } from '../types.ts';
import { claimWithoutFigure, deniedThoughThere, directionContradicted } from './contradictions/findings.ts';
import type { Way } from './contradictions/spoken.ts';
import { knownValueOf } from './figureValues.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import { nameOf } from './nameOf.ts';
import type { Mention, Subject } from './subjects.ts';
import type { Sentence } from './types.ts';

/** A claim in words, without a number: what it must mean for the figure that the sentence speaks of. */
interface Wording {
  readonly pattern: RegExp;
  /** The column that must agree, by kind of subject; `undefined`: this wording says nothing of such a subject. */
  readonly column: (subject: Subject) => string | undefined;
  readonly holds: (value: Decimal) => boolean;
}

const CLAIMS: readonly Wording[] = [
  {
    pattern: /控制在年初预算(?:范围)?(?:以|之)?内/g,
    column: ({ kind }) => (kind === 'spending' ? 'variance' : undefined),
    holds: (value) => value.lte(0),
  },
  {
    pattern: /(?:决算|支出)?控制在(?:预算|批复)(?:范围)?(?:以|之)?内/g,
    column: ({ kind }) => (kind === 'threePublic' ? 'overBudget' : undefined),
    holds: (value) => value.lte(0),
  },
];

/** SE423 direction-contradicted, SE424 claim-without-figure, SE425 denied-though-there, for claims without a number. */
export const checkClaims: Check = (context) =>
  context.prose.sentences.flatMap((sentence) => [
    ...(hasAny(sentence.text, CLAIMING) ? CLAIMS.flatMap((claim) => checkClaim(sentence, claim, context)) : []),
    ...(hasAny(sentence.text, DENYING) ? checkUnchanged(sentence, context) : []),
  ]);

const CLAIMING = ['控制在'];
const DENYING = ['未作调整', '没有调整', '未调整', '未追加', '没有追加'];

function checkClaim(sentence: Sentence, claim: Wording, { figures, year }: CheckContext): Finding[] {
  const { mentions } = sentence;
  return findAll(sentence.text, claim.pattern).flatMap(({ 0: typed, index }): Finding[] => {
    const { subject } = subjectBefore(mentions, index) ?? {};
    const between = sentence.text.slice(subjectBefore(mentions, index)?.end ?? 0, index);
    const column = subject === undefined ? undefined : claim.column(subject);
    if (subject === undefined || column === undefined || /[。；]/.test(between)) return [];
    const known = knownValueOf(subject, column, figures, year);
    const place = placeIn(sentence, index, index + typed.length);
    const figure = nameOf(subject, column);
    if (known.state !== 'value') {
      return known.state === 'none' ? [] : [claimWithoutFigure({ figure, typed }, place)];
    }
    if (claim.holds(known.value)) return [];
    return [directionContradicted({ figure, typed, derived: wayOf(known.value, column) }, place)];
  });
}

/** `预算未作调整`, though it was. */
function checkUnchanged(sentence: Sentence, { figures, year }: CheckContext): Finding[] {
  const { mentions } = sentence;
  const findings: Finding[] = [];
  for (const { 0: typed, index } of findAll(
    sentence.text,
    /未作调整|没有调整(?!资金|用途|绩效|目标|计划|方案|内容)|未调整|(?:未|没有)追加(?=预算|[，。；])/g,
  )) {
    const { subject, end = 0 } = subjectBefore(mentions, index) ?? {};
    // 甲追加25.60万元，其余4个项目预算未调整: of others.
    if (subject?.kind !== 'spending' || REST.test(sentence.text.slice(end, index))) continue;
    // 区住房保障服务中心基本支出没有调整预算: of what one of the units had.
    if (namesPart(sentence, index, year)) continue;
    const [original, revised] = ['originalBudget', 'revisedBudget'].map((column) =>
      knownValueOf(subject, column, figures, year),
    );
    if (original?.state !== 'value' || revised?.state !== 'value' || original.value.eq(revised.value)) continue;
    if (typed.endsWith('追加') && revised.value.lt(original.value)) continue;
    const derived = { from: money(original.value), to: money(revised.value) };
    const place = placeIn(sentence, index, index + typed.length);
    findings.push(deniedThoughThere({ figure: nameOf(subject, 'adjustment'), typed, derived }, place));
  }
  return findings;
}

const REST = /其余|其他|其它|余下|剩余|另外|另有|除此|此外|[、，；][^，；。]{0,10}(?:\d+|[一二两三四五六七八九十])个/;

function subjectBefore(mentions: readonly Mention[], offset: number): Mention | undefined {
  return mentions.filter(({ end }) => end <= offset).at(-1);
}

function wayOf(value: Decimal, column: string): Way {
  if (value.isZero()) return { way: 'same', by: '' };
  const by = money(value.abs());
  if (column === 'variance' || column === 'overBudget') return { way: value.gt(0) ? 'over' : 'under', by };
  return { way: value.gt(0) ? 'up' : 'down', by };
}

function money(value: Decimal): string {
  return `${printMoney({ measure: 'yuan', value })}万元`;
}
