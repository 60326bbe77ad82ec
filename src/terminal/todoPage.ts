import { type FileTodo, IMPORTANCES, type Importance, type Unfilled } from '../document/places/types.ts';
import { locatePlace } from '../findings/locatePlace.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import { displayWidth } from './displayWidth.ts';
import { paintOf } from './paint.ts';
import { wrapText } from './wrapText.ts';

export interface TodoView {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
  /** The last line; an empty one is left out. */
  readonly closing: string;
}

/** Lists what is still to be filled in, file by file, the most important first: line, key, and what belongs there. */
export function todoPage(todo: readonly FileTodo[], sources: SourceTexts, view: TodoView): string {
  const paint = paintOf(view.color);
  const words = WORDS[view.lang];
  const files = todo.flatMap(({ file, wasRead, wasEvaluated, unfilled }) => {
    // Why a file could not be read is told among the findings, and there is nothing in it to correct.
    if (!wasRead) return [];
    const name = hideControls(file).replace(/^::/, './::');
    if (!wasEvaluated) return [wrapText(words.notRead(name), view.width).join('\n')];
    if (unfilled.length === 0) return [];
    const groups = IMPORTANCES.flatMap((importance) => {
      const own = unfilled.filter((one) => one.importance === importance);
      return own.length === 0 ? [] : [`  ${paint.bold(words.importance[importance])}`, ...linesOf(own, sources, view)];
    });
    return [[paint.bold(words.file(name, unfilled.length)), ...groups].join('\n')];
  });
  const closing = view.closing === '' ? [] : [wrapText(view.closing, view.width).join('\n')];
  return [...files, ...closing].map((block) => `${block}\n`).join('\n');
}

function linesOf(places: readonly Unfilled[], sources: SourceTexts, { width }: TodoView): string[] {
  const numbered = places.map(({ place, key, title }) => ({
    line: String(locatePlace(place, sources)?.start.line ?? ''),
    key: hideControls(key),
    title: hideControls(title),
  }));
  const widest = Math.max(...numbered.map(({ line }) => line.length));
  return numbered.flatMap(({ line, key, title }) => {
    const head = `    ${line.padStart(widest)}  ${key}`;
    const whole = `${head}  ${title}`;
    if (displayWidth(whole) <= width) return [whole];
    const indent = ' '.repeat(widest + 8);
    return [head, ...wrapText(title, width - indent.length).map((part) => `${indent}${part}`)];
  });
}

const WORDS: Readonly<
  Record<
    Lang,
    {
      readonly file: (file: string, places: number) => string;
      readonly notRead: (file: string) => string;
      readonly importance: Readonly<Record<Importance, string>>;
    }
  >
> = {
  zh: {
    file: (file, places) => `${file}：${places} 处未填（行、键、填什么）`,
    notRead: (file) => `${file}：有读不懂的地方，列不出未填的各处；请先改正错误。`,
    importance: {
      required: '格式必须有的（缺了，build 只生成草稿；同一节里填一样就算有）',
      table: '表里要印的',
      words: '文字',
      other: '只在句子里印的',
    },
  },
  en: {
    file: (file, places) => `${file}: ${places} ${places === 1 ? 'place' : 'places'} to fill in (line, key, what)`,
    notRead: (file) => `${file}: something cannot be read, so nothing can be listed; correct the errors first.`,
    importance: {
      required: 'Required by the form (without them, only a draft is built; of a section, one is enough)',
      table: 'Printed in tables',
      words: 'Words',
      other: 'Printed within sentences only',
    },
  },
};
