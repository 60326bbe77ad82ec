import { define } from '../../findings/define.ts';
import { markEn } from '../../findings/wordingEn.ts';

export const unknownTemplateName = define('SE701', {
  name: 'unknown-template-name',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ name, suggestion }: { readonly name: string; readonly suggestion: string | undefined }) => ({
    message: `模板用到的“${name}”不存在`,
    hint: suggestion === undefined ? '请核对名称。' : `可能应为 ${suggestion}，请核对后改正。`,
  }),
  en: ({ name, suggestion }) => ({
    message: `the template uses “${name}”, which does not exist`,
    hint: suggestion === undefined ? 'Check the name.' : `Did you mean ${markEn(suggestion)}?`,
  }),
});

export const templateConstructForbidden = define('SE702', {
  name: 'template-construct-forbidden',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ construct }: { readonly construct: string }) => ({
    message: `模板里不能用“${construct}”`,
    hint: '模板只能取现成的值，用 #if、#unless、#each、#with 取舍；要算的数由程序算好。',
  }),
  en: ({ construct }) => ({
    message: `“${construct}” cannot be used in a template`,
    hint: 'A template takes ready values and chooses with #if, #unless, #each and #with; what is to be computed, the program computes.',
  }),
});

export const notATemplate = define('SE703', {
  name: 'not-a-template',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ detail }: { readonly detail: string }) => ({
    message: `模板写得不对：${detail}`,
    hint: '请检查这里的花括号，以及 {{#if}} 和 {{/if}} 是否成对。',
  }),
  en: ({ detail }) => ({
    message: `not a valid template: ${detail}`,
    hint: 'Check the braces here, and that each {{#if}} has its {{/if}}.',
  }),
});

export const blockInsideSentence = define('SE704', {
  name: 'block-inside-sentence',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ name }: { readonly name: string }) => ({
    message: `“${name}”是整段内容，不能放在封面、标题、表头或加粗的文字里`,
    hint: `请把 {{${name}}} 放到 report.hbs 的正文里，单独占一行，前后各空一行。`,
  }),
  en: ({ name }) => ({
    message: `“${name}” is a whole block and cannot stand on the cover, in a title or heading, or in bold text`,
    hint: `Give {{${name}}} a line of its own in the text of report.hbs, with an empty line before and after.`,
  }),
});

export const templateOutputTooLarge = define('SE705', {
  name: 'template-output-too-large',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    construct,
    what,
    limit,
  }: {
    readonly construct: string;
    readonly what: 'pieces' | 'characters';
    readonly limit: number;
  }) => ({
    message: `印到“${construct}”时，报告${what === 'pieces' ? `已多于 ${limit} 处内容（语句、行、表格的格子）` : `已多于 ${limit} 个字`}，没有再印`,
    hint: '请看它是不是在别的 {{#each}} 里又用 ../ 把整个清单列了一遍，或者把整张表、整段文字放进了 {{#each}}：请移到外面。',
  }),
  en: ({ construct, what, limit }) => ({
    message: `at “${construct}” the report has more than ${limit} ${what === 'pieces' ? 'pieces (sentences, lines, cells)' : 'characters'}; no more was printed`,
    hint: 'Does it list a whole list again with ../ inside of another {{#each}}, or put a whole table or text into one? Move it outside.',
  }),
});
