/**
 * Fonts whose signs lie at codes of their own, so that the text holds other characters than people see: the signs that
 * reports use, by the code in the font. Adobe's table for Symbol, Microsoft's for Wingdings.
 */
const SYMBOL = signsFrom({
  33: '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_',
  97: 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  161: 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…',
  197: '⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊',
  229: '∑',
});
const WINGDINGS = signsFrom({
  108: '●❍■□❐',
  113: '❑❒⬧⧫◆❖⬥',
  128: '⓪①②③④⑤⑥⑦⑧⑨⑩',
  139: '⓿❶❷❸❹❺❻❼❽❾❿',
  159: '•▪',
  161: '○',
  164: '◉◎',
  167: '▪□',
  216: '➢',
  223: '←→↑↓',
  251: '✗✓☒☑',
  70: '☞',
  82: '☼',
  171: '★',
});
const WINGDINGS_2 = signsFrom({
  79: '✗✓☒☑',
  83: '☒☒',
  151: '●',
  163: '□',
  106: '①②③④⑤⑥⑦⑧⑨⑩',
});
const FONTS: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
};

/** Names of fonts of which no sign is what its code says. */
const STRANGE = /^(?:symbol|wingdings(?: [23])?|webdings|zapfdingbats|mt extra|marlett)$/i;

/** Whether the characters of a text in this font print as other signs. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && STRANGE.test(font);
}

/**
 * Returns the character of a sign; `undefined` where the font has no such table, or the table no such sign.
 *
 * @param code as the file has it: in the font, or 0xF000 above it in the private area of Unicode
 */
export function mapSymbol(font: string | undefined, code: number): string | undefined {
  const within = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (within === 0x20) return ' ';
  return FONTS[font?.toLowerCase() ?? '']?.get(within);
}

function signsFrom(runs: Readonly<Record<number, string>>): ReadonlyMap<number, string> {
  const signs = new Map<number, string>();
  for (const [start, text] of Object.entries(runs)) {
    for (const [index, sign] of [...text].entries()) signs.set(Number(start) + index, sign);
  }
  return signs;
}
