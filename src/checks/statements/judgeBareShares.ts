import type { Finding } from '../../findings/types.ts';
import { isPercentage, printPercent } from '../../reading/amountWords.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import type { RateSaid, ShareSaid } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { exactly, overlap, percentOf, type Range, rangeOf, vagueRangeOf } from './slack.ts';

/** Under 三公经费 its items need no name of what they are of. */
function isInSection({ topic }: Sentence, prefix: string): boolean {
  return prefix.startsWith('threePublic.') && topic?.prefix.startsWith('threePublic.') === true;
}

/** Of what a figure can be a share, likeliest first, and the words by which a text names that. */
const PARENTS: readonly { readonly of: RegExp; readonly parent: RegExp; readonly wholes: readonly string[] }[] = [
  {
    of: /^threePublic\.(?!total)/,
    parent: /三公/,
    wholes: ['threePublic.total', 'threePublic.vehicles', 'whole', 'whole+funds'],
  },
  {
    of: /^basic\.(?:items\.|personnel|operating|capital)/,
    parent: /基本支出/,
    wholes: ['basic.total', 'basic.personnel', 'basic.operating', 'whole', 'whole+funds'],
  },
  {
    of: /^projects\.items\./,
    parent: /项目支出|项目资金/,
    wholes: ['projects.total', 'projects.total+funds', 'whole', 'whole+funds'],
  },
  // 项目支出占比超过七成: of all that was spent, if nothing else is named.
  { of: /^(?:basic|projects)\.total$/, parent: /支出/, wholes: ['whole', 'whole+funds'] },
];
const COLUMNS = ['actual', 'originalBudget', 'revisedBudget', 'budget', 'lastYearActual', 'lastYearBudget'];
const OWN_BUDGETS = ['originalBudget', 'revisedBudget', 'budget'];

/**
 * SE421 figure-contradicted for a share that names no whole, where the passage has named what it can be of: `“三公”经费…：公务接待费6.93万元，占22.31%`. Told only if it
 * is that of nothing that the figure is a part of, of its own budgets, and of no amount that the passage has told.
 */
export function judgeBareShares(
  { sentence, statements }: SentenceRead,
  { figures, year }: CheckContext,
): readonly Finding[] {
  return statements.flatMap((said): readonly Finding[] => {
    const share = said.kind === 'rate' && said.rate === 'share' ? asShare(said) : said;
    if (share.kind !== 'share' || !OF_NONE.test(share.of) || !isBare(share) || !isPlain(share, sentence.year))
      return [];
    const [prefix = '', ...more] = share.thing?.prefixes ?? [];
    const row = PARENTS.find(({ of }) => of.test(prefix));
    const { text } = sentence.passage;
    const told = text.slice(0, sentence.start + share.start);
    if (
      row === undefined ||
      more.length > 0 ||
      !(row.parent.test(told) || isInSection(sentence, prefix)) ||
      OTHER_WHOLES.test(told)
    )
      return [];
    const knownRange = (base: string, column: string): Range | undefined => {
      const known = knownOf({ prefix: base, column }, figures, year);
      return known.state === 'value' ? exactly(known.value) : undefined;
    };
    // 全年支出1234.51万元，其中项目支出占七成: the number before is the whole's.
    const part = share.how === 'named' && (share.part?.end ?? 0) <= share.clause.start ? undefined : share.part;
    const typed = part !== undefined && yuanIn(part.unit) !== undefined ? [rangeOf(part, 1)] : [];
    const quotients: Range[] = [];
    const add = (of: Range | undefined, column: string) => {
      if (of === undefined || of.most.isZero()) return;
      const value = knownRange(prefix, column);
      for (const one of [...typed, ...(value === undefined ? [] : [value])]) {
        const made = percentOf(one, of);
        if (made !== undefined) quotients.push(made);
      }
    };
    for (const whole of row.wholes) for (const column of COLUMNS) add(knownRange(whole, column), column);
    // 超过七成 would be of any budget that was spent.
    if (!share.amount.isVague) for (const column of OWN_BUDGETS) add(knownRange(prefix, column), 'actual');
    for (const one of passageAmounts(sentence)) add(rangeOf(one, 1), 'actual');
    // 没有用完的56917.75元里，商品和服务支出占80.82%: of what was told just before.
    if (/元(?:里|中|当中|之中)，[^，。；]*$/.test(sentence.text.slice(0, share.start))) return [];
    const [first] = quotients;
    if (first === undefined || knownRange(row.wholes[0] ?? '', 'actual') === undefined) return [];
    const range = share.amount.isVague ? vagueRangeOf(share.amount) : rangeOf(share.amount);
    if (quotients.some((one) => overlap(one, range)))
      return agree(sentence, [share.amount], { follows: 'share', isByValue: true });
    const derived = printPercent(first.least.plus(first.most).div(2));
    const words = sentence.text.slice(share.start, share.end);
    const figure = `${share.thing?.words ?? ''}÷${NAMES[row.wholes[0] ?? ''] ?? ''}`;
    return [figureContradicted({ figure, typed: words, derived }, placeIn(sentence, share.start, share.end))];
  });
}

const NAMES: Readonly<Record<string, string>> = {
  'threePublic.total': '“三公”经费',
  'basic.total': '基本支出',
  'projects.total': '项目支出',
};
/** Named wholes that the file does not have. */
const OTHER_WHOLES = /收入|财政拨款|采购|增加额|增量|超支|结转|结余|合同|概算|资金来源|占[^，。；\d]{2,14}的/;

/** `项目支出占比36.55%`: read as a rate of the thing. */
function asShare({ rate: _, ...said }: RateSaid): ShareSaid {
  return { ...said, kind: 'share', of: '', whole: undefined, wholeColumn: undefined, part: undefined };
}

/** 占比, 占比重为: no word says of what. */
const OF_NONE = /^(?:比重?|比例)?(?:约?为|是|达到?|约)*$/;

/** No whole, or 全年支出 of which the place alone says that it is all. */
function isBare({ whole }: ShareSaid): boolean {
  return whole === undefined || whole.kind === 'loose' || whole.isByPlace === true;
}

function isPlain({ circumstances, year, amount, how, part, quotient, clause }: ShareSaid, current: number): boolean {
  // 甲、乙分别占63.45%、36.55%: whose the first is must be told.
  if (clause.tokens.some(({ relation }) => relation === 'respectively' || relation === 'whole')) return false;
  if (circumstances.size > 0 || quotient !== undefined || !isPercentage(amount)) return false;
  if (year !== undefined && year !== current) return false;
  return how === 'named' || (how === 'carried' && part !== undefined);
}

/** All money that the passage has told up to a sentence's end. */
function passageAmounts({ passage, start }: SentenceRead['sentence']) {
  return passage.sentences
    .filter((one) => one.start <= start)
    .slice(-FARTHEST)
    .flatMap(({ amounts }) => amounts.filter(({ unit, isVague }) => yuanIn(unit) !== undefined && !isVague));
}

/** How many sentences back a whole may stand. */
const FARTHEST = 8;
