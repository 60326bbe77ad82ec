import type { Decimal } from '../../quantity/decimal.ts';
import { type CountSaid, readCounts } from '../../reading/readCounts.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';
import { placeHires } from './placeHires.ts';
import { placePosts } from './placePosts.ts';
import { find, mark } from './sentence.ts';

/** Where a number of people, vehicles or guests stands in a report file. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'staff.staffInPost': ['staff', 'staffInPost'],
  'staff.retirees': ['staff', 'retirees', 'closing'],
  'staff.newRetirees': ['staff', 'retirees', 'new'],
  'staff.leftRetirees': ['staff', 'retirees', 'left'],
  'staff.lastYear.authorizedPosts': ['staff', 'lastYear', 'authorizedPosts'],
  'staff.lastYear.staffInPost': ['staff', 'lastYear', 'staffInPost'],
  'staff.otherStaff.temporary': ['staff', 'otherStaff', 'temporary'],
  'staff.otherStaff.dispatched': ['staff', 'otherStaff', 'dispatched'],
  'threePublic.vehiclesBought': ['threePublic', 'vehicles', 'bought'],
  'threePublic.vehiclesKept': ['threePublic', 'vehicles', 'kept'],
  'threePublic.receptionGroups': ['threePublic', 'receptions', 'groups'],
  'threePublic.receptionPeople': ['threePublic', 'receptions', 'people'],
};

/** People, posts, vehicles and guests, as `reading/` understands the sentence. */
export function readPeople(sentence: Sentence, drafting: Drafting): void {
  const { text } = sentence;
  readDay(sentence, drafting);
  const counts = listCounts(text, drafting);
  placePosts(counts, sentence, drafting);
  for (const count of counts) {
    const path = KEYS[count.id];
    if (path === undefined) continue;
    const note = count.isPart ? '请核对：原文没有说是不是全部' : undefined;
    putCount(sentence, count, path, drafting, note);
  }
  placeHires(sentence, drafting);
}

function listCounts(text: string, { tree, year }: Drafting): readonly CountSaid[] {
  const counts = readCounts(text, Number(year), tree.textAt(['unit', 'name']));
  // 在职职工645人，其中在编412人，编外聘用233人: posts are held by those in post alone.
  const held = /其中[：:]?在编(?:在岗|在职)?(?:人员|职工)?\s*\d+\s*[人名]/.exec(text);
  const isAllRetired = !/离休/.test(text.replace(/离退休/g, '')) && !counts.some(({ id }) => id === 'staff.retirees');
  return counts.flatMap((count): CountSaid[] => {
    // 退休人员27名, where nobody speaks of 离休: all that left work.
    if (count.id === 'staff.retired') return isAllRetired ? [{ ...count, id: 'staff.retirees' }] : [];
    return count.id === 'staff.staffInPost' && held !== null && count.end <= held.index ? [] : [count];
  });
}

/** Puts a number of people or things; what the file says otherwise elsewhere is told. */
export function putCount(
  sentence: Sentence,
  { value, start, end }: { readonly value: Decimal; readonly start: number; readonly end: number },
  path: readonly string[],
  { tree, ledger }: Drafting,
  note?: string,
): void {
  if (tree.putPlain(path, value.toFixed(), sentence.origin, note)) sentence.understood.push({ start, end });
  else ledger.contradict(sentence.origin.place, sentence.text.slice(start, end), tree.originAt(path));
}

/** The day of which the people are. */
function readDay(sentence: Sentence, { tree, year: own }: Drafting): void {
  const day = find(sentence, /截?[至止到]\s*(\d{4})年(\d{1,2})月(\d{1,2})日/);
  if (day === undefined || !/在职|在岗|在编|编制|退休/.test(sentence.text)) return;
  const [, year = '', month = '', date = ''] = day;
  if (year === own)
    tree.putPlain(['staff', 'asOf'], `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, undefined);
  mark(sentence, day);
}
