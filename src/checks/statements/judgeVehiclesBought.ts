import type { Finding } from '../../findings/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Check } from '../types.ts';
import { knownOf } from './knownOf.ts';

const BOUGHT = /(?:^|[，、（]|其中|本年度?|当年|年内|全年)(?:新购置?|新增购置|购置|更新购置)(?:了|公务用车|公车)*$/;
const OTHERS =
  /[上去]年|明年|下年|拟|计划|预计|将|报废[^，。；]{0,4}购置|累计|以来|业务用车|电动|专用车|洒水|垃圾|救护|摩托/;

/** SE421 figure-contradicted for how many official vehicles were bought, told beside how many there are: `公务用车保有量11辆，其中本年新购2辆`. */
export const judgeVehiclesBought: Check = ({ prose, figures, year }) => {
  const known = knownOf({ prefix: 'threePublic.vehiclesBought', column: '' }, figures, year);
  if (known.state !== 'value' && known.state !== 'none') return [];
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text, amounts, scopes } = sentence;
    if (!/公务用车|公车/.test(text) || !text.includes('购') || OTHERS.test(text)) return [];
    if (scopes.some((one) => one.year !== sentence.year)) return [];
    return amounts.flatMap((amount): readonly Finding[] => {
      const before = text.slice(0, amount.start);
      if (amount.unit !== '辆' || amount.isVague || !BOUGHT.test(before) || !/公务用车|公车/.test(before)) return [];
      const figure = '公务用车购置数';
      const isRight = known.state === 'value' ? amount.value.eq(known.value) : amount.value.isZero();
      if (isRight) return agree(sentence, [amount], { agrees: figure });
      const derived = known.state === 'value' ? `${known.value.toFixed()}辆` : undefined;
      const typed = text.slice(amount.start, amount.end);
      return [figureContradicted({ figure, typed, derived }, placeIn(sentence, amount.start, amount.end))];
    });
  });
};
