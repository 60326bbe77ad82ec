import type { Figures } from '../../figures/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { type Carried, NOTHING_CARRIED } from '../../reading/clause/carried.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { findFractions } from '../../reading/findFractions.ts';
import { nameFacts } from '../../reading/nameFacts.ts';
import { nameThings, type ThingNames } from '../../reading/nameThings.ts';
import { readSentence } from '../../reading/readSentence.ts';
import { tokenize } from '../../reading/tokenize.ts';
import type { Clause, Statement } from '../../reading/types.ts';
import type { ProseIndex, Sentence } from '../prose/types.ts';

/** A sentence and what it states. */
export interface SentenceRead {
  readonly sentence: Sentence;
  readonly clauses: readonly Clause[];
  readonly statements: readonly Statement[];
}

/** The sentences of one passage that state anything, in order. */
export type PassageRead = readonly SentenceRead[];

/** Words without which a sentence without numbers states nothing that a judge knows. */
const STATING =
  /\d|最[多大高快少小低慢]|居首|[首末]位|垫底|仅|只有|[增减降升平]的[是有为]|同比|[比较][上去]年|[上去]年相?比|相比|[增减升降支加少长低高]的(?:主要)?原因|[零一二两三四五六七八九十百千][余多]?[\u4e00-\u9fff]|持平|[大小高低等多少]于|不及|超过|一致|超过?了?[^，。；]{0,6}预算|不[足到][^，。；]{2,20}[半成]|突破|调[增减]|核减|其[他余它][^，。；]{0,6}项目|到[高低大小多少快慢]/;

/** Reads every passage once. A sentence that starts with 其中 goes on with what the one before has said. */
export function readProse({ passages }: ProseIndex, year: UnitYear, figures?: Figures): readonly PassageRead[] {
  const names = nameThings(year, figures && nameFacts(figures));
  const self = selfOf(year);
  return passages.map((passage) => {
    let carried: Carried = NOTHING_CARRIED;
    return passage.sentences.flatMap((sentence): SentenceRead[] => {
      if (!STATING.test(sentence.text) || sentence.text.length > LONGEST) {
        carried = NOTHING_CARRIED;
        return [];
      }
      const read = readOne(sentence, names, carried, self);
      carried = { ...read.carried, itemBefore: read.carried.itemBefore ?? carried.itemBefore };
      return [{ sentence, clauses: read.clauses, statements: read.statements }];
    });
  });
}

/** Nobody writes a longer sentence; in one that somebody did, nothing is compared, lest it take long. */
const LONGEST = 1000;

function readOne(sentence: Sentence, names: ThingNames, carried: Carried, self: string) {
  const fractions = findFractions(sentence.text);
  const amounts = fractions.length === 0 ? sentence.amounts : withFractions(sentence.amounts, fractions);
  const tokens = tokenize(sentence.text, names, sentence.year, amounts);
  const start = startOf(sentence, carried);
  return readSentence(tokens, { ...start, itemBefore: carried.itemBefore }, sentence.year, self);
}

/** What a fraction is made of is no number of its own. */
function withFractions(amounts: readonly TypedAmount[], fractions: readonly TypedAmount[]): readonly TypedAmount[] {
  const own = amounts.filter(({ start, end }) => !fractions.some((one) => one.start < end && one.end > start));
  return [...own, ...fractions];
}

const KINDS = /(?:学院|医院|学校|中学|小学|幼儿园|图书馆|博物馆|文化馆|档案馆|林场|街道|中心)$/;

/** 街道 of a unit that calls itself 我街道, 学院 of 江州市技师学院; `''` where another unit of the file is one as well. */
function selfOf({ unit }: UnitYear): string {
  const called = /^[我本]([\u4e00-\u9fff]{2,})$/.exec(unit.selfReference ?? '')?.[1];
  const self = called ?? KINDS.exec(unit.name)?.[0] ?? '';
  const isAnothers = unit.budgetUnits.some(({ name }) => name !== unit.name && name.endsWith(self));
  return isAnothers ? '' : self;
}

/** What holds where a sentence starts: the words before 其中, or before a semicolon; else what its section is about. */
function startOf(sentence: Sentence, carried: Carried): Carried {
  const isGoingOn =
    /^[\s　]*(?:其中|包括|[分按从](?:预算)?单位|[与同比较](?:上年|去年|\d{4}年)度?[^，]{0,4}相?比?，?[增减上下持]|同比|完成(?:年初|调整|全年)?预算)/.test(
      sentence.text,
    ) ||
    (sentence.start > 0 && /[；：]/.test(sentence.passage.text.charAt(sentence.start - 1)));
  // Behind ； the parts may go on, or the whole: whose it is must be said.
  if (isGoingOn)
    return carried.inAmong && !/^[\s　]*(?:其中|包括)/.test(sentence.text) ? { ...carried, thing: undefined } : carried;
  const { topic } = sentence;
  if (topic === undefined && sentence.start === 0 && sentence.passage.path.startsWith('narrative.'))
    return { ...NOTHING_CARRIED, isAtHead: true };
  if (topic === undefined || topic.kind === 'result') return NOTHING_CARRIED;
  const kind = topic.kind;
  return { ...NOTHING_CARRIED, thing: { words: '', prefixes: [topic.prefix], kind }, how: 'topic', isUnbroken: true };
}
