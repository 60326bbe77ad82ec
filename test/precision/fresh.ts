import { readFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import type { Finding } from '../../src/findings/types.ts';
import { findingsIn, isLoud } from './measure.ts';
import type { Retyping } from './retype.ts';

/* Sets by people who saw neither the checks nor other cases, on three reports under three forms each. */

interface FreshCase {
  readonly kind: string;
  /** Of a wrong one, the wrong words stand in 【】. */
  readonly text: string;
  readonly slot?: string;
  /** A sum that does not add up: whichever of its numbers is told. */
  readonly anywhere?: true;
}

export interface FreshResult {
  readonly id: string;
  readonly kind: string;
  readonly hit: boolean;
  readonly text: string;
  readonly findings: readonly string[];
}

const BASES = ['base1', 'base2', 'base3'] as const;
/** Stand for 【 and 】 while a text is typed anew; no keyboard has them. */
const [FROM, TO] = ['\ue000', '\ue001'];

/**
 * What is told of the sentences of a set: of wrong ones a hit is an error or a warning over the wrong words, of right ones
 * any at all. What is told of the report without the sentence does not count.
 *
 * @param retype what is done to every sentence first; a case that it does not change is left out.
 */
export async function measureFresh(set: string, are: 'wrong' | 'right', retype?: Retyping): Promise<FreshResult[]> {
  const results: FreshResult[] = [];
  for (const base of BASES) {
    const report = read(set, `${base}.yaml`);
    const cases = parse(read(set, `${base}.${are}.yaml`)) as readonly FreshCase[];
    for (const [index, one] of cases.entries()) {
      const marked = are === 'wrong' ? one.text.replaceAll('【', FROM).replaceAll('】', TO) : one.text;
      const typed = retype === undefined ? marked : retype(marked);
      if (retype !== undefined && typed === marked) continue;
      const before = await quietFindings(set, base, report, one.slot);
      const { text, start, end } = putInto(report, one.slot, typed);
      const findings = (await findingsIn(text)).filter((found) => isLoud(found) && !before.has(nameOf(found)));
      const isOver = ({ places }: Finding) =>
        places.some((place) => place.start < end && Math.max(place.end, place.start + 1) > start);
      results.push({
        id: `${set}/${base}.${are}[${index}]`,
        kind: one.kind,
        hit: are === 'right' || one.anywhere ? findings.length > 0 : findings.some(isOver),
        text: one.text,
        findings: findings.map(({ code, places: [{ start: from, end: to }] }) => `${code} ${text.slice(from, to)}`),
      });
    }
  }
  return results;
}

/** All that is told of the wrong sentences of a set. */
export async function listFindings(set: string): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  for (const base of BASES) {
    const report = read(set, `${base}.yaml`);
    for (const { slot, text } of parse(read(set, `${base}.wrong.yaml`)) as readonly FreshCase[]) {
      const typed = text.replaceAll('【', FROM).replaceAll('】', TO);
      all.push(...(await findingsIn(putInto(report, slot, typed).text)));
    }
  }
  return all;
}

function read(set: string, file: string): string {
  return readFileSync(new URL(`../corpus/fresh/${set}/${file}`, import.meta.url), 'utf8');
}

/** The report with a text in one of its slots, and where the marked words stand in it. */
export function putInto(
  report: string,
  slot: string | undefined,
  typed: string,
): { text: string; start: number; end: number } {
  const document = parseDocument(report);
  const path = slot === 'title' ? ['title'] : ['narrative', slot ?? 'effectiveness'];
  if (document.hasIn(path)) document.deleteIn(path);
  document.setIn(path, slot === 'title' ? typed.split('\n') : typed);
  const text = document.toString({ lineWidth: 0 });
  const start = text.indexOf(FROM);
  return { text: text.replaceAll(FROM, '').replaceAll(TO, ''), start, end: text.lastIndexOf(TO) - 1 };
}

const quiet = new Map<string, Promise<ReadonlySet<string>>>();

/** What is told of the report with a sentence that says nothing. */
function quietFindings(
  set: string,
  base: string,
  report: string,
  slot: string | undefined,
): Promise<ReadonlySet<string>> {
  const key = `${set}/${base}/${slot ?? ''}`;
  const known = quiet.get(key);
  if (known !== undefined) return known;
  const { text } = putInto(report, slot, slot === 'title' ? '全年工作自评报告' : '全年工作完成。');
  const names = findingsIn(text).then((findings) => new Set(findings.map(nameOf)));
  quiet.set(key, names);
  return names;
}

function nameOf({ code, args }: Finding): string {
  return `${code} ${JSON.stringify(args)}`;
}
