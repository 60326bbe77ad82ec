import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { readUnitFacts, type UnitFactSaid } from '../../reading/readUnitFacts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { namesOthers, othersIn } from './ownWords.ts';

/** What the file has of its own unit, in the shape of what a text says of it. */
interface FiledFact {
  readonly what: 'unitKind' | 'rank' | 'supervisor' | 'funding';
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

/** 全额拨款, 财政全额保障 and 全额供养 are one; words of other kinds say nothing of how much is paid. */
function classOfFunding(words: string): string | undefined {
  if (/自收自支|自理/.test(words)) return 'own';
  return /差额/.test(words) ? 'part' : /全额/.test(words) ? 'whole' : undefined;
}

/** How each is read in the file’s own words. */
const FILED: Readonly<Record<UnitFactSaid['fact'], FiledFact>> = {
  kind: { what: 'unitKind', of: ({ kind }) => kind, shape: /^(.+)$/, classOf },
  benefit: { what: 'unitKind', of: ({ kind }) => kind, shape: /公益([一二三]类)/ },
  rank: { what: 'rank', of: ({ rank }) => rank, shape: /([正副][厅处科县局股]级)/ },
  funding: { what: 'funding', of: ({ funding }) => funding, shape: /^(.+)$/, classOf: classOfFunding },
  supervisor: { what: 'supervisor', of: ({ supervisor }) => supervisor, shape: /^([\u4e00-\u9fff]{3,20})/ },
};

const APPROVED = /经[\u4e00-\u9fff]{2,20}?(?:批准|批复|同意)(?:设立|成立|组建)?的?/g;

/** SE421 figure-contradicted for the unit's kind, rank, funding and supervisor, where the file says another. */
export const judgeUnitFacts: Check = ({ prose, year }) =>
  prose.sentences
    .filter(({ text }) => /公益|机关|单位|团体|组织|企业|部门|规格|级别|建制|经费|主管|隶属|归口|[直所下]属/.test(text))
    .flatMap((sentence) => readUnitFacts(sentence.text).flatMap((said) => judgeFact(sentence, said, year)));

function judgeFact(sentence: Sentence, said: UnitFactSaid, year: UnitYear): Finding[] {
  const { text } = sentence;
  const { what, of, shape, classOf: classes } = FILED[said.fact];
  const { words: typed, whole, start: index, wordsStart: start } = said;
  const derived = shape.exec(of(year.unit) ?? '')?.[1];
  if (derived === undefined) return [];
  const [one, other] = [classes?.(typed), classes?.(derived)];
  if (classes !== undefined && (one === undefined || other === undefined || one === other)) return [];
  if (classes !== undefined && /参照|参公|原|改制|转/.test(whole)) return [];
  if (typed === derived || typed.endsWith(derived) || derived.endsWith(typed)) return [];
  const before = text.slice(0, index);
  const clause = before.slice(Math.max(...['，', '；', '。', '：'].map((sign) => before.lastIndexOf(sign))) + 1);
  // 学院是经市人社局批准设立的公益二类事业单位: who approved it is no other.
  const plain = clause
    .replace(APPROVED, '')
    .replace(/^.{0,12}(?:学院|医院|学校|中心|街道)(?=[是为系属])/, (own) => (year.unit.name.endsWith(own) ? '' : own));
  if (
    namesOthers(before.replace(APPROVED, ''), year) ||
    /[和与、及原拟曾前]/.test(clause) ||
    othersIn(plain.replace(/的?[为是属]?$/, ''), year) !== ''
  )
    return [];
  return [figureContradicted({ figure: { what }, typed, derived }, placeIn(sentence, start, start + typed.length))];
}
