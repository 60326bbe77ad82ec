import { type StatedDiffers, statedDiffers } from '../checks/stated/findings.ts';
import { isFinding } from '../findings/define.ts';
import type { Finding, FindingOf } from '../findings/types.ts';

/**
 * Joins the findings on printed numbers of one table that are apart from the file's in their last digit alone: a publication
 * whose rates were cut off, not rounded, has one fault in a whole column of numbers. It runs behind the accepted findings,
 * so that an entry goes on to stand for one number, and those that were made before there were joint findings stay valid.
 */
export function joinRoundings(findings: readonly Finding[]): readonly Finding[] {
  const tables = new Map<string, FindingOf<StatedDiffers>[]>();
  for (const found of findings) {
    const key = tableKey(found);
    if (key === undefined || !isFinding(found, statedDiffers)) continue;
    const known = tables.get(key);
    if (known === undefined) tables.set(key, [found]);
    else known.push(found);
  }
  if (tables.size === 0) return findings;
  return findings.flatMap((found) => {
    const alike = tables.get(tableKey(found) ?? '');
    if (alike === undefined) return [found];
    const [first, ...others] = alike;
    return found === first ? [join(first, others)] : [];
  });
}

function tableKey(found: Finding): string | undefined {
  if (!isFinding(found, statedDiffers) || found.args.rounding === undefined) return undefined;
  return `${found.places[0].file} ${found.args.rounding.table}`;
}

function join(first: FindingOf<StatedDiffers>, others: readonly FindingOf<StatedDiffers>[]): Finding {
  const { rounding, ...row } = first.args;
  if (rounding === undefined || others.length === 0) return first;
  const rows = others.map(({ args: { figure, stated, derived } }) => ({ figure, stated, derived }));
  const joint = statedDiffers(
    { ...row, rounding: { table: rounding.table, others: rows } },
    first.places[0],
    ...others.map(({ places: [place] }) => place),
  );
  return first.inWord === true ? { ...joint, inWord: true } : joint;
}
