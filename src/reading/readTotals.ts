import type { Decimal } from '../quantity/decimal.ts';
import { NOTHING_CARRIED } from './clause/carried.ts';
import { yuanIn } from './findAmounts.ts';
import { mayJudge } from './mayJudge.ts';
import { NameFinder } from './nameFinder.ts';
import type { ThingNames } from './nameThings.ts';
import { normalize } from './normalize.ts';
import { readSentence } from './readSentence.ts';
import { tokenize } from './tokenize.ts';
import type { Thing, ValueSaid } from './types.ts';

/** An amount of a total, told of the unit itself: `政府性基金预算支出年初预算60.00万元`. */
export interface TotalSaid {
  /** `basic.total`, `threePublic.total`, `threePublic.officialReception`, `whole`. */
  readonly prefix: string;
  readonly column: TotalColumn;
  readonly value: Decimal;
  /** How many it was typed with. */
  readonly decimals: number;
  /** 元, 万元, 亿元. */
  readonly unit: string;
}

export type TotalColumn =
  | 'originalBudget'
  | 'revisedBudget'
  | 'budget'
  | 'lastYearBudget'
  | 'actual'
  | 'lastYearActual';

/** A sentence is read before there is a report: only totals have a name. */
const NO_NAMES: ThingNames = { whole: new NameFinder<Thing>(new Map()), short: undefined };
const TOTALS =
  /^(?:basic\.(?:total|personnel|operating)|(?:projects|governmentFund|stateCapital|socialInsurance|threePublic)\.total|threePublic\.(?:officialReception|vehicleOperation|overseasTravel|vehiclePurchase)|whole)$/;
/** Without one of these a sentence has no total; most sentences have none. */
const NAMED = /支出|经费|政府性基金|国有资本经营|社会保险基金/;
const LONGEST = 1000;

/** Reads the totals of money in a sentence, in order; one that is not meant exactly, or may be of two things, is none. */
export function readTotals(typed: string, year: number): readonly TotalSaid[] {
  if (!typed.includes('元') || !NAMED.test(typed)) return [];
  const { text } = normalize(typed);
  if (text.length > LONGEST) return [];
  const { statements } = readSentence(tokenize(text, NO_NAMES, year), NOTHING_CARRIED, year);
  return statements.flatMap((said): TotalSaid[] => {
    if (said.kind !== 'value' || !mayJudge(said, year) || said.isFrom || said.isBase || said.to !== undefined)
      return [];
    const { amount, thing } = said;
    const [prefix, ...others] = thing?.prefixes ?? [];
    if (prefix === undefined || others.length > 0 || !TOTALS.test(prefix)) return [];
    if (amount.isVague || yuanIn(amount.unit) === undefined || thing?.unit !== undefined) return [];
    const column = columnOf(said, prefix, text, year);
    return column === undefined
      ? []
      : [{ prefix, column, value: amount.value, decimals: amount.decimals, unit: amount.unit }];
  });
}

function columnOf(said: ValueSaid, prefix: string, text: string, year: number): TotalColumn | undefined {
  const isThree = prefix.startsWith('threePublic.');
  const isLast = said.year === year - 1;
  switch (said.column) {
    case 'originalBudget':
      return isLast ? undefined : isThree ? 'budget' : 'originalBudget';
    case 'revisedBudget':
      return isLast || isThree ? undefined : 'revisedBudget';
    case 'budget':
      return isThree ? (isLast ? 'lastYearBudget' : 'budget') : undefined;
    case 'actual':
    case 'spent':
      return isLast ? 'lastYearActual' : 'actual';
    case undefined: {
      // 实际支出16.42万元，其中公务接待费1.12万元: the column of the whole holds on.
      if (isThree && !isLast && (said.carried === 'actual' || said.carried === 'spent')) return 'actual';
      // 政府性基金支出57.60万元, where nobody speaks of budgets: what was spent.
      const rest = text.replaceAll(said.thing?.words ?? '', '');
      return isLast || isThree || said.carried !== undefined || rest.includes('预算') ? undefined : 'actual';
    }
    default:
      return undefined;
  }
}
