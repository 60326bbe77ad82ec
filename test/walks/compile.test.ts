import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { applyChange, type Block, filesOf } from './blocks.ts';
import { Compiler } from './compiler.ts';
import { check, format, kind, page } from './page.ts';

/* What the compiler asks for on the walks of CONTRIBUTING.md: all that is written compiles, what is left out is noticed. */

const compiler = new Compiler(ROOT);
const ofSource = (file: string) => /^src\/.*\.ts$/.test(file);

/** Where, among these files, the compiler finds fault once some blocks are followed. */
function faultsAfter(blocks: readonly Block[], files: readonly string[]): string[] {
  const overlay = new Map<string, string>();
  for (const block of blocks) {
    if (block.type === 'command' || !ofSource(block.file)) continue;
    const before = () => overlay.get(block.file) ?? readFileSync(path.join(ROOT, block.file), 'utf8');
    overlay.set(block.file, block.type === 'file' ? block.text : applyChange(before(), block.text));
  }
  return compiler.findFaults(overlay, files.filter(ofSource));
}

it('compiles what the walks write', () => {
  const all = [...check, ...kind, ...format];
  expect(faultsAfter(all, filesOf(all))).toEqual([]);
});

/** The blocks with something left out of the one file of this name, or written otherwise. */
function rewrite(blocks: readonly Block[], name: string, part: RegExp, instead = ''): Block[] {
  const rewritten = blocks.map((block) =>
    block.type === 'file' && path.basename(block.file) === name
      ? { ...block, text: block.text.replace(part, instead) }
      : block,
  );
  expect(rewritten).not.toEqual(blocks);
  return rewritten;
}

describe('a check', () => {
  it.each([
    ['English sentences', /^ {2}en: [\s\S]*?^ {2}\}\),\n/m],
    ['Chinese sentences', /^ {2}zh: [\s\S]*?^ {2}\}\),\n/m],
    ['what it rests on', /^ {2}restsOn: .*\n/m],
    ['a severity', /^ {2}severity: .*\n/m],
    ['whether it can be accepted', /^ {2}acceptable: .*\n/m],
  ])('does not compile without %s', (_, part) => {
    const blocks = rewrite(check, 'findings.ts', part);
    const definition = ['src/checks/runningCost/findings.ts'];
    expect(faultsAfter(blocks, definition)).toEqual(definition);
  });
});

describe('a kind of criterion', () => {
  it('is asked for in the places that the page names, once it is an arm', () => {
    expect(filesOf(kind.slice(0, 2))).toEqual(['src/form/rubricTypes.ts', 'src/scores/scoreFlags.ts']);
    expect(faultsAfter(kind.slice(0, 2), filesOf(kind))).toEqual([
      'src/form/criterionFacts.ts',
      'src/form/readRubric.ts',
      'src/scores/scoreUnit.ts',
    ]);
  });

  it.each(filesOf(kind).filter(ofSource))('does not compile without the change of %s', (file) => {
    const others = kind.filter((block) => block.type === 'command' || block.file !== file);
    expect(faultsAfter(others, filesOf(kind))).not.toEqual([]);
  });

  it('is asked for the words of a new reason where the page says', () => {
    const types = 'src/scores/types.ts';
    const change = " export type Reason =\n+  | { readonly type: 'another' }\n";
    const overlay = new Map([[types, applyChange(readFileSync(path.join(ROOT, types), 'utf8'), change)]]);
    const asked = ['src/scores/listGains.ts', 'src/scores/printReason.ts', 'src/scores/scoreUnit.ts'];
    expect(compiler.findFaults(overlay, asked)).toEqual(asked);
    for (const file of asked) expect(page).toContain(`\`${file.replace('src/', '')}\``);
  });
});

describe('an output format', () => {
  const FORMAT = 'src/commands/outputFormats/text.ts';

  it.each(['name', 'note', 'isPublished', 'writeCompanions'])('does not compile without its %s', (field) => {
    const blocks = rewrite(format, 'text.ts', new RegExp(`^ {2}${field}: .*\\n`, 'm'));
    expect(faultsAfter(blocks, [FORMAT])).toEqual([FORMAT]);
  });

  it('does not compile without the function that writes it', () => {
    const blocks = rewrite(format, 'text.ts', /^ {2}async write[\s\S]*?^ {2}\},\n/m);
    expect(faultsAfter(blocks, [FORMAT])).toEqual([FORMAT]);
  });

  it.each(['coverLine', 'bullet', 'title', 'table', 'chart', 'draftMark'])(
    'does not compile where its writer forgets a block: %s',
    (type) => {
      const writer = 'src/writers/writeText.ts';
      const forgetful = rewrite(format, 'writeText.ts', new RegExp(`^ {4}case '${type}':\\n(?: {6}.*\\n)*`, 'm'));
      expect(faultsAfter(forgetful, [writer])).toEqual([writer]);
    },
  );

  it('is asked how it is compared where reports are published in it', () => {
    const comparer = 'src/commands/check/built/compareBuilt.ts';
    const published = rewrite(format, 'text.ts', /isPublished: false/, 'isPublished: true');
    expect(faultsAfter(published, [FORMAT, comparer])).toEqual([comparer]);
    expect(page).toContain(`\`${comparer.replace('src/', '')}\``);
  });
});
