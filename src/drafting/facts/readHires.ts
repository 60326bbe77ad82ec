import { readNumeral } from '../../reading/numerals.ts';
import type { Drafting } from '../drafting.ts';
import { plain, words } from '../draftTree.ts';
import type { DraftNode, Sentence } from '../types.ts';
import { mark } from './sentence.ts';

/** A number of people as sentences have it. */
const N = '([\\d０-９]+|[零〇一二两三四五六七八九十百千]+)';

/** People that a programme hired. */
export function readHires(sentence: Sentence, { tree }: Drafting): void {
  const one = new RegExp(
    `(?:通过|按照?|根据)[“"](?<name>[^”"]{1,30})[”"](?<plan>计划)?(?:聘用|引进|招聘)(?:人员|人才)?(?:共)?(?<n>${N})[人名]`,
    'g',
  );
  const two = new RegExp(
    `有(?<n>${N})[人名]是?(?:通过|按照?|根据)[“"](?<name>[^”"]{1,30})[”"](?<plan>计划)?(?:聘用|引进|招聘)的?(?:，(?<holds>占用编制|不占编制))?`,
    'g',
  );
  for (const pattern of [one, two]) {
    for (const match of sentence.text.matchAll(pattern)) {
      const { name = '', n, holds } = match.groups ?? {};
      const count = readNumeral(n ?? '');
      if (count === undefined) continue;
      const entries = new Map<string, DraftNode>([
        ['programme', words(name, sentence.origin)],
        ['count', plain(count.toFixed(), undefined)],
      ]);
      if (holds !== undefined) entries.set('holdsPost', plain(holds === '占用编制' ? 'true' : 'false', undefined));
      tree.push(['staff', 'programmeHires'], entries);
      mark(sentence, match);
    }
  }
}
