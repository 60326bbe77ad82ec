import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { definitionOf, definitions } from '../../src/registry.ts';
import { listFiles, ROOT, roomOf, SOURCES } from './sources.ts';

/** Only these see the file system, the process and the clock. */
const EDGE = ['cli.ts', 'commands', 'files', 'packageFolders.ts'];

const inside = SOURCES.filter(({ room }) => !EDGE.includes(room));

function linesWith(pattern: RegExp, files: typeof SOURCES = inside): string[] {
  return files.flatMap(({ name, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe('the source', () => {
  it('touches files and processes only at the edge', () => {
    // Of Node's own modules the rooms use compression and digests alone.
    expect(
      inside.flatMap(({ name, packages }) => packages.filter(isNodeModule).map((target) => `${name} → ${target}`)),
    ).toEqual([]);
    expect(linesWith(/\bprocess\.\w|\bglobalThis\b|\bimport\.meta\b|\bfetch\(/)).toEqual([]);
  });

  it('looks at what may not be there in one way, which no path can make throw', () => {
    // While a file is put in place, what cannot be looked at must not be taken for nothing.
    const places = linesWith(/throwIfNoEntry/, SOURCES).map((line) => line.replace(/:.*/, ''));
    expect([...new Set(places)]).toEqual(['files/writeTogether.ts']);
  });

  it('knows no clock and no chance', () => {
    expect(
      linesWith(
        /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.|\bset(?:Timeout|Interval)\b|\brandomUUID\b/,
      ),
    ).toEqual([]);
  });

  it('has no barrels and no drawers for odds and ends', () => {
    const names = SOURCES.flatMap(({ name }) => name.split('/'));
    expect(
      names.filter((name) => /^(?:index|(?:utils?|helpers?|common|misc|shared|lib)(?:\.ts)?$)/i.test(name)),
    ).toEqual([]);
  });

  it('has a file for every name in it, in camel case', () => {
    expect(
      SOURCES.map(({ name }) => name).filter((name) => !/^(?:[a-z][A-Za-z]*\/)*[a-z][A-Za-z0-9]*\.ts$/.test(name)),
    ).toEqual([]);
  });
});

describe('the tests', () => {
  it('are all run: none is passed over, put off or run alone', () => {
    const files = listFiles('test').filter((name) => name.endsWith('.test.ts'));
    const found = files.filter((name) =>
      /\b(?:it|test|describe)\.(?:skip|skipIf|runIf|todo|only)\b/.test(
        readFileSync(path.join(ROOT, 'test', name), 'utf8'),
      ),
    );
    expect(found).toEqual([]);
  });
});

function isNodeModule(target: string): boolean {
  return target.startsWith('node:') && target !== 'node:zlib' && target !== 'node:crypto';
}

describe('what an issued form says', () => {
  const files = listFiles('templates').filter((file) => file.endsWith('.yaml'));
  const forms = files.map((file) => parse(readFileSync(path.join(ROOT, 'templates', file), 'utf8')) as unknown);

  it('names no place in the source', () => {
    const places = [...listTexts(forms, ['place']), ...PROVINCES].flatMap((place) => [
      place,
      ...place.split(/[省市县区]/).filter((name) => name.length > 1),
    ]);
    const folders = files.map((file) => file.split('/')[0] ?? '');
    const spelt = folders.map((folder) => folder.replace(/-?\d+$/, '')).filter((name) => name.length > 3);
    expect(findAny([...places, ...folders, ...spelt])).toEqual([]);
  });

  it('names no notice in the source', () => {
    expect(findAny(listTexts(forms, ['notice', 'source', 'label']))).toEqual([]);
    expect(linesWith(/〔(?:19|20)\d\d〕|附件|财预/, [...SOURCES])).toEqual([]);
  });

  it('names no criterion in the source', () => {
    const rubrics = forms.filter((form) => isMap(form) && 'rubric' in form);
    const titles = listTexts(rubrics, ['title', 'standard', 'evidence']).filter(isPeculiar);
    expect(titles.length).toBeGreaterThan(20);
    expect(findAny(titles)).toEqual([]);
    const ids = listTexts(rubrics, ['id']).filter((id) => !schemaWords.has(id));
    expect(ids.length).toBeGreaterThan(5);
    expect(findQuoted(ids)).toEqual([]);
  });

  it('names no fact, no heading and no section in the source', () => {
    const named = forms.flatMap((form) => (isMap(form) ? [form.facts, form.problemHeadings, form.sections] : []));
    const titles = listTexts(named, ['title']).filter(isPeculiar);
    expect(titles.length).toBeGreaterThan(10);
    expect(findAny(titles)).toEqual([]);
    const ids = [...named.flatMap((part) => (isMap(part) ? Object.keys(part) : [])), ...listTexts(named, ['id'])];
    expect(findQuoted(ids.filter((id) => !schemaWords.has(id)))).toEqual([]);
  });
});

const PROVINCES =
  '北京市 天津市 河北省 山西省 内蒙古 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西 海南省 重庆市 四川省 贵州省 云南省 西藏 陕西省 甘肃省 青海省 宁夏 新疆 长沙市'.split(
    ' ',
  );

/** The published schemas are the language in which forms and reports speak; the source may know it. */
const language = listFiles('schemas')
  .map((file) => readFileSync(path.join(ROOT, 'schemas', file), 'utf8'))
  .join('\n');
const schemaWords = new Set(language.match(/\w+/g));

/** The field's words: what figures are called, whatever form shows them. */
const fieldWords = readFileSync(path.join(ROOT, 'src/figures/figureNames.ts'), 'utf8');

/** Whether a text is a form's own, and not a word that every report uses. */
function isPeculiar(text: string): boolean {
  return text.length > 3 && !language.includes(text) && !fieldWords.includes(`'${text}'`);
}

/** All texts that stand under one of these keys, at any depth. */
function listTexts(value: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => listTexts(entry, keys));
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (keys.includes(key) ? [inner] : []) : listTexts(inner, keys),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findAny(texts: readonly string[]): string[] {
  return SOURCES.flatMap(({ name, text }) =>
    texts.filter((wanted) => text.includes(wanted)).map((wanted) => `${name}: ${wanted}`),
  );
}

function findQuoted(words: readonly string[]): string[] {
  return findAny(words.flatMap((word) => [`'${word}'`, `"${word}"`]));
}

describe('the registry of codes', () => {
  const codes = definitions.map(({ code }) => code);
  const definers = SOURCES.filter(({ name }) => name.endsWith('findings.ts'));
  const homes = new Map(
    definers.flatMap(({ name, text }) =>
      Array.from(text.matchAll(/\bdefine\('(SE\d{3})'/g), ([, code = '']) => [code, path.posix.dirname(name)] as const),
    ),
  );

  it('has a name of its own for each code, in kebab case', () => {
    const names = definitions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('lists all that are defined, each once, in order', () => {
    expect(codes).toEqual([...new Set(codes)].sort());
    expect([...homes.keys()].sort()).toEqual(codes);
    expect(definers.flatMap(({ text }) => text.match(/\bdefine\(/g) ?? []).length).toBe(codes.length);
  });

  it('is the only place beside the definitions where a code is named', () => {
    const naming = linesWith(/'SE\d{3}'/, [...SOURCES]).filter(
      (line) => !/findings\.ts:\d+ .*\bdefine\('SE\d{3}'/.test(line),
    );
    expect(naming).toEqual([]);
  });

  it.each(codes)('has the explanation and an example of %s beside its definition', (code) => {
    const home = path.join(ROOT, 'src', homes.get(code) ?? '');
    const name = definitionOf(code).name;
    for (const lang of ['zh', 'en']) {
      expect(readFileSync(path.join(home, `explain.${lang}.md`), 'utf8')).toContain(`# ${code} ${name}\n`);
    }
    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    const isListed = files.includes('examples.yaml') && readYaml(path.join(home, 'examples.yaml'))[code] !== undefined;
    expect(isListed || files.some((file) => file.startsWith(path.join('examples', `${code}-`)))).toBe(true);
  });

  /** The first digit tells the stage, whose room defines it. */
  const STAGES: Readonly<Record<string, readonly string[]>> = {
    1: ['source'],
    2: ['source', 'model'],
    3: ['narrative', 'checks', 'rollup'],
    4: ['checks', 'rollup', 'verdict', 'source'],
    5: ['scores'],
    6: ['form'],
    7: ['document'],
    8: ['workbooks', 'wordfile', 'drafting', 'sheets'],
    9: ['files', 'commands'],
  };

  it('has each code defined by its stage', () => {
    const strangers = [...homes].filter(([code, home]) => !STAGES[code.charAt(2)]?.includes(roomOf(home)));
    expect(strangers).toEqual([]);
  });

  it.each(codes)('has findings of %s made somewhere', (code) => {
    const home = homes.get(code) ?? '';
    const text = definers.find(({ name }) => path.posix.dirname(name) === home)?.text ?? '';
    const maker = new RegExp(`export const (\\w+) = define\\('${code}'`).exec(text)?.[1] ?? '';
    const users = SOURCES.filter(
      ({ name, text: own }) =>
        name !== 'registry.ts' && !name.endsWith('findings.ts') && new RegExp(`\\b${maker}\\b`).test(own),
    );
    expect(users.map(({ name }) => name)).not.toEqual([]);
  });
});

function readYaml(file: string): Readonly<Record<string, unknown>> {
  return parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
}
