import { printReference } from '../document/printFigure.ts';
import type { Figure } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { Form } from '../form/types.ts';
import { printMoney, printNumber, printRate } from '../quantity/print.ts';
import type { MoneyUnit, Quantity } from '../quantity/quantity.ts';

/** Prints a figure: in Chinese as the report's prose does, in English as a plain number with its unit and sign. */
export function printDiffFigure(figure: Figure, form: Form, lang: Lang): string {
  return lang === 'zh' ? printReference(figure, form) : printInEnglish(figure, form.money);
}

function printInEnglish({ outcome }: Figure, money: MoneyUnit): string {
  switch (outcome.state) {
    case 'value':
      return printQuantity(outcome.quantity, money);
    case 'none':
      return 'none';
    case 'unknown':
      return '(not known)';
    case 'undefined':
      return '(cannot be worked out)';
  }
}

function printQuantity(quantity: Quantity, money: MoneyUnit): string {
  const { measure, value } = quantity;
  switch (measure) {
    case 'yuan': {
      const amount = { measure, value };
      // With all its digits, as findings print it: a change of a fen is one.
      return `${printMoney(amount, money)} ${moneyUnit(money, 'en')}`;
    }
    case 'ratio':
      return printRate({ measure, value });
    case 'person':
    case 'post':
    case 'point':
    case 'count':
      return printNumber(value);
  }
}

/** Names a unit of money behind an amount; in English a blank stands between them. */
export function moneyUnit(money: MoneyUnit, lang: Lang): string {
  if (lang === 'zh') return money;
  return money === '元' ? 'yuan' : 'wan yuan';
}
