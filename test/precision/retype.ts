import { isScalar, parseDocument, visit } from 'yaml';
import type { PlantedCase } from '../corpus/readCorpus.ts';

/** Another way of typing the same sentence. */
export type Retyping = (sentence: string) => string;

const UNIT = '(?:[万亿千]?元|个百分点|[%％]|人次|[万亿]?[亩吨户人份件场次名个项辆家分台株块公])';
/** Digits that are no year, number of a document, date or numbering. */
const NUMBER = `(?<![\\d.〔（第A-Za-z])\\d+(?:\\.\\d+)?(?=${UNIT})`;

/** What must not matter, by its name. */
export const RETYPINGS: Readonly<Record<string, Retyping>> = {
  'blank before the unit': (text) => text.replace(new RegExp(`(${NUMBER})(?=${UNIT})`, 'g'), '$1 '),
  'thin blanks around numbers': (text) =>
    text.replace(new RegExp(`(?<=[\\u4e00-\\u9fff])(${NUMBER})(?=${UNIT})`, 'g'), '\u2009$1\u2009'),
  'blank after ，': (text) => text.replace(/，(?=[\u4e00-\u9fff\d])/g, '， '),
  'half-width stops': (text) =>
    text.replace(/[，；：]/g, (sign) => ({ '，': ',', '；': ';', '：': ':' })[sign] ?? sign),
  thousands: (text) =>
    text.replace(
      /(?<![\d.〔（第])(\d{1,3})(\d{3})((?:\.\d+)?)(?=[万亿千]?元|人次|[亩吨户人份件场次名个项])/g,
      '$1,$2$3',
    ),
  'full-width digits': (text) =>
    text.replace(new RegExp(NUMBER, 'g'), (digits) =>
      digits.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ),
  '上年 → 去年': (text) => text.replace(/上年度?(?!末|底|结转|结余|预算|同期)/g, '去年'),
  'number before noun': (text) =>
    text.replace(/(在职(?:人员|职工)?|离退休人员|事业编制|工勤编制)(\d+)([人名])/g, '$2$3$1'),
  '决算 → 支出决算': (text) => text.replace(/(?<!支出|部门|财政|年度|预)决算(?=数?(?:为)?\d)/g, '支出决算'),
};

/** Stand for the ends of the expected words while a text is typed anew; no keyboard has them. */
const [FROM, TO] = ['\ue000', '\ue001'];
const PROSE =
  /^(?:narrative\.\w+|otherMatters|(?:problems|measures)\[\d+\]\.(?:text|cause)|.*\.(?:reason\.text|description))$/;

/** A report in which the prose at some paths is typed in another way, and where the expected words stand in it now. */
export function retypeReport(
  report: string,
  paths: readonly string[],
  expect: PlantedCase['expect'] | undefined,
  retype: Retyping,
): { text: string; expect: PlantedCase['expect'] | undefined } {
  const document = parseDocument(report);
  let words = expect?.words;
  let isChanged = false;
  visit(document, {
    Scalar(key, node, trail) {
      if (key === 'key' || typeof node.value !== 'string') return;
      const path = pathOf(trail, key);
      if (!PROSE.test(path) || !paths.includes(path)) return;
      const at = path === expect?.at ? node.value.indexOf(expect.words) : -1;
      const marked =
        at === -1 || expect === undefined
          ? node.value
          : `${node.value.slice(0, at)}${FROM}${expect.words}${TO}${node.value.slice(at + expect.words.length)}`;
      const typed = retype(marked);
      words = at === -1 ? words : typed.slice(typed.indexOf(FROM) + 1, typed.indexOf(TO));
      const value = typed.replace(FROM, '').replace(TO, '');
      if (value === node.value) return;
      isChanged = true;
      node.value = value;
    },
  });
  if (!isChanged) return { text: report, expect };
  const text = document.toString({ lineWidth: 0 });
  return { text, expect: expect === undefined || words === undefined ? expect : { ...expect, words } };
}

/** `projects[0].reason.text` from the nodes above a scalar. */
function pathOf(trail: readonly unknown[], key: unknown): string {
  let path = '';
  trail.forEach((node, at) => {
    const pair = node as { key?: unknown };
    if (isScalar(pair.key)) path += path === '' ? String(pair.key.value) : `.${String(pair.key.value)}`;
    const next = trail[at + 1] ?? undefined;
    const items = (node as { items?: readonly unknown[] }).items;
    if (items !== undefined && !items.some((item) => isScalar((item as { key?: unknown })?.key))) {
      path += `[${next === undefined ? String(key) : items.indexOf(next)}]`;
    }
  });
  return path;
}
