import type { Finding } from '../../../findings/types.ts';
import { printNumber } from '../../../quantity/print.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import { ResultNames } from '../../../reading/resultNames.ts';
import { splitNames } from '../../../reading/splitNames.ts';
import { figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agree } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import type { Check } from '../../types.ts';

const UP = '增加|多|增长|提高|上升|新增|净增';
const DOWN = '减少|少|下降|降低|压减';
const APART = new RegExp(
  `(?<names>[\\u4e00-\\u9fff、和与及]{4,60})(?:分别|依次)(?:比|较)(?:上年|去年)(?:度|同期)?(?:(?<up>${UP})|(?<down>${DOWN}))(?:了)?$`,
);
const YEARS =
  /(?<years>(?:\d{4}年?(?:、|和|与|至|—)){1,4}\d{4}年)(?:度)?(?<name>[\u4e00-\u9fff]{2,12}?)(?:分别|依次)(?:为|是|达)?$/;
const ONLY = /^[、和与及，]?$/;

/**
 * SE421 figure-contradicted for numbers that 分别 gives several results, against those of the file: by how much each changed (`康复救助、就业培训分别比上年增加16人、32人次`), and what one
 * came to in the years before (`2023年、2024年、2025年救助儿童分别为139人、157人、168人`).
 */
export const judgeResultChanges: Check = ({ prose, year }) => {
  const sentences = prose.sentences.filter(({ text }) => /分别|依次/.test(text) && text.length <= LONGEST);
  const results = year.results.filter(({ lastYear }) => lastYear !== undefined);
  if (sentences.length === 0 || results.length === 0) return [];
  const names = new ResultNames(results);
  return sentences.flatMap((sentence) => [...judgeChanges(sentence, names), ...judgeYears(sentence, names)]);
};

const LONGEST = 1000;

/** The numbers that stand one after the other from one on. */
function rowFrom({ text, amounts }: Sentence, at: number): readonly TypedAmount[] {
  const row: TypedAmount[] = [];
  for (const amount of amounts.slice(at)) {
    const last = row.at(-1);
    if (last !== undefined && !ONLY.test(text.slice(last.end, amount.start))) break;
    row.push(amount);
  }
  return row;
}

function judgeChanges(sentence: Sentence, known: ResultNames): readonly Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((first, at): readonly Finding[] => {
    const match = APART.exec(text.slice(Math.max(0, first.start - 90), first.start));
    const names = match?.groups?.names ?? '';
    if (match === null) return [];
    const row = rowFrom(sentence, at);
    const own = splitNames(names, 0, names.length).flatMap(({ text: one }) => one.split(/和|与|及/));
    if (own.length !== row.length || row.length < 2 || row.some(({ isVague }) => isVague)) return [];
    const bound = row.map((amount, index) => known.bind(own[index] ?? '', amount.unit)?.result);
    const signs = match.groups?.up === undefined ? -1 : 1;
    const pairs = row.flatMap((amount, index) => {
      const result = bound[index];
      if (result?.lastYear === undefined || result.measure !== amount.unit) return [];
      return [{ amount, result, by: result.value.minus(result.lastYear).times(signs) }];
    });
    // Each of them is a result of its own.
    if (pairs.length !== row.length || new Set(bound).size !== row.length) return [];
    const wrong = pairs.filter(({ amount, by }) => !by.eq(amount.value));
    if (wrong.length === 0) return agree(sentence, row, { follows: 'difference' });
    // Where none is right, others are meant.
    if (wrong.length === pairs.length) return [];
    return wrong.map(({ amount, result, by }) =>
      figureContradicted(
        {
          figure: { name: result.name, aspect: 'againstLastYear' },
          typed: text.slice(amount.start, amount.end),
          derived: {
            way: by.times(signs).gt(0) ? 'up' : by.isZero() ? 'same' : 'down',
            by: by.isZero() ? '' : `${printNumber(by.abs())}${amount.unit}`,
          },
        },
        placeIn(sentence, amount.start, amount.end),
      ),
    );
  });
}

function judgeYears(sentence: Sentence, known: ResultNames): readonly Finding[] {
  const { text, amounts, year } = sentence;
  return amounts.flatMap((first, at): readonly Finding[] => {
    const match = YEARS.exec(text.slice(Math.max(0, first.start - 60), first.start));
    if (match?.groups === undefined) return [];
    const { years = '', name = '' } = match.groups;
    const told = (years.match(/\d{4}/g) ?? []).map(Number);
    const row = rowFrom(sentence, at);
    if (row.length !== told.length || /至|—/.test(years)) return [];
    const now = row[told.indexOf(year)];
    const before = row[told.indexOf(year - 1)];
    const result = now && known.bind(name, now.unit)?.result;
    if (now === undefined || before === undefined || result?.lastYear === undefined || before.isVague) return [];
    if (!result.value.eq(now.value) || result.measure !== before.unit || result.lastYear.eq(before.value)) return [];
    const typed = text.slice(before.start, before.end);
    const derived = `${printNumber(result.lastYear)}${result.measure}`;
    return [
      figureContradicted(
        { figure: { name: result.name, aspect: 'lastYear' }, typed, derived },
        placeIn(sentence, before.start, before.end),
      ),
    ];
  });
}
