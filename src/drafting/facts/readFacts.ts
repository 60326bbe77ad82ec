import type { Drafting } from '../drafting.ts';
import type { Origin, Sentence, Stretch } from '../types.ts';
import { readDisclosures } from './readDisclosures.ts';
import { readDivisions } from './readDivisions.ts';
import { readPosts } from './readPosts.ts';
import { readRetirees } from './readRetirees.ts';
import { readScores } from './readScores.ts';
import { readLastStaff, readStaffOfUnits } from './readStaff.ts';
import { readUnit } from './readUnit.ts';
import { readNeverSpent, readVehicles } from './readVehicles.ts';

/** Reads all facts of a sentence; tells whether there were any, and whether its every clause was understood. */
export function readFacts(
  text: string,
  origin: Origin,
  topics: ReadonlySet<string>,
  drafting: Drafting,
): 'none' | 'some' | 'all' {
  const sentence: Sentence = { text, origin, understood: [] };
  if (topics.has('staff') || topics.has('unit.divisions')) {
    if (!readLastStaff(sentence, drafting) && !readStaffOfUnits(sentence, drafting)) {
      readPosts(sentence, drafting);
      readRetirees(sentence, drafting);
    }
    readUnit(sentence, drafting);
    readDivisions(sentence, drafting);
  }
  if (topics.has('threePublic')) {
    readVehicles(sentence, drafting);
    readNeverSpent(sentence, drafting);
  }
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
