import type { Decimal } from '../quantity/decimal.ts';
import { NOTHING_CARRIED } from './clause/carried.ts';
import { isOfPeople, meantPeople } from './meantPeople.ts';
import { NameFinder } from './nameFinder.ts';
import type { ThingNames } from './nameThings.ts';
import { normalize } from './normalize.ts';
import { readSentence } from './readSentence.ts';
import { tokenize } from './tokenize.ts';
import type { Statement, Thing, Token, ValueSaid } from './types.ts';

/** A number of people, posts, vehicles or guests, told of the unit itself and of this year. */
export interface CountSaid {
  /** The figure that it is of: `staff.retirees`. */
  readonly id: string;
  readonly value: Decimal;
  /** Some of those who left, at least. */
  readonly isPart: boolean;
  /** Where the number and its name stand in the text as it was typed. */
  readonly start: number;
  readonly end: number;
}

/** A sentence is read before there is a report: no item has a name yet. */
const NO_NAMES: ThingNames = { whole: new NameFinder<Thing>(new Map()), short: undefined };
/** 单位本级: the unit itself, as long as no other is beside it. */
const OWN_LEVEL = /^(?:本级|本级机关|机关本级)$/;
const OTHERS = /下属|所属|二级|各单位|基层/;
/** 另有劳务派遣人员4人: beside those in post, and all of them. */
const BESIDE = /^(?:另有|另外|此外)$/;
/** Without one of these a sentence counts none of them; most sentences have none. */
const COUNTED = /编制|[在离]职|在[编岗]|退休|用车|公车|车辆|临[时聘]|派遣|编外|接待|[空缺超]编/;
const LONGEST = 1000;

/**
 * Reads the numbers of people, posts, vehicles and guests in a sentence, in order; one that is not meant exactly is none.
 *
 * @param unit the name of the unit, which its own numbers may stand behind
 */
export function readCounts(typed: string, year: number, unit = ''): readonly CountSaid[] {
  if (!COUNTED.test(typed)) return [];
  const { text, typedAt } = normalize(typed);
  if (text.length > LONGEST || !/[人名个辆台批]/.test(text)) return [];
  const all = tokenize(text, NO_NAMES, year);
  const isAlone = !OTHERS.test(text);
  const tokens = all.filter((token, at) => !(isAlone && isOwnLevel(token)) && !isBeside(token, all[at + 1]));
  const { statements } = readSentence(tokens, NOTHING_CARRIED, year, unit);
  return statements.flatMap((said, at): CountSaid[] => {
    const { amount } = said;
    if (amount === undefined || amount.isVague || !amount.value.isInteger()) return [];
    const meant = meantOf(said, statements.slice(0, at), { text, year });
    if (meant === undefined) return [];
    const start = typedAt(said.thingStart ?? said.start);
    return [{ ...meant, value: amount.value, start: Math.min(start, typedAt(said.start)), end: typedAt(said.end) }];
  });
}

function isOwnLevel({ circumstance, text }: Token): boolean {
  return circumstance === 'other' && OWN_LEVEL.test(text);
}

function isBeside({ text }: Token, next: Token | undefined): boolean {
  return BESIDE.test(text) && next?.thing?.prefixes[0]?.startsWith('staff.otherStaff.') === true;
}

function meantOf(
  said: Statement,
  before: readonly Statement[],
  sentence: { readonly text: string; readonly year: number },
): Pick<CountSaid, 'id' | 'isPart'> | undefined {
  if (said.kind !== 'value' && said.kind !== 'change') return undefined;
  const guests = said.kind === 'value' ? guestsOf(said, sentence.text) : undefined;
  if (guests !== undefined) return { id: guests, isPart: false };
  const meant = isOfPeople(said) ? meantPeople(said, sentence, before) : undefined;
  const [id] = meant?.ids ?? [];
  return id === undefined || meant === undefined ? undefined : { id, isPart: meant.isPart === true };
}

/** `公务接待14批次、96人次`: of the unit's own guests; those from abroad are a part of them. */
function guestsOf({ thing, amount, circumstances, clause, end }: ValueSaid, text: string): string | undefined {
  if (thing?.prefixes[0] !== 'threePublic.officialReception' || circumstances.size > 0) return undefined;
  const [since = ''] = text
    .slice(0, end)
    .split(/[，。；：]/)
    .slice(-1);
  if (clause.depth > 0 || /外事|其中/.test(since)) return undefined;
  if (amount.unit === '批次' || amount.unit === '批') return 'threePublic.receptionGroups';
  return amount.unit === '人次' ? 'threePublic.receptionPeople' : undefined;
}
