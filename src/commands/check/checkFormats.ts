import type { ListedFormat } from '../commandLine/listFormats.ts';
import type { Output } from '../commandLine/outputsOption.ts';

/** In what `check` can say its findings, in the order in which help lists it; `openPrinter` knows how each is printed. */
export const CHECK_FORMATS = [
  { name: 'pretty', note: { zh: '给人看，不写时就是它', en: 'for people; the default' } },
  { name: 'json', note: undefined },
  { name: 'sarif', note: undefined },
  { name: 'github', note: { zh: 'GitHub 注释', en: 'annotations' } },
  { name: 'junit', note: undefined },
] as const satisfies readonly ListedFormat[];

export type CheckFormat = (typeof CHECK_FORMATS)[number]['name'];

export type CheckOutput = Output<CheckFormat>;
