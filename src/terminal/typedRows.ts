import type { Figure } from '../figures/types.ts';
import type { Lang } from '../findings/printSentence.ts';
import { isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import { type MoneyUnit, toYuan } from '../quantity/quantity.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { Step, TypedChange, ValueKind } from '../source/compareTyped.ts';
import { compareFigures } from './compareFigures.ts';
import { type Forms, nameSteps, titlePart, titleStep } from './nameTyped.ts';
import { moneyUnit, printDiffFigure } from './printDiffFigure.ts';

/** Something typed that differs, printed. */
export interface TypedRow {
  readonly what: TypedChange['what'];
  readonly path: string;
  readonly beforePath: string;
  /** What leads there: titles in Chinese, keys in English, with the names of entries as typed. */
  readonly name: string;
  /** What an entry is called that only one of the files has, or its number where it has no name; otherwise `null`. */
  readonly entry: string | null;
  /** `null`: nothing was typed there, or an entry, whose values `content` has. */
  readonly before: string | null;
  readonly after: string | null;
  /** As in `DiffRow`; empty where either is no figure. */
  readonly change: string;
  readonly rate: string;
  readonly content: readonly { readonly name: string; readonly text: string }[];
}

/** One of two reports, with the figures that were typed in it by their paths. */
export interface TypedSide {
  readonly evaluation: Evaluation;
  readonly figures: ReadonlyMap<string, Figure>;
}

export function readSide(evaluation: Evaluation): TypedSide {
  const typed = evaluation.figures.all.flatMap((figure) =>
    figure.derivation.operation === 'typed' ? [[figure.derivation.place.path, figure] as const] : [],
  );
  return { evaluation, figures: new Map(typed) };
}

/**
 * Prints a change of something typed. An amount is printed with its unit, and is no change where only its digits or its unit are
 * others (100 and 100.00, 1.5万元 and 15000元): the document prints both alike.
 */
export function printTyped(change: TypedChange, before: TypedSide, after: TypedSide, lang: Lang): TypedRow[] {
  const { what, path, beforePath, before: oldText = null, after: newText = null } = change;
  const [{ evaluation: one }, { evaluation: other }] = [before, after];
  const isEntry = what === 'new' || what === 'gone';
  const forms = what === 'gone' ? [one.form, other.form] : [other.form, one.form];
  const nameOf = (steps: readonly Step[]) => nameSteps(steps, forms, lang);
  const side = what === 'gone' ? before : after;
  const row: TypedRow = {
    what,
    path,
    beforePath,
    name: nameOf(isEntry ? change.steps.slice(0, -1) : change.steps),
    entry: isEntry ? nameEntry(change.steps, forms, lang) : null,
    before: oldText ?? (change.listed === 'before' ? LISTED[lang] : null),
    after: newText ?? (change.listed === 'after' ? LISTED[lang] : null),
    change: '',
    rate: '',
    content: change.content.map(({ steps, text, kind }) => ({
      name: nameOf(steps),
      text: printWord(
        { steps: [...change.steps, ...steps], text, kind, money: side.evaluation.year.money },
        forms,
        lang,
      ),
    })),
  };
  if (what !== 'value' && what !== 'same') return [row];
  const [old, now] = [before.figures.get(beforePath), after.figures.get(path)];
  const [was, is] = [
    { steps: change.steps, text: oldText, kind: change.kind, money: one.year.money },
    { steps: change.steps, text: newText, kind: change.kind, money: other.year.money },
  ];
  if (what === 'value' && isSameAmount(old, now, was, is)) return [];
  const [wasPrinted, isPrinted] = [printValue(was, old, one, forms, lang), printValue(is, now, other, forms, lang)];
  // Amounts that differ by less than is printed are told as they were typed.
  if (what === 'value' && wasPrinted === isPrinted) {
    return [{ ...row, before: printAsTyped(was, old, lang), after: printAsTyped(is, now, lang) }];
  }
  const { change: by, rate } =
    now === undefined ? { change: '', rate: '' } : compareFigures(old, now, one, other, lang);
  return [{ ...row, before: wasPrinted ?? row.before, after: isPrinted ?? row.after, change: by, rate }];
}

const LISTED: Readonly<Record<Lang, string>> = { zh: '（逐项列出）', en: '(listed)' };

/** A value with all that decides how it is printed. */
interface Value<T extends string | null> {
  readonly steps: readonly Step[];
  readonly text: T;
  readonly kind: ValueKind;
  /** The unit of money of the file in which it stands. */
  readonly money: MoneyUnit;
}

function nameEntry(steps: readonly Step[], forms: Forms, lang: Lang): string | null {
  return (lang === 'zh' ? titleStep(steps, steps.length - 1, forms) : steps.at(-1)?.title) ?? null;
}

/** Prints what was typed as the report would, where it is a number. */
function printValue(
  { text, ...value }: Value<string | null>,
  figure: Figure | undefined,
  { form }: Evaluation,
  forms: Forms,
  lang: Lang,
): string | null {
  if (text === null) return null;
  const isNumber = text !== 'none' && figure?.outcome.state === 'value';
  return isNumber ? printDiffFigure(figure, form, lang) : printWord({ ...value, text }, forms, lang);
}

/** Prints an amount with the unit of its file, and in Chinese a word or an id as people call it. */
function printWord({ steps, text, kind, money }: Value<string>, forms: Forms, lang: Lang): string {
  if (kind.isMoney && isPlainDecimal(text)) return withUnit(text, money, lang);
  if (lang === 'en') return text;
  if (text === 'true' || text === 'false') return text === 'true' ? '是' : '否';
  const [section] = steps;
  return titlePart({ key: steps.at(-1)?.key ?? '', text, kind }, section?.key ?? '', forms);
}

function printAsTyped({ text, kind, money }: Value<string | null>, figure: Figure | undefined, lang: Lang) {
  const isMoney = kind.isMoney || figure?.measure === 'yuan';
  return text !== null && isMoney && isPlainDecimal(text) ? withUnit(text, money, lang) : text;
}

function withUnit(text: string, money: MoneyUnit, lang: Lang): string {
  return `${text}${lang === 'zh' ? '' : ' '}${moneyUnit(money, lang)}`;
}

function isSameAmount(
  old: Figure | undefined,
  now: Figure | undefined,
  was: Value<string | null>,
  is: Value<string | null>,
): boolean {
  if (old?.outcome.state === 'value' && now?.outcome.state === 'value') {
    return now.measure === 'yuan' && old.outcome.quantity.value.eq(now.outcome.quantity.value);
  }
  if (was.text === null || is.text === null || !isPlainDecimal(was.text) || !isPlainDecimal(is.text)) return false;
  const [one, other] = [toYuan(parseDecimal(was.text), was.money), toYuan(parseDecimal(is.text), is.money)];
  // What a published report printed is money where its number moves with the unit.
  const isStated = was.steps[0]?.key === 'stated' && was.money !== is.money;
  return (was.kind.isMoney || isStated) && one.value.eq(other.value);
}
