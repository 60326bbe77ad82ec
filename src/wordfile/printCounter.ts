const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const ROMAN = [
  ...([
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
  ] as const),
  ...([
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
] as const;

/**
 * Prints the number of a list's level in a format of Word's (ECMA-376 Part 1, §17.18.59). A format that nobody uses in
 * Chinese prints as Arabic digits, which is what Word does where a format has no sign for a number.
 */
export function printCounter(value: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return printRoman(value).toUpperCase();
    case 'lowerRoman':
      return printRoman(value);
    case 'upperLetter':
      return printLetter(value).toUpperCase();
    case 'lowerLetter':
      return printLetter(value);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return format.includes('igital') ? printDigits(value) : printChinese(value);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return printLegal(value);
    case 'ideographTraditional':
      return pick('甲乙丙丁戊己庚辛壬癸', value);
    case 'ideographZodiac':
      return pick('子丑寅卯辰巳午未申酉戌亥', value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 50 ? circled(value) : String(value);
    case 'decimalEnclosedParen':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2473 + value) : String(value);
    case 'decimalEnclosedFullstop':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2487 + value) : String(value);
    case 'ideographEnclosedCircle':
      return value >= 1 && value <= 10 ? String.fromCodePoint(0x327f + value) : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'numberInDash':
      return `- ${value} -`;
    default:
      return String(value);
  }
}

/** A number in a circle; to 50, beyond which Unicode has none. */
export function circled(value: number): string {
  if (value <= 20) return String.fromCodePoint(0x245f + value);
  return String.fromCodePoint(value <= 35 ? 0x3250 + value - 20 : 0x32b0 + value - 35);
}

/** Prints a number of up to four digits in Chinese: 十二, 一百〇五 as 一百零五. */
function printChinese(value: number): string {
  if (value <= 0 || value > 9999) return value === 0 ? '零' : String(value);
  const printed = [...String(value)].reduce((text, digit, index, all) => {
    const power = ['', '十', '百', '千'][all.length - 1 - index] ?? '';
    if (digit !== '0') return `${text}${DIGITS[Number(digit)]}${power}`;
    return text.endsWith('零') ? text : `${text}零`;
  }, '');
  return printed.replace(/零$/, '').replace(/^一十/, '十');
}

function printLegal(value: number): string {
  const powers: Readonly<Record<string, string>> = { 十: '拾', 百: '佰', 千: '仟', 零: '零' };
  return [...printChinese(value).replace(/^十/, '一十')]
    .map((sign) => powers[sign] ?? LEGAL[DIGITS.indexOf(sign)] ?? sign)
    .join('');
}

function printDigits(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)] ?? digit).join('');
}

function pick(signs: string, value: number): string {
  return signs[value - 1] ?? String(value);
}

/** a to z, then aa, bb, as Word goes on. */
function printLetter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function printRoman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  let printed = '';
  for (const [sign, worth] of ROMAN) {
    while (left >= worth) {
      printed += sign;
      left -= worth;
    }
  }
  return printed;
}
