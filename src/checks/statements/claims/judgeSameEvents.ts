import type { Finding } from '../../../findings/types.ts';
import { findAll } from '../../../reading/findAll.ts';
import { toldOtherwise } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import type { Check } from '../../types.ts';

/** `康复训练楼于2023年10月完工并投入使用`: a thing, a day and what took place once. */
const EVENT =
  /(?<=^|[，。；：])(?<thing>[\u4e00-\u9fff]{3,16}?)(?:已)?于(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|底|初|[上中下]旬)?(?:正式|全[面部]|顺利)?(?<event>完工|竣工|建成|投入使用|开工|上线|启用|交付|通过验收|竣工验收|签订合同|投用)/g;
/** Of another time, or as it had been planned. */
const ELSE = /计划|拟|预计|将|原定|应|一期|二期|首批|第[一二三]批/;

interface Event {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly thing: string;
  readonly event: string;
  readonly year: string;
  readonly month: string;
  readonly day: string | undefined;
}

/**
 * SE460 told-otherwise for one event of one thing that two places of the report put on two days: `康复训练楼于2023年10月完工` in its description, and
 * `康复训练楼于2022年10月完工` in the text.
 */
export const judgeSameEvents: Check = ({ prose }) => {
  const first = new Map<string, Event>();
  return prose.sentences
    .filter(({ text }) => /于\d{4}年\d{1,2}月/.test(text))
    .flatMap((sentence): readonly Finding[] =>
      listEvents(sentence).flatMap((event): readonly Finding[] => {
        const key = `${event.thing} ${event.event}`;
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, event);
          return [];
        }
        if (areOneDay(before, event)) return [];
        const words = ({ sentence: own, start, end }: Event) => own.text.slice(start, end);
        const place = ({ sentence: own, start, end }: Event) => placeIn(own, start, end);
        return [toldOtherwise({ typed: words(event), before: words(before) }, place(event), place(before))];
      }),
    );
};

function listEvents(sentence: Sentence): readonly Event[] {
  const { text } = sentence;
  if (text.length > LONGEST || ELSE.test(text)) return [];
  return findAll(text, EVENT).map((match) => {
    const { thing = '', year = '', month = '', day, event = '' } = match.groups ?? {};
    const start = match.index + thing.length;
    const end = match.index + match[0].length;
    return { sentence, start, end, thing: plain(thing), event: event.replace('竣工', '完工'), year, month, day };
  });
}

const LONGEST = 1000;

/** The thing without what kind of work it is. */
function plain(thing: string): string {
  return thing.replace(/^(?:其中|全年|本年|当年)/, '').replace(/(?:建设|改造|新建|维修)?(?:工程|项目)$/, '');
}

function areOneDay(one: Event, other: Event): boolean {
  if (one.year !== other.year || Number(one.month) !== Number(other.month)) return false;
  return one.day === undefined || other.day === undefined || Number(one.day) === Number(other.day);
}
