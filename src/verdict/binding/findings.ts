import { define } from '../../findings/define.ts';

export const typedFigure = define('SE429', {
  name: 'typed-figure',
  severity: 'note',
  acceptable: true,
  restsOn: 'anything',
  onlyOfReportFile: true,
  needsBinding: true,
  zh: ({ typed, name }: { readonly typed: string; readonly name: string }) => ({
    message: `“${typed}”是手打的，数据里有这个数`,
    hint: `可以写成 {{${name}}}，数据改了正文会跟着改；selfeval check --bind --write 会替您换上。`,
  }),
  en: ({ typed, name }) => ({
    message: `“${typed}” is typed, and the data have this number`,
    hint: `It can be written “{{${name}}}”: then it follows the data. \`selfeval check --bind --write\` does that.`,
  }),
});
