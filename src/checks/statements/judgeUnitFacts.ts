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
  /** What words of one kind come to; without it, the words are compared. */
  readonly classOf?: (words: string) => string | undefined;
}

/** 行政单位 is what accounts call those of all kinds but 事业单位. */
function classOf(words: string): string | undefined {
  if (/事业单位/.test(words)) return 'institution';
  if (/群团|人民团体/.test(words)) return 'masses';
  if (/企业|公司/.test(words)) return 'company';
  return /行政机关|工作部门|组成部门|派出机关|审判机关|检察机关|权力机关/.test(words) ? 'office' : undefined;
}

const FACTS: readonly UnitFact[] = [
  {
    what: 'unitKind',
    pattern:
      /(?:是|为|属于?|系)[^，。；：]{0,24}?(?<said>行政机关|事业单位|群团组织|群团机关|人民团体|(?:国有)?企业|政府(?:工作|组成)部门)(?=[，。；、（]|$)/g,
    of: ({ kind }) => kind,
    shape: /^(.+)$/,
    classOf,
  },
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

const APPROVED = /经[\u4e00-\u9fff]{2,20}?(?:批准|批复|同意)(?:设立|成立|组建)?的?/g;

/** SE421 figure-contradicted for the unit's kind, rank and supervisor, where the file says another. */
export const judgeUnitFacts: Check = ({ prose, year }) =>
  prose.sentences
    .filter(({ text }) => /公益|机关|单位|团体|组织|企业|部门|规格|级别|建制|主管|隶属|归口|[直所下]属/.test(text))
    .flatMap((sentence) => FACTS.flatMap((fact) => judgeFact(sentence, fact, year)));

function judgeFact(
  sentence: Sentence,
  { what, pattern, of, shape, classOf: classes }: UnitFact,
  year: UnitYear,
): Finding[] {
  const { text } = sentence;
  const derived = shape.exec(of(year.unit) ?? '')?.[1];
  if (derived === undefined) return [];
  return Array.from(text.matchAll(pattern)).flatMap(({ 0: whole, index, groups }): Finding[] => {
    const typed = groups?.said ?? '';
    const [one, other] = [classes?.(typed), classes?.(derived)];
    if (classes !== undefined && (one === undefined || other === undefined || one === other)) return [];
    if (classes !== undefined && /参照|参公|原|改制|转/.test(whole)) return [];
    if (typed === derived || typed.endsWith(derived) || derived.endsWith(typed)) return [];
    const before = text.slice(0, index);
    const clause = before.slice(Math.max(...['，', '；', '。', '：'].map((sign) => before.lastIndexOf(sign))) + 1);
    // 学院是经市人社局批准设立的公益二类事业单位: who approved it is no other.
    const plain = clause
      .replace(APPROVED, '')
      .replace(/^.{0,12}(?:学院|医院|学校|中心|街道)(?=[是为系属])/, (own) =>
        year.unit.name.endsWith(own) ? '' : own,
      );
    if (
      namesOthers(before.replace(APPROVED, ''), year) ||
      /[和与、及原拟曾前]/.test(clause) ||
      othersIn(plain.replace(/的?[为是属]?$/, ''), year) !== ''
    )
      return [];
    const start = index + whole.lastIndexOf(typed);
    return [figureContradicted({ figure: { what }, typed, derived }, placeIn(sentence, start, start + typed.length))];
  });
}
