import {
  checkedSoFar,
  numberOfOtherYear,
  printedQuotient,
  printedSum,
  staleTitle,
  unitDoubtful,
} from '../../../src/drafting/printed/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  printedSum({ name: '合计', printed: '49.50', made: '48.50' }, at),
  printedSum({ name: '', printed: '40分', made: '38分' }, at),
  ...(['quotient', 'growth', 'difference'] as const).map((how) =>
    printedQuotient({ printed: '97.35%', made: '93.75%', one: '15.00', other: '16.00', how }, at),
  ),
  numberOfOtherYear({ number: '1,204', row: '流量测验', itsYear: '2022', year: '2023', instead: '1,388' }, at),
  staleTitle({ typed: '2022年度', year: '2023', where: 'title' }, at),
  staleTitle({ typed: '2022年度', year: '2023', where: 'margin' }, at),
  unitDoubtful({ table: 3, typed: '万元', meant: '元' }, at),
  // So many parts are lacking that the last ones are only counted.
  checkedSoFar(
    {
      form: 'unit-general',
      sections: { placed: 9, of: 10 },
      paragraphs: { placed: 40, of: 42 },
      cells: { placed: 70, of: 75 },
      tables: [],
      lacking: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((part) => ({ part, names: ['一', '二'] })),
    },
    at,
  ),
];
