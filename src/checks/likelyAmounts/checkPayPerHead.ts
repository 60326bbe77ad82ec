import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import type { Entry, Staff } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import type { FigureCheck } from '../types.ts';
import { payPerHeadDoubtful } from './findings.ts';

/** Personnel money per head and year, in yuan, outside of which a number is more likely wrong than right. */
const LEAST = new Decimal(10_000);
const MOST = new Decimal(1_000_000);

/**
 * SE454 pay-per-head-doubtful: personnel money per head is less than 1万元 or more than 100万元 a year. It is too little only
 * if it is so for the people in post alone, and too much only if it is so for everybody who may be paid by it.
 */
export const checkPayPerHead: FigureCheck = ({ year, figures }): Finding[] => {
  const { staff } = year;
  const personnel = figures.find('basic.personnel.actual');
  const pay = personnel && quantityOf(personnel.outcome);
  const inPost = countOf(staff.staffInPost);
  if (pay?.measure !== 'yuan' || pay.value.lte(0) || inPost.lte(0)) return [];
  const tell = (people: Decimal, why: 'low' | 'high') => {
    // Two decimals of 万元, away from the bound, which would else be printed for a number beyond it.
    const rounding = why === 'low' ? Decimal.ROUND_DOWN : Decimal.ROUND_UP;
    const each = quantity('yuan', pay.value.div(people).div(100).toDecimalPlaces(0, rounding).times(100));
    const args = { why, pay: quantity('yuan', pay.value), people: quantity('person', people), each };
    return [payPerHeadDoubtful(args, staff.staffInPost.place)];
  };
  if (pay.value.div(inPost).lt(LEAST)) return tell(inPost, 'low');
  const paid = countPaid(staff, inPost);
  return pay.value.div(paid).gt(MOST) ? tell(paid, 'high') : [];
};

/** People in post, hired and retired. */
function countPaid({ programmeHires, retirees }: Staff, inPost: Decimal): Decimal {
  const others = [retirees.closing, ...programmeHires.map(({ count }) => count)].map(countOf);
  return Decimal.sum(inPost, ...others);
}

function countOf(entry: Entry<'person'>): Decimal {
  return entry.state === 'value' ? entry.quantity.value : new Decimal(0);
}
