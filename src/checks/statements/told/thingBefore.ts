/** A clause that says why, when or how, and names nothing of which the next one speaks. */
const ASIDE =
  /^(?:因|由于|受|为|经|按|按照|根据|通过|自|截至|年末|年底|全年|年内|当年|本年|同时|但|不过|然而|其中|目前)/;
/** Words that lead to what a clause is about, or lie between it and what is said. */
const LEADING =
  /^(?:但|不过|然而|而|其中|同时|因此|由于[^，。；]{0,20}?，|截至[^，。；]{1,12}(?:日|月|年末|年底)|(?:20\d\d年)?(?:年末|年底|年内|全年|当年|本年度?|年度)(?:盘点|清查|检查)?(?:时|中|，)?|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|份)?|盘点(?:时|中)|目前|实际)+/;
const TRAILING =
  /(?:资金|经费|预算|款项?|均|都|也|已|于|全部|当年|年末|年底|年内|全年|实际|最终|顺利|还|仍|则|是|为|的|在|\d{4}年|\d{1,2}月(?:\d{1,2}日|底)?|时间|工作|采用|采取|采购|项目|经|由|工程|通过|一直|目前|截至|，|因此|所以)+$/;

/** Words that point back to what was named last. */
const POINTING = /^(?:该|这[个些项批]?|其|此|上述|本)/;

/**
 * What is spoken of right before a place: the words of its clause, or of the last clause of the sentence that names anything; `''`
 * where none does.
 */
export function thingBefore(text: string, at: number): string {
  const from = Math.max(...[...'。；'].map((sign) => text.lastIndexOf(sign, at - 1))) + 1;
  const clauses = text.slice(from, at).split(/[，：、]/);
  for (const [back, words] of clauses.reverse().entries()) {
    const plain = words.replace(LEADING, '').replace(TRAILING, '');
    if (plain.length < 2 || (back > 0 && ASIDE.test(words))) continue;
    return back === 0 ? plain : headOf(plain);
  }
  return '';
}

/** Of a clause before: what stands before its verb. */
function headOf(words: string): string {
  return words
    .replace(/(?:支出|年初|调整|决算|执行|完成|安排|采用|预算|于|已|共|由|实际|计划|是|为|有|全年|\d).*$/, '')
    .replace(TRAILING, '');
}

/** Whether a later thing is the one before: the same words, a word that points back, or nothing new at all right behind it. */
export function areOneThing(before: string, now: string, sentencesApart: number): boolean {
  if (now === '') return sentencesApart <= 1;
  const pointed = now.replace(POINTING, '');
  if (pointed !== now) return pointed.length < 2 || sentencesApart <= 1 || before.includes(pointed);
  if (before === '') return false;
  return now.startsWith(before) || (before.startsWith(now) && now.length >= 2);
}
