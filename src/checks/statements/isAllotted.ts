import type { Passage, ProseIndex, Sentence } from '../prose/types.ts';

/** What heads a list of money that was granted, and not of what was spent. */
const HEAD =
  /(?:安排|下达|分配|拨付|批复|到位|预算|计划|测算|申请|额度)(?:(?!执行|完成|支出|使用|决算|支付|管理|调整)[\u4e00-\u9fff]){0,6}$/;

/** `项目资金安排情况：` and then one amount a line: each is of what was to be spent, or of what was. */
export function isAllotted(sentence: Sentence, offset: number, prose: ProseIndex): boolean {
  return HEAD.test(headOf(sentence, offset, prose));
}

/** The words before the colon under which a number stands, in its own paragraph or in that before its list. */
function headOf({ passage, start }: Sentence, offset: number, prose: ProseIndex): string {
  const before = passage.text.slice(0, start + offset);
  const at = before.lastIndexOf('：');
  if (at > before.lastIndexOf('。')) return /[^。\n：；]*$/.exec(before.slice(0, at))?.[0] ?? '';
  const intro = introOf(passage, prose);
  return intro === undefined ? '' : (/([^。；，]*)：\s*$/.exec(intro.text)?.[1] ?? '');
}

const intros = new WeakMap<ProseIndex, ReadonlyMap<Passage, Passage>>();
const ENTRY = /^[\s　]*(?:\d+[.、．)）]|[（(][\d一二三四五六七八九十]+[)）]|[①-⑳]|[一二三四五六七八九十]+[、是])/;

/** The paragraph with a colon that stands before a list, by the entries of that; found once for all of a year's prose. */
function introOf(entry: Passage, prose: ProseIndex): Passage | undefined {
  let known = intros.get(prose);
  if (known === undefined) {
    const made = new Map<Passage, Passage>();
    let intro: Passage | undefined;
    for (const passage of prose.passages) {
      const isEntry = passage.kind === 'item' || ENTRY.test(passage.text);
      if (isEntry && intro?.path === passage.path) made.set(passage, intro);
      else intro = /：\s*$/.test(passage.text) ? passage : undefined;
    }
    known = made;
    intros.set(prose, known);
  }
  return known.get(entry);
}
