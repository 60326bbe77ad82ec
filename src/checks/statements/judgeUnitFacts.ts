import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { namesOthers, othersIn } from './ownWords.ts';

/** What a text may say of its own unit, and what the file has of it. The words compared stand in `said`. */
interface UnitFact {
  readonly what: 'unitKind' | 'rank' | 'supervisor';
  readonly pattern: RegExp;
  readonly of: (unit: UnitYear['unit']) => string | undefined;
  /** The words of the file in the shape of those of the text; `undefined` where it says nothing of the kind. */
  readonly shape: RegExp;
}

const FACTS: readonly UnitFact[] = [
  { what: 'unitKind', pattern: /公益(?<said>[一二三]类)/g, of: ({ kind }) => kind, shape: /公益([一二三]类)/ },
  {
    what: 'rank',
    pattern: /(?:规格|级别|建制)(?:为|是|属|相当于|：)?(?<said>[正副][厅处科县局股]级)/g,
    of: ({ rank }) => rank,
    shape: /([正副][厅处科县局股]级)/,
  },
  {
    what: 'supervisor',
    pattern: /(?:主管部门|上级主管单位)(?:为|是|：)(?<said>[\u4e00-\u9fff]{3,20}?)(?=[，。；、（]|$)/g,
    of: ({ supervisor }) => supervisor,
    shape: /^([\u4e00-\u9fff]{3,20})/,
  },
  {
    what: 'supervisor',
    pattern:
      /(?:隶属于?|直属于|归口于?)(?<said>[\u4e00-\u9fff]{4,20}?(?:局|委员会|委|厅|政府|办公室))(?=[，。；、（]|管理|领导|$)/g,
    of: ({ supervisor }) => supervisor,
    shape: /^([\u4e00-\u9fff]{3,20})/,
  },
  {
    what: 'supervisor',
    pattern:
      /(?:为|是|系)(?<said>[\u4e00-\u9fff]{4,20}?(?:局|委员会|委|厅|政府|办公室))(?:主管|直属|所属|下属|管理)的/g,
    of: ({ supervisor }) => supervisor,
    shape: /^([\u4e00-\u9fff]{3,20})/,
  },
];

/** SE421 figure-contradicted for the unit's kind, rank and supervisor, where the file says another. */
export const judgeUnitFacts: Check = ({ prose, year }) =>
  prose.sentences
    .filter(({ text }) => /公益|规格|级别|建制|主管|隶属|归口|[直所下]属/.test(text))
    .flatMap((sentence) => FACTS.flatMap((fact) => judgeFact(sentence, fact, year)));

function judgeFact(sentence: Sentence, { what, pattern, of, shape }: UnitFact, year: UnitYear): Finding[] {
  const { text } = sentence;
  const derived = shape.exec(of(year.unit) ?? '')?.[1];
  if (derived === undefined) return [];
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, index, groups }): Finding[] => {
    const typed = groups?.said ?? '';
    if (typed === derived || typed.endsWith(derived) || derived.endsWith(typed)) return [];
    const before = text.slice(0, index);
    const clause = before.slice(Math.max(...['，', '；', '。', '：'].map((sign) => before.lastIndexOf(sign))) + 1);
    if (
      namesOthers(before, year) ||
      /[和与、及原拟曾前]/.test(clause) ||
      othersIn(clause.replace(/的?[为是属]?$/, ''), year) !== ''
    )
      return [];
    const start = index + whole.lastIndexOf(typed);
    return [figureContradicted({ figure: { what }, typed, derived }, placeIn(sentence, start, start + typed.length))];
  });
}
