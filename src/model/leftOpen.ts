import type { Prose } from '../narrative/types.ts';

/**
 * Whether a whole text stands for one that is still to be written: blank, the 待填 of a new report, or what offices leave in
 * the blanks of a form until they know. Words within a longer text are for the check of leftovers.
 */
export function isLeftOpen(text: string): boolean {
  if (text.length > LONGEST && text.trim().length > LONGEST) return false;
  const bare = text.replace(AROUND, '');
  return bare === '' ? BLANK.test(text) : OPEN.test(bare);
}

/** Whether prose says nothing yet: every paragraph of it is left open. */
export function isProseLeftOpen({ blocks }: Prose): boolean {
  return blocks.every(
    (block) =>
      block.type === 'paragraph' &&
      block.content.every(({ type }) => type === 'text') &&
      isLeftOpen(block.content.map((inline) => (inline.type === 'text' ? inline.value : '')).join('')),
  );
}

/**
 * Whether a text that says something holds a blank that nobody can take for words: `按月用款XX万元`, `____`, `【待补充】`,
 * `（此处填写原因）`, `×年×月`. 待定 and 待核实 may be what a sentence says.
 */
export function holdsBlank(text: string): boolean {
  return MAY_HOLD.test(text) && HOLDS.test(text);
}

const MAY_HOLD = /[XxＸ×_＿＊【［[（({｛]|TODO|TBD|FIXME|待填|待补充/;
const HOLDS = new RegExp(
  [
    // 李××, XX街道 may hide a name.
    '(?<![A-Za-z0-9])[XxＸ×＊]{2,}(?=万?元|亿元|[年月日人个项次名亩件％%])',
    '×[年月日]|[_＿]{3,}',
    '[【［[（(](?:待(?:填|补|定|核|完善|确认|更新)|此处|请填|请补|略(?=[】］\\]）)]))[^】］\\]）)]{0,30}[】］\\]）)]',
    '(?<!\\{)[{｛][^{}｛｝\\n]{1,20}[}｝](?!\\})',
    '(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|待(?:填[写报]?|补充)(?=[，。；）】]|$)',
  ].join('|'),
);

/** Longer texts say something. */
const LONGEST = 30;

const BLANK = /^[\s\u200b]*$/;
/** Brackets and stops in which people put such words. */
const AROUND = /^[\s\u200b（(【[［<＜《“"]+|[\s\u200b）)】\]］>＞》”"。.：:；;，,]+$/g;
const OPEN =
  /^(?:待(?:填[写报]?|补[充齐]?|定|核[定实准]?|完善|确认|明确|更新|提供)(?:数据|数字|内容|材料|情况|信息)?|待填[：:].*|(?:尚|暂|还)?未填[写报]?|(?:此处|在此|请)(?:如实|据实|自行)?填[写报].*|TODO|TBD|FIXME|[?？]+|[_＿]{2,}|(?:[XxＸ×*＊○〇]{2,}|某某)[\u4e00-\u9fff]{0,4})$/i;
