import { findAll } from './findAll.ts';

/** What a text says that a unit is. */
export interface UnitFactSaid {
  /** `benefit` is the class of its service to the public: 公益一类. */
  readonly fact: 'kind' | 'benefit' | 'rank' | 'supervisor' | 'funding';
  /** 正科级; 某市教育局. */
  readonly words: string;
  readonly wordsStart: number;
  /** With the words that lead to it. */
  readonly whole: string;
  readonly start: number;
  readonly end: number;
}

const BODY = '(?:局|委员会|委|厅|政府|办公室)';

const PATTERNS: readonly (readonly [UnitFactSaid['fact'], RegExp])[] = [
  [
    'kind',
    /(?:是|为|属于?|系)[^，。；：]{0,24}?(?<said>行政机关|事业单位|群团组织|群团机关|人民团体|(?:国有)?企业|政府(?:工作|组成)部门)(?=[，。；、（]|$)/g,
  ],
  ['benefit', /公益(?<said>[一二三]类)/g],
  ['rank', /(?:规格|级别|建制)(?:为|是|属|相当于|：)?(?<said>[正副][厅处科县局股]级)/g],
  [
    'funding',
    /经费(?:来源|形式|渠道|保障形式|供给形式|性质)(?:为|是|：)(?<said>(?:财政)?(?:全额|差额)(?:拨款|补助|保障|供给|供养)?|自收自支|经费自理)/g,
  ],
  ['supervisor', /(?:主管部门|上级主管单位)(?:为|是|：)(?<said>[\u4e00-\u9fff]{3,20}?)(?=[，。；、（]|$)/g],
  [
    'supervisor',
    new RegExp(`(?:隶属于?|直属于|归口于?)(?<said>[\\u4e00-\\u9fff]{4,20}?${BODY})(?=[，。；、（]|管理|领导|$)`, 'g'),
  ],
  ['supervisor', new RegExp(`(?:为|是|系)(?<said>[\\u4e00-\\u9fff]{4,20}?${BODY})(?:主管|直属|所属|下属|管理)的`, 'g')],
];

/** Reads what a sentence says of a unit’s kind, rank, supervisor and funding. Whose unit it is is for who reads it. */
export function readUnitFacts(text: string): readonly UnitFactSaid[] {
  return PATTERNS.flatMap(([fact, pattern]) =>
    findAll(text, pattern).map(({ 0: whole, index, groups }): UnitFactSaid => {
      const words = groups?.said ?? '';
      const wordsStart = index + whole.lastIndexOf(words);
      return { fact, words, wordsStart, whole, start: index, end: index + whole.length };
    }),
  );
}
