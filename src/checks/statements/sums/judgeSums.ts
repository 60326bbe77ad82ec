import type { Finding } from '../../../findings/types.ts';
import type { Statement } from '../../../reading/types.ts';
import { isChange, type Stretch } from '../joinSentences.ts';
import { headsOf } from './findHeads.ts';
import { partsOf } from './findParts.ts';
import { judgeNet } from './judgeNet.ts';
import { judgeShares } from './judgePartShares.ts';
import { judgeParts } from './judgeParts.ts';
import { makes } from './makesWhole.ts';
import type { Head, Part } from './types.ts';

/**
 * SE428 parts-differ, SE421 for shares: a whole and the parts that follow 其中, 分别为 or a colon. Parts never exceed the
 * whole; they make it where the words leave nothing out. What stands in brackets is of the part before it.
 */
export function judgeSums(stretch: Stretch, findings: Finding[]): readonly Statement[] {
  return headsOf(stretch).flatMap((head) => {
    const parts = partsOf(stretch, head);
    const told = isChange(head.whole) ? judgeNet(head, parts, stretch) : judgeParts(head, parts, stretch);
    if (told !== undefined) findings.push(told);
    return [...judgeShares(stretch, head, parts, findings), ...ofAnotherWhole(head, parts)];
  });
}

/** `财政拨款支出868.42万元，其中基本支出0万元，项目支出868.42万元`: parts of what the file does not have, which they make. */
function ofAnotherWhole({ whole, amount }: Head, parts: readonly Part[]): readonly Statement[] {
  // 在职645人，其中在编412人，编外233人: the file counts those in post alone.
  if (parts.length >= 2 && parts.some(({ name }) => /编外|临聘|合同制|派遣/.test(name))) return [whole.statement];
  const isKnown = (whole.statement.thing?.prefixes.length ?? 0) > 0 && whole.statement.circumstances.size === 0;
  if (isKnown || parts.length < 2 || !makes(parts, amount)) return [];
  return parts.map(({ at }) => at.statement);
}
