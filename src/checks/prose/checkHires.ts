import type { Finding } from '../../findings/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { deniedThoughThere, figureContradicted } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const HOLDS_NO_POST = /(?:均|都)?(?:没有|不|未)(?:占用?|使用|纳入)(?:本单位)?编制?|(?:属于?|为|是)编外(?:人员|聘用)?/g;
const HOLDS_POST = /(?<!不|未|没有)(?:占用|使用|占|纳入)(?:了)?(?:本单位)?(?:事业|行政)?编制/g;

/** SE425 denied-though-there, SE421: whether those hired under a programme hold posts, where a sentence names the programme. */
export const checkHires: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => text.includes('编'))
    .flatMap((sentence) => checkSentence(sentence, context));

function checkSentence(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  const named = year.staff.programmeHires.filter(({ programme }) => text.includes(programme));
  const [hire] = named;
  // Some with posts and some without: the sentence may speak of either.
  if (hire?.holdsPost === undefined || named.some(({ holdsPost }) => holdsPost !== hire.holdsPost)) return [];
  if (hasAny(text, ['离退休', '上年', '去年', '拟', '将来'])) return [];
  const pattern = hire.holdsPost ? HOLDS_NO_POST : HOLDS_POST;
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: typed, index }): Finding[] => {
    const at = text.lastIndexOf(hire.programme, index);
    const between = text.slice(at + hire.programme.length, index);
    if (at === -1 || between.length > 30 || /[。；]/.test(between)) return [];
    // Another clause with a noun of its own speaks of others.
    if (!/^[^，]*(?:，(?:均|都|也|并|其|他们|全部)*)?$/.test(between)) return [];
    const figure = `${hire.programme}聘用的人员`;
    const place = placeIn(sentence, index, index + typed.length);
    return hire.holdsPost
      ? [deniedThoughThere({ figure, typed, derived: '占用编制' }, place)]
      : [figureContradicted({ figure, typed, derived: '不占编制的' }, place)];
  });
}
