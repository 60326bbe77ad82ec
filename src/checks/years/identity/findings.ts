import { define } from '../../../findings/define.ts';

export const formChanged = define('SE490', {
  name: 'form-changed',
  severity: 'note',
  acceptable: true,
  restsOn: 'years',
  // The form of a Word file is the one that the program took for it.
  onlyOfReportFile: true,
  needsPriorYear: true,
  zh: ({ form, before, year }: { readonly form: string; readonly before: string; readonly year: string }) => ({
    message: `报告格式由 ${year} 年度的“${before}”换成了“${form}”`,
    hint: '两年的表和评分表可能不同，得分不宜直接比较；格式没有选错的，不必改动。',
  }),
  en: ({ form, before, year }) => ({
    message: `the form “${before}” of ${year} gave way to “${form}”`,
    hint: 'Tables and rubrics may differ, so points do not compare; if the form is right, nothing is to be done.',
  }),
});

export const unitRenamed = define('SE491', {
  name: 'unit-renamed',
  severity: 'warning',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '请核对两份报告的单位名称；单位更名的，请在正文写明。',
    en: 'Check the name of the unit in both reports; if it was renamed, say so in the text.',
  },
  zh: ({ unit, before, year }: { readonly unit: string; readonly before: string; readonly year: string }) => ({
    message: `单位名称是“${unit}”，${year} 年度报告里是“${before}”`,
    hint: '请核对名称，以及 prior 写的是不是本单位的报告；单位更名的，请在 accepted 里写明。',
  }),
  en: ({ unit, before, year }) => ({
    message: `the unit is called “${unit}”, in the report of ${year} “${before}”`,
    hint: 'Check the name, and whether prior is this unit’s report; if the unit was renamed, say so in accepted.',
  }),
});
