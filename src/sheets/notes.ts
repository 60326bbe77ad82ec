import { resolveSchema, type Schema } from '../source/schema.ts';
import type { Choice } from './types.ts';

/** The words of a workbook for what a report file writes in its own words. */
export const NONE = '无';
export const YES = '是';
export const NO = '否';

type Keys = Readonly<Record<string, Schema>>;

/**
 * Turns the description of a key into a note for people who never see the file: without the words of its format.
 *
 * @param beside the keys beside it, which a description may name
 * @param root of the whole file
 */
export function noteOf(description: string | undefined, beside: Keys, root: Schema): string {
  return (
    (description ?? '')
      .replace(/\bnone\b/g, `“${NONE}”`)
      .replace(/\btrue\b/g, YES)
      .replace(/\bfalse\b/g, NO)
      .replace(/不写/g, '空着')
      .replace(/\{\{名字\}\}/g, '{{名称}}')
      // Examples in words of the file say nothing to whoever never sees it.
      .replace(/[，；]?例如\s*(?:[A-Za-z]+、?)+(?=。|$)/g, '')
      .replace(/\b[A-Za-z]+(?:\.[A-Za-z]+)*\b/g, (word) => {
        const title = word === 'id' ? '编号' : nameOf(word, beside, root);
        return title === undefined ? word : `“${title}”`;
      })
      .replace(/Markdown 正文[；，]?/g, '')
      .replace(/\s+(?=[“\u4e00-\u9fff])|(?<=[”\u4e00-\u9fff])\s+/g, '')
  );
}

/** What the workbook calls a key, a key of a key, or what may be chosen for one. */
function nameOf(word: string, beside: Keys, root: Schema): string | undefined {
  const [first = '', second] = word.split('.');
  if (second !== undefined) return resolveSchema(root, root.properties?.[first])?.properties?.[second]?.title;
  const schema = beside[first] ?? root.properties?.[first];
  if (schema !== undefined) return schema.title;
  const choices = Object.values(beside).flatMap((schema) => (schema.enum === undefined ? [] : readChoices(schema)));
  return choices.find(({ value, title }) => value === word && title !== word)?.title;
}

/** Reads what may be chosen, with its Chinese name from the description: `done 已公开；planned 拟公开。` */
export function readChoices({ enum: values = [], description = '' }: Schema): readonly Choice[] {
  return values.map((each) => {
    const value = String(each);
    const [, title = value] = new RegExp(`(?:^|[；。，：\\s])${value}\\s+([^；。：（，]+)`).exec(description) ?? [];
    return { value, title };
  });
}
