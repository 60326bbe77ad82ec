import type { MadeReport, OutputFormat } from './types.ts';

export const docx = {
  name: 'docx',
  note: undefined,
  isPublished: true,
  async write({ document }: Pick<MadeReport, 'document'>) {
    const { writeDocx } = await import('../../writers/writeDocx.ts');
    return writeDocx(document);
  },
  writeCompanions: undefined,
} as const satisfies OutputFormat;
