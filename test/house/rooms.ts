/** Which rooms, or single files of a room, each room may import beside itself. The order is the data flow. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  quantity: [],
  calendar: [],
  zip: [],
  // Parts and XML of office files.
  opc: ['zip'],
  findings: ['quantity'],
  // The schemas lie beside `src/`, where editors find them.
  source: ['findings', 'quantity', '..'],
  form: ['source', 'findings', 'quantity', 'calendar/dates.ts'],
  narrative: ['source', 'findings'],
  model: ['source', 'narrative', 'form', 'quantity', 'findings', 'calendar/dates.ts'],
  figures: ['model', 'form', 'quantity', 'findings'],
  // What a department takes from the reports of its units. Their text is let go.
  rollup: ['figures', 'model', 'form', 'source', 'quantity', 'findings'],
  scores: ['figures', 'model', 'form', 'calendar', 'quantity', 'findings', 'source/suggestName.ts'],
  reading: ['figures', 'model', 'quantity'],
  checks: ['reading', 'scores', 'figures', 'model', 'narrative', 'calendar', 'form', 'source', 'quantity', 'findings'],
  // Which findings stay.
  verdict: ['registry.ts', 'checks', 'figures', 'model', 'source/suggestName.ts', 'findings'],
  // What is kept of each of many reports, and what stands out among them.
  summary: ['verdict', 'checks', 'scores', 'figures', 'model', 'narrative', 'form', 'quantity', 'findings'],
  document: ['scores', 'figures', 'model', 'narrative', 'calendar', 'form', 'source', 'quantity', 'findings'],
  // A writer cannot see money, so it cannot recompute it.
  writers: ['document', 'opc', 'zip'],
  workbooks: ['opc', 'zip', 'source', 'quantity', 'findings'],
  // A Word file as people see it printed; it knows nothing of reports but how their headings are numbered.
  wordfile: ['opc', 'zip', 'findings'],
  // A file to be filled in, as a form wants it.
  newReport: ['figures', 'model', 'form', 'source', 'quantity'],
  // A report file that a Word file says.
  drafting: [
    'wordfile',
    'workbooks',
    'newReport/yaml.ts',
    'reading',
    'model/placeholderDate.ts',
    'form',
    'source',
    'quantity',
    'findings',
  ],
  // A workbook to be filled in, and what it says when somebody has.
  sheets: ['workbooks', 'newReport/yaml.ts', 'zip', 'form', 'source', 'quantity', 'findings'],
  // What machines are given.
  formats: [
    'registry.ts',
    'explanations.ts',
    'summary',
    'verdict',
    'document',
    'rollup',
    'scores',
    'figures',
    'quantity',
    'findings',
  ],
  // What people see in a terminal.
  terminal: [
    'registry.ts',
    'explanations.ts',
    'formats',
    'summary',
    'verdict',
    'document',
    'workbooks',
    'drafting',
    'sheets',
    'wordfile/types.ts',
    'rollup',
    'scores',
    'figures',
    'model',
    'form',
    'source',
    'quantity',
    'findings',
  ],
  // A page for the screen shows what the terminal does, in its place.
  page: [
    'registry.ts',
    'terminal',
    'formats',
    'summary',
    'verdict',
    'document',
    'scores',
    'figures',
    'form',
    'findings',
    'quantity',
  ],
  // Many files in one run: what of each is kept.
  batch: ['findings', 'quantity'],
};

/** These see everything; nothing above sees them, but for the two lists that gather what lies beside each check. */
export const EVERYTHING = [
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
export const ROOM_OF_PACKAGE: Readonly<Record<string, string>> = {
  'decimal.js': 'quantity',
  'chinese-days': 'calendar',
  ajv: 'source',
  leven: 'source',
  yaml: 'source',
  'mdast-util-from-markdown': 'narrative',
  'micromark-extension-gfm-table': 'narrative',
  'micromark-extension-cjk-friendly': 'narrative',
  diff: 'commands',
  saxes: 'opc',
  handlebars: 'document',
  docx: 'writers',
  'mdast-util-gfm': 'writers',
  'mdast-util-to-markdown': 'writers',
  chalk: 'terminal',
  'cli-table3': 'terminal',
  'get-east-asian-width': 'terminal',
  commander: 'commands',
};
