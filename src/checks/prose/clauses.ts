import type { Mention } from './subjects.ts';

export interface Clause {
  readonly start: number;
  readonly text: string;
}

/** The words of a clause before an offset. */
export function clauseBefore(text: string, offset: number): Clause {
  let start = offset;
  while (start > 0 && !'，。；：、（(\n'.includes(text.charAt(start - 1))) start--;
  return { start, text: text.slice(start, offset) };
}

/** Words between a name and its number that change nothing. */
const FILLER =
  '(?:本年度?|全年|当年|年中|实际|最终|共计|共(?!计)|合计|总计|总额|总(?![计额])|的|数|额|金额|资金|为|是|达到?|，|约|(?:[0-9]{2}|[0-9]{4})年度?)*';
const ONLY_FILLER = new RegExp(`^${FILLER}$`);
export const ENDS = '(?:数|额|金额|资金|总额|指标)?(?:只有|仅|分别|共计|合计|为|是|达到?|共|的|安排|：|:)*$';

export function isFiller(words: string): boolean {
  return ONLY_FILLER.test(words);
}

/** `市农业农村局部门整体支出`: a name right before says whose it is. */
export function belongsToAnotherUnit(text: string, { start }: Mention): boolean {
  return /(?<![我本])(?:局|委|办|厅|院|校|县|区|乡|镇|市|省|站|所|公司)(?:的|本级)?$|[人户]均$|(?:本级|局机关|[一-龥](?:馆|中心))$|[每各该此]$/.test(
    text.slice(Math.max(0, start - 8), start),
  );
}
