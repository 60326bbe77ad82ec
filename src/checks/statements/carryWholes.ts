import type { ShareSaid, Statement, Thing } from '../../reading/types.ts';
import type { PassageRead } from './readProse.ts';

/** The whole of the share before, and its column. */
interface Whole {
  readonly of: string;
  readonly thing: Thing;
  readonly column: string | undefined;
}

/**
 * `公务用车购置及运行维护费34.84万元，占“三公”经费的82.44%；公务接待费7.42万元，占17.56%`: a share that names no whole is of the one
 * that was named last, where what it is of can be a part of that. Gives such shares with their whole.
 */
export function carryWholes(passage: PassageRead): ReadonlyMap<Statement, ShareSaid> {
  const carried = new Map<Statement, ShareSaid>();
  let last: Whole | undefined;
  for (const { sentence, statements } of passage) {
    for (const one of statements) {
      if (one.kind !== 'share') continue;
      if (one.of !== '') {
        last = wholeOf(one);
        continue;
      }
      if (last === undefined || one.thing === undefined || !isPartOf(one.thing, last.thing)) continue;
      if (one.how !== 'named' && one.part === undefined) continue;
      if (TOGETHER.test(sentence.text.slice(one.clause.start, one.start))) continue;
      carried.set(one, { ...one, of: last.of, whole: last.thing, wholeColumn: last.column });
    }
  }
  return carried;
}

/** `与国家助学金两项合计占63.94%`: of more than is named. */
const TOGETHER = /合计|共计|[两三四]项|[和与及、]/;

function wholeOf({ of, whole, wholeColumn }: ShareSaid): Whole | undefined {
  if (whole?.prefixes.length !== 1) return undefined;
  return { of, thing: whole, column: wholeColumn };
}

/** Whether the file holds the one under the other, by their prefixes. */
function isPartOf({ prefixes: [own = ''] }: Thing, { prefixes: [whole = ''] }: Thing): boolean {
  if (own === '' || own === whole) return false;
  if (whole === 'threePublic.total') return own.startsWith('threePublic.');
  if (whole === 'basic.total') return own.startsWith('basic.');
  if (whole === 'projects.total') return own.startsWith('projects.items.');
  return whole === 'whole' && (own === 'basic.total' || own === 'projects.total');
}
