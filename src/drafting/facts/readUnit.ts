import { readUnitFacts } from '../../reading/readUnitFacts.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';
import { find, mark } from './sentence.ts';

const RANK = /((?:正|副)?(?:省部|厅局|地厅|县处|乡科|厅|局|处|县|科|股|乡)级)/;
const KIND =
  /((?:参照公务员法管理的?)?(?:公益[一二]类)?事业单位|行政(?:单位|机关)|(?:党委|政府)(?:工作)?部门|群团组织|参公(?:管理)?(?:事业)?单位)(?!会计)/;
const FUNDING = /((?:财政)?(?:全额|差额)(?:拨款|补助|保障)|自收自支|经费自理)/;
const ACCOUNTING = /(?:适用|执行|采用|实行)([^，。；]{0,16}?会计(?:准则)?制度|[^，。；]{0,12}?会计准则)/;

/** What a unit is: whose, of what rank and kind, and how it is paid for. */
export function readUnit(sentence: Sentence, { tree }: Drafting): void {
  const { origin, text } = sentence;
  const put = (key: string, match: RegExpExecArray | undefined, words = match?.[1]) => {
    if (match === undefined || words === undefined || tree.get(['unit', key]) !== undefined) return;
    if (tree.putText(['unit', key], words, origin)) mark(sentence, match);
  };
  // 是某局所属的正科级公益一类事业单位: one clause that says all three.
  const isDefinition = /(?:是|为|属|系)[^，。]{0,60}(?:单位|机关|部门)/.test(text);
  if (isDefinition)
    put('supervisor', find(sentence, /(?:是|为|系)([^，。；是为]{3,25}?)(?:(?:所属|下属|直属)的?|管理的)/));
  for (const { fact, words, start, end } of readUnitFacts(text)) {
    if (fact !== 'rank' && fact !== 'supervisor') continue;
    if (tree.get(['unit', fact]) === undefined && tree.putText(['unit', fact], words, origin))
      sentence.understood.push({ start, end });
  }
  put('rank', find(sentence, /机构规格(?:是|为)([^，。；]{1,12})/));
  if (isDefinition) {
    put('rank', find(sentence, RANK));
    put('kind', find(sentence, KIND));
  }
  put('funding', find(sentence, FUNDING));
  put('funding', find(sentence, /经费来源(?:是|为)([^，。；]{2,20})/));
  put('accounting', find(sentence, ACCOUNTING));
}
