import { type Finding, finding } from '../../findings/types.ts';
import type { Prose } from '../../narrative/types.ts';
import { spendingTables } from '../spendingTables.ts';
import type { Check, CheckContext } from '../types.ts';
import type { Passage } from './types.ts';

/** What a draft leaves behind. Each was seen in a published report, or stands in the forms that offices fill in. */
const LEFTOVERS: readonly RegExp[] = [
  // Two words of which one should have been struck out.
  /(?:增加?|增长|上升|提高|超支|减少?|下降|降低|结余)[（(/](?:增加?|增长|上升|提高|超支|减少?|下降|降低|结余)[）)]?/,
  /[是有][/／][否无]/,
  /[□☐○][是有]\s*[□☐○][否无]/,
  // Blanks that were not filled in.
  /[×Xx]{2,4}年(?:[×Xx]{1,2}月)?(?:[×Xx]{1,2}日)?|×年×月(?:×日)?/,
  /(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])/,
  /[×＊*]{2,}/,
  /(?<![二一九〇○零\d])[○〇]{2,}(?=[\u4e00-\u9fff])/,
  /[_＿]{3,}/,
  /(?<![A-Za-z])[NＮ](?=[个项次名家条场件])/,
  // Instructions and notes to oneself.
  /待填写?|待补充|待完善后填|待核实|此处填写|请?根据实际情况填写|请填写|（填写[^）]*）/,
  /(?<![A-Za-z])(?:TODO|[Tt]odo|FIXME|[Ff]ixme|TBD|[Tt]bd)(?![A-Za-z])/,
  /批注|请(?:财务|领导)?再?核(?:对|实)一下/,
  // A sign of a symbol font: ≤100% became Q100%.
  /[QqR](?=\d{1,3}(?:\.\d+)?%)[QqR]?\d{1,3}(?:\.\d+)?%/,
];

/** All of them as one: a text is read once. */
const ANY_LEFTOVER = new RegExp(LEFTOVERS.map(({ source }) => source).join('|'), 'g');

const VOID_REASON = /^[\s　]*(无|暂无|没有|不详|[/／\\—–-]+|同上|略|见上|如上)[。．.]?[\s　]*$/;

/** SE434 leftover, SE435 void-reason. */
export const checkLeftovers: Check = (context) => [
  ...context.prose.passages.flatMap(findLeftovers),
  ...listReasons(context).flatMap((prose): Finding[] => {
    const typed = wordsOf(prose);
    const word = VOID_REASON.exec(typed)?.[1];
    return word === undefined ? [] : [finding('SE435', { typed: word }, prose.blocks[0]?.place ?? prose.place)];
  }),
];

function findLeftovers({ text, placeOf }: Passage): Finding[] {
  return Array.from(text.matchAll(ANY_LEFTOVER), ({ 0: typed, index }) =>
    finding('SE434', { typed }, placeOf(index, index + typed.length)),
  );
}

function listReasons({ year }: CheckContext): readonly Prose[] {
  const reasons = spendingTables(year).flatMap(({ items }) => items.map(({ reason }) => reason?.prose));
  return [...reasons, ...year.problems.map(({ cause }) => cause)].filter((prose) => prose !== undefined);
}

function wordsOf({ blocks }: Prose): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? block.content.map((inline) => (inline.type === 'text' ? inline.value : '…')).join('')
        : '…',
    )
    .join('…');
}
