import type { Drafting } from '../drafting.ts';
import type { Origin, Sentence, Stretch } from '../types.ts';
import { readDenied, readNeverSpent } from './readDenied.ts';
import { readDisclosures } from './readDisclosures.ts';
import { readDivisions } from './readDivisions.ts';
import { readPeople } from './readPeople.ts';
import { readScores } from './readScores.ts';
import { readStaffOfUnits } from './readStaffOfUnits.ts';
import { readUnit } from './readUnit.ts';

/** Reads all facts of a sentence; tells whether there were any, and whether its every clause was understood. */
export function readFacts(
  text: string,
  origin: Origin,
  topics: ReadonlySet<string>,
  drafting: Drafting,
): 'none' | 'some' | 'all' {
  const sentence: Sentence = { text, origin, understood: [] };
  if (!readStaffOfUnits(sentence, drafting)) {
    readPeople(sentence, drafting);
    readDenied(sentence, drafting);
  }
  if (topics.has('staff') || topics.has('unit.divisions')) {
    readUnit(sentence, drafting);
    readDivisions(sentence, drafting);
  }
  if (topics.has('threePublic')) readNeverSpent(sentence, drafting);
  readDisclosures(sentence, drafting);
  readScores(sentence, drafting);
  if (sentence.understood.length === 0) return 'none';
  return listClauses(text).every(({ start, end }) => isUnderstood(text, start, end, sentence)) ? 'all' : 'some';
}

function listClauses(text: string): Stretch[] {
  return [...text.matchAll(/[^，。；：、,;:（）()]+/g)].map(({ 0: clause, index }) => ({
    start: index,
    end: index + clause.length,
  }));
}

/** Words that lead to a fact and say nothing by themselves. */
const FILLER =
  /^(?:其中|具体(?:有|如下|包括)?|分别[是为]|包括|另外?|同时|截[至止]|.{0,3}\d+年(?:\d+月(?:\d+日)?|末|底)?)?$/;

function isUnderstood(text: string, start: number, end: number, { understood }: Sentence): boolean {
  const clause = text.slice(start, end).trim();
  if (FILLER.test(clause)) return true;
  return understood.some((each) => each.start < end && each.end > start);
}
