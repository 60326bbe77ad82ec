import { plainText } from './readAmount.ts';
import type { Cell } from './types.ts';

const LABEL =
  /(?:^|[\s])(?:公开)?(?:部门|单位|编制单位|填报单位|填报部门|预算单位|部门名称|单位名称|部门\(单位\)|部门\(单位\)名称)[:：](.+)$/;

/** Finds whose table it is, above its amounts: `部门：某市科技局`; `undefined` where it does not say. */
export function findUnitName(cells: readonly Cell[]): string | undefined {
  for (const { text } of cells) {
    const [, found = ''] = LABEL.exec(text.normalize('NFKC').trim()) ?? [];
    const name = plainText(found.replace(/(?:金额)?单位[:：].*$/, ''));
    if (name !== '' && !/^(?:人民币)?[十百千万亿]*元/.test(name)) return name;
  }
  return undefined;
}

/** Whether two names are of one unit: the same but for the place in front, what stands between brackets, and shortened words. */
export function isSameUnit(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(bare).sort((a, b) => a.length - b.length);
  if (short === '' || long.endsWith(short)) return true;
  // 科技局 for 科学技术局: every character of the one stands in the other, in this order, and both end alike.
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at += 1;
  return at === short.length;
}

function bare(name: string): string {
  return plainText(name)
    .replace(/\([^)]*\)/g, '')
    .replace(/(?:本级|机关|汇总|合计)$/, '');
}
