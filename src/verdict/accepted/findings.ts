import { define } from '../../findings/define.ts';
import { markEn } from '../../findings/wordingEn.ts';

export const acceptedStale = define('SE441', {
  name: 'accepted-stale',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  onlyOfReportFile: true,
  zh: ({
    accepted,
    path,
    suggestion,
  }: {
    readonly accepted: string;
    readonly path: string;
    readonly suggestion: string | undefined;
  }) => ({
    message: `这里接受的 ${accepted} 在“${path}”已经没有了`,
    hint: `${suggestion === undefined ? '' : `同一编号现在还有一个在 ${suggestion}：说的是它的，请改正 path。`}问题已经不在的，请删去这一条。`,
  }),
  en: ({ accepted, path, suggestion }) => ({
    message: `the accepted ${accepted} is no longer found at “${path}”`,
    hint: `${suggestion === undefined ? '' : `There is one at ${markEn(suggestion)}: if that is meant, correct the path. `}If it was put right, delete this entry.`,
  }),
});

export const cannotBeAccepted = define('SE442', {
  name: 'cannot-be-accepted',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  onlyOfReportFile: true,
  zh: ({ accepted }: { readonly accepted: string }) => ({
    message: `${accepted} 不能接受，只能改正`,
    hint: '文件读不懂、填法不对、格式不符和没有生成好的，都要改正；请删去这一条，再按检查结果修改。',
  }),
  en: ({ accepted }) => ({
    message: `${accepted} cannot be accepted, only corrected`,
    hint: 'Faults of syntax, schema, form and outputs have to be put right: delete this entry and follow the finding.',
  }),
});

export const acceptedUnknownCode = define('SE443', {
  name: 'accepted-unknown-code',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  onlyOfReportFile: true,
  zh: ({ accepted, suggestion }: { readonly accepted: string; readonly suggestion: string | undefined }) => ({
    message: `没有“${accepted}”这个编号`,
    hint:
      suggestion === undefined
        ? '请照检查结果里的编号填写，例如 SE401。'
        : `可能应为 ${suggestion}，请对照检查结果改正。`,
  }),
  en: ({ accepted, suggestion }) => ({
    message: `there is no code “${accepted}”`,
    hint:
      suggestion === undefined
        ? 'Take the code from the result of a check, for example SE401.'
        : `Did you mean ${markEn(suggestion)}? Compare with the result of a check.`,
  }),
});

export const acceptedWithoutReason = define('SE444', {
  name: 'accepted-without-reason',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  onlyOfReportFile: true,
  zh: ({ text }: { readonly text: string }) => ({
    message: text === '' ? '这里没有写理由' : `“${text}”说不清为什么不改`,
    hint: '请用一句话写明理由，例如：报告已于2023年9月公开，数字按印出的保留。',
  }),
  en: ({ text }) => ({
    message: text === '' ? 'the reason is missing here' : `“${text}” does not say why this stays`,
    hint: 'Give the reason in a sentence, for example: published in September 2023, kept as printed.',
  }),
});
