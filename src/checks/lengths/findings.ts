import { define } from '../../findings/define.ts';

export const textTooLong = define('SE469', {
  name: 'text-too-long',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  zh: ({
    what,
    name,
    length,
    most,
  }: {
    readonly what: 'reason' | 'problems';
    /** The item whose reason it is; empty for the problems. */
    readonly name: string;
    readonly length: number;
    readonly most: number;
  }) => ({
    message: `${what === 'reason' ? `“${name}”的原因` : '存在的问题'}有${length}字，这种格式最多${most}字`,
    hint: `请压缩到${most}字以内；细节可以写在报告的其他部分。`,
  }),
  en: ({ what, name, length, most }) => ({
    message: `${what === 'reason' ? `the reason of “${name}” has` : 'the problems have'} ${length} characters; the form takes ${most} at most`,
    hint: `Shorten the text to ${most} characters; details can stand in other parts of the report.`,
  }),
});
