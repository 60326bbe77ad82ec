import { readFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import type { Finding } from '../../src/findings/types.ts';
import { findingsIn, isLoud } from './measure.ts';
import type { Retyping } from './retype.ts';

/* Sets by people who saw neither the checks nor other cases, on three reports under three forms each. */

export interface FreshCase {
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

export const BASES = ['base1', 'base2', 'base3'] as const;
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
    const cases = readCases(set, base, are);
    for (const [index, one] of cases.entries()) {
      const marked = are === 'wrong' ? markWrong(one.text) : one.text;
      const typed = retype === undefined ? marked : retype(marked);
      if (retype !== undefined && typed === marked) continue;
      const found = await measureCase(set, base, are, one, typed);
      results.push({ id: `${set}/${base}.${are}[${index}]`, kind: one.kind, text: one.text, ...found });
    }
  }
  return results;
}

/** What is told of one sentence of a set, as it was typed, with its wrong words marked. */
export async function measureCase(
  set: string,
  base: string,
  are: 'wrong' | 'right',
  { slot, anywhere }: FreshCase,
  typed: string,
): Promise<Pick<FreshResult, 'hit' | 'findings'>> {
  const report = read(set, `${base}.yaml`);
  const before = await quietFindings(set, base, report, slot);
  const { text, start, end } = putInto(report, slot, typed);
  const findings = (await findingsIn(text)).filter((found) => isLoud(found) && !before.has(nameOf(found)));
  const isOver = ({ places }: Finding) =>
    places.some((place) => place.start < end && Math.max(place.end, place.start + 1) > start);
  return {
    hit: are === 'right' || anywhere ? findings.length > 0 : findings.some(isOver),
    findings: findings.map(({ code, places: [{ start: from, end: to }] }) => `${code} ${text.slice(from, to)}`),
  };
}

/** A text whose wrong words are marked by signs that no keyboard has. */
export function markWrong(text: string): string {
  return text.replaceAll('【', FROM).replaceAll('】', TO);
}

export function readCases(set: string, base: string, are: 'wrong' | 'right'): readonly FreshCase[] {
  return parse(read(set, `${base}.${are}.yaml`)) as readonly FreshCase[];
}

/** All that is told of the wrong sentences of a set. */
export async function listFindings(set: string): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  for (const base of BASES) {
    const report = read(set, `${base}.yaml`);
    for (const { slot, text } of readCases(set, base, 'wrong')) {
      all.push(...(await findingsIn(putInto(report, slot, markWrong(text)).text)));
    }
  }
  return all;
}

function read(set: string, file: string): string {
  return readFileSync(new URL(`../corpus/fresh/${set}/${file}`, import.meta.url), 'utf8');
}

/** The sentences of a set that come out otherwise than they should, a line each: wrong ones that are missed, right ones that are told. */
export function fileOfUnlike(set: string): URL {
  return new URL(`../corpus/fresh/${set}/unlike.txt`, import.meta.url);
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
