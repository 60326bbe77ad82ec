import type { Place } from '../../../findings/place.ts';
import type { Finding } from '../../../findings/types.ts';
import { findAll } from '../../../reading/findAll.ts';
import lexicon from '../../../reading/generated/lexicon.js';
import { toldOtherwise } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Passage, Sentence } from '../../prose/types.ts';
import { areOneThing, thingBefore } from './thingBefore.ts';

/** Two things that nobody can say of one thing and time, and how it is known that both are of one. */
interface Contrary {
  readonly poles: Readonly<Record<0 | 1, RegExp>>;
  readonly isOfSubject: boolean;
  readonly isInAnyOrder: boolean;
  /** What happened did, whatever was done about it. */
  readonly isForEver: boolean;
}

/** One pole that a passage holds. */
interface Told {
  readonly pole: 0 | 1;
  readonly sentence: Sentence;
  /** Counts the sentences of the passage. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly thing: string;
}

/** Made when the first passage is read: a run without prose needs none. */
let made: readonly Contrary[] | undefined;

function makeContraries(): readonly Contrary[] {
  return Object.entries(lexicon.contraries ?? {}).map(([id, [said = '', contrary = '']]) => ({
    poles: { 0: new RegExp(said, 'g'), 1: new RegExp(contrary, 'g') },
    isOfSubject: id.includes(' subject'),
    isInAnyOrder: id.includes(' either'),
    isForEver: id.includes(' ever'),
  }));
}

/** A sign of each contrary: a passage without any is not read further. */
const ASKED =
  /盘[亏盈]|账面|账上|入账|账外|缺|没有|未|闲置|发生|出现|投诉|举报|信访|结转|结余|延|推迟|滞后|逾期|晚|仍|还在|继续|尚/;
/** Of another time or of some of them, or as somebody foresees it: both may be so. */
const ELSE =
  /除|以外|之外|其余|其他|上年|去年|年初|此前|以前|原先|曾|当时|当初|上半年|截至\d+月|\d月底?前|如果|若|假如|防止|避免|杜绝|防范|严禁|不得|是否|可能|拟|计划于|将|演练|要求|应当|须|下一步|今后/;
/** What was done about it: it is so no more. */
const MENDED = /整改前|处理[后完]|核销[后完]|整改[后完]|调整后|随后|现已|目前已|已补|补[齐办贴登]|已整改|已纠正/;

/**
 * SE460 told-otherwise: one sentence says of a thing what another of the passage denies: `旧采血车已按规定报废。年末盘点时，旧采血车仍在使用。` The first
 * two sentences behind are near enough to be of the same; a table of words says what excludes what.
 */
export function judgeContraries({ text, sentences }: Passage): readonly Finding[] {
  if (text.length > LONGEST || !ASKED.test(text)) return [];
  made ??= makeContraries();
  return made.flatMap((contrary): readonly Finding[] => {
    const listPole = (pole: 0 | 1) => sentences.flatMap((sentence, at) => listTold(sentence, at, contrary, pole));
    const said = listPole(0);
    const denied = said.length === 0 ? said : listPole(1);
    return denied.flatMap((no): readonly Finding[] => {
      const yes = said.find((one) => isNear(one, no) && isOrdered(contrary, one, no) && areOfOne(contrary, one, no));
      if (yes === undefined) return [];
      const [first, last] = isBefore(yes, no) ? [yes, no] : [no, yes];
      const place = ({ sentence, start, end }: Told): Place => placeIn(sentence, start, end);
      return [toldOtherwise({ typed: wordsOf(last), before: wordsOf(first) }, place(last), place(first))];
    });
  });
}

/** A longer paragraph is a whole report. */
const LONGEST = 3000;
/** How many sentences back people still speak of the same. */
const FARTHEST = 2;

function listTold(sentence: Sentence, at: number, contrary: Contrary, pole: 0 | 1): readonly Told[] {
  const { text, scopes, year } = sentence;
  if (text.length > 1000 || scopes.some((scope) => scope.year !== year)) return [];
  return findAll(text, contrary.poles[pole]).flatMap((match): readonly Told[] => {
    const start = match.index;
    const end = start + match[0].length;
    const [from, to] = [clauseStart(text, start), clauseEnd(text, end)];
    const around = [text.slice(from, start), text.slice(end, to)];
    if (around.some((words) => ELSE.test(words) || (!contrary.isForEver && MENDED.test(words)))) return [];
    const what = match.groups?.what ?? match.groups?.what2 ?? '';
    return [{ pole, sentence, at, start, end, what, thing: thingBefore(text, start) }];
  });
}

function clauseStart(text: string, at: number): number {
  return Math.max(...[...'。；'].map((sign) => text.lastIndexOf(sign, at - 1))) + 1;
}

function clauseEnd(text: string, at: number): number {
  const found = text.slice(at).search(/[。；]/);
  return found < 0 ? text.length : at + found;
}

const isNear = (one: Told, other: Told) => Math.abs(one.at - other.at) <= FARTHEST && !overlaps(one, other);
const isBefore = (one: Told, other: Told) => one.at < other.at || (one.at === other.at && one.start < other.start);

const wordsOf = ({ sentence, start, end }: Told) => sentence.text.slice(start, end);

function overlaps(one: Told, other: Told): boolean {
  return one.at === other.at && one.start < other.end && other.start < one.end;
}

const isOrdered = ({ isInAnyOrder }: Contrary, yes: Told, no: Told) => isInAnyOrder || isBefore(yes, no);

function areOfOne({ isOfSubject }: Contrary, yes: Told, no: Told): boolean {
  // 安全事故 and 火灾事故, 档案资料 and 验收资料: the word of one stands in the other.
  if (yes.what !== '' && no.what !== '' && !wordsOf(yes).includes(no.what) && !wordsOf(no).includes(yes.what))
    return false;
  const [first, last] = isBefore(yes, no) ? [yes, no] : [no, yes];
  return !isOfSubject || areOneThing(first.thing, last.thing, last.at - first.at);
}
