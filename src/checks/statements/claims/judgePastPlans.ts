import type { Finding } from '../../../findings/types.ts';
import { findAll } from '../../../reading/findAll.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { staleYear } from '../../prose/wording/findings.ts';
import type { Check } from '../../types.ts';

/** `2024年，我局将继续清淤河道`: a year, the unit itself or nobody, and what it is going to do. */
const WILL =
  /(?<=^|[。；\n])[\s　]*(?<year>\d{4})年度?，?(?:[我本][\u4e00-\u9fff]{1,4}?|全[局院校镇街站]|街道|单位)?，?(?<will>将(?:继续|进一步|重点|着力|从|以|加[强大快]|抓|把|对|按照|严格|切实)|拟(?:继续|重点|安排)|计划(?:继续|进一步)|继续(?:加|推|完善|做好|深化)|要(?:继续|进一步))/g;

/**
 * SE430 stale-year for a year of the report, or before, in which something is still going to be done though the report was made after it. `2024年，我局将继续…` in a report of 2024 that was made in 2025:
 * 2025 was meant.
 */
export const judgePastPlans: Check = ({ prose, year: { date } }) => {
  const made = Number(date.slice(0, 4));
  return prose.sentences
    .filter(({ text }) => /将|拟|计划|继续/.test(text))
    .flatMap((sentence): readonly Finding[] =>
      findAll(sentence.text, WILL).flatMap((match): readonly Finding[] => {
        const typed = match.groups?.year ?? '';
        if (Number(typed) > sentence.year || Number(typed) >= made) return [];
        // 2024年计划继续…，实际…: how it had been planned.
        if (/实际|完成了|已(?:经)?完成|原/.test(sentence.text)) return [];
        const start = match.index + match[0].indexOf(typed);
        return [
          staleYear({ typed: `${typed}年`, year: String(made) }, placeIn(sentence, start, start + typed.length + 1)),
        ];
      }),
    );
};
