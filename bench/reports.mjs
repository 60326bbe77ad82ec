// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';

export const EXAMPLE = 'examples/kejishiwu/2023/report.yaml';

/**
 * Texts of distinct reports, each of the size of the example: another unit, other amounts, other results; no sentence that two
 * have, where that is asked for.
 * @param {string} root
 * @param {number} count
 * @param {{ otherSentences?: boolean }} [options]
 */
export function makeReports(root, count, { otherSentences = false } = {}) {
  const example = readFileSync(path.join(root, EXAMPLE), 'utf8');
  const name = /^ {2}name: (\S+)/m.exec(example)?.[1] ?? '';
  return Array.from({ length: count }, (_, index) => {
    const shift = (/** @type {string} */ digit) => String((Number(digit) + index) % 10);
    return example
      .replaceAll(name, `第${index}号${name}`)
      .replace(/(?<=(?:Budget|actual): \d+\.\d)\d/g, shift)
      .replace(/(?<=\{ value: \d*)\d(?=, measure)/g, shift)
      .replaceAll('。', otherSentences ? `（第${index}号）。` : '。');
  });
}

/** Lists that a report may have many entries in; other lists have an entry for each of these. */
const LONG_LISTS = [
  'basic.items',
  'projects',
  'governmentFund',
  'stateCapital',
  'socialInsurance',
  'problems',
  'measures',
  'disclosures',
  'evidence',
];

/**
 * The same report with so many times the content: more items, projects, results and problems, each prose so much longer.
 * @param {string} text
 * @param {number} times
 */
export function growReport(text, times) {
  const document = parseDocument(text);
  for (const name of LONG_LISTS) {
    const list = document.getIn(name.split('.'));
    if (!isSeq(list)) continue;
    const items = [...list.items];
    for (let copy = 1; copy < times; copy += 1) list.items.push(...items.map((item) => renamed(item, copy)));
  }
  const results = document.get('results');
  if (isMap(results)) {
    const pairs = [...results.items];
    for (let copy = 1; copy < times; copy += 1) {
      results.items.push(...pairs.map((pair) => renamed(pair, copy)));
    }
  }
  const narrative = document.get('narrative');
  for (const { value } of isMap(narrative) ? narrative.items : []) {
    if (isScalar(value)) value.value = Array(times).fill(String(value.value).trimEnd()).join('\n\n').concat('\n');
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/**
 * A copy under another name, where it has one.
 * @param {any} node
 * @param {number} copy
 */
function renamed(node, copy) {
  const other = node.clone();
  if (isPair(other) && isScalar(other.key)) other.key.value = `${other.key.value}${copy}`;
  for (const key of isMap(other) ? ['name', 'id'] : []) {
    const name = isMap(other) ? other.get(key) : undefined;
    if (typeof name === 'string' && isMap(other)) other.set(key, `${name}${copy}`);
  }
  return other;
}
