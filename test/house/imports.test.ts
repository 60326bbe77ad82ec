import { describe, expect, it } from 'vitest';
import { roomOf, SOURCES } from './sources.ts';

/** Which rooms, or single files of a room, each room may import beside itself. The order is the data flow. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  quantity: [],
  calendar: [],
  zip: [],
  findings: ['quantity'],
  // The schemas lie beside `src/`, where editors find them.
  source: ['findings', 'quantity', '..'],
  form: ['source', 'findings', 'quantity', 'calendar/dates.ts'],
  narrative: ['source', 'findings'],
  model: ['source', 'narrative', 'form', 'quantity', 'findings', 'calendar/dates.ts'],
  figures: ['model', 'form', 'quantity', 'findings'],
  scores: ['figures', 'model', 'form', 'calendar', 'quantity', 'findings', 'source/suggestName.ts'],
  checks: ['scores', 'figures', 'model', 'narrative', 'calendar', 'form', 'source', 'quantity', 'findings'],
  // Which findings stay.
  verdict: ['registry.ts', 'checks', 'figures', 'model', 'source/suggestName.ts', 'findings'],
  document: ['scores', 'figures', 'model', 'narrative', 'calendar', 'form', 'source', 'quantity', 'findings'],
  // A writer cannot see money, so it cannot recompute it.
  writers: ['document', 'zip'],
  workbooks: ['zip', 'source', 'quantity', 'findings'],
  // A file to be filled in, as a form wants it.
  newReport: ['figures', 'model', 'form', 'source', 'quantity'],
  // What machines are given.
  formats: ['registry.ts', 'explanations.ts', 'verdict', 'document', 'scores', 'figures', 'quantity', 'findings'],
  // What people see in a terminal.
  terminal: [
    'registry.ts',
    'explanations.ts',
    'formats',
    'verdict',
    'document',
    'workbooks',
    'scores',
    'figures',
    'model',
    'form',
    'quantity',
    'findings',
  ],
  // A page for the screen shows what the terminal does, in its place.
  page: ['registry.ts', 'terminal', 'formats', 'verdict', 'document', 'scores', 'figures', 'findings', 'quantity'],
  // Many files in one run: what of each is kept.
  batch: ['findings'],
};

/** These see everything; nothing above sees them, but for the two lists that gather what lies beside each check. */
const EVERYTHING = [
  'registry.ts',
  'explanations.ts',
  'pipeline.ts',
  'library.ts',
  'files',
  'packageFolders.ts',
  'commands',
  'cli.ts',
];

/** Each third-party package lives in one room. */
const ROOM_OF_PACKAGE: Readonly<Record<string, string>> = {
  'decimal.js': 'quantity',
  'chinese-days': 'calendar',
  ajv: 'source',
  leven: 'source',
  yaml: 'source',
  'mdast-util-from-markdown': 'narrative',
  'micromark-extension-cjk-friendly': 'narrative',
  saxes: 'workbooks',
  handlebars: 'document',
  docx: 'writers',
  'mdast-util-gfm': 'writers',
  'mdast-util-to-markdown': 'writers',
  chalk: 'terminal',
  'cli-table3': 'terminal',
  'get-east-asian-width': 'terminal',
  commander: 'commands',
};

/** Types alone, of the tree that both the parser and the serialiser of Markdown know. */
const TYPES_ANYWHERE = ['mdast'];

describe('the rooms', () => {
  it('are those of the table', () => {
    const rooms = new Set(SOURCES.map(({ room }) => room));
    expect([...rooms].sort()).toEqual([...Object.keys(MAY_IMPORT), ...EVERYTHING].sort());
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, allowed) => {
    const strangers = SOURCES.filter((file) => file.room === room).flatMap(({ name, files }) =>
      files
        .filter((target) => ![room, ...allowed].some((entry) => target === entry || roomOf(target) === entry))
        .map((target) => `${name} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('import each other without a circle', () => {
    expect(findCircle()).toEqual([]);
  });

  it('keep each third-party package in one room', () => {
    const strangers = SOURCES.flatMap(({ name, room, packages }) =>
      packages
        .filter((target) => !target.startsWith('node:') && !TYPES_ANYWHERE.includes(target))
        .filter((target) => ROOM_OF_PACKAGE[nameOfPackage(target)] !== room)
        .map((target) => `${name} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('use every package of the table', () => {
    const used = new Set(SOURCES.flatMap(({ packages }) => packages.map(nameOfPackage)));
    expect(Object.keys(ROOM_OF_PACKAGE).filter((name) => !used.has(name))).toEqual([]);
  });
});

/** `chinese-days/dist/x.json` → `chinese-days`, `@a/b/c` → `@a/b`. */
function nameOfPackage(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The files of the first circle of imports, types included; empty where there is none. */
function findCircle(): string[] {
  const files = new Map(SOURCES.map((file) => [file.name, file.files]));
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string[] => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const target of files.get(name) ?? []) {
      const circle = visit(target, [...trail, name]);
      if (circle.length > 0) return circle;
    }
    done.add(name);
    return [];
  };
  for (const name of files.keys()) {
    const circle = visit(name, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
