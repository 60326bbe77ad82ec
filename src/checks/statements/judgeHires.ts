import { nameHires } from '../../figures/addStaff.ts';
import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { deniedThoughThere, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';

const HOLDS_NO_POST = /(?:均|都)?(?:没有|不|未)(?:占用?|使用|纳入)(?:本单位)?编制?|(?:属于?|为|是)编外(?:人员|聘用)?/g;
const HOLDS_POST = /(?<!不|未|没有)(?:占用|使用|占|纳入)(?:了)?(?:本单位)?(?:事业|行政)?编制/g;
/** Words between the name of a programme and the number of those hired under it. */
const HIRED =
  /^(?:[”"]|到岗|入职|报到|在岗|人才|计划|政策|项目|专项|聘用|引进|招聘|录用|招录|的|硕士|博士|研究生|技术人员|人员|人才|共|了)*$/;

/** SE421, SE425: how many were hired under a programme, and whether they hold posts, where a sentence names the programme. */
export const judgeHires: Check = (context) => {
  const { programmeHires } = context.year.staff;
  if (programmeHires.length === 0) return [];
  return context.prose.sentences
    .filter(({ text }) => programmeHires.some(({ programme }) => text.includes(programme.slice(0, 4))))
    .flatMap((sentence) => [...judgeNumbers(sentence, context), ...judgePosts(sentence, context)]);
};

function judgeNumbers(sentence: Sentence, { year: { staff } }: CheckContext): Finding[] {
  return staff.programmeHires.flatMap(({ programme, count }, index): Finding[] => {
    // Listed twice, with and without posts: the number may be of either.
    const isOnce = staff.programmeHires.filter((other) => other.programme === programme).length === 1;
    const short = programme.replace(/(?<=.{4})(?:计划|政策|项目|工程)$/, '');
    const isWhole = sentence.text.includes(programme);
    const words = isWhole ? programme : short;
    const at = sentence.text.indexOf(words);
    if (
      at === -1 ||
      count.state !== 'value' ||
      !isOnce ||
      /[县区乡镇局校]|全市|全省|其中|每|各/.test(sentence.text.slice(0, at))
    )
      return [];
    const amount = sentence.amounts.find(({ start }) => start >= at + words.length);
    if (amount === undefined || !/^[人名]$/.test(amount.unit) || amount.isVague) return [];
    const between = sentence.text.slice(at + words.length, amount.start);
    const { value } = count.quantity;
    if ((between === '' && isWhole) || !HIRED.test(between) || amount.value.eq(value)) return [];
    const args = {
      figure: { name: nameHires(staff, index), aspect: 'hires' } as const,
      typed: sentence.text.slice(at, amount.end),
      derived: `${printNumber(value)}人`,
    };
    return [figureContradicted(args, placeIn(sentence, at, amount.end))];
  });
}

function judgePosts(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  const named = year.staff.programmeHires.filter(({ programme }) => text.includes(programme));
  const [hire] = named;
  // Some with posts and some without: the sentence may speak of either.
  const holdsPost = hire?.holdsPost;
  if (hire === undefined || holdsPost === undefined || named.some((one) => one.holdsPost !== holdsPost)) return [];
  if (!text.includes('编') || /离退休|上年|去年|拟|将来/.test(text)) return [];
  const pattern = holdsPost ? HOLDS_NO_POST : HOLDS_POST;
  return findAll(text, pattern).flatMap(({ 0: typed, index }): Finding[] => {
    const at = text.lastIndexOf(hire.programme, index);
    const between = text.slice(at + hire.programme.length, index);
    if (at === -1 || between.length > 30 || /[。；]/.test(between)) return [];
    // Another clause with a noun of its own speaks of others.
    if (!/^[^，]*(?:，(?:均|都|也|并|其|他们|全部)*)?$/.test(between)) return [];
    const figure = { name: hire.programme, aspect: 'hired' } as const;
    const place = placeIn(sentence, index, index + typed.length);
    const define = holdsPost ? deniedThoughThere : figureContradicted;
    return [define({ figure, typed, derived: { holdsPost } }, place)];
  });
}
