import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import type { Claim } from './claims.ts';
import {
  claimWithoutFigure,
  directionContradicted,
  figureContradicted,
  unitMistaken,
} from './contradictions/findings.ts';
import type { SpokenOf } from './contradictions/spoken.ts';
import { type Known, knownValueOf } from './figureValues.ts';
import { placeIn } from './listPassages.ts';
import { nameOf } from './nameOf.ts';
import { resolveMoney } from './resolveMoney.ts';
import { resolveRate } from './resolveRate.ts';
import type { Sentence } from './types.ts';
import { rateWithoutBase } from './wording/findings.ts';

/**
 * SE421 figure-contradicted, SE422 unit-mistaken, SE423 direction-contradicted, SE424 claim-without-figure, SE439
 * rate-without-base, SE429 typed-figure: an amount or rate in a sentence that names its result is held against it.
 */
export const checkFigures: Check = (context) =>
  context.prose.sentences.flatMap((sentence) => checkSentence(sentence, context));

function checkSentence(sentence: Sentence, context: CheckContext): Finding[] {
  if (sentence.amounts.length === 0 || (sentence.allMentions.length === 0 && sentence.topic === undefined)) return [];
  return sentence.amounts.flatMap((amount): Finding[] => {
    const factor = yuanIn(amount.unit);
    if (factor !== undefined) {
      const claim = resolveMoney(sentence, amount);
      return claim?.subject.kind !== 'result'
        ? []
        : judge(sentence, amount, amount.value.times(factor), factor, claim, context);
    }
    if (amount.unit === '%' || amount.unit === '％') {
      const claim = resolveRate(sentence, amount);
      return claim?.subject.kind !== 'result' ? [] : judge(sentence, amount, amount.value, '1', claim, context);
    }
    return [];
  });
}

function judge(
  sentence: Sentence,
  amount: TypedAmount,
  typed: Decimal,
  factor: string,
  claim: Claim,
  { figures, year }: CheckContext,
): Finding[] {
  if (belongsToAnotherYear(claim, sentence.year) || isOfPart(sentence, claim) || isOfMany(sentence, amount)) return [];
  const words = sentence.text.slice(claim.direction?.start ?? amount.start, amount.end);
  const place = placeIn(sentence, claim.direction?.start ?? amount.start, amount.end);
  const name = nameOf(claim.subject, claim.columns[0] ?? '');
  const known = claim.columns.map((column) => knownValueOf(claim.subject, column, figures, year));
  const values = known.flatMap((one) => (one.state === 'value' ? [one.value] : []));
  if (values.length === 0) return judgeWithout(known, words, name, claim, amount, place);

  const tolerance = roundingSlack(amount.decimals).times(factor);
  const agrees = (value: Decimal) => value.minus(typed).abs().lte(tolerance);
  const { direction } = claim;
  if ((claim.isTopic || claim.subject.isLoose) && agreesWithPart(claim, agrees, figures, year)) return [];
  if (direction !== undefined) {
    if (values.some((value) => agrees(value.abs()) && hasSign(value, direction.sign))) return [];
    const [value] = values;
    if (value === undefined) return [];
    if (!value.isZero() && !hasSign(value, direction.sign)) {
      return [
        directionContradicted(
          {
            figure: name,
            typed: words,
            derived: { way: value.gt(0) ? 'up' : 'down', by: show(value.abs(), amount, factor) },
          },
          place,
        ),
      ];
    }
    if (amount.isVague) return [];
    return [figureContradicted({ figure: name, typed: words, derived: show(value.abs(), amount, factor) }, place)];
  }
  if (values.some(agrees) && isMixed(sentence, amount) && !isConverted(sentence, amount)) {
    const shown = show(typed, { ...amount, unit: '万元' }, '10000');
    return [unitMistaken({ typed: words, derived: shown }, place)];
  }
  if (values.some(agrees)) return [];
  if (amount.isVague || isOwnUnderWrongYear(claim, agrees, figures, year)) return [];
  const [value] = values;
  if (value === undefined) return [];
  const power = [4, 8, -4, -8].find((exponent) =>
    values.some((one) => agreesAfter(one, typed, exponent, amount, factor)),
  );
  const derived = show(value, amount, factor);
  if (power !== undefined) return [unitMistaken({ typed: words, derived }, place)];
  return [figureContradicted({ figure: name, typed: words, derived }, place)];
}

/** `公交客运量486.3万人次，其中城乡线路123.8万人次，城乡线路比上年增长12.4%`: of a part that was named with its own number. */
function isOfPart({ text }: Sentence, { direction }: Claim): boolean {
  if (direction === undefined) return false;
  const from = Math.max(...[...'，。；：（'].map((stop) => text.lastIndexOf(stop, direction.start - 1))) + 1;
  const [, name = ''] = /^([\u4e00-\u9fff]{2,12}?)(?:比|较|同比)/.exec(text.slice(from, direction.start + 1)) ?? [];
  const at = name === '' ? -1 : text.slice(0, from).lastIndexOf(name);
  return at > 0 && /其中/.test(text.slice(0, at)) && /^\d/.test(text.slice(at + name.length));
}

/** `全市八县平均造林任务完成率102.6%`: the average of others. */
function isOfMany({ text }: Sentence, { start }: TypedAmount): boolean {
  const before = text.slice(0, start);
  const many = /(?:全[国省市县区州]|各[省市县区乡镇]|同类|同行|兄弟)[^。；]*平均[^，。；：]*$/.exec(before);
  return many !== null && !/[我本](?:单位|中心|[局站所院校办委馆县区市])/.test(many[0]);
}

/** What the file does not have: another year's, but for what stands beside this year's. */
function belongsToAnotherYear({ scope, columns, direction }: Claim, current: number): boolean {
  if (scope === undefined || scope.year === current) return false;
  if (direction !== undefined) return true;
  return scope.year !== current - 1 || !columns[0]?.startsWith('lastYear');
}

/** This year's number under last year: the year is what is wrong, and told as that. */
function isOwnUnderWrongYear(
  { subject, columns, scope }: Claim,
  agrees: (value: Decimal) => boolean,
  figures: CheckContext['figures'],
  year: CheckContext['year'],
): boolean {
  if (scope === undefined || scope.year === Number(year.year) || !scope.isTyped) return false;
  return columns.some((column) => {
    const own = { lastYearBudget: 'budget', lastYearActual: 'actual' }[column];
    const known = own === undefined ? undefined : knownValueOf(subject, own, figures, year);
    return known?.state === 'value' && agrees(known.value);
  });
}

/** `年初预算120.00万元` in the section of all projects, for one of them. */
function agreesWithPart(
  { subject, columns }: Claim,
  agrees: (value: Decimal) => boolean,
  figures: CheckContext['figures'],
  year: CheckContext['year'],
): boolean {
  if (!subject.isLoose && !subject.prefix.endsWith('.total')) return false;
  const table = subject.isLoose ? '' : subject.prefix.slice(0, -'total'.length);
  const owners = figures.all.flatMap(({ id }) => {
    const column = columns.find((candidate) => id.startsWith(table) && id.endsWith(`.${candidate}`));
    return column === undefined ? [] : [{ prefix: id.slice(0, -column.length - 1), column }];
  });
  return owners.some(({ prefix, column }) => {
    const known = knownValueOf({ ...subject, prefix }, column, figures, year);
    return known.state === 'value' && agrees(known.value.abs());
  });
}

function judgeWithout(
  known: readonly Known[],
  words: string,
  name: SpokenOf,
  claim: Claim,
  amount: TypedAmount,
  place: Finding['places'][0],
): Finding[] {
  if (known.some(({ state }) => state === 'undefined')) return [rateWithoutBase({ figure: name, typed: words }, place)];
  const unknown = known.every(({ state }) => state === 'unknown');
  // Amounts that the file lacks are no contradiction; a comparison with what it lacks is a claim without ground.
  if (!unknown || claim.direction === undefined || amount.isVague) return [];
  return [claimWithoutFigure({ figure: name, typed: words }, place)];
}

/** 元 beside 万元 in one sentence, for an amount that its form prints in 万元. */
function isMixed({ amounts }: Sentence, { unit, value }: TypedAmount): boolean {
  return (
    unit === '元' &&
    value.gte(10_000) &&
    amounts.some((other) => other.unit === '万元' && !other.isVague && !/均|每/.test(other.lead))
  );
}

/** `7156700元，折合715.67万元`: the same amount is said in both. */
function isConverted({ text }: Sentence, { end }: TypedAmount): boolean {
  return /^[，（]?(?:折合|约合|合|即)/.test(text.slice(end));
}

function hasSign(value: Decimal, sign: 1 | -1): boolean {
  return sign === 1 ? value.gt(0) : value.lt(0);
}

function agreesAfter(
  value: Decimal,
  typed: Decimal,
  exponent: number,
  { decimals }: TypedAmount,
  factor: string,
): boolean {
  const tolerance = roundingSlack(decimals).times(factor);
  return (
    !value.isZero() &&
    value
      .minus(typed.times(new Decimal(10).pow(exponent)))
      .abs()
      .lte(tolerance)
  );
}

/** The derived value in the unit of the typed one. */
function show(value: Decimal, { unit, decimals }: TypedAmount, factor: string): string {
  const money = yuanIn(unit) !== undefined;
  const places = money ? Math.max(2, decimals) : 2;
  const shown = printFixed(value.div(factor), places);
  return `${money ? shown : shown.replace(/\.?0+$/, '')}${unit}`;
}
