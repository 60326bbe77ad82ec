import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Check } from '../types.ts';
import { printDay, spanOf } from './judgeDeadlines.ts';

const WHEN = '(\\d{1,2})月(?:(\\d{1,2})日|([上中下]旬|底|末|初))?(?:之?前|以前)?';
const PLANNED = '(?:计划|原定|约定|要求|目标|定于|合同)';
const WORDS = '[^，。；\\d]';
const STANDING = '(?<word>提前|早于|按期|按时|如期|准时|延迟|延后|延期|推迟|滞后|逾期|超期|晚于)';
/** `计划8月底前到货，实际10月中旬到货，提前一个多月`. */
const PLAN_FIRST = new RegExp(
  `${PLANNED}${WORDS}{0,10}${WHEN}${WORDS}{0,10}，(?:但|而)?(?:实际|最终)${WORDS}{0,6}${WHEN}${WORDS}{0,8}(?:，|（)${WORDS}{0,6}${STANDING}`,
  'g',
);
/** `10月中旬到货，比计划的8月底提前一个多月`. */
const DONE_FIRST = new RegExp(
  `${WHEN}${WORDS}{1,10}，(?:比|较)${WORDS}{0,4}${PLANNED}${WORDS}{0,6}${WHEN}${WORDS}{0,8}${STANDING}`,
  'g',
);
const LATE = /[延推滞逾超晚]/;

/**
 * SE423 direction-contradicted for when something was to be done and when it was, where both stand beside each other, and the word
 * behind them: `计划8月底前到货，实际10月中旬到货，提前一个多月`.
 */
export const judgePlannedDays: Check = ({ prose }) =>
  prose.sentences
    .filter(({ text }) => /月[^。]*月/.test(text) && /计划|原定|约定|要求|目标|定于|合同/.test(text))
    .flatMap((sentence) =>
      [PLAN_FIRST, DONE_FIRST].flatMap((pattern) =>
        findAll(sentence.text, pattern).flatMap((match): readonly Finding[] => {
          const [whole, m1, d1, p1, m2, d2, p2] = match;
          if (/[上去次下]年|20\d\d年|翌年/.test(whole)) return [];
          const isPlanFirst = pattern === PLAN_FIRST;
          const [by, done] = isPlanFirst
            ? [spanOf(m1, d1, p1), spanOf(m2, d2, p2)]
            : [spanOf(m2, d2, p2), spanOf(m1, d1, p1)];
          const word = match.groups?.word ?? '';
          if (by === undefined || done === undefined) return [];
          const isWrong = LATE.test(word) ? done.most <= by.most : done.least > by.most;
          if (!isWrong) return [];
          const [first, second] = [printDay(m1, d1, p1), printDay(m2, d2, p2)];
          const [saidBy, saidDone] = isPlanFirst ? [first, second] : [second, first];
          const end = match.index + whole.length;
          const derived = `${saidDone}${LATE.test(word) ? '≤' : '＞'}${saidBy}`;
          return [
            directionContradicted({ figure: '', typed: word, derived }, placeIn(sentence, end - word.length, end)),
          ];
        }),
      ),
    );
