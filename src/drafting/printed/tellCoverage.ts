import { wholeFile } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { Draft } from '../types.ts';
import { checkedSoFar, type Lacking } from './findings.ts';

/**
 * SE854: how far a Word file could be checked: by which form, how much of it was read, and what it does not tell of what the
 * form asks.
 *
 * @param lacking what is not told, by names whose parts `：` parts, as `三公经费：公务接待费：本年预算数`
 */
export function tellCoverage(file: string, draft: Draft, lacking: readonly string[]): Finding {
  const { chosen, paragraphs, cells, tables } = draft;
  const groups = new Map<string, string[]>();
  for (const name of lacking) {
    const [part = '', ...rest] = name.split('：');
    const known = groups.get(part);
    const own = rest.join('：');
    if (known === undefined) groups.set(part, own === '' ? [] : [own]);
    else if (own !== '') known.push(own);
  }
  const args = {
    form: chosen.form.id,
    sections: { placed: chosen.found, of: chosen.of },
    paragraphs,
    cells,
    tables: tables.filter(({ as }) => as === '').map(({ number }) => number),
    lacking: [...groups].map(([part, names]): Lacking => ({ part, names })),
  };
  return checkedSoFar(args, wholeFile(file));
}
