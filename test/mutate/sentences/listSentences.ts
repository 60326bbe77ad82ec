import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { GRIDS } from '../../checks/statements/grids.ts';
import type { Group } from '../../checks/statements/judgeGroups.ts';
import { WIDER_GRIDS } from '../../checks/statements/widerGrids.ts';
import { WORD_GRIDS } from '../../checks/statements/wordGrids.ts';
import { BASES, fileOfUnlike, readCases } from '../../precision/fresh.ts';
import type { Sentence } from './types.ts';

/** All sentences that tests of sentences keep: of `test/checks/statements`, of `test/checks/prose`, and of the fresh sets. */
export function listSentences(): readonly Sentence[] {
  const all = [...listStatements(), ...listGrids(), ...listVariants(), ...listFresh()];
  // A title is no sentence of a slot, and what has lines of its own spaces is not typed as it stands.
  return all.filter(({ slot, text }) => slot !== 'title' && !/^\s/.test(text));
}

const STATEMENTS = new URL('../../checks/statements/', import.meta.url);

/** Files whose groups stand under no report, and the report that their test puts them in. */
const REPORT_OF: Readonly<Record<string, string>> = {
  'arithmetic.yaml': 'base',
  'people.yaml': 'base',
  'reckoned.yaml': 'base',
  'sentences.yaml': 'base',
  'words.yaml': 'base',
  'units.yaml': 'fresh/c/base2',
};

function listStatements(): readonly Sentence[] {
  const files = readdirSync(STATEMENTS).filter((file) => file.endsWith('.yaml'));
  return files.flatMap((file) => {
    const read = parse(readFileSync(new URL(file, STATEMENTS), 'utf8')) as Record<string, unknown>;
    const report = REPORT_OF[file];
    if (report !== undefined) return listGroups(file, report, read as Record<string, Group>);
    return Object.entries(read as Record<string, Record<string, Group>>).flatMap(([within, groups]) =>
      listGroups(file, `fresh/${within}`, groups),
    );
  });
}

function listGroups(file: string, report: string, groups: Readonly<Record<string, Group>>): readonly Sentence[] {
  return Object.entries(groups).flatMap(([name, { wrong, right }]) => [
    ...wrong.map((marked, index) => {
      const [text, start, words] = unmark(marked);
      const id = `${file} ${name}.wrong[${index}]`;
      return wrongSentence(id, report, 'effectiveness', text, { words, start, by: 'words' });
    }),
    ...right.map((text, index) => rightSentence(`${file} ${name}.right[${index}]`, report, 'effectiveness', text)),
  ]);
}

function listGrids(): readonly Sentence[] {
  return [...GRIDS, ...WIDER_GRIDS, ...WORD_GRIDS].flatMap(({ kind, report, cases }) => [
    ...cases.wrong.map((text) => wrongSentence(`grid ${kind}: ${text}`, reportOf(report), 'effectiveness', text)),
    ...cases.right.map((text) => rightSentence(`grid ${kind}: ${text}`, reportOf(report), 'effectiveness', text)),
  ]);
}

/** Grids name a report of the fresh sets, or one beside them. */
function reportOf(report: string): string {
  return report.startsWith('../') ? report.slice(3) : `fresh/${report}`;
}

interface Variant {
  readonly slot: string;
  readonly text: string;
  readonly wrong?: string;
}

function listVariants(): readonly Sentence[] {
  const file = new URL('../../checks/prose/variants.yaml', import.meta.url);
  const groups = parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly Variant[]>>;
  return Object.entries(groups).flatMap(([name, cases]) =>
    cases.flatMap(({ slot, text, wrong }, index) => {
      const [, own] = /^narrative\.(\w+)$/.exec(slot) ?? [];
      if (own === undefined) return [];
      const id = `variants.yaml ${name}[${index}]`;
      if (wrong === undefined) return [rightSentence(id, 'base', own, text)];
      return [wrongSentence(id, 'base', own, text, { words: wrong, start: text.indexOf(wrong), by: 'words' })];
    }),
  );
}

function listFresh(): readonly Sentence[] {
  const folder = new URL('../../corpus/fresh/', import.meta.url);
  const sets = readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
  return sets.flatMap((set) => {
    const unlike = readUnlike(set);
    return BASES.flatMap((base) =>
      (['wrong', 'right'] as const).flatMap((are) =>
        // Of some sets there are right passages alone.
        (existsSync(new URL(`${set}/${base}.${are}.yaml`, folder)) ? readCases(set, base, are) : []).map(
          (one, index): Sentence => {
            const id = `${set}/${base}.${are}[${index}]`;
            const [text, start, words] = are === 'wrong' ? unmark(one.text) : [one.text, 0, ''];
            const anywhere = one.anywhere === true;
            return {
              id,
              report: `fresh/${set}/${base}`,
              slot: one.slot ?? 'effectiveness',
              text,
              are,
              ...(are === 'wrong' && !anywhere ? { wrong: { words, start, by: 'place' } } : {}),
              hit: (are === 'wrong') !== unlike.has(id),
              fresh: { set, base, marked: one.text, anywhere },
            };
          },
        ),
      ),
    );
  });
}

function readUnlike(set: string): ReadonlySet<string> {
  const lines = readFileSync(fileOfUnlike(set), 'utf8').split('\n');
  return new Set(lines.map((line) => line.split(' ')[0] ?? ''));
}

function wrongSentence(id: string, report: string, slot: string, text: string, wrong?: Sentence['wrong']): Sentence {
  return { id, report, slot, text, are: 'wrong', ...(wrong === undefined ? {} : { wrong }), hit: true };
}

function rightSentence(id: string, report: string, slot: string, text: string): Sentence {
  return { id, report, slot, text, are: 'right', hit: false };
}

/** A text without the marks of its wrong words, where they begin, and what they are. */
function unmark(marked: string): readonly [text: string, start: number, words: string] {
  const first = marked.indexOf('【');
  const words = marked.slice(first, marked.lastIndexOf('】')).replace(/[【】]/g, '');
  return [marked.replace(/[【】]/g, ''), first, words];
}
