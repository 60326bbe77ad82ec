import { readUnitFacts } from './readUnitFacts.ts';

/** What a sentence says of a unit, in the words of the sentence. */
export interface UnitWords {
  readonly fact: 'supervisor' | 'rank' | 'kind' | 'funding' | 'accounting';
  readonly words: string;
  /** Where it stands, with the words that lead to it. */
  readonly start: number;
  readonly end: number;
}

/** 是某局所属的正科级公益一类事业单位: one clause that says all three. */
const DEFINITION = /(?:是|为|属|系)[^，。]{0,60}(?:单位|机关|部门)/;

/** Not 是参照公务员法管理的: a law is nobody's superior. */
const SUPERVISOR = /(?:是|为|系)(?!参照|参公)([^，。；是为]{3,25}?)(?:(?:所属|下属|直属)的?|管理的)/;
const NAMED_RANK = /机构规格(?:是|为)([^，。；]{1,12})/;
const RANK = /((?:正|副)?(?:省部|厅局|地厅|县处|乡科|厅|局|处|县|科|股|乡)级)/;
const KIND =
  /((?:参照公务员法管理的?)?(?:公益[一二]类)?事业单位|行政(?:单位|机关)|(?:党委|政府)(?:工作)?部门|群团组织|参公(?:管理)?(?:事业)?单位)(?!会计)/;
const FUNDING = /((?:财政)?(?:全额|差额)(?:拨款|补助|保障)|自收自支|经费自理)/;
const NAMED_FUNDING = /经费来源(?:是|为)([^，。；]{2,20})/;
const ACCOUNTING = /(?:适用|执行|采用|实行)([^，。；]{0,16}?会计(?:准则)?制度|[^，。；]{0,12}?会计准则)/;

/**
 * Reads what a sentence says of the unit that it describes: whose it is, of what rank and kind, and how it is paid for and keeps
 * its accounts; where it says a fact in several ways, the surest stands first. Whose unit it is is for who reads it.
 */
export function readUnitDescription(text: string): readonly UnitWords[] {
  const found: UnitWords[] = [];
  const read = (fact: UnitWords['fact'], pattern: RegExp) => {
    const match = pattern.exec(text);
    if (match?.[1] === undefined) return;
    found.push({ fact, words: match[1], start: match.index, end: match.index + match[0].length });
  };
  const isDefinition = DEFINITION.test(text);
  if (isDefinition) read('supervisor', SUPERVISOR);
  for (const { fact, words, start, end } of readUnitFacts(text)) {
    if (fact === 'rank' || fact === 'supervisor') found.push({ fact, words, start, end });
  }
  read('rank', NAMED_RANK);
  if (isDefinition) {
    read('rank', RANK);
    read('kind', KIND);
  }
  read('funding', FUNDING);
  read('funding', NAMED_FUNDING);
  read('accounting', ACCOUNTING);
  return found;
}
