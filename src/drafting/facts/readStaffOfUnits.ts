import { readCounts } from '../../reading/readCounts.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';

const COLUMNS: Readonly<Record<string, string>> = {
  'staff.authorizedPosts': 'authorizedPosts',
  'staff.staffInPost': 'staffInPost',
  'staff.retirees': 'retirees',
};

/** `各预算单位中，甲编制14名、在职14人；乙……`: the people of each unit that is named. */
export function readStaffOfUnits(sentence: Sentence, { tree, year }: Drafting): boolean {
  const [, told] = /^各预算单位中，(.+?)。?$/.exec(sentence.text) ?? [];
  if (told === undefined) return false;
  for (const part of told.split('；')) {
    const name = /^(.+?)(?=编制|在职|离退休)/.exec(part)?.[1];
    if (name === undefined) continue;
    for (const { id, value } of readCounts(part.slice(name.length), Number(year))) {
      const column = COLUMNS[id];
      if (column !== undefined) tree.putPlain(['staff', 'byUnit', name, column], value.toFixed(), sentence.origin);
    }
  }
  sentence.understood.push({ start: 0, end: sentence.text.length });
  return true;
}
