import { locatePlace } from '../findings/locatePlace.ts';
import type { Place } from '../findings/place.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { markEn } from '../findings/wordingEn.ts';
import { definitionOf } from '../registry.ts';
import { typedFigure } from '../verdict/binding/findings.ts';
import { showDiff } from './importPage.ts';
import { paintOf } from './paint.ts';
import { words } from './words.ts';
import { wrapText } from './wrapText.ts';

export interface BindView {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
  readonly isWritten: boolean;
}

/** A typed number, and the names that print it. */
interface Named {
  readonly place: Place;
  readonly typed: string;
  readonly names: readonly string[];
}

/** What binding would change in one file, or has changed. */
interface Bound {
  readonly file: string;
  readonly texts: { readonly before: string; readonly after: string } | undefined;
  readonly bound: readonly Finding[];
  readonly several: readonly Named[];
  readonly kept: readonly Named[];
}

/**
 * Prints what binding changes: the lines of each file, each number with its name, and the numbers that stay, with the names
 * between which a person has to choose. Ends with a line break.
 */
export function bindPage(files: readonly Bound[], sources: SourceTexts, view: BindView): string {
  const said = WORDS[view.lang];
  const { bold } = paintOf(view.color);
  const wrap = (text: string) => wrapText(text, view.width).join('\n');
  const where = ({ file, ...place }: Place) => {
    const start = locatePlace({ file, ...place }, sources)?.start;
    return start === undefined ? hideControls(file) : `${hideControls(file)}:${start.line}:${start.column}`;
  };
  const list = (title: string, of: readonly Named[]) =>
    of.length === 0
      ? []
      : [
          [
            bold(wrap(title)),
            ...of.map(({ place, typed, names }) => wrap(`${where(place)}  ${said.names(typed, names)}`)),
          ],
        ];
  const blocks = files.flatMap((each) => {
    const { file, texts, bound, several, kept } = each;
    if (texts === undefined) return [[wrap(said.notRead(hideControls(file)))]];
    const { severity, code, name } = definitionOf(typedFigure.definition.code);
    const title = `${words[view.lang].severity[severity]} ${code} ${name}${said.colon}${said.bound(bound.length)}`;
    const edits = bound.flatMap(({ places: [place], args }) => {
      const { typed, name: called } = args as { readonly typed: string; readonly name: string };
      return [{ place, typed, names: [called] }];
    });
    const diff = showDiff(texts.after, { before: texts.before, report: file }, view).trimEnd();
    return [
      ...(diff === '' ? [] : [[diff]]),
      ...list(title, edits),
      ...list(said.several(several.length), several),
      ...list(said.kept(kept.length), kept),
    ];
  });
  const count = files.reduce((sum, { bound }) => sum + bound.length, 0);
  const closing = count === 0 ? said.nothing : view.isWritten ? said.written(count) : said.shown(count);
  return [...blocks.map((lines) => lines.join('\n')), wrap(closing)].map((block) => `${block}\n`).join('\n');
}

const WORDS: Readonly<
  Record<
    Lang,
    {
      readonly colon: string;
      readonly notRead: (file: string) => string;
      readonly bound: (numbers: number) => string;
      readonly several: (numbers: number) => string;
      readonly kept: (numbers: number) => string;
      readonly names: (typed: string, names: readonly string[]) => string;
      readonly nothing: string;
      readonly shown: (numbers: number) => string;
      readonly written: (numbers: number) => string;
    }
  >
> = {
  zh: {
    colon: '：',
    notRead: (file) => `${file}：有读不懂的地方，不能换；请先改正错误。`,
    bound: (numbers) => `${numbers} 个手打的数可以换成名称`,
    several: (numbers) => `${numbers} 个数分不清说的是哪一个，值相同的名称都列在后面，请自己选`,
    kept: (numbers) => `${numbers} 个数没有换：换了以后，印出来的文字会不一样`,
    names: (typed, names) => `${typed} → ${names.map((name) => `{{${name}}}`).join('、')}`,
    nothing: '没有可以换成名称的数。',
    shown: (numbers) => `共 ${numbers} 个。文件没有改；要改，加 --write。`,
    written: (numbers) => `已换好 ${numbers} 个，印出来的文字不变。`,
  },
  en: {
    colon: ': ',
    notRead: (file) => `${file}: something cannot be read, so nothing can be bound; correct the errors first.`,
    bound: (numbers) => `for ${numbers} typed ${numbers === 1 ? 'number' : 'numbers'} a name can stand`,
    several: (numbers) =>
      `of ${numbers} ${numbers === 1 ? 'number' : 'numbers'} nobody can tell which name is meant; those of the same value are listed: choose one`,
    kept: (numbers) =>
      `${numbers} ${numbers === 1 ? 'number stays' : 'numbers stay'}: the document would not read the same`,
    names: (typed, names) => `${markEn(typed)} → ${names.map((name) => markEn(`{{${name}}}`)).join(', ')}`,
    nothing: 'There is no number for which a name could stand.',
    shown: (numbers) => `${numbers} in all. No file was changed; --write changes them.`,
    written: (numbers) => `${numbers} bound; the document reads as before.`,
  },
};
