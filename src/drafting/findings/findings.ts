import { define } from '../../findings/define.ts';
import { markEn } from '../../findings/wordingEn.ts';

export const noReportInWord = define('SE841', {
  name: 'no-report-in-word',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ why }: NoReport) => ({ message: MESSAGES_ZH[why], hint: HINTS_ZH[why] }),
  en: ({ why }) => ({ message: MESSAGES_EN[why], hint: HINTS_EN[why] }),
});

interface NoReport {
  readonly why: 'sections' | 'year';
}

const MESSAGES_ZH = {
  sections: '文件里没有一节的标题像自评报告的，也没有认得的表格',
  year: '文件里没有写是哪一年度的报告',
} as const;
const HINTS_ZH = {
  sections: '请确认是一份绩效自评报告；各节的标题要有序号（一、二、）或者标题样式。',
  year: '请在标题里写明年度，例如“2023年度”，再导入。',
} as const;
const MESSAGES_EN = {
  sections: 'no heading of the file is like one of a self-evaluation report, and no table is known',
  year: 'the file does not say of what year the report is',
} as const;
const HINTS_EN = {
  sections: 'See whether it is a self-evaluation report; its headings need numbers or a style of headings.',
  year: `Write the year in the title, such as ${markEn('2023年度')}, and import it again.`,
} as const;
