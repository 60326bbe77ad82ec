import { normalize } from '../../reading/normalize.ts';
import { BUYING, readDenials } from '../../reading/readDenials.ts';
import { findScopes, scopeAt } from '../../reading/yearScope.ts';
import { threePublicItemOf } from '../../workbooks/rowNames.ts';
import type { Drafting } from '../drafting.ts';
import type { Path, Sentence } from '../types.ts';

/** Bodies beside the unit, of which the sentence may be. */
const OTHERS = /下属|所属|二级|各单位|全县|全市|全区/;

/** What a sentence says that there is none of: vehicles bought or kept, people who retired. */
export function readDenied(sentence: Sentence, { tree, year }: Drafting): void {
  if (!/[未没无零]|不存在/.test(sentence.text)) return;
  const { text, typedAt } = normalize(sentence.text);
  if (OTHERS.test(text)) return;
  const scoped = { text, scopes: findScopes(text, Number(year)) };
  for (const { start, verb, objects } of readDenials(text, () => undefined)) {
    if ((scopeAt(scoped, start)?.year ?? Number(year)) !== Number(year)) continue;
    for (const { ids, end } of objects) {
      const path = ids.map((id) => pathOf(id, verb)).find((one) => one !== undefined);
      if (path === undefined || !tree.putPlain(path, 'none', sentence.origin)) continue;
      sentence.understood.push({ start: typedAt(start), end: typedAt(end) });
    }
  }
  // 离退休人员共6人，没有新增: of those.
  const none = /离?退休人员.*?(?:没有|无)(新增|减少)(?=[，。；、]|$)/.exec(text);
  const key = none?.[1] === '新增' ? 'new' : 'left';
  if (none !== null && tree.putPlain(['staff', 'retirees', key], 'none', sentence.origin))
    sentence.understood.push({ start: typedAt(none.index), end: typedAt(none.index + none[0].length) });
}

function pathOf(id: string, verb: string): Path | undefined {
  if (id === 'staff.newRetirees') return ['staff', 'retirees', 'new'];
  if (id === 'staff.retirees' && verb === '') return ['staff', 'retirees', 'closing'];
  if (id !== 'vehicles') return undefined;
  if (BUYING.test(verb)) return ['threePublic', 'vehicles', 'bought'];
  return verb === '' ? ['threePublic', 'vehicles', 'kept'] : undefined;
}

/** What was spent in neither year is none, though its table shows 0. */
export function readNeverSpent({ text, origin }: Sentence, { tree }: Drafting): void {
  for (const clause of text.split(/[；;。]/)) {
    if (!/两年均?(?:未|没有)发生/.test(clause)) continue;
    const item = threePublicItemOf(clause);
    if (item === undefined || item === 'sum') continue;
    for (const column of ['lastYearActual', 'actual'])
      tree.denyZero(['threePublic', item, column], { ...origin, text: '' });
  }
}
