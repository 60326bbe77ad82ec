import type { Texts } from '../../batch/texts.ts';
import { printDraft } from '../../drafting/printDraft.ts';
import { trackDraft } from '../../drafting/trackDraft.ts';
import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import type { UnitYear } from '../../model/types.ts';
import { compareYears, readReport } from '../../pipeline.ts';
import { type Compared, NOT_COMPARED } from '../../verdict/acceptFindings.ts';
import { isToldOfWordFile } from '../../verdict/isToldOfWordFile.ts';
import { layOutText, type WordText } from '../../wordfile/layOutText.ts';
import { draftWord } from './draftWord.ts';
import { FormLoader } from './loadForm.ts';
import { readWord } from './readWord.ts';

/** A year as a Word file tells it, and where the file says what its draft holds. */
interface WordYear {
  readonly year: UnitYear;
  readonly words: WordText;
  readonly placeOf: (place: Place) => Place;
}

/** Sets Word files of two years of one unit side by side. They are read anew, so that a run over many holds only a few. */
export class WordYears {
  readonly #texts: Texts;
  readonly #form: string | undefined;
  readonly #searchPath: string;
  readonly #forms: FormLoader;
  readonly #read = new Map<string, WordYear | undefined>();

  constructor(texts: Texts, form: string | undefined, searchPath: string) {
    this.#texts = texts;
    this.#form = form;
    this.#searchPath = searchPath;
    this.#forms = new FormLoader(texts);
  }

  async compare(file: string, before: string): Promise<Compared> {
    const [previous, current] = [await this.#readYear(before), await this.#readYear(file)];
    if (previous === undefined || current === undefined) return NOT_COMPARED;
    const placeOf = (place: Place) => (place.file === file ? current : previous).placeOf(place);
    const findings = compareYears(previous.year, current.year)
      .filter(isToldOfWordFile)
      .map((each): Finding => {
        const [first, ...others] = each.places;
        return { ...each, inWord: true, places: [placeOf(first), ...others.map(placeOf)] };
      });
    if (findings.length > 0) {
      this.#texts.add(file, current.words.source);
      this.#texts.add(before, previous.words.source);
    }
    return { findings, wereCompared: true };
  }

  async #readYear(file: string): Promise<WordYear | undefined> {
    if (this.#read.has(file)) return this.#read.get(file);
    const read = await this.#draft(file);
    this.#read.set(file, read);
    const [oldest] = this.#read.keys();
    if (this.#read.size > KEPT && oldest !== undefined) this.#read.delete(oldest);
    return read;
  }

  async #draft(file: string): Promise<WordYear | undefined> {
    const word = await readWord(file, this.#searchPath);
    if (word.value === undefined) return undefined;
    const { value: draft } = await draftWord(file, word.value, this.#forms, this.#form, 'all');
    if (draft === undefined) return undefined;
    const text = printDraft(draft, { formName: draft.chosen.form.id, schema: '', file: '' });
    const { year, source } = readReport(file, new TextEncoder().encode(text));
    const words = layOutText(word.value);
    return year && source && { year, words, placeOf: trackDraft(draft, source, words) };
  }
}

/** The years of one unit usually lie side by side: each is read once then. */
const KEPT = 4;
