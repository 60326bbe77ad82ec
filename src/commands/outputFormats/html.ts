import type { MadeReport, OutputFormat } from './types.ts';

export const html = {
  name: 'html',
  note: { zh: '一个网页，能看出每个数的来历', en: 'a page that shows where each number comes from' },
  isPublished: false,
  async write(report: MadeReport) {
    const { writePage } = await import('./writePage.ts');
    return writePage(report);
  },
  tellAuthorship: undefined,
  writeCompanions: undefined,
} as const satisfies OutputFormat;
