/** The rooms that are sampled together, and the share of mutants that their tests must notice. */
export const groups = {
  figures: { rooms: ['quantity', 'figures'], least: 0.9 },
  scores: { rooms: ['scores'], least: 0.9 },
  checks: { rooms: ['checks'], least: 0.8 },
  reading: { rooms: ['reading'], least: 0.8 },
  form: { rooms: ['form', 'model'], least: 0.8 },
} as const satisfies Readonly<Record<string, { readonly rooms: readonly string[]; readonly least: number }>>;

export type GroupName = keyof typeof groups;

/** Folders of `test/` whose tests start `dist/`, look at sources alone, or need what the runner here has not. */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'built',
  'corpus',
  'docs',
  'house',
  'mutate',
  'mutation',
  'package',
  'precision',
  'scripts',
  'walks',
]);
