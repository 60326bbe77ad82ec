import type { RawBlock, RawParagraph } from './raw.ts';

/** What the title of a report ends with. */
const ENDS = /(?:报告书?|总结|情况说明|自评表)(?:[（(].{1,20}[）)])?$/;
/** The first half of a title in two lines: whose, and of what year, without any stop. */
const BEGINS = /^[^，。；：:]*(?:年度?|部门|单位|整体支出|局|中心|办公室|委员会|[院校馆所队站])[^，。；：:]*$/;
const DATE = /^[\d０-９〇○一二三四五六七八九十]{2,4}\s*年.{0,8}[月日]$/;

/** In characters. */
const LONGEST = 60;
/** The title stands among the first lines; a cover has a few before it. */
const FIRST = 15;

/** Finds the lines of the title: by their style, else the first lines that end as the titles of reports do. */
export function findTitle(blocks: readonly RawBlock[]): RawParagraph[] {
  const paragraphs = blocks.filter((block): block is RawParagraph => block.type === 'paragraph' && !block.isContents);
  const styled = paragraphs.findIndex(({ style }) => style?.type === 'title');
  if (styled !== -1) {
    const end = paragraphs.findIndex(({ style }, index) => index > styled && style?.type !== 'title');
    return paragraphs.slice(styled, end === -1 ? undefined : end);
  }
  const first = paragraphs.slice(0, FIRST);
  const last = first.findIndex(({ text, number }) => number === undefined && text.length <= LONGEST && ENDS.test(text));
  if (last === -1) return [];
  const whole = first[last];
  const before = first[last - 1];
  if (whole === undefined) return [];
  // A line that says whose report it is needs no other.
  const isWhole = /年/.test(whole.text) && whole.text.length > 12;
  const isHalf = before !== undefined && before.number === undefined && before.text.length <= LONGEST;
  return !isWhole && isHalf && BEGINS.test(before.text) && !DATE.test(before.text) ? [before, whole] : [whole];
}

/** Joins the lines of a title, which a blank parts only between Latin words. */
export function joinTitle(lines: readonly RawParagraph[]): string | undefined {
  if (lines.length === 0) return undefined;
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/(?<=[A-Za-z\d])\s*\n\s*(?=[A-Za-z])/g, ' ')
    .replace(/\s*\n\s*/g, '');
}
