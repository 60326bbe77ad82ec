import { define } from '../../findings/define.ts';
import { chooseNameEn, joinSentencesEn, markEn } from '../../findings/wordingEn.ts';
import { chooseNameZh, joinSentencesZh } from '../../findings/wordingZh.ts';

/** A name that stands in what could not be read is not told; `leaveOutFollowUps` asks for the name itself. */
export const unknownFigure = define('SE301', {
  name: 'unknown-figure',
  severity: 'error',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    name,
    suggestion,
    isStated = false,
  }: {
    readonly name: string;
    readonly suggestion: string | undefined;
    /** Whether it is the name of a printed number under `stated`, and not a reference in prose. */
    readonly isStated?: boolean;
  }) => ({
    message: `没有叫“${name}”的数`,
    hint: isStated
      ? suggestion === undefined
        ? '请核对名称：selfeval figures 列出所有的数，评分项的得分写 得分.名称 或 scores.编号。'
        : `可能应为 ${suggestion}，请核对后改正。`
      : joinSentencesZh(
          suggestion === undefined
            ? '请核对名称，或者在 results 下面先写上这个数'
            : `可能应为 {{${suggestion}}}，请核对后改正`,
          `要照原样印出的，请在前面加反斜杠：\\{{${name}}}`,
        ),
  }),
  en: ({ name, suggestion, isStated = false }) => ({
    message: `there is no figure or result called “${name}”`,
    hint: isStated
      ? suggestion === undefined
        ? 'Check the name: selfeval figures lists all figures, and points are called scores.id.'
        : `Did you mean ${markEn(suggestion)}? If so, correct it.`
      : joinSentencesEn(
          suggestion === undefined
            ? 'Check the name, or put the number under results first'
            : `Did you mean ${markEn(`{{${suggestion}}}`)}? If so, correct it`,
          `to print the words as they stand, put a backslash in front: ${markEn(`\\{{${name}}}`)}`,
        ),
  }),
});

export const ambiguousFigure = define('SE308', {
  name: 'ambiguous-figure',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({
    name,
    printed,
    other,
  }: {
    readonly name: string;
    /** The id of the figure that is printed; `undefined`: the result of this name is. */
    readonly printed: string | undefined;
    readonly other: string;
  }) => ({
    message: `“${name}”可以指两个不同的数：${printed ?? 'results 里的成果'} 和 ${other}，这里印的是前一个`,
    hint:
      printed === undefined
        ? `要后一个的，写 {{${other}}}；要前一个的，给这项成果换个名称。`
        : `请写明要哪一个：{{${printed}}} 或 {{${other}}}；也可以换个名称。`,
  }),
  en: ({ name, printed, other }) => ({
    message: `“${name}” may be either of two different figures, ${printed === undefined ? 'that of results' : markEn(printed)} and ${markEn(other)}; the first is printed`,
    hint:
      printed === undefined
        ? `Write ${markEn(`{{${other}}}`)} if that is meant, else rename the result.`
        : `Write the one that is meant, ${markEn(`{{${printed}}}`)} or ${markEn(`{{${other}}}`)}, or rename one of the two.`,
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
