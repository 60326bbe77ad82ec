import type { Finding } from '../../findings/types.ts';
import type { ChangeSaid, Clause, Token } from '../../reading/types.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { PassageRead, SentenceRead } from './readProse.ts';

const SIGNS: Readonly<Record<string, 1 | -1>> = { up: 1, over: 1, down: -1, under: -1 };
/** Between the word and the reason: 增加较多的主要原因. */
const BETWEEN = /^(?:的|了|较多|较大|较快|明显|幅度|额|部分|预算|数|，|：)*$/;
/** Before the word: oneself, what was compared, and nothing else. */
const BEFORE = /^(?:支出|决算|经费|费用|总额|总体|[我本][\u4e00-\u9fff]{1,2}|其中|本年|造成|导致|数|额|，|是)*$/;

/**
 * SE423 direction-contradicted for a reason of more where less has just been told: `比上年减少0.86万元，增加的主要原因是…`.
 * Only where all that was told before it is of one direction, and the reason names nothing else.
 */
export function judgeReason(passage: PassageRead): readonly Finding[] {
  return passage.flatMap((read, at) =>
    read.clauses.flatMap((clause, index): Finding[] => {
      const word = reasonWord(clause, read.sentence.text);
      if (word === undefined) return [];
      const told = changesBefore(read, word.token.start);
      const before = passage[at - 1];
      const changes =
        told.length > 0 || index > 0 || before === undefined || !isNext(before, read)
          ? told
          : changesBefore(before, Number.POSITIVE_INFINITY);
      const [last] = changes.slice(-1);
      if (last === undefined || changes.some(({ sign }) => sign !== -word.sign)) return [];
      // 比上年减少，比预算增加: against another thing.
      if (word.basis !== undefined && changes.some(({ basis }) => basis !== word.basis)) return [];
      const { sentence } = told.length > 0 ? read : (before ?? read);
      const args = {
        figure: last.thing?.words ?? '',
        typed: word.token.text,
        derived: sentence.text.slice(last.wordStart, last.end),
      };
      return [directionContradicted(args, placeIn(read.sentence, word.token.start, word.token.end))];
    }),
  );
}

/** The word of more or less right before 的主要原因, in a clause that says nothing else. */
function reasonWord({ tokens }: Clause, text: string) {
  const reason = tokens.findIndex(({ circumstance }) => circumstance === 'reason');
  if (reason < 1) return undefined;
  const at = tokens.findLastIndex(({ change }, index) => index < reason && change !== undefined && change in SIGNS);
  const token = tokens[at];
  const sign = SIGNS[token?.change ?? ''];
  if (token === undefined || sign === undefined) return undefined;
  const end = tokens[reason]?.start ?? token.end;
  const head = tokens.slice(0, at);
  if (!BETWEEN.test(text.slice(token.end, end)) || head.some(isOfOther)) return undefined;
  const words = head
    .filter(({ year, relation }) => year === undefined && relation === undefined)
    .map(({ text: own }) => own);
  if (!BEFORE.test(words.join(''))) return undefined;
  const isLast = head.some(({ year, relation }) => year !== undefined || relation === 'yearOnYear');
  return { token, sign, basis: isLast ? ('lastYear' as const) : undefined };
}

function isOfOther({ thing, amount, change }: Token): boolean {
  return thing !== undefined || amount !== undefined || change !== undefined;
}

function changesBefore({ statements }: SentenceRead, until: number): readonly ChangeSaid[] {
  return statements.flatMap((one) =>
    one.kind === 'change' &&
    one.end <= until &&
    one.sign !== 0 &&
    one.amount?.value.isZero() === false &&
    !one.circumstances.has('reason')
      ? [one]
      : [],
  );
}

function isNext({ sentence: one }: SentenceRead, { sentence: other }: SentenceRead): boolean {
  return one.passage === other.passage && one.start + one.text.length === other.start;
}
