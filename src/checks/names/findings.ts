import { define } from '../../findings/define.ts';
import { chooseNameEn, joinSentencesEn, markEn } from '../../findings/wordingEn.ts';
import { chooseNameZh, joinSentencesZh } from '../../findings/wordingZh.ts';

/** A name that stands in what could not be read is not told; `leaveOutFollowUps` asks for the name itself. */
export const unknownFigure = define('SE301', {
  name: 'unknown-figure',
  severity: 'error',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ name, suggestion }: { readonly name: string; readonly suggestion: string | undefined }) => ({
    message: `没有叫“${name}”的数`,
    hint: joinSentencesZh(
      suggestion === undefined
        ? '请核对名称，或者在 results 下面先写上这个数'
        : `可能应为 {{${suggestion}}}，请核对后改正`,
      `要照原样印出的，请在前面加反斜杠：\\{{${name}}}`,
    ),
  }),
  en: ({ name, suggestion }) => ({
    message: `there is no figure or result called “${name}”`,
    hint: joinSentencesEn(
      suggestion === undefined
        ? 'Check the name, or put the number under results first'
        : `Did you mean ${markEn(`{{${suggestion}}}`)}? If so, correct it`,
      `to print the words as they stand, put a backslash in front: ${markEn(`\\{{${name}}}`)}`,
    ),
  }),
});

export const unknownNarrative = define('SE303', {
  name: 'unknown-narrative',
  severity: 'error',
  acceptable: true,
  restsOn: 'words',
  zh: ({
    slot,
    suggestion,
    known,
  }: {
    readonly slot: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }) => ({
    message: `这个报告格式的正文没有“${slot}”这一节`,
    hint: chooseNameZh(suggestion, known, '可以写的有'),
  }),
  en: ({ slot, suggestion, known }) => ({
    message: `this form has no narrative “${slot}”`,
    hint: chooseNameEn(suggestion, known, 'Possible are'),
  }),
});
