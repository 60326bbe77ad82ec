import { define } from '../../../findings/define.ts';
import type { Stated } from '../../../findings/wording.ts';
import { printNumber } from '../../../quantity/print.ts';

export const postsChanged = define('SE489', {
  name: 'posts-changed',
  severity: 'note',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  zh: ({
    posts,
    year,
    before,
    after,
  }: {
    readonly posts: string;
    readonly year: string;
    readonly before: Stated<'post'>;
    readonly after: Stated<'post'>;
  }) => ({
    message: `${posts}由 ${year} 年度的 ${before === 'none' ? 'none ' : `${printNumber(before.value)} 名`}变为 ${after === 'none' ? 'none' : `${printNumber(after.value)} 名`}`,
    hint: '请核对机构编制部门的批复；确有调整的，不必改动。',
  }),
  en: ({ posts, year, before, after }) => ({
    message: `authorized posts (“${posts}”) went from ${before === 'none' ? 'none' : printNumber(before.value)} in ${year} to ${after === 'none' ? 'none' : printNumber(after.value)}`,
    hint: 'Compare with the approval; if they were changed, nothing is to be done.',
  }),
});
