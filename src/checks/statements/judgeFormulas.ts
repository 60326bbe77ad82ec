import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { PassageRead } from './readProse.ts';

const SIGNS = '+＋\\-－—–×xX*÷/／';
const UNIT = '(?:万元|亿元|元|%|人|个|场|次|分|辆|件|项|户|亩)?';
const NUMBER = `\\d+(?:\\.\\d+)?${UNIT}`;
const FORMULA = new RegExp(
  `((?:[（(]*${NUMBER}[）)]*[${SIGNS}])+[（(]*${NUMBER}[）)]*(?:[×xX*]100%)?)[=＝](?:[^\\d=＝，。；]{0,4})(\\d+(?:\\.\\d+)?)(${UNIT})`,
  'g',
);

/** SE421 figure-contradicted for a formula that is written out: `（63.46－32）÷32＝93.81%`. */
export function judgeFormulas(passage: PassageRead): Finding[] {
  return passage.flatMap(({ sentence }) =>
    /[=＝]/.test(sentence.text)
      ? Array.from(sentence.text.matchAll(FORMULA)).flatMap(
          ({ 0: whole, 1: formula = '', 2: result = '', 3: unit = '', index }): Finding[] => {
            const value = evaluate(formula.replace(/[×xX*]100%$/, ''));
            if (value === undefined) return [];
            const typed = new Decimal(result);
            const half = roundingSlack(result.split('.')[1]?.length ?? 0);
            const meant = [value, value.times(100)];
            if (meant.some((one) => one.minus(typed).abs().lte(half))) return [];
            const places = Math.max(2, result.split('.')[1]?.length ?? 0);
            const derived = `${printFixed((unit === '%' ? meant[1] : meant[0]) ?? value, places).replace(/\.?0+$/, '')}${unit}`;
            const end = index + whole.length;
            const start = end - result.length - unit.length;
            return [
              figureContradicted({ figure: formula, typed: result + unit, derived }, placeIn(sentence, start, end)),
            ];
          },
        )
      : [],
  );
}

/** A formula of numbers, four signs and brackets; `undefined` where it is none. */
function evaluate(formula: string): Decimal | undefined {
  const tokens = formula.match(new RegExp(`\\d+(?:\\.\\d+)?|[（(）)${SIGNS}]`, 'g')) ?? [];
  let at = 0;
  const peek = () => tokens[at] ?? '';
  const factor = (): Decimal | undefined => {
    const token = tokens[at++] ?? '';
    if (/^[（(]$/.test(token)) {
      const inner = sum();
      if (!/^[）)]$/.test(peek())) return undefined;
      at += 1;
      return inner;
    }
    return /^\d/.test(token) ? new Decimal(token) : undefined;
  };
  const product = (): Decimal | undefined => {
    let left = factor();
    while (left !== undefined && /^[×xX*÷/／]$/.test(peek())) {
      const isTimes = /^[×xX*]$/.test(tokens[at++] ?? '');
      const right = factor();
      if (right === undefined || (!isTimes && right.isZero())) return undefined;
      left = isTimes ? left.times(right) : left.div(right);
    }
    return left;
  };
  const sum = (): Decimal | undefined => {
    let left = product();
    while (left !== undefined && /^[+＋\-－—–]$/.test(peek())) {
      const isPlus = /^[+＋]$/.test(tokens[at++] ?? '');
      const right = product();
      if (right === undefined) return undefined;
      left = isPlus ? left.plus(right) : left.minus(right);
    }
    return left;
  };
  const value = sum();
  return at === tokens.length ? value : undefined;
}
