import { define } from '../../findings/define.ts';
import { listEn } from '../../findings/wordingEn.ts';
import { listZh } from '../../findings/wordingZh.ts';

export const unitLeftOut = define('SE415', {
  name: 'unit-left-out',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '这个单位有的，请在表里补上；没有的，各栏写“—”或者“无”。',
    en: 'Give the amounts of that unit in the table; where it has none, write “—” or “无”.',
  },
  zh: ({ item, units }: { readonly item: string; readonly units: readonly string[] }) => ({
    message: `“${item}”没有写${listZh(units)}的数，这一项之和与合计都算不出`,
    hint: '这个单位有的，请补上；没有的，各栏写 none。',
  }),
  en: ({ item, units }) => ({
    message: `“${item}” says nothing of ${listEn(units)}, so that neither its sum nor the total can be worked out`,
    hint: 'Give the amounts of that unit; write none where it has none.',
  }),
});
