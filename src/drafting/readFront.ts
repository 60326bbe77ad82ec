import type { MoneyUnit } from '../quantity/quantity.ts';
import type { WordDocument, WordParagraph } from '../wordfile/types.ts';
import type { Origin } from './types.ts';

/** What the first page of a report says: whose it is, of what year, and its day. */
export interface Front {
  readonly unit: string | undefined;
  readonly unitOrigin: Origin | undefined;
  readonly year: string | undefined;
  readonly yearOrigin: Origin | undefined;
  /** `2024-06-11` */
  readonly date: string | undefined;
  readonly dateOrigin: Origin | undefined;
  /** Text facts of the cover, by their keys of the unit. */
  readonly facts: readonly { readonly key: string; readonly text: string; readonly origin: Origin }[];
  readonly paragraphs: readonly WordParagraph[];
}

const DAY =
  /((?:19|20)\d\d|[二一][〇○零九][〇○零一二三四五六七八九]{2})\s*年\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日/;

/** Reads the cover, the title and the signature. */
export function readFront(document: WordDocument): Front {
  const all = document.blocks.filter((block): block is WordParagraph => block.type === 'paragraph');
  const firstHeading = all.findIndex(({ role }) => role.type === 'heading');
  const front = all.slice(0, firstHeading === -1 ? 10 : firstHeading);
  const titles = all.filter(({ role }) => role.type === 'title');
  const title = narrowDigits(document.title ?? '');
  const facts = readCoverFacts(front);
  const used: WordParagraph[] = [...titles, ...facts.map(({ paragraph }) => paragraph)];
  const originOf = (paragraph: WordParagraph | undefined) =>
    paragraph && { place: paragraph.place, text: paragraph.text };

  const cover = front.find(({ text }) => UNIT_LINE.test(text));
  const named = cover === undefined ? undefined : UNIT_LINE.exec(cover.text)?.[1]?.trim();
  if (cover !== undefined) used.push(cover);
  const inTitle = unitInTitle(title);

  const typedYear = /((?:19|20)\d\d)\s*年/.exec(title)?.[1] ?? yearInChinese(title) ?? yearOfFront(front);
  const year = typedYear ?? mostNamedYear(all);

  // The day of the report stands alone in its line, on the cover or below the signature.
  const day = [...front, ...all.toReversed()].find(
    ({ text }) => isLine(narrowDigits(text)) && DAY.test(narrowDigits(text)),
  );
  if (day !== undefined) used.push(day);
  const lastHeading = all.findLastIndex(({ role }) => role.type === 'heading');
  for (const paragraph of front) if (paragraph.text.replace(/\s/g, '') === '草稿') used.push(paragraph);
  const unit = named ?? inTitle ?? lineAboveTitle(all, titles[0]);
  if (unit !== undefined) {
    // The signature repeats the name.
    for (const paragraph of all.slice(Math.max(lastHeading, 0)))
      if (paragraph.text.trim() === unit) used.push(paragraph);
    for (const paragraph of front) if (paragraph.text.trim() === unit) used.push(paragraph);
  }
  return {
    unit,
    unitOrigin: named === undefined ? originOf(titles[0]) : originOf(cover),
    year,
    yearOrigin: originOf(titles[0]),
    date: day === undefined ? undefined : dateOf(day.text),
    dateOrigin: originOf(day),
    facts: facts.map(({ key, text, paragraph }) => ({ key, text, origin: { place: paragraph.place, text } })),
    paragraphs: used,
  };
}

/** Text facts of a cover, by what stands before their colon. */
const COVER_FACTS = [
  ['budgetCode', /^(?:部门|单位)?预算(?:单位)?编码\s*[：:]\s*(\S.{0,58})$/],
  ['contact', /^(?:填报人|联系人)(?:姓名)?\s*[：:]\s*(\S.{0,58}?)(?:\s+联[系络]?电话.*)?$/],
  ['phone', /^联[系络]?电话\s*[：:]\s*(\S.{0,58})$/],
] as const;

function readCoverFacts(front: readonly WordParagraph[]) {
  return COVER_FACTS.flatMap(([key, pattern]) => {
    const paragraph = front.find(({ text }) => pattern.test(text.trim()));
    const text = pattern.exec(paragraph?.text.trim() ?? '')?.[1]?.trim();
    return paragraph === undefined || text === undefined ? [] : [{ key, text, paragraph }];
  });
}

const UNIT_LINE =
  /^(?:部门|单位|填报|编制|预算|[（(]部门[）)]|[（(]单位[）)])*(?:名称|全称|单位|部门)?(?:[（(]盖?章?[）)])?\s*[：:]\s*(.{2,60}?)(?:[（(](?:盖章|公章)[）)])?\s*$/;

/** ２０２０年 as 2020年: some offices type all digits in full width. */
function narrowDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => digit.normalize('NFKC'));
}

function isLine(text: string): boolean {
  return text.replace(/\s/g, '').replace(DAY, '').length <= 6;
}

function dateOf(text: string): string | undefined {
  const match = DAY.exec(narrowDigits(text));
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const typed = /^\d/.test(year) ? year : yearInChinese(`${year}年`);
  const two = (part: string) => String(/^\d/.test(part) ? Number(part) : numberInChinese(part)).padStart(2, '0');
  return typed === undefined ? undefined : `${typed}-${two(month)}-${two(day)}`;
}

function yearInChinese(text: string): string | undefined {
  const match = /([二一][〇○零九][〇○零一二三四五六七八九]{2})\s*年/.exec(text);
  return match?.[1]?.replace(/./gu, (sign) =>
    String('〇一二三四五六七八九'.indexOf(sign === '○' || sign === '零' ? '〇' : sign)),
  );
}

function numberInChinese(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (sign: string | undefined, otherwise: number) =>
    sign === undefined || sign === '' ? otherwise : '〇一二三四五六七八九'.indexOf(sign);
  return text.includes('十') ? digit(tens, 1) * 10 + digit(ones, 0) : digit(ones, 0);
}

function yearOfFront(front: readonly WordParagraph[]): string | undefined {
  for (const { text } of front) {
    const year = /((?:19|20)\d\d)\s*年度/.exec(narrowDigits(text))?.[1];
    if (year !== undefined) return year;
  }
  return undefined;
}

/** The year that is named most often. */
function mostNamedYear(all: readonly WordParagraph[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of all) {
    for (const [, year = ''] of narrowDigits(text).matchAll(/(20\d\d)年/g))
      counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** A line of its own above the title names the unit, where the signature below or a sentence of the text names it again. */
function lineAboveTitle(all: readonly WordParagraph[], title: WordParagraph | undefined): string | undefined {
  const at = title === undefined ? -1 : all.indexOf(title);
  const line = all.slice(0, Math.max(at, 0)).findLast(({ text }) => /^[\u4e00-\u9fff（）()]{3,40}$/.test(text.trim()));
  const name = line?.text.trim();
  return name !== undefined && all.slice(at + 1).some(({ text }) => text.includes(name)) ? name : undefined;
}

function unitInTitle(title: string): string | undefined {
  const bare = title
    .replace(/\s/g, '')
    .replace(/^关于/, '')
    .replace(/(?:19|20)\d\d年度?|[二一][〇○零九][〇○零一二三四五六七八九]{2}年度?/g, '')
    .replace(/(?:部门|单位)?(?:整体)?(?:财政)?(?:项目)?支出.*$|绩效(?:评价)?自评.*$/u, '')
    .replace(/(?:部门|单位)$/, '');
  return bare.length >= 3 ? bare : undefined;
}

/** How a unit speaks of itself most often: 我中心, 本单位. */
export function findSelfReference({ blocks }: WordDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const [self] of block.text.matchAll(
      /我(?:中心|单位|局|委|馆|院|校|所|站|队|办|部门|部|厅|会|处|科|园)(?!市|省|县|区)/g,
    )) {
      counts.set(self, (counts.get(self) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The unit of money that a file's tables are in: the first that one of them names. */
export function findMoney({ blocks }: WordDocument): MoneyUnit {
  for (const block of blocks) {
    const texts =
      block.type === 'paragraph'
        ? [block.text]
        : block.rows
            .slice(0, 2)
            .flatMap(({ positions }) => positions.flatMap((each) => (each.type === 'cell' ? [each.text] : [])));
    for (const text of texts) {
      const unit = /(?:单位\s*[:：]?|[（(])\s*(?:人民币)?(万?元)\s*[）)]?/.exec(text)?.[1];
      if (unit === '元' && /单位/.test(text)) return '元';
      if (unit === '万元') return '万元';
    }
  }
  return '万元';
}
