import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Passage, Sentence } from '../prose/types.ts';

const DONE = '(?:完成|完工|竣工|建成|交付|办结|到位|到货|验收|整改|落实|拨付|支付|兑现|发放)';
/** All of it is done. */
const ALL = new RegExp(`(?:已|均|现)?(?:全部|全数|悉数|一个不落地)(?:已|按期|如期|按时|圆满)*${DONE}`, 'g');
/** `，其中地方文献数字化转到2025年`: some is not. */
const BUT = new RegExp(
  `^(?:[，、](?!其中)[^，。；]{1,12})?[，；]其中[^，。；]{2,18}(?:转到|转入|顺延到|推迟到|推迟至|延期到|延至|顺延至|结转到|(?:尚|仍|还)?未(?:能)?${DONE}|没有${DONE}|尚未|仍在)`,
);
/** `22处场地…。22处场地中还有2处未完工`: how many of as many are not. */
const LEFT = new RegExp(
  `^[^。]*。(?:[^。]*[，。])?[^，。]{0,8}?(?<count>[0-9一二三四五六七八九十]+[个项处座条家所间台件])[^，。；]{0,8}?中?，?(?:还|尚|仍)?有(?<left>[0-9一二三四五六七八九十]+[个项处座条家所间台件])[^，。；]{0,6}(?<not>(?:尚|仍|还)?(?:未|没有)(?:能)?${DONE})`,
);

/**
 * SE423 direction-contradicted for all that is said to be done beside some of it that is not: `24项重点工作全部完成，其中地方文献数字化转到2025年`,
 * `22处场地全部完工。目前22处场地中还有2处未完工`. Told at the words of all, and at those that are not done.
 */
export function judgeAllBut(passage: Passage): readonly Finding[] {
  const { text } = passage;
  if (!/全部|全数|悉数|一个不落/.test(text) || !/未|没有|转[到入]|顺延|推迟|延[期至]|仍在|尚/.test(text)) return [];
  return passage.sentences.flatMap((sentence) =>
    findAll(sentence.text, ALL).flatMap((match): readonly Finding[] => {
      const [typed] = match;
      const start = match.index;
      // 全部完成的有12项: of those alone. 争取全部完成: of what is to come.
      const end = start + typed.length;
      if (/^(?:的|后|前|时|之)/.test(sentence.text.slice(end)) || HOPED.test(sentence.text.slice(0, start))) return [];
      return judgeOne(sentence, start, typed, text.slice(sentence.start + end, sentence.start + end + FARTHEST));
    }),
  );
}

const FARTHEST = 80;
const HOPED = /(?:争取|力争|确保|计划|拟|将|要求|预计|应|须|要|未|没有|不能|能否|如|若|待|年底前|原定)[^，。；]{0,10}$/;

function judgeOne(sentence: Sentence, start: number, typed: string, behind: string): readonly Finding[] {
  const place = placeIn(sentence, start, start + typed.length);
  const but = BUT.exec(behind);
  if (but !== null) {
    const derived = behind.slice(but[0].indexOf('其中')).replace(/[，。；].*$/s, '');
    return [directionContradicted({ figure: '', typed, derived }, place)];
  }
  const left = LEFT.exec(behind)?.groups;
  if (left === undefined) return [];
  const { count = '', left: some = '', not = '' } = left;
  // The very things of which all were said to be done.
  if (!sentence.text.slice(0, start).includes(count)) return [];
  const at = sentence.start + start + typed.length + behind.indexOf(not, behind.indexOf(some));
  const other = sentence.passage.placeOf(at, at + not.length);
  return [directionContradicted({ figure: '', typed: not, derived: `${count}${typed}` }, other, place)];
}
