import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { ShareSaid } from '../../reading/types.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { isShare, type Stretch } from './joinSentences.ts';

/** Nothing is spent that is of neither. */
const BOTH = ['basic.total', 'projects.total'];

/** SE428 parts-differ for shares of basic and of project spending, which leave nothing out: `占75.65%；项目支出…，占25.35%`. */
export function judgeComplements({ statements }: Stretch, findings: Finding[]): void {
  const shares = statements.filter(isShare).filter(({ statement }) => isOwn(statement));
  const [one, other, ...rest] = shares;
  if (one === undefined || other === undefined || rest.length > 0) return;
  const prefixes = [one, other].map(({ statement }) => statement.thing?.prefixes[0] ?? '');
  if (!BOTH.every((prefix) => prefixes.includes(prefix))) return;
  const sum = one.statement.amount.value.plus(other.statement.amount.value);
  const decimals = Math.min(one.statement.amount.decimals, other.statement.amount.decimals);
  if (sum.minus(100).abs().lte(new Decimal(10).pow(-decimals))) return;
  const { sentence, statement } = other;
  const typed = sentence.text.slice(statement.start, statement.end);
  findings.push(partsDiffer({ typed, sum: `${printNumber(sum)}%` }, placeOf(other), placeOf(one)));
}

/** Of all that was spent, and not of what grew. */
function isOwn({ amount, circumstances, wholeColumn }: ShareSaid): boolean {
  return !amount.isVague && circumstances.size === 0 && wholeColumn === undefined;
}

function placeOf({ sentence, statement }: { sentence: Sentence; statement: ShareSaid }): Finding['places'][0] {
  return placeIn(sentence, statement.start, statement.end);
}
