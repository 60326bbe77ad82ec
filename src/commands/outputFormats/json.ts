import type { MadeReport, OutputFormat } from './types.ts';

/** The evaluated year as data: figures, points, findings. */
export const json = {
  name: 'json',
  note: undefined,
  isPublished: false,
  async write({ evaluation, findings, texts, lang }: MadeReport) {
    const { evaluationJson } = await import('../../formats/evaluationJson.ts');
    return evaluationJson(evaluation, findings, texts, lang);
  },
  tellAuthorship: undefined,
  writeCompanions: undefined,
} as const satisfies OutputFormat;
