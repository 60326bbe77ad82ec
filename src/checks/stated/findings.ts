import { define } from '../../findings/define.ts';

export const statedDiffers = define('SE408', {
  name: 'stated-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    figure,
    stated,
    derived,
  }: {
    readonly figure: string;
    readonly stated: string;
    readonly derived: string;
  }) => ({
    message: `“${figure}”原文印的是 ${stated}，按文件里的数算出来是 ${derived}`,
    hint: '请核对原文和录入的数；原文确实印错的，不必改动。',
  }),
  en: ({ figure, stated, derived }) => ({
    message: `“${figure}” is printed as ${stated}, but the file’s numbers give ${derived}`,
    hint: 'Compare the publication with what was typed; if the publication is wrong, leave it.',
  }),
});
