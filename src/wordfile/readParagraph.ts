import { dropHidden } from '../findings/forbiddenCharacters.ts';
import type { XmlElement } from '../opc/parseXml.ts';
import { circled } from './printCounter.ts';
import type { NoteReference } from './raw.ts';
import type { OpenField, Reading } from './reading.ts';
import type { Style } from './readStyles.ts';
import { isSymbolFont, mapSymbol } from './symbols.ts';
import { childOf, chooseAlternative, elementsOf, flagOf, numberOf, textOf, valOf } from './wordXml.ts';

/** The text of a paragraph, and what hangs on it. */
export interface ParagraphText {
  text: string;
  /** Its passages in bold, and whether it has words that are not. */
  readonly bold: string[];
  hasPlain: boolean;
  /** The contents of text boxes, whose paragraphs stand beside this one. */
  readonly boxes: XmlElement[];
  readonly notes: NoteReference[];
  /** Whether a part of it is in a table of contents. */
  isContents: boolean;
}

export function startText(): ParagraphText {
  return { text: '', bold: [], hasPlain: false, boxes: [], notes: [], isContents: false };
}

/** What the text in an element is set in: a font, bold, or hidden. */
interface Setting {
  readonly font: string | undefined;
  readonly isBold: boolean;
  readonly isHidden: boolean;
}

/** Reads the content of a paragraph as it is printed once all changes are accepted, and adds it to the text. */
export function readContent(
  element: XmlElement,
  style: Pick<Style, 'isBold' | 'isHidden'> | undefined,
  into: ParagraphText,
  reading: Reading,
): void {
  new ContentReader(into, reading, style).read(element);
  // No field keeps its code over the end of a paragraph; one that is broken must not swallow the rest of the file.
  while (reading.fields.length > 0 && reading.fields.at(-1)?.inResult === false) reading.fields.pop();
}

class ContentReader {
  readonly #into: ParagraphText;
  readonly #reading: Reading;
  readonly #style: Pick<Style, 'isBold' | 'isHidden'> | undefined;
  #hidden = '';
  #isInBold = false;

  constructor(into: ParagraphText, reading: Reading, style: Pick<Style, 'isBold' | 'isHidden'> | undefined) {
    this.#into = into;
    this.#reading = reading;
    this.#style = style;
  }

  read(element: XmlElement): void {
    this.#readInline(element);
    this.#endHidden();
  }

  #readInline(parent: XmlElement): void {
    for (const element of elementsOf(parent)) {
      switch (element.name) {
        case 'w:pPr':
        case 'w:sdtPr':
        case 'w:sdtEndPr':
        case 'w:smartTagPr':
        case 'w:customXmlPr':
        case 'm:oMathParaPr':
          break;
        case 'w:r':
          this.#readRun(element);
          break;
        case 'w:ins':
        case 'w:moveTo':
          this.#reading.met.insertions += 1;
          this.#readInline(element);
          break;
        case 'w:del':
        case 'w:moveFrom':
          this.#reading.met.deletions += 1;
          break;
        case 'w:fldSimple':
          this.#readSimpleField(element);
          break;
        case 'm:oMath':
          this.#add(printMath(element), NO_SETTING);
          break;
        case 'mc:AlternateContent': {
          const branch = chooseAlternative(element);
          if (branch !== undefined) this.#readInline(branch);
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#readDrawing(element);
          break;
        default:
          // Hyperlinks, content controls, smart tags, and what other programs put around text.
          this.#readInline(element);
      }
    }
  }

  #readRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const style = this.#reading.styles.ofRun(valOf(properties, 'w:rStyle'));
    const isHidden = flagOf(properties, 'w:vanish') ?? style?.isHidden ?? this.#style?.isHidden ?? false;
    const isBold = flagOf(properties, 'w:b') ?? style?.isBold ?? this.#style?.isBold ?? false;
    const fonts = childOf(properties, 'w:rFonts')?.attributes;
    this.#readInRun(run, { font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'], isBold, isHidden });
  }

  #readInRun(run: XmlElement, setting: Setting): void {
    for (const element of elementsOf(run)) {
      switch (element.name) {
        case 'w:t':
          this.#add(printText(element, setting, this.#reading, this.#into.text), setting);
          break;
        case 'w:tab':
        case 'w:ptab':
          this.#add('\t', setting);
          break;
        case 'w:br':
        case 'w:cr':
          this.#add('\n', setting);
          break;
        case 'w:noBreakHyphen':
          this.#add('-', setting);
          break;
        case 'w:sym': {
          const { 'w:font': font, 'w:char': code } = element.attributes;
          this.#add(printSymbol(font, Number.parseInt(code ?? '', 16), this.#reading, this.#into.text), setting);
          break;
        }
        case 'w:fldChar':
          this.#readFieldMark(element, setting);
          break;
        case 'w:instrText': {
          const field = this.#reading.fields.at(-1);
          if (field?.inResult === false) field.code += textOf(element);
          break;
        }
        case 'w:footnoteReference':
        case 'w:endnoteReference': {
          const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
          this.#into.notes.push({ kind, id: element.attributes['w:id'] ?? '' });
          break;
        }
        case 'w:ruby': {
          const base = childOf(element, 'w:rubyBase');
          if (base !== undefined) this.#readInline(base);
          break;
        }
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#readDrawing(element);
          break;
        case 'mc:AlternateContent': {
          const branch = chooseAlternative(element);
          if (branch !== undefined) this.#readInRun(branch, setting);
          break;
        }
        // A soft hyphen is not printed where nothing breaks; what else a run may hold has no text of the document.
        default:
          break;
      }
    }
  }

  #add(text: string, { isBold, isHidden }: Setting): void {
    const { fields, met, inContents } = this.#reading;
    if (text === '' || fields.some(({ inResult }) => !inResult)) return;
    if (isHidden) {
      if (this.#hidden === '') met.hidden.push('');
      this.#hidden += text;
      return;
    }
    this.#endHidden();
    for (const field of fields) field.hasResult = true;
    this.#into.isContents ||= inContents || fields.some(({ code }) => /^\s*TOC\b/.test(code));
    this.#into.text += text;
    this.#noteBold(text, isBold);
  }

  /** Keeps passages in bold; runs beside each other are one. */
  #noteBold(text: string, isBold: boolean): void {
    const { bold } = this.#into;
    if (isBold && this.#isInBold) bold[bold.length - 1] += text;
    else if (isBold) bold.push(text);
    else if (text.trim() !== '') this.#into.hasPlain = true;
    this.#isInBold = isBold;
  }

  /** Keeps how a hidden text begins, to be told. */
  #endHidden(): void {
    const { hidden } = this.#reading.met;
    if (this.#hidden === '') return;
    hidden[hidden.length - 1] = this.#hidden.trim();
    this.#hidden = '';
  }

  #readFieldMark(element: XmlElement, setting: Setting): void {
    const { fields } = this.#reading;
    switch (element.attributes['w:fldCharType']) {
      case 'begin':
        fields.push({ code: '', inResult: false, hasResult: false, choice: readChoice(childOf(element, 'w:ffData')) });
        break;
      case 'separate': {
        const field = fields.at(-1);
        if (field !== undefined) field.inResult = true;
        break;
      }
      case 'end': {
        const field = fields.pop();
        if (field !== undefined) this.#endField(field, setting);
      }
    }
  }

  #readSimpleField(element: XmlElement): void {
    const code = element.attributes['w:instr'] ?? '';
    const field: OpenField = {
      code,
      inResult: true,
      hasResult: false,
      choice: readChoice(childOf(element, 'w:ffData')),
    };
    this.#reading.fields.push(field);
    this.#readInline(element);
    // Nested fields are closed where they are opened, unless the file is broken.
    while (this.#reading.fields.pop() !== field && this.#reading.fields.length > 0);
    this.#endField(field, NO_SETTING);
  }

  /** A field without a result prints what its code says; if that cannot be known, it is told. */
  #endField(field: OpenField, setting: Setting): void {
    if (LINKS.test(field.code)) this.#reading.met.links += 1;
    if (field.hasResult) return;
    const printed = field.choice ?? printField(field.code, this.#reading, this.#into.text);
    if (printed !== undefined) this.#add(printed, setting);
    else if (this.#reading.fields.every(({ inResult }) => inResult)) {
      this.#reading.met.fields.push({ code: field.code.trim(), before: this.#into.text.slice(-12) });
    }
  }

  /** Of a drawing only the text boxes are read. The picture of an embedded file is no picture of its own. */
  #readDrawing(drawing: XmlElement, isObject = drawing.name === 'w:object'): void {
    const { met } = this.#reading;
    for (const element of elementsOf(drawing)) {
      switch (element.name) {
        case 'w:txbxContent':
          this.#into.boxes.push(element);
          break;
        case 'pic:pic':
          met.pictures += 1;
          break;
        case 'v:imagedata':
          if (!isObject) met.pictures += 1;
          break;
        case 'c:chart':
          met.charts += 1;
          break;
        case 'dgm:relIds':
          met.diagrams += 1;
          break;
        case 'o:OLEObject':
          met.objects += 1;
          break;
        case 'v:textpath':
          this.#add(element.attributes.string ?? '', NO_SETTING);
          break;
        case 'mc:AlternateContent': {
          const branch = chooseAlternative(element);
          if (branch !== undefined) this.#readDrawing(branch, isObject);
          break;
        }
        default:
          this.#readDrawing(element, isObject);
      }
    }
  }
}

const NO_SETTING: Setting = { font: undefined, isBold: false, isHidden: false };

/** Blanks at both ends of a text count only where the file says so; Word leaves them out otherwise. What nobody sees is dropped. */
function printText(element: XmlElement, { font }: Setting, reading: Reading, before: string): string {
  const text = textOf(element);
  const kept = element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  const plain = dropHidden(kept.replace(/[\t\r\n]+/g, ' '));
  const hasSigns = /[\uf000-\uf0ff]/.test(plain);
  if (!hasSigns && !isSymbolFont(font)) return plain;
  return [...plain]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const isSign = (code >= 0xf000 && code <= 0xf0ff) || (isSymbolFont(font) && code > 0x20 && code < 0x100);
      return isSign ? printSymbol(font, code, reading, before) : sign;
    })
    .join('');
}

/** What stands for a sign that nobody knows. */
const UNKNOWN = '\ufffd';

function printSymbol(font: string | undefined, code: number, { met }: Reading, before: string): string {
  const known = isSymbolFont(font) || (code >= 0xf000 && code <= 0xf0ff) ? mapSymbol(font, code) : undefined;
  if (known !== undefined) return known;
  const isPlain = !isSymbolFont(font) && code > 0x20 && (code < 0xe000 || code > 0xf8ff) && code <= 0x10ffff;
  if (isPlain) return String.fromCodePoint(code);
  met.symbols.push({
    font: font ?? '',
    code: Number.isNaN(code) ? '' : code.toString(16).toUpperCase(),
    before: before.slice(-12),
  });
  return UNKNOWN;
}

/** What a box to tick, or a list to choose from, says; `undefined` where the field is neither. */
function readChoice(data: XmlElement | undefined): string | undefined {
  const box = childOf(data, 'w:checkBox');
  if (box !== undefined) return (flagOf(box, 'w:checked') ?? flagOf(box, 'w:default')) ? '☑' : '☐';
  const list = childOf(data, 'w:ddList');
  if (list === undefined) return undefined;
  const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = numberOf(valOf(list, 'w:result') ?? valOf(list, 'w:default')) ?? 0;
  return entries[chosen]?.attributes['w:val'] ?? '';
}

/** Fields whose result is of another file. */
const LINKS = /^\s*(?:LINK|DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|DATABASE)\b/i;

/** Fields that mark something and print nothing. */
const SILENT =
  /^(?:(?:TC|XE|TA|RD|SET|ASK|PRIVATE|ADVANCE|BOOKMARK|FORMTEXT|FORMCHECKBOX|GOTOBUTTON|MACROBUTTON)\b|$)/i;

/** Prints a field that has no result, since Word draws it from its code; `undefined` where only Word can. */
function printField(code: string, reading: Reading, before: string): string | undefined {
  const sign = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)(?:.*\\f\s+"?([^"\\]+))?/i.exec(code);
  if (sign !== null) return printSymbol(sign[2]?.trim(), Number(sign[1]), reading, before);
  // Signs in a circle, made of two signs one over the other.
  const over = /^\s*EQ\s+\\o(?:\\a[clr])?\s*\(\s*([^,;，；()]*)[,;，；]\s*([^()]*)\)/i.exec(code);
  if (over !== null) {
    const [circle, inner] = [(over[1] ?? '').trim(), (over[2] ?? '').trim()];
    const number = numberOf(inner);
    if (/[○〇]/.test(circle))
      return number !== undefined && number >= 1 && number <= 50 ? circled(number) : `（${inner}）`;
    return `${circle}${inner}`;
  }
  return SILENT.test(code.trim()) ? '' : undefined;
}

/** Prints a formula in one line: a fraction as `a/b`, in brackets where a part of it has several terms. */
function printMath(element: XmlElement): string {
  return elementsOf(element)
    .map((child): string => {
      if (child.name === 'm:t' || child.name === 'w:t') return textOf(child);
      if (child.name !== 'm:f') return printMath(child);
      const [above, below] = ['m:num', 'm:den'].map((name) => {
        const part = childOf(child, name);
        const printed = part === undefined ? '' : printMath(part);
        return /[-+−×÷·/]/.test(printed) ? `（${printed}）` : printed;
      });
      return `${above}/${below}`;
    })
    .join('');
}
