import type { Finding } from '../../../findings/types.ts';
import { findAll } from '../../../reading/findAll.ts';
import { toldOtherwise } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Passage, Sentence } from '../../prose/types.ts';
import { areOneThing, thingBefore } from './thingBefore.ts';

/** The ways of buying by the Government Procurement Law, article 26, and the framework agreements of 2022: a purchase has one of them. */
const METHOD =
  /(?:采用|采取|经|通过|以|实行|按)(?:了)?(?:政府采购)?(?<method>公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|单一来源|框架协议)(?:采购|方式|的方式|程序)*(?=[，。；、确选采签定组完]|$)/g;
/** Of several purchases, or of one that was begun anew. */
const SEVERAL =
  /失败|流标|废标|变更|改为|转为|改用|首次|第[一二三]次|重新|或者?|分别|部分|先|后续|其余|其他|上年|去年|各/;

interface Bought {
  readonly sentence: Sentence;
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly method: string;
  readonly thing: string;
}

/** SE460 told-otherwise for one purchase that was made in two ways: `扩建工程采用竞争性磋商方式确定施工单位。该工程经公开招标，于3月签订合同`. */
export function judgeMethods({ text, sentences }: Passage): readonly Finding[] {
  if (!/招标|谈判|磋商|询价|单一来源|框架协议/.test(text) || SEVERAL.test(text)) return [];
  const bought = sentences.flatMap((sentence, at): Bought[] =>
    findAll(sentence.text, METHOD).map((match) => {
      const end = match.index + match[0].length;
      const method = match.groups?.method ?? '';
      return { sentence, at, start: match.index, end, method, thing: thingBefore(sentence.text, match.index) };
    }),
  );
  return bought.flatMap((one, index): readonly Finding[] => {
    const other = bought
      .slice(0, index)
      .findLast(({ thing, at, method }) => method !== one.method && areOneThing(thing, one.thing, one.at - at));
    if (other === undefined || other.thing === '' || (one.thing === '' && one.at === other.at)) return [];
    const words = ({ sentence, start, end }: Bought) => sentence.text.slice(start, end);
    const place = ({ sentence, start, end }: Bought) => placeIn(sentence, start, end);
    return [toldOtherwise({ typed: words(one), before: words(other) }, place(one), place(other))];
  });
}
