import type { Finding } from '../../findings/types.ts';
import type { ResultItem, UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage, mayStandFor, printPercent } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { measureOf } from '../../reading/measures.ts';
import { type Against, type Outcome, RESTRICTING, readOutcomes } from '../../reading/readOutcomes.ts';
import { type ResultNames, type Surely, withoutParts } from '../../reading/resultNames.ts';
import { findScopes } from '../../reading/yearScope.ts';
import { directionContradicted, figureContradicted, unitMistaken } from '../prose/contradictions/findings.ts';
import type { SpokenOf } from '../prose/contradictions/spoken.ts';
import type { Ground, How } from '../prose/ground.ts';
import { placeIn } from '../prose/listPassages.ts';
import { describesAnotherBody } from '../prose/otherBodies.ts';
import type { Mention } from '../prose/subjects.ts';
import { tie } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { KnownResult } from './knownResults.ts';

/** What of the year the sentences may be held against. */
type Known = Pick<UnitYear, 'unit'> & { readonly results: readonly KnownResult[] };
type Changed = Extract<Outcome, { readonly wordStart: number }>;

/** What a sentence has said so far of one thing. */
export interface Spoken {
  readonly sentence: Sentence;
  readonly result: KnownResult | undefined;
  readonly surely: Surely | 'number' | undefined;
  /** Of a part, another body or another time: its own numbers may be held against each other alone. */
  readonly isRestricted: boolean;
  readonly now: TypedAmount | undefined;
  readonly lastYear: TypedAmount | undefined;
  readonly target: TypedAmount | undefined;
  /** What it was compared with, of whatever time. */
  readonly other: TypedAmount | undefined;
  /** The index of the clause in which it is told. */
  readonly clause: number;
  /** What was told of it last: its own number, or what hangs on that. */
  readonly isTold: boolean;
}

export interface OutcomesJudged {
  readonly findings: readonly Finding[];
  /** What fits the file or the numbers beside it, from and to. */
  readonly fitting: readonly { readonly start: number; readonly end: number }[];
  readonly spoken: readonly Spoken[];
}

/**
 * SE421, SE422, SE423 for results: a value, a target, a value of the year before, and what is said of the way between them.
 * Told only where neither the file's numbers nor those beside it explain what is typed.
 */
export function judgeOutcomes(sentence: Sentence, names: ResultNames, year: Known, isHeld: boolean): OutcomesJudged {
  return new Judge(sentence, names, year).judge(isHeld);
}

class Judge {
  readonly #sentence: Sentence;
  readonly #names: ResultNames;
  readonly #isOfOthers: boolean;
  readonly #findings: Finding[] = [];
  readonly #fitting: { start: number; end: number }[] = [];
  readonly #spoken: Spoken[] = [];
  /** All values that the sentence tells, for relations that may be of any of them. */
  readonly #values: TypedAmount[] = [];
  #current: Spoken | undefined;
  #pending: Outcome | undefined;
  /** A result was named by {{…}}. */
  #isReferred = false;
  readonly #results: readonly KnownResult[];

  constructor(sentence: Sentence, names: ResultNames, { unit, results }: Known) {
    this.#results = results;
    this.#sentence = sentence;
    this.#names = names;
    this.#isOfOthers = describesAnotherBody(sentence, unit);
  }

  judge(isHeld: boolean): OutcomesJudged {
    const references = this.#sentence.allMentions.filter(
      ({ start, end, subject }) => subject.kind === 'result' && end - start === 1,
    );
    let next = 0;
    for (const outcome of readOutcomes(this.#sentence, isHeld)) {
      for (; (references[next]?.start ?? Infinity) < outcome.amount.start; next++) this.#refer(references[next]);
      this.#take(outcome);
    }
    for (; next < references.length; next++) this.#refer(references[next]);
    this.#close();
    return { findings: this.#findings, fitting: this.#fitting, spoken: this.#spoken };
  }

  /** `{{培训场次}}`: the file's own number. */
  #refer(mention: Mention | undefined): void {
    const result = this.#results.find(({ name }) => `results.${name}` === mention?.subject.prefix);
    if (mention === undefined || result === undefined) return;
    this.#close();
    this.#isReferred = true;
    this.#current = { ...this.#start(mention.start, false), result, surely: 'whole' };
    this.#takePending(result.measure);
  }

  #start(clause: number, restricted: boolean): Spoken {
    return {
      sentence: this.#sentence,
      result: undefined,
      surely: undefined,
      isRestricted: restricted || this.#isOfOthers,
      now: undefined,
      lastYear: undefined,
      target: undefined,
      other: undefined,
      clause,
      isTold: false,
    };
  }

  /** `年初计划举办培训45场，实际举办…`: a goal that was told before what it is of. */
  #takePending(unit: string): void {
    const pending = this.#pending;
    if (pending === undefined || measureOf(pending.amount.unit).base !== measureOf(unit).base) return;
    this.#pending = undefined;
    this.#set({ target: pending.amount });
    this.#judgeBase(pending, 'target');
  }

  #take(outcome: Outcome): void {
    const { amount } = outcome;
    switch (outcome.role) {
      case 'value': {
        const current = this.#current;
        const isCompletion = /(?:目标|任务|计划)?(?:完成|达成|实现)率(?:为|达到?|是)?$/.test(outcome.words);
        if (
          isCompletion &&
          isPercentage(amount) &&
          current !== undefined &&
          current.now === undefined &&
          this.#isReferred
        )
          return this.#judgeReferred(amount, current);
        this.#takeValue(outcome);
        return;
      }
      case 'lastYear':
        this.#startFrom(outcome);
        this.#set({ lastYear: amount });
        this.#judgeBase(outcome, 'lastYear');
        this.#judgeSide(outcome, outcome.than);
        return;
      case 'target': {
        this.#startFrom(outcome);
        const isFree = this.#current === undefined || !isOfUnit(amount, this.#current.now ?? amount);
        if (isFree && GOAL_OF_NEXT.test(outcome.words)) this.#pending = outcome;
        this.#set({ target: amount });
        this.#judgeBase(outcome, 'target');
        this.#judgeSide(outcome, outcome.than);
        return;
      }
      case 'compared':
        this.#set({ other: amount });
        return;
      case 'from':
        this.#startFrom(outcome);
        this.#set({ other: amount });
        return;
      case 'difference':
        this.#judgeDifference(outcome);
        return;
      case 'growth':
        this.#judgeGrowth(outcome);
        return;
      case 'completion':
        this.#judgeCompletion(outcome);
        return;
      case 'other':
        return;
    }
  }

  #set(more: Partial<Spoken>): void {
    if (this.#current !== undefined) this.#current = { ...this.#current, ...more };
  }

  /** `到场时间由上年的21分钟…`: what is spoken of is named before its own number. */
  #startFrom(outcome: Outcome & { readonly name: string }): void {
    const { name, amount, clause } = outcome;
    if (name.length < 2) return;
    this.#close();
    const bound = this.#names.bind(name.slice(-NEAREST), amount.unit);
    this.#current = {
      ...this.#start(clause, isRestricted(outcome, bound?.result)),
      result: bound?.result,
      surely: bound?.surely,
    };
  }

  #close(): void {
    if (this.#current !== undefined) this.#spoken.push(this.#current);
    this.#current = undefined;
  }

  #takeValue(outcome: Outcome & { role: 'value' }): void {
    const { amount, name, clause } = outcome;
    const isMoved = outcome.moved !== undefined;
    const before = this.#current;
    this.#values.push(amount);
    // 由上年的21分钟缩短到18分钟: the same thing goes on.
    const goesOn = isMoved && before !== undefined && before.now === undefined;
    // 年初计划测土样品450份，实际完成420份: named where its goal was.
    const words = `${this.#pending?.words ?? ''}${name}`;
    const own =
      goesOn && before.result !== undefined ? undefined : this.#names.bind(words.slice(-NEAREST), amount.unit);
    const anchored = this.#names.anchor(amount);
    const result = own?.result ?? (goesOn ? before.result : undefined) ?? anchored;
    const surely =
      own?.surely ?? (goesOn ? before.surely : undefined) ?? (anchored === undefined ? undefined : 'number');
    this.#close();
    this.#current = {
      ...this.#start(clause, isRestricted(outcome, result)),
      result,
      surely: result !== undefined && result === anchored && surely === 'word' ? 'parts' : surely,
      now: amount,
      lastYear: goesOn ? before.lastYear : undefined,
      target: goesOn ? before.target : undefined,
      other: goesOn ? before.other : undefined,
    };
    this.#takePending(amount.unit);
    if (this.#judgeUnit(outcome)) return;
    if (result === undefined || surely === undefined) return;
    if (isValueOf(amount, result)) {
      // 全县规模水厂9座: the file's own, whosever it is.
      if (surely === 'whole' && clause === 0 && /^全[县市区镇]/.test(outcome.words))
        this.#set({ isRestricted: this.#isOfOthers });
      const isSure = this.#isSure(outcome, result, surely);
      const ground: Ground = { agrees: result.name, ...(isSure ? {} : { isByValue: true }) };
      if (!this.#current.isRestricted) this.#fits(amount, amount.start, ground);
      this.#judgeMove(outcome, result);
      return;
    }
    if (this.#current.isRestricted || surely === 'number') return;
    // 2022年、2023年分别举办培训41场、46场.
    const isLast = result.lastYear !== undefined && isNumberOf(amount, result.lastYear, result);
    if (isLast && this.#isOfLastYear()) return;
    const isSaid = this.#isSure(outcome, result, surely);
    // 总体目标“铺设管道42公里”已全部实现: the number of the goal.
    const isGoal = result.target !== undefined && isNumberOf(amount, result.target, result);
    if (isGoal && GOAL_WORDS.test(this.#sentence.text)) return;
    if (isSaid && !(amount.isVague && mayStandFor(amount, result.value))) this.#tellValue(amount, result);
    else if (isMisspelt(amount, result, surely === 'word' && !this.#sentence.text.includes(result.name) ? 3 : 2))
      this.#tellValue(amount, result);
  }

  /** The year before is named, or was named last since the full stop: `回看2023年：…；授权专利38项`. */
  #isOfLastYear(): boolean {
    const { text, year, passage, start } = this.#sentence;
    if (/上年|去年/.test(text.replace(`${year - 1}年`, '上年'))) return true;
    const before = passage.text.slice(passage.text.lastIndexOf('。', start) + 1, start);
    const last = findScopes(before, year).findLast(({ isComparison }) => !isComparison);
    return last?.year === year - 1 && !before.includes(`${year}年`);
  }

  /** Whether the words leave no doubt that the number is of all of the result. */
  #isSure(outcome: Outcome & { role: 'value' }, result: ResultItem, surely: Surely | 'number'): boolean {
    if (outcome.isFirst || outcome.moved !== undefined) return false;
    return surely === 'whole' ? this.#isSaidOf(result, outcome) : surely === 'parts' && isOfAll(result, outcome.name);
  }

  /** Nothing but what fills stands between the name and the number, and nothing before it that restricts. */
  #isSaidOf({ name }: ResultItem, { amount, words }: Outcome): boolean {
    const at = words.lastIndexOf(name);
    if (at === -1) return false;
    const gap = words.slice(at + name.length);
    return (
      SAID.test(gap) && !NOT_ALL.test(words.slice(0, at).replace(`${this.#sentence.year}年`, '')) && amount.start > 0
    );
  }

  /** `亩均增产38.6吨` for 38.6公斤: the number is the file's, what it counts is not. */
  #judgeUnit({ amount, words }: Outcome): boolean {
    if (amount.unit === '') return false;
    const result = this.#names
      .named(words)
      .find((one) => one.value.eq(amount.value) && isOtherUnit(amount, one.measure) && this.#isSaidBy(one, words));
    if (result === undefined || this.#sentence.text.startsWith(result.measure, amount.unitStart)) return false;
    const derived = `${result.text}${result.measure}`;
    this.#findings.push(unitMistaken({ typed: this.#words(amount), derived }, this.#placeOf(amount)));
    this.#current = undefined;
    return true;
  }

  #isSaidBy({ name }: ResultItem, words: string): boolean {
    return SAID.test(words.slice(words.lastIndexOf(name) + name.length));
  }

  #tellValue(amount: TypedAmount, result: ResultItem): void {
    const current = this.#current;
    if (current?.isTold === true) return;
    this.#set({ isTold: true });
    this.#findings.push(
      figureContradicted(
        { figure: result.name, typed: this.#words(amount), derived: `${result.text}${result.measure}` },
        this.#placeOf(amount),
      ),
    );
  }

  /** `比上年的8185起多527起`, `年初目标1200处`: what is compared with has its number in the file. */
  #judgeBase(outcome: Outcome, against: Against): void {
    const current = this.#current;
    const { amount } = outcome;
    const result = current?.result;
    if (current === undefined || result === undefined || !isSure(current) || current.isRestricted) return;

    const base = knownBase(result, against);
    if (base === undefined || measureOf(amount.unit).base !== measureOf(result.measure).base) return;
    if (isNumberOf(amount, base, result)) {
      const isOther = current.now !== undefined && !isOwnNumber(current);
      const isOpen = isOther || (against === 'lastYear' && current.now === undefined) || OTHER_GOAL.test(outcome.words);
      const agrees = baseNameOf(result, against);
      this.#fits(amount, amount.start, isOpen ? { agrees, isByValue: true } : { agrees });
      return;
    }
    if (amount.isVague) return;
    // {{…}} is the file's own number.
    if (current.now !== undefined && !isOwnNumber(current)) return;
    if (against === 'target' && OTHER_GOAL.test(outcome.words)) return;
    if (against === 'lastYear' && current.now === undefined) return;
    this.#tellBase(amount, base, result, against);
  }

  /** `多于上年的58场`, where it is less. */
  #judgeSide({ amount, words }: Outcome, than: 1 | -1 | undefined): void {
    const now = this.#current?.now;
    if (than === undefined || now === undefined || now.isVague || amount.isVague || !isOfUnit(amount, now)) return;
    const order = scaled(now).cmp(scaled(amount));
    if (order === than || /不$/.test(words.replace(/[高低多少大小]于.*$/, ''))) return;
    const start = amount.start - (/[高低多少大小]于.*$/.exec(words)?.[0].length ?? 0);
    const derived = `${this.#words(now)}${['＜', '＝', '＞'][Math.sign(order) + 1]}${this.#words(amount)}`;
    const typed = this.#sentence.text.slice(start, amount.end);
    const figure = this.#current?.result?.name ?? '';
    this.#findings.push(
      directionContradicted({ figure, typed, derived }, placeIn(this.#sentence, start, amount.end), this.#placeOf(now)),
    );
  }

  #tellBase(amount: TypedAmount, base: Decimal, result: ResultItem, against: Against): void {
    this.#findings.push(
      figureContradicted(
        {
          figure: baseNameOf(result, against),
          typed: this.#words(amount),
          derived: `${printNumber(base)}${result.measure}`,
        },
        this.#placeOf(amount),
      ),
    );
  }

  #judgeDifference(outcome: Changed): void {
    const { amount, against, sign, wordStart, mayBeGoal, isPaired } = outcome;
    if (!this.#follow(outcome)) return;
    const current = this.#current;
    if (current === undefined || isPaired || amount.isVague) return;
    // 比目标多15人，净增28人: since the year before, of which nothing is said.
    if (against === 'target' && /净[增减]$/.test(this.#sentence.text.slice(0, amount.start))) return;
    if (
      current.isRestricted &&
      current.result !== undefined &&
      current.lastYear === undefined &&
      current.target === undefined
    )
      this.#fits(amount, wordStart);
    const moved = current.lastYear !== undefined ? 'lastYear' : current.other === undefined ? undefined : 'other';
    const way = against ?? moved;
    // 新增3人，去世1人: what came, and not what it all came to.
    const isComing = against === undefined && this.#sentence.text.slice(wordStart, amount.start).includes('新增');
    if (isComing && (!isOwnNumber(current) || current.lastYear === undefined)) return;
    if (way === undefined) return;
    const typedBase = baseOf(current, way);
    const { result } = current;
    if (this.#judgePoints(current, outcome, way)) return;
    const known = this.#knownOf(current, way, amount);
    const typedPairs =
      typedBase === undefined || !isOfUnit(amount, typedBase)
        ? []
        : this.#nows(typedBase).map((now) => ({
            now: scaled(now),
            base: scaled(typedBase),
            isTyped: now === current.now,
          }));
    const dataPairs = known === undefined ? [] : [{ now: known.now, base: known.base, isTyped: false }];
    const mixed =
      known === undefined
        ? []
        : [
            ...(current.now === undefined ? [] : [{ now: scaled(current.now), base: known.base, isTyped: false }]),
            ...(typedBase === undefined ? [] : [{ now: known.now, base: scaled(typedBase), isTyped: false }]),
          ];
    const pairs = [...typedPairs, ...dataPairs, ...mixed];
    if (pairs.length === 0) return;
    const typed = scaled(amount);
    const slack = slackOf(amount, [current.now, typedBase]);
    const isSigned = ({ now, base }: Pair) => now.minus(base).times(sign).minus(typed).abs().lte(slack);
    if (pairs.some(isSigned)) {
      this.#fits(amount, wordStart, this.#groundOf(dataPairs.some(isSigned), 'difference', way));
      // The file's numbers explain the difference, and those beside it do not: one of those is wrong.
      if (dataPairs.some(isSigned) && !typedPairs.some(isSigned)) this.#blameOperand(current, way);
      return;
    }
    if (mayBeGoal && known?.base.eq(typed) === true) return;
    const best = dataPairs[0] ?? typedPairs.find(({ isTyped }) => isTyped);
    if (best === undefined || (current.isRestricted && dataPairs.length > 0)) return;
    // Beside a number that the file does not have, nothing of the file is of the same thing.
    if (dataPairs.length > 0 && current.now !== undefined && !isOwnNumber(current)) {
      if (!typedPairs.some(({ isTyped }) => isTyped)) return;
    }
    this.#fits(amount, wordStart);
    const difference = best.now.minus(best.base);
    const unit = amount.unit;
    const { factor } = measureOf(unit);
    const derived = `${printNumber(difference.abs().div(/百分点/.test(unit) ? 1 : factor))}${unit}`;
    const words = this.#sentence.text.slice(wordStart, amount.end);
    const operands = [current.now, typedBase].flatMap((one) => (one === undefined ? [] : [this.#placeOf(one)]));
    const name = result?.name ?? '';
    const place = placeIn(this.#sentence, wordStart, amount.end);
    const isTurned = difference.abs().minus(typed).abs().lte(slack) && !difference.isZero();
    if (isTurned) {
      const isMore = difference.gt(0);
      const turned =
        way === 'target'
          ? { way: isMore ? ('over' as const) : ('under' as const), by: derived }
          : { way: isMore ? ('up' as const) : ('down' as const), by: derived };
      this.#findings.push(
        directionContradicted({ figure: aspectOf(name, way), typed: words, derived: turned }, place, ...operands),
      );
    } else {
      const to = `${printNumber(best.base.div(factorOf(unit)))}${unit.replace(/个?百分点/, '%')}`;
      const figure = way === 'other' ? { name, to } : { name, to, as: way };
      this.#findings.push(figureContradicted({ figure, typed: words, derived }, place, ...operands));
    }
  }

  /** A number of things rises by %, and not by points. */
  #judgePoints({ result, now, surely }: Spoken, { amount }: Changed, way: Against): boolean {
    const base = result === undefined ? undefined : knownBase(result, way);
    if (result === undefined || base === undefined || surely !== 'whole' || !/百分点/.test(amount.unit)) return false;
    if (/^[%％]$/.test(result.measure) || base.isZero() || (now !== undefined && !isValueOf(now, result))) return false;
    const rate = result.value.minus(base).div(base).times(100).abs();
    if (rate.minus(amount.value).abs().gt(roundingSlack(amount.decimals))) return false;
    this.#findings.push(
      unitMistaken({ typed: this.#words(amount), derived: `${printNumber(amount.value)}%` }, this.#placeOf(amount)),
    );
    return true;
  }

  /** `示范面积减少到12600亩`, where the file's number of the year before says that it grew. */
  #judgeMove(
    { moved, movedStart, amount }: Outcome & { role: 'value' },
    { name, value, lastYear, measure }: ResultItem,
  ): void {
    if (moved === undefined || moved === 0 || lastYear === undefined || value.eq(lastYear)) return;
    if (this.#current?.isRestricted !== false || value.gt(lastYear) === moved > 0 || amount.isVague) return;
    // 由12.6公里减至11.8公里: from the goal, which is typed before it.
    const { other } = this.#current;
    if (other !== undefined && isOfUnit(amount, other) && !isNumberOf(other, lastYear, { measure } as ResultItem)) {
      if (Math.sign(scaled(amount).cmp(scaled(other))) === moved) return;
    }
    const typed = this.#sentence.text.slice(movedStart, amount.end);
    const derived = `${printNumber(lastYear)}→${printNumber(value)}${measure}`;
    const place = placeIn(this.#sentence, movedStart, amount.end);
    this.#findings.push(directionContradicted({ figure: name, typed, derived }, place));
  }

  /** The typed number or the typed base that departs from the file. */
  #blameOperand({ now, result, surely, lastYear, target }: Spoken, way: Against): void {
    if (result === undefined || surely === undefined || surely === 'number') return;
    if (now !== undefined && !now.isVague && !isValueOf(now, result)) {
      this.#tellValue(now, result);
      return;
    }
    const typed = way === 'lastYear' ? lastYear : way === 'target' ? target : undefined;
    const base = knownBase(result, way);
    if (typed === undefined || base === undefined || typed.isVague || isNumberOf(typed, base, result)) return;
    const isToldAlready = this.#findings.some(({ places }) => places[0].start === this.#placeOf(typed).start);
    if (!isToldAlready) this.#tellBase(typed, base, result, way);
  }

  #judgeGrowth(outcome: Changed): void {
    const { amount, against, sign, wordStart, isPaired } = outcome;
    if (!this.#follow(outcome)) return;
    const current = this.#current;
    if (current === undefined || isPaired || amount.isVague || against === undefined) return;
    // 培训人次多31人次，经费却少2.55万元，下降5.81%: of the money.
    const last = this.#sentence.amounts.findLast(({ end }) => end <= wordStart);
    if (
      last !== current.now &&
      yuanIn(last?.unit ?? '') !== undefined &&
      current.result?.measure.endsWith('元') === false
    )
      return;
    if (current.isRestricted && current.result !== undefined) this.#fits(amount, wordStart);
    const isAtLeast = /^[余多]$/.test(current.result?.qualifier ?? '');
    const known = this.#knownOf(current, against, amount, isAtLeast);
    if (known === undefined || known.base.isZero() || current.isRestricted) return;
    const typedBase = baseOf(current, against);
    const pairs: Pair[] = [
      known,
      ...(current.now === undefined ? [] : [{ now: scaled(current.now), base: known.base }]),
      ...(typedBase === undefined
        ? []
        : this.#nows(typedBase).map((now) => ({ now: scaled(now), base: scaled(typedBase) }))),
    ];
    const half = roundingSlack(amount.decimals);
    const rateOf = ({ now, base }: Pair) => now.minus(base).div(base).times(100);
    const fits = (pair: Pair) => !pair.base.isZero() && rateOf(pair).times(sign).minus(amount.value).abs().lte(half);
    // 3860余人次: it grew by so much at least.
    if (isAtLeast && amount.value.times(sign).gte(rateOf(known).minus(half))) return this.#fits(amount, wordStart);
    if (pairs.some(fits)) {
      this.#fits(amount, wordStart, this.#groundOf(fits(known), 'growth', against));
      if (fits(known) && !pairs.slice(1).some(fits)) this.#blameOperand(current, against);
      return;
    }
    // A rate that rose by 1.57 % may have risen by 1.5 points, which nobody calls %.
    if (current.now !== undefined && !isOwnNumber(current)) return;
    const rate = rateOf(known);
    const typed = this.#sentence.text.slice(wordStart, amount.end);
    const place = placeIn(this.#sentence, wordStart, amount.end);
    const operands = [current.now, typedBase].flatMap((one) => (one === undefined ? [] : [this.#placeOf(one)]));
    const { result } = current;
    const name = aspectOf(result?.name ?? '', against);
    const derived = printPercent(rate.abs());
    this.#fits(amount, wordStart);
    if (rate.times(sign).lt(0) && rate.abs().minus(amount.value).abs().lte(half)) {
      this.#findings.push(
        directionContradicted(
          { figure: name, typed, derived: { way: sign < 0 ? 'up' : 'down', by: derived } },
          place,
          ...operands,
        ),
      );
      return;
    }
    const isOfPercents = result !== undefined && /^[%％]$/.test(result.measure);
    if (isOfPercents && known.now.minus(known.base).abs().eq(amount.value)) {
      this.#findings.push(
        unitMistaken(
          { typed: this.#words(amount), derived: `${printNumber(amount.value)}个百分点` },
          this.#placeOf(amount),
        ),
      );
      return;
    }
    this.#findings.push(figureContradicted({ figure: name, typed, derived }, place, ...operands));
  }

  /** `完成年度目标2万件的92%`: of the goal beside it, or of the file's. */
  #judgeCompletion({ amount }: Outcome): void {
    const current = this.#current;
    if (current === undefined || amount.isVague) return;
    if (current.now === undefined) return this.#judgeReferred(amount, current);
    const known = this.#knownOf(current, 'target', current.now);
    const { now, target, result } = current;
    const isTyped = target !== undefined && measureOf(target.unit).base === measureOf(now.unit).base;
    const pairs: Pair[] = [
      ...(isTyped ? [{ now: scaled(now), base: scaled(target) }] : []),
      // 328人次，分四期，每期82人次，为目标300人次的109.33%: of any number told so far.
      ...(isTyped ? this.#nows(target).map((one) => ({ now: scaled(one), base: scaled(target) })) : []),
      ...(known === undefined ? [] : [{ now: scaled(now), base: known.base }, known]),
    ].filter(({ base }) => !base.isZero());
    const half = roundingSlack(amount.decimals);
    const rateOf = (pair: Pair) => pair.now.div(pair.base).times(100);
    const gapOf = (pair: Pair) => rateOf(pair).minus(amount.value).abs();
    const [first] = [...pairs].sort((one, other) => gapOf(one).cmp(gapOf(other)));
    if (first === undefined || (now.isVague && !isTyped)) return;
    const fits = (pair: Pair) => rateOf(pair).minus(amount.value).abs().lte(half);
    if (pairs.some(fits)) {
      this.#fits(amount, amount.start, this.#groundOf(known !== undefined && fits(known), 'rate', 'target'));
      const isOfFile = known !== undefined && fits(known) && !pairs.some((pair) => pair !== known && fits(pair));
      if (isOfFile) this.#blameOperand(current, 'target');
      return;
    }
    if (isTyped ? target.isVague || now.isVague : current.isRestricted || !isOwnNumber(current)) return;
    const operands = [now, target].flatMap((one) => (one === undefined ? [] : [this.#placeOf(one)]));
    const derived = printPercent(rateOf(first));
    this.#fits(amount);
    this.#findings.push(
      figureContradicted(
        { figure: { name: result?.name ?? '', aspect: 'completion' }, typed: this.#words(amount), derived },
        this.#placeOf(amount),
        ...operands,
      ),
    );
  }

  /** Whether a difference is of what was spoken of: with a name of its own it starts anew, with unknown words it is of those. */
  #follow(outcome: Changed): boolean {
    const { name, amount, clause } = outcome;
    if (name.length < 2) return true;
    const isRate = isPercentage(amount) || /百分点/.test(amount.unit);
    const near = name.slice(-NEAREST);
    const named = this.#names.named(near);
    const result = isRate ? (named.length === 1 ? named[0] : undefined) : this.#names.bind(near, amount.unit)?.result;
    if (this.#current?.result !== undefined && result === this.#current.result) return true;
    this.#close();
    const rest = result === undefined ? undefined : restOf(result, near);
    if (result === undefined || rest === undefined || NOT_ALL.test(rest)) return false;
    this.#current = { ...this.#start(clause, isRestricted(outcome, result)), result, surely: 'whole' };
    return true;
  }

  /** `{{培训场次}}，为年初目标的95%`: of the file's own number. */
  #judgeReferred(amount: TypedAmount, current: Spoken): void {
    const { result } = current;
    if (result?.target === undefined || result.qualifier !== undefined || current.surely !== 'whole') return;
    if (result.target.isZero() || current.isRestricted) return;
    const rate = result.value.div(result.target).times(100);
    const figure = { name: result.name, aspect: 'ofTarget' } as const;
    this.#fits(amount, amount.start, { agrees: figure });
    if (rate.minus(amount.value).abs().lte(roundingSlack(amount.decimals))) return;
    const args = { figure, typed: this.#words(amount), derived: printPercent(rate) };
    this.#findings.push(figureContradicted(args, this.#placeOf(amount)));
  }

  /** What the file has, where the words are surely of that and the unit is its own. */
  #knownOf(current: Spoken, against: Against, { unit }: TypedAmount, isAtLeast = false): Pair | undefined {
    const { result } = current;
    if (result === undefined || !isSure(current) || (result.qualifier !== undefined && !isAtLeast)) return undefined;
    const base = knownBase(result, against);
    if (base === undefined) return undefined;
    const own = measureOf(result.measure);
    const isAlike = /百分点/.test(unit)
      ? own.base === '%'
      : isPercentage({ unit } as TypedAmount) || measureOf(unit).base === own.base;
    return isAlike ? { now: result.value.times(own.factor), base: base.times(own.factor) } : undefined;
  }

  /** All values so far that are of the unit of a base. */
  #nows(base: TypedAmount): readonly TypedAmount[] {
    return this.#values.filter((one) => measureOf(one.unit).base === measureOf(base.unit).base && !one.isVague);
  }

  /** @param ground what it rests on; none where a finding is told of it, or nothing can be */
  #fits(amount: TypedAmount, start = amount.start, ground?: Ground): void {
    this.#fitting.push({ start, end: amount.end });
    if (ground !== undefined) tie(this.#sentence, start, amount.end, ground);
  }

  /** Of the file's numbers, where they explain it, or of those beside it. */
  #groundOf(isOfFile: boolean, how: How, against: Against): Ground {
    const name = this.#current?.result?.name;
    return isOfFile && name !== undefined ? { agrees: aspectOf(name, against) } : { follows: how };
  }

  #words({ start, end }: TypedAmount): string {
    return this.#sentence.text.slice(start, end);
  }

  #placeOf({ start, end }: TypedAmount) {
    return placeIn(this.#sentence, start, end);
  }
}

interface Pair {
  readonly now: Decimal;
  readonly base: Decimal;
}

const DOING = new RegExp(
  [...(lexicon.outcomes?.doing ?? [])].sort((one, other) => other.length - one.length).join('|'),
  'g',
);
/** How many signs before a number may hold its name. */
const NEAREST = 40;
function aspectOf(name: string, against: Against): SpokenOf {
  if (against === 'other') return name;
  return { name, aspect: against === 'lastYear' ? 'againstLastYear' : 'againstTarget' };
}

/** A goal is spoken of. */
const GOAL_WORDS = /目标|计划|任务|指标值|设定|要求/;
/** Words between a name and its own number that change nothing. */
const SAID = /^(?:咨询|约|近|共|达到?|为|的|了|共计|合计|超过|“|”|"|全年|实际|完成|数量|只有|：)*$/;
/** Before a result's name: a plan, a part, another body's. */
const NOT_ALL =
  /计划|拟|将|新增|新建|原有|已有|累计|[近前][一二两三四五]年|历年|增加|减少|每|其中|另|目标|年初|上年|去年|20\d\d年|与|[县区乡镇省站]|全市|各|共建|假期|春节|国庆|五一|黄金周|期间|[单首当]日|半年|季度|周末|林场|农场|苗圃|分局|分馆|大队|支队|公司|合作社|协会|[中小]学/;
/** 年初计划举办培训45场, but not 设有目标值的8项指标. */
const GOAL_OF_NEXT = /(?:目标|任务|计划)(?:(?!值?的)[^的])*$/;
/** Whose goal it is, where not the year's own. */
const OTHER_GOAL = new RegExp((lexicon.goals?.others ?? []).join('|'));

function baseNameOf({ name }: ResultItem, against: Against): SpokenOf {
  return { name, aspect: against === 'lastYear' ? 'lastYear' : 'target' };
}

function baseOf({ lastYear, target, other }: Spoken, against: Against): TypedAmount | undefined {
  switch (against) {
    case 'lastYear':
      return lastYear;
    case 'target':
      return target;
    case 'other':
      return other;
  }
}

function knownBase({ lastYear, target }: ResultItem, against: Against): Decimal | undefined {
  switch (against) {
    case 'lastYear':
      return lastYear;
    case 'target':
      return target;
    case 'other':
      return undefined;
  }
}

/** The words beside a number, but those of its name, speak of a part, another body, another time. */
function isRestricted({ isHeld, words }: Outcome, result: ResultItem | undefined): boolean {
  const rest = result === undefined ? words : words.replace(result.name, '');
  return isHeld || RESTRICTING.test(rest.replace(/计划(?=.{0,4}$)/, ''));
}

/** `全年维修信号灯1286处`: nothing but the name, and what says that it is of all of the year. */
function isOfAll({ name }: ResultItem, words: string): boolean {
  const clause = words.slice(words.lastIndexOf('，') + 1);
  const rest = withoutParts(name, clause);
  return rest !== undefined && /全年|本年|今年|共/.test(clause) && rest.replace(DOING, '') === '';
}

/** What words say beside a name: all of it in one, or its parts and nothing but what counts them, as 农村危房改造户数 for 改造农村危房. */
function restOf({ name }: ResultItem, words: string): string | undefined {
  if (words.includes(name)) return words.replace(name, '');
  const rest = withoutParts(name, words);
  return rest !== undefined && /^(?:户数|人数|数量|总数|场次|个数|件数|面积|里程|长度|量|数|的)*$/.test(rest)
    ? ''
    : undefined;
}

function isOtherUnit({ unit }: TypedAmount, measure: string): boolean {
  return unit.replace('％', '%') !== measure.replace('％', '%');
}

function isSure({ surely }: Spoken): boolean {
  return surely === 'whole' || surely === 'parts';
}

/** Whether the number beside it is the file's own, so that both speak of the same. */
function isOwnNumber({ now, result }: Spoken): boolean {
  return now !== undefined && result !== undefined && isValueOf(now, result);
}

function scaled({ value, unit }: TypedAmount): Decimal {
  return /百分点/.test(unit) ? value : value.times(measureOf(unit).factor);
}

function factorOf(unit: string): Decimal {
  return /百分点/.test(unit) ? new Decimal(1) : measureOf(unit).factor;
}

function isOfUnit({ unit }: TypedAmount, base: TypedAmount): boolean {
  return /百分点/.test(unit) ? isPercentage(base) : measureOf(unit).base === measureOf(base.unit).base;
}

export function isValueOf(amount: TypedAmount, result: ResultItem): boolean {
  return isNumberOf(amount, result.value, result) || (amount.isVague && mayStandFor(amount, inUnitOf(amount, result)));
}

function inUnitOf({ unit }: TypedAmount, { value, measure }: ResultItem): Decimal {
  return value.times(measureOf(measure).factor).div(measureOf(unit).factor);
}

/** The number itself, or what it comes to in a larger unit: 1.26万亩 for 12600 亩. */
function isNumberOf(amount: TypedAmount, known: Decimal, { measure }: ResultItem): boolean {
  const { base, factor } = measureOf(measure);
  const own = measureOf(amount.unit);
  if (own.base !== base) return false;
  const difference = amount.value.times(own.factor).minus(known.times(factor)).abs();
  const isRounded = own.factor.gt(factor) || amount.decimals > 0;
  return difference.lte(isRounded && own.factor.gt(factor) ? roundingSlack(amount.decimals).times(own.factor) : 0);
}

/** What rounding leaves: of a difference in a larger unit or with decimals, and of typed numbers in a larger unit than it. */
function slackOf(difference: TypedAmount, operands: readonly (TypedAmount | undefined)[]): Decimal {
  const factor = factorOf(difference.unit);
  const isRounded = difference.decimals > 0 || factor.gt(1) || /百分点/.test(difference.unit);
  const own = isRounded ? roundingSlack(difference.decimals).times(factor) : new Decimal(0);
  return operands.reduce((sum, one) => {
    // Money was rounded where it was typed; whole things and rates of results are as the file has them.
    const isRounded = one !== undefined && (measureOf(one.unit).factor.gt(factor) || yuanIn(one.unit) !== undefined);
    if (!isRounded || (yuanIn(one.unit) === '1' && one.decimals === 0)) return sum;
    return sum.plus(roundingSlack(one.decimals).times(measureOf(one.unit).factor));
  }, own);
}

/** The same digits in another order: 1286 for 1268, 1.52万 for 12500. No other number of the same thing is written so by chance. */
function isMisspelt(amount: TypedAmount, result: ResultItem, least: number): boolean {
  const typed = inUnitOf(amount, result);
  const [a, b] = [digitsOf(amount.value), digitsOf(typed)];
  if (amount.isVague || a.length < least || a.length !== b.length || a === b) return false;
  const isMagnitude = amount.value.e === typed.e;
  return isMagnitude && [...a].sort().join('') === [...b].sort().join('');
}

function digitsOf(value: Decimal): string {
  return value
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}
