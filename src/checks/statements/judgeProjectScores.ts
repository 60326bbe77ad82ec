import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { listOwnPoints } from './ownPoints.ts';
import { memberOf } from './shortNames.ts';

interface Scored {
  readonly name: string;
  readonly prefix: string;
  readonly given: Decimal;
}

const SCORE = '(?:自评|综合|最终|评价)?(?:总?得分|总分|分数|评分)';
const TOP_FIRST = new RegExp(`${SCORE}最(?<way>[高低])的(?:项目|一个)?(?:是|为)(?<name>[^，。；：、（]{2,30})`);
const NAME_FIRST = new RegExp(
  `(?<name>[^，。；：、]{2,30}?)(?:项目)?(?:的)?${SCORE}(?:在[^，。；]{0,8})?最(?<way>[高低])(?!的)`,
);
const ALL_WITHIN = new RegExp(
  `(?:[一二三四五六七八九\\d]+个|各|全部|所有)项目(?:的)?${SCORE}(?<said>(?:均|都|全部)(?<way>在|达到?|超过|高于|不低于|低于|不足))$`,
);
const MEAN =
  /(?:(?:[一二三四五六七八九\d]+个|各|全部|所有)?项目)(?:的)?(?:自评)?平均(?:得分|分|总分)(?:为|是|达|达到)*$/;
const PAIR = new RegExp(
  `^(?:[^，。；]*[，：])?(?<one>[^，。；：、]{2,24}?)(?:项目)?(?:的)?${SCORE}(?<word>高于|低于)(?<other>[^，。；：、]{2,24}?)(?:项目)?(?=[，。；]|$)`,
);
const OTHERS = /上年|去年|指标|满分|其中|除/;

/**
 * SE421 figure-contradicted, SE423 direction-contradicted for scores of projects that are held against each other: which is the highest, within what all of them are, what they
 * come to on average. The scores are those of the tables of points.
 */
export const judgeProjectScores: Check = ({ prose, year }) => {
  const sentences = prose.sentences.filter(
    ({ text }) => /分/.test(text) && /最[高低]|[均都]|平均|[高低]于|全部/.test(text),
  );
  if (sentences.length === 0) return [];
  const tables = listOwnPoints(year).map(({ key, name, total }): Scored => ({ name, prefix: key, given: total.given }));
  if (tables.length < 2 || tables.length > MOST) return [];
  return sentences.flatMap((sentence) =>
    OTHERS.test(sentence.text)
      ? []
      : [...judgeTop(sentence, tables), ...judgePair(sentence, tables), ...judgeNumbers(sentence, tables)],
  );
};

/** More are a table, not prose. */
const MOST = 60;

function judgeTop(sentence: Sentence, tables: readonly Scored[]): readonly Finding[] {
  const match = TOP_FIRST.exec(sentence.text) ?? NAME_FIRST.exec(sentence.text);
  const { name = '', way } = match?.groups ?? {};
  const own = named(name, tables);
  if (match === null || own === undefined) return [];
  const given = tables.map((one) => one.given);
  const best = way === '高' ? Decimal.max(...given) : Decimal.min(...given);
  if (own.given.eq(best)) return [];
  const right = tables.find((one) => one.given.eq(best))?.name ?? '';
  const derived = `${printNumber(best)}分`;
  const start = sentence.text.indexOf(name, match.index);
  const figure = { name: right, aspect: 'points' } as const;
  return [figureContradicted({ figure, typed: name, derived }, placeIn(sentence, start, start + name.length))];
}

function judgePair(sentence: Sentence, tables: readonly Scored[]): readonly Finding[] {
  const { one = '', word = '', other = '' } = PAIR.exec(sentence.text)?.groups ?? {};
  const [own, base] = [named(one, tables), named(other, tables)];
  if (own === undefined || base === undefined || own === base) return [];
  const order = own.given.cmp(base.given);
  if (order === (word === '高于' ? 1 : -1)) return [];
  const start = sentence.text.indexOf(word);
  const derived = `${printNumber(own.given)}分${['＜', '＝', '＞'][order + 1]}${printNumber(base.given)}分`;
  return [
    directionContradicted({ figure: own.name, typed: word, derived }, placeIn(sentence, start, start + word.length)),
  ];
}

function judgeNumbers(sentence: Sentence, tables: readonly Scored[]): readonly Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((amount): readonly Finding[] => {
    const before = text.slice(0, amount.start);
    if (amount.unit !== '分') return [];
    const within = ALL_WITHIN.exec(before)?.groups;
    if (within !== undefined) {
      const { said = '', way = '' } = within;
      const isMost = /低于|不足/.test(way) && way !== '不低于';
      if (!isMost && way === '在' && !text.slice(amount.end).startsWith('以上')) return [];
      const odd = tables.find(({ given }) => (isMost ? given.gte(amount.value) : given.lt(amount.value)));
      if (odd === undefined) return [];
      const start = amount.start - said.length;
      const end = amount.end + (text.slice(amount.end).startsWith('以上') ? 2 : 0);
      const derived = `${printNumber(odd.given)}分`;
      return [
        figureContradicted({ figure: odd.name, typed: text.slice(start, end), derived }, placeIn(sentence, start, end)),
      ];
    }
    if (!MEAN.test(before) || amount.isVague) return [];
    const mean = tables.reduce((sum, { given }) => sum.plus(given), new Decimal(0)).div(tables.length);
    if (mean.minus(amount.value).abs().lte(roundingSlack(amount.decimals).times(2)))
      return agree(sentence, [amount], { follows: 'average' });
    // Weighed by something, which nobody says: between the least and the most.
    if (/加权|权重/.test(text)) return [];
    const derived = `${printNumber(mean.toDecimalPlaces(2))}分`;
    const typed = text.slice(amount.start, amount.end);
    return [
      figureContradicted(
        { figure: `（${tables.map(({ given }) => printNumber(given)).join('＋')}）÷${tables.length}`, typed, derived },
        placeIn(sentence, amount.start, amount.end),
      ),
    ];
  });
}

function named(words: string, tables: readonly Scored[]): Scored | undefined {
  const plain = words.replace(/^.*(?:中|，)/, '');
  const member = memberOf(plain, tables);
  return tables.find((one) => one === member);
}
