import type { Schema } from '../source/schema.ts';
import type { Choice } from './types.ts';

/** The words of a workbook for what a report file writes in its own words. */
export const NONE = '无';
export const YES = '是';
export const NO = '否';

/**
 * Turns the description of a key into a note for people who never see the file: without the words of its format.
 *
 * @param beside the keys beside it, which a description may name
 */
export function noteOf(description: string | undefined, beside: Readonly<Record<string, Schema>>): string {
  return (description ?? '')
    .replace(/\bnone\b/g, `“${NONE}”`)
    .replace(/\btrue\b/g, YES)
    .replace(/\bfalse\b/g, NO)
    .replace(/不写/g, '空着')
    .replace(/\{\{名字\}\}/g, '{{名称}}')
    .replace(/\b[A-Za-z]+(?:\.[A-Za-z]+)*\b/g, (word) => {
      const title = word === 'id' ? '编号' : beside[word]?.title;
      return title === undefined ? word : `“${title}”`;
    })
    .replace(/Markdown 正文[；，]?/g, '')
    .replace(/\s+(?=[“\u4e00-\u9fff])|(?<=[”\u4e00-\u9fff])\s+/g, '');
}

/** Reads what may be chosen, with its Chinese name from the description: `done 已公开；planned 拟公开。` */
export function readChoices({ enum: values = [], description = '' }: Schema): readonly Choice[] {
  return values.map((each) => {
    const value = String(each);
    const [, title = value] = new RegExp(`(?:^|[；。，：\\s])${value}\\s+([^；。：（，]+)`).exec(description) ?? [];
    return { value, title };
  });
}
