import { findAll } from './findAll.ts';
import lexicon from './generated/lexicon.js';
import { NameFinder } from './nameFinder.ts';

/** What a sentence says that there is none of. */
export interface Denial {
  /** Where it is denied. */
  readonly start: number;
  /** What would have been done: 购置, 发生; `''` where nothing is said. */
  readonly verb: string;
  /** The things, one after the other. */
  readonly objects: readonly Denied[];
}

export interface Denied {
  /** The figures of which one is enough to contradict it, and `vehicles`, `opening`, `closing`. */
  readonly ids: readonly string[];
  readonly end: number;
  readonly isOfBudget: boolean;
}

/** Words that stand for a thing, up to where. */
interface Named {
  readonly ids: readonly string[];
  readonly end: number;
}

const OBJECTS = new NameFinder(collectObjects());
const DENYING = /未(?:曾|有|予)?|没有|没|无(?!法|论|须|需)|不存在|零(?=投诉|事故|上访)/g;
const VERB =
  /(?:再|另行|单独|实际|任何)*(?<verb>发生|产生|新?购置|购买|新购|更新购置|更新|添置|新增|采购|购|安排|列支|开支|支出|使用|收到|接到|出现|组织|开展|举办|办理|涉及|形成)?(?:过|任何|了)*/y;
const TAIL =
  /(?:收入支出|支出|费用|经费|收入|收支|财政拨款|拨款|资金|业务|活动|任务|的情况|情况|发生|产生|事项|预算安排|预算)*/y;
/** Nothing more behind what is denied. */
export const END = /^(?:[，。；、：）！\s]|$)/;
const JOIN = /^(?:和|及|以及|或|与|、)/;
/** What goes on from a thing: its income and what was spent of it. */
const BOTH = /^(?:和|及|与|、)(?:收入|支出|收支|结转结余|结转|结余)(?=[，。；、：）！\s]|$)/;
/** Verbs of buying: vehicles that are not bought may be kept. */
export const BUYING = /购|更新|添置|采购|新增/;

function collectObjects(): ReadonlyMap<string, readonly string[]> {
  const objects = new Map<string, readonly string[]>();
  for (const [id, words] of Object.entries(lexicon.denied ?? {})) {
    for (const word of words) objects.set(word, [...(objects.get(word) ?? []), id]);
  }
  return objects;
}

/**
 * `没有安排因公出国（境）`: the denial, what would have been done, the things, and nothing more.
 *
 * @param nameAt things at an offset that the lexicon does not know
 */
export function readDenials(text: string, nameAt: (at: number, verb: string) => Named | undefined): readonly Denial[] {
  return findAll(text, DENYING).flatMap(({ 0: denial, index }): Denial[] => {
    VERB.lastIndex = index + denial.length;
    const match = VERB.exec(text);
    const verb = match?.groups?.verb ?? '';
    const objects = readObjects(text, index + denial.length + (match?.[0].length ?? 0), (at) => nameAt(at, verb));
    return objects.length === 0 ? [] : [{ start: index, verb, objects }];
  });
}

/** The things that follow a denial, one after the other, up to a stop; none where other words follow. */
function readObjects(text: string, from: number, nameAt: (at: number) => Named | undefined): readonly Denied[] {
  const denied: Denied[] = [];
  for (let at = from; ; ) {
    const object = OBJECTS.at(text, at);
    const other = nameAt(at);
    const end = Math.max(object?.end ?? 0, other?.end ?? 0);
    if (end === 0) return [];
    const ids = [...(object?.end === end ? object.value : []), ...(other?.end === end ? other.ids : [])];
    TAIL.lastIndex = end;
    const plain = TAIL.exec(text)?.[0] ?? '';
    const tail = plain + (BOTH.exec(text.slice(end + plain.length))?.[0] ?? '');
    const rest = text.slice(end + tail.length);
    denied.push({ ids, end: end + tail.length, isOfBudget: /预算(?:安排)?$/.test(tail) });
    if (END.test(rest)) return denied;
    const join = JOIN.exec(rest)?.[0];
    if (join === undefined) return [];
    at = end + tail.length + join.length;
  }
}
