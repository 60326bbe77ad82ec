import { expect, test } from 'vitest';
import { examineReport, readReport } from '../../../src/pipeline.ts';
import { LEAST } from '../../document/reports.ts';
import { shippedForm } from '../../document/shippedForms.ts';

/** What fills a text, and what stands above it: each of them took a minute or more at this size. */
const FILLINGS: readonly (readonly [name: string, filling: string, above: string])[] = [
  ['rows of a table', '|1|2|\n', '|甲|乙|\n|-|-|\n'],
  ['lines with numbers', '完成12项 34 5\n', ''],
  ['bold words and numbers', '**工作**12 ', ''],
  ['rates in one sentence', '98.5%、', ''],
  ['pairs in one sentence', '1.26/1.5万人次', ''],
  ['dates', '2023年3月12日，', ''],
  ['the shortest sentences', '1；', ''],
  ['sentences', '完成12项。', ''],
  ['amounts', '支出12.34万元。', ''],
  ['wholes and parts', '其中：人员经费12万元，公用经费3万元。', ''],
  ['people', '职工100人，其中男12人、女3人。', ''],
  ['paragraphs', '支出12.34万元，完成预算的98.5%。\n\n', ''],
  ['entries', '- 完成12项\n', ''],
  ['names in braces', '{{basic.total.actual}}。', ''],
  ['ways', '比上年增加', ''],
];
const LENGTH = 400_000;
/** Seconds of the processor; two on a machine that does nothing else. */
const MOST = 6;

test.each(FILLINGS)('400,000 characters of %s are checked in a few seconds', (_name, filling, above) => {
  const text = above + filling.repeat(Math.ceil(LENGTH / filling.length));
  const file = Buffer.from(JSON.stringify({ ...LEAST, narrative: { duties: text } }));
  const form = { value: shippedForm('yueyang-2023'), findings: [] };
  const before = process.cpuUsage();
  const { ledger } = examineReport(
    'report.yaml',
    readReport('report.yaml', file),
    { value: [], findings: [] },
    form,
    undefined,
  );
  const counted = ledger?.();
  expect(counted?.ways).toBeDefined();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000_000).toBeLessThan(MOST);
});
