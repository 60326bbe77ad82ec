import type { MadeReport, OutputFormat } from './types.ts';

export const docx = {
  name: 'docx',
  note: undefined,
  isPublished: true,
  async write({ document }: Pick<MadeReport, 'document'>) {
    const { writeDocx } = await import('../../writers/writeDocx.ts');
    return writeDocx(document);
  },
  async tellAuthorship(written: Uint8Array) {
    const { tellAuthorship } = await import('../../opc/digestWordText.ts');
    return tellAuthorship(written);
  },
  writeCompanions: undefined,
} as const satisfies OutputFormat;
