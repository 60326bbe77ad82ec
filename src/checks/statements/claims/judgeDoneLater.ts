import type { Finding } from '../../../findings/types.ts';
import { deniedThoughThere } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Check } from '../../types.ts';
import { readDays } from '../readDays.ts';

/** 已于, right before a day. */
const DONE = /已经?(?:于|在)$/;

/** SE425 denied-though-there for what is said to be done on a day after that of the report: `自评表已于2024年5月15日在网站公开`, in a report of 16 April. */
export const judgeDoneLater: Check = ({ prose, year: { date } }) => {
  const [madeYear = 0, madeMonth = 0, madeDay = 0] = date.split('-').map(Number);
  return prose.sentences
    .filter(({ text }) => /已经?[于在]\d{4}年/.test(text))
    .flatMap((sentence) =>
      readDays(sentence).flatMap(({ start, end, year, month, day }): readonly Finding[] => {
        const said = DONE.exec(sentence.text.slice(0, start));
        if (said === null || year === undefined || !/^\d{4}年/.test(sentence.text.slice(start, end))) return [];
        const isLater =
          year !== madeYear
            ? year > madeYear
            : month !== madeMonth
              ? month > madeMonth
              : day !== undefined && day > madeDay;
        if (!isLater) return [];
        const typed = sentence.text.slice(said.index, end);
        const args = { figure: { what: 'reportDay' } as const, typed, derived: { is: date } };
        return [deniedThoughThere(args, placeIn(sentence, said.index, end))];
      }),
    );
};
