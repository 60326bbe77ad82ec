import type { Finding } from '../../findings/types.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Check } from '../types.ts';
import { knownOf } from './knownOf.ts';

const COUNTED = [
  { unit: /^批次?$|^个$/, id: 'threePublic.receptionGroups', figure: '公务接待批次' },
  { unit: /^人次?$/, id: 'threePublic.receptionPeople', figure: '公务接待人次' },
];
/** Nothing but these words may stand before the first number. */
const NAMED =
  /(?:^|[，。；、：（]|[我本全](?:局|委|办|厅|院|校|站|所|馆|中心|单位|部门)|全年|本年度?|当年|年度?|其中)(?:累计|共)?(?:发生|开展)?(?:国内)?(?:公务接待|接待公务)(?:活动|对象|来访|来宾|来访团组|团组|费?支出)?(?:累计|共计?|合计|接待|为|是|：)*$/;
/** 公务 need not be said where groups and people stand beside each other, and one of them is the file's. */
const PAIRED =
  /(?:^|[，。；、：（]|[我本全](?:局|委|办|厅|院|校|站|所|馆|中心|单位|部门)|全年|本年度?|当年|年度?)(?:累计|共)?接待(?:累计|共计?|合计|了|为)*(?:国内)?(?:公务)?(?:来访)?(?:团组)?(?:共|合计)?$/;
/** 没有接待外宾: then all of them were. */
const NO_FOREIGN = /，?(?:没有|未|无)(?:接待)?(?:外宾|外事)(?:接待)?/;
const BETWEEN = /^[、，和及]?(?:累计|共|来宾|接待|人员|合计|计)*$/;
const OTHERS =
  /外宾|外事|国（境）外|另有|上半年|下半年|季度|[上去]年|所属|下属|各单位|最[高大多少]|比|较|标准|以[上下内]|超过|不足|近|约|余/;

/** SE421 figure-contradicted for how many were received, told of all of the year: `国内公务接待31批次、236人次`. */
export const judgeReceptionCounts: Check = ({ prose, figures, year }) => {
  const known = COUNTED.map((one) => ({ ...one, known: knownOf({ prefix: one.id, column: '' }, figures, year) }));
  if (known.every((one) => one.known.state !== 'value')) return [];
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts, scopes } = sentence;
    if (
      !text.includes('接待') ||
      OTHERS.test(text.replace(NO_FOREIGN, '')) ||
      scopes.some((one) => one.year !== sentence.year)
    )
      return [];
    // Two that have changed places are the file's as well.
    const isOf = (one: TypedAmount | undefined) =>
      known.some(({ known: of }) => one !== undefined && of.state === 'value' && one.value.eq(of.value));
    const first = amounts.findIndex(
      (one, at) =>
        NAMED.test(text.slice(0, one.start)) ||
        (PAIRED.test(text.slice(0, one.start)) &&
          (/^批次?$/.test(one.unit) || (one.unit === '个' && one.lead.endsWith('团组'))) &&
          /^人次?$/.test(amounts[at + 1]?.unit ?? '') &&
          (isOf(one) || isOf(amounts[at + 1]))),
    );
    if (first < 0) return [];
    return amounts.slice(first, first + 2).flatMap((amount, at): readonly Finding[] => {
      const meant = known.find(({ unit }) => unit.test(amount.unit));
      const before = amounts[first + at - 1];
      if (meant?.known.state !== 'value' || amount.isVague || amount.decimals > 0) return [];
      if (at > 0 && (before === undefined || !BETWEEN.test(text.slice(before.end, amount.start)))) return [];
      const { figure } = meant;
      if (amount.value.eq(meant.known.value)) return agree(sentence, [amount], { agrees: figure });
      const typed = text.slice(amount.start, amount.end);
      const derived = `${meant.known.value.toFixed()}${amount.unit}`;
      return [figureContradicted({ figure, typed, derived }, placeIn(sentence, amount.start, amount.end))];
    });
  });
};
