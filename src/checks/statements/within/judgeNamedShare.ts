import type { Finding } from '../../../findings/types.ts';
import { printPercent } from '../../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../../reading/findAmounts.ts';
import type { ShareSaid } from '../../../reading/types.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { isAlike, overlap, percentOf, rangeOf, yuanOf } from '../slack.ts';
import type { Judged, Said } from './types.ts';
import { print, valuesIn } from './valuesBefore.ts';

/** `政府采购支出总额186.40万元。授予中小企业合同金额149.12万元，占政府采购支出总额的80%`: of a whole that the text has named once. */
export function judgeNamedShare(share: ShareSaid, sentence: Sentence, around: readonly Said[]): Judged {
  const { whole, part, amount, circumstances } = share;
  // 占增加额的95.14%: of the change, and not of what grew.
  if (/(?:增加|增长|减少|下降|变动)[额量]/.test(share.of)) return undefined;
  if (whole === undefined || part === undefined || whole.words.length < LEAST_NAME || amount.isVague) return undefined;
  if (circumstances.has('other') || circumstances.has('part') || part.isVague) return undefined;
  // 其他资金55.18万元，财政资金占89.34%: of what is named beside it.
  const lead = sentence.text.slice(share.clause.start, share.start).replace(/（[^（）]*）/g, '');
  if (part.end <= share.clause.start && !/^(?:其)?[约仅共只已各均]*(?:占|比[重例])/.test(lead)) return undefined;
  // 甲占当年收入的66.65%；乙占33.35%: of what the first named.
  if (share.of === '' && around.some(({ statement: one }) => one.kind === 'share' && one.of !== '')) return undefined;
  if (whole.kind !== 'unclear' && whole.kind !== 'unknown') return undefined;
  const named = valuesIn(around).filter(({ thing, how }) => thing?.words === whole.words && how === 'named');
  const [base] = named;
  if (base === undefined || named.length > 1 || base.amount.isVague || base.amount === part) return undefined;
  if (yuanIn(part.unit) === undefined || !isAlike(base.amount, part) || base.year !== share.year) return undefined;
  const places = Math.max(base.amount.decimals, part.decimals);
  const quotient = percentOf(rangeOf(part, places), rangeOf(base.amount, places));
  if (quotient === undefined || overlap(quotient, rangeOf(amount))) return quotient && { of: [part, base.amount] };
  const figure = `${print(sentence, part)}÷${print(sentence, base.amount)}`;
  const derived = printPercent(yuanOf(part).div(yuanOf(base.amount)).times(100));
  const typed = sentence.text.slice(share.start, share.end);
  const own = placeIn(sentence, share.start, share.end);
  return figureContradicted(
    { figure, typed, derived },
    own,
    ...placesOf([...around, { statement: share, sentence }], [part, base.amount]),
  );
}

/** Where the numbers stand of which another one is made. */
function placesOf(said: readonly Said[], amounts: readonly TypedAmount[]): readonly Finding['places'][0][] {
  const sentenceOf = (amount: TypedAmount) => said.find(({ sentence }) => sentence.amounts.includes(amount))?.sentence;
  return amounts.flatMap((amount) => {
    const sentence = sentenceOf(amount);
    return sentence === undefined ? [] : [placeIn(sentence, amount.start, amount.end)];
  });
}

/** A shorter name is that of many things. */
const LEAST_NAME = 3;
