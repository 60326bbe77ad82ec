import type { NoClaim, Standing } from '../../checks/ledger/types.ts';
import { spokenEn } from '../../checks/prose/contradictions/spokenEn.ts';
import { spokenZh } from '../../checks/prose/contradictions/spokenZh.ts';
import type { How } from '../../checks/prose/ground.ts';
import type { Lang } from '../../findings/printSentence.ts';
import { markEn } from '../../findings/wordingEn.ts';

/** Says in one line what a number rests on, or that nothing was found. */
export function sayStanding(standing: Standing, lang: Lang): string {
  const words = WORDS[lang];
  switch (standing.kind) {
    case 'bound':
      return words.bound(standing.name);
    case 'agrees': {
      const of = lang === 'zh' ? spokenZh(standing.with) : spokenEn(standing.with);
      return standing.isByValue === true ? words.equals(of) : words.agrees(of);
    }
    case 'follows':
      return standing.isByValue === true ? words.fits(words.how[standing.how]) : words.follows(words.how[standing.how]);
    case 'contradicted':
      return words.contradicted(standing.code);
    case 'noClaim':
      return words.noClaim(words.why[standing.why]);
    case 'notTied':
      return standing.nearest.length === 0 ? words.notTied : words.nearest(standing.nearest);
  }
}

interface StandingWords {
  readonly bound: (name: string) => string;
  readonly agrees: (of: string) => string;
  /** Equal, and no more. */
  readonly equals: (of: string) => string;
  readonly follows: (how: string) => string;
  readonly fits: (how: string) => string;
  readonly contradicted: (code: string) => string;
  readonly noClaim: (why: string) => string;
  readonly notTied: string;
  readonly nearest: (names: readonly string[]) => string;
  readonly how: Readonly<Record<How, string>>;
  readonly why: Readonly<Record<NoClaim, string>>;
}

const WORDS: Readonly<Record<Lang, StandingWords>> = {
  zh: {
    bound: (name) => `由 {{${name}}} 印出`,
    agrees: (of) => `与数据一致：${of}`,
    equals: (of) => `数值相符、语句未能核对：${of}`,
    follows: (how) => `与旁边的数对得上：${how}`,
    fits: (how) => `数值相符、语句未能核对：${how}`,
    contradicted: (code) => `与依据不符：${code}`,
    noClaim: (why) => `不是数据：${why}`,
    notTied: '没有找到可以核对的依据',
    nearest: (names) => `没有找到依据；相近的有 ${names.join('、')}`,
    how: {
      sum: '几个数之和',
      part: '各部分加起来等于合计',
      share: '占合计的比重',
      rate: '两个数之比',
      difference: '两个数之差',
      growth: '增减的比例',
      balance: '期初、增减和期末平衡',
      average: '平均数',
      product: '单价和数量之积',
      same: '与前面的数相同',
      count: '与列出的项数相同',
      order: '大小的先后',
      span: '起止的时间',
      formula: '文中的算式',
    },
    why: {
      date: '日期',
      clock: '时刻',
      document: '文号',
      telephone: '电话、邮编',
      law: '法条',
      ordinal: '序号',
      name: '名称的一部分',
      standard: '标准、限额',
      formula: '算式里的常数',
      quoted: '引用的话',
    },
  },
  en: {
    bound: (name) => `printed by “{{${name}}}”`,
    agrees: (of) => `agrees with the data: ${of}`,
    equals: (of) => `the value is equal, the sentence could not be checked: ${of}`,
    follows: (how) => `follows from numbers beside it: ${how}`,
    fits: (how) => `the value is equal, the sentence could not be checked: ${how}`,
    contradicted: (code) => `contradicted: ${code}`,
    noClaim: (why) => `no figure: ${why}`,
    notTied: 'nothing was found to check it against',
    nearest: (names) => `nothing was found to check it against; near it are ${names.map(markEn).join(', ')}`,
    how: {
      sum: 'the sum of others',
      part: 'a part of a sum that is right',
      share: 'a share of the whole',
      rate: 'the quotient of two',
      difference: 'the difference of two',
      growth: 'by how much it rose or fell',
      balance: 'start, changes and end balance',
      average: 'an average',
      product: 'a price times a quantity',
      same: 'the same as before',
      count: 'as many as are listed',
      order: 'the larger and the smaller',
      span: 'from a time to a time',
      formula: 'a sum written out',
    },
    why: {
      date: 'a date',
      clock: 'a time of day',
      document: 'the number of a document',
      telephone: 'a telephone number or postcode',
      law: 'an article of a law',
      ordinal: 'an ordinal',
      name: 'part of a name',
      standard: 'a rule or limit',
      formula: 'a constant of a formula',
      quoted: 'the words of others',
    },
  },
};
