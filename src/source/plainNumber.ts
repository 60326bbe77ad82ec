import { isPlainDecimal } from '../quantity/decimal.ts';

/** What printed tables have in a cell without a number: `—`, `*`, `/`. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-－—–_*＊/／\\×]+|无|不适用|N\/?A)$/i.test(text.trim());
}

/** Whether a text was meant as a number: it has a digit, and but for units and separators nothing else. */
export function looksLikeNumber(text: string): boolean {
  const narrow = text.normalize('NFKC');
  return /\d/.test(narrow) && /^[-+−]?[\d\s,_.'xXoOa-fA-F]*(?:%|\p{Script=Han}{1,4})?$/u.test(narrow);
}

/**
 * The plain number that a text most likely meant (`1,234.56` → `1234.56`, `１２` → `12`, `16人` → `16`); `undefined` if
 * unsure. A unit of money is not dropped, since it may be another than the file's, nor a word that makes the number less
 * exact; a comma that does not part thousands may be a point.
 */
export function suggestNumber(text: string): string | undefined {
  const narrow = text.normalize('NFKC').trim().replace(/^−/, '-').replace(/^\+/, '');
  const cleaned = narrow
    .replace(/\s*(?:%|(?!.*(?:[元角十百千万亿余多]|左右|以上|以下))\p{Script=Han}{1,4})$/u, '')
    .replace(
      /^(-?\d{1,3})((?:[,_'\s]\d{3})+)(?=$|\.)/,
      (_, first: string, groups: string) => first + groups.replace(/\D/g, ''),
    )
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  return isPlainDecimal(cleaned) && cleaned !== text ? cleaned : undefined;
}
