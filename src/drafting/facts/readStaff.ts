import { readNumeral } from '../../reading/numerals.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';
import { N } from './sentence.ts';

/* Posts and people that are not the whole of this year's: of the year before, of one budget unit. */

const POSTS = new RegExp(`编制${N}名`);
const IN_POST = new RegExp(`在职${N}人`);
const RETIRED = new RegExp(`离退休${N}人`);

/** `上年末编制24名、在职22人，本年净增1人`: what is told of the year before; the change follows from it. */
export function readLastStaff(sentence: Sentence, drafting: Drafting): boolean {
  if (!/^上年末(?:编制|在职)/.test(sentence.text)) return false;
  putNumber(sentence.text, POSTS, ['staff', 'lastYear', 'authorizedPosts'], sentence, drafting);
  putNumber(sentence.text, IN_POST, ['staff', 'lastYear', 'staffInPost'], sentence, drafting);
  sentence.understood.push({ start: 0, end: sentence.text.length });
  return true;
}

/** `各预算单位中，甲编制14名、在职14人；乙……`: the people of each unit that is named. */
export function readStaffOfUnits(sentence: Sentence, drafting: Drafting): boolean {
  const [, told] = /^各预算单位中，(.+?)。?$/.exec(sentence.text) ?? [];
  if (told === undefined) return false;
  for (const part of told.split('；')) {
    const name = /^(.+?)编制/.exec(part)?.[1];
    if (name === undefined) continue;
    const path = ['staff', 'byUnit', name];
    putNumber(part, POSTS, [...path, 'authorizedPosts'], sentence, drafting);
    putNumber(part, IN_POST, [...path, 'staffInPost'], sentence, drafting);
    putNumber(part, RETIRED, [...path, 'retirees'], sentence, drafting);
  }
  sentence.understood.push({ start: 0, end: sentence.text.length });
  return true;
}

function putNumber(text: string, pattern: RegExp, path: string[], { origin }: Sentence, { tree }: Drafting): void {
  const value = readNumeral(pattern.exec(text)?.[1] ?? '');
  if (value?.isInteger()) tree.putPlain(path, value.toFixed(), origin);
}
