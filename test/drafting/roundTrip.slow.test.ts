import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import type { SourceNode } from '../../src/source/types.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* Random reports, built as Word files and imported: every value that the draft has is the one that was typed. */

const wan = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((each) => (each / 100).toFixed(2));
const amount = wan(100, 9000);
/** Less than all spending, as everywhere. */
const small = wan(0.01, 20);
const maybe = (part: fc.Arbitrary<string>) => fc.oneof({ weight: 5, arbitrary: part }, fc.constant('none'));
const count = (max: number) => fc.integer({ min: 1, max });

const NOUNS = ['预算', '合同', '设备', '台账', '值班', '培训', '线路', '档案', '窗口', '水质'];
const VERBS = ['编制不够细', '管理要加强', '更新不及时', '标签不全', '记录不完整', '安排偏紧'];
const words = fc.tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...VERBS)).map(([noun, verb]) => noun + verb);
const distinct = (least: number, most: number) => fc.uniqueArray(words, { minLength: least, maxLength: most });

const basic = fc.tuple(amount, amount, amount, amount, amount, amount).map(
  ([a, b, c, d, e, f]) => `basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: ${a}, revisedBudget: ${b}, actual: ${c} }
    - { name: 商品和服务支出, part: operating, originalBudget: ${d}, revisedBudget: ${e}, actual: ${f} }
`,
);

const publicItem = fc
  .tuple(maybe(small), maybe(small), maybe(small), maybe(small))
  .map(
    ([lastBudget, budget, last, actual]) =>
      `{ lastYearBudget: ${lastBudget}, budget: ${budget}, lastYearActual: ${last}, actual: ${actual} }`,
  );

const threePublic = fc.tuple(publicItem, publicItem, publicItem, publicItem, count(9)).map(
  ([reception, operation, travel, purchase, kept]) => `threePublic:
  officialReception: ${reception}
  vehicleOperation: ${operation}
  overseasTravel: ${travel}
  vehiclePurchase: ${purchase}
  vehicles: { bought: 1, kept: ${kept + 1} }
`,
);

const projects = fc
  .uniqueArray(fc.constantFrom('档案修复', '馆舍维修', '设备更新', '数字化加工'), { minLength: 1, maxLength: 3 })
  .chain((names) =>
    fc
      .array(fc.tuple(amount, amount, amount), { minLength: names.length, maxLength: names.length })
      .map((rows) =>
        rows.map(
          ([original, revised, actual], index) =>
            `  - { name: ${names[index]}, originalBudget: ${original}, revisedBudget: ${revised}, actual: ${actual} }\n`,
        ),
      ),
  )
  .map((rows) => `projects:\n${rows.join('')}`);

const people = fc.tuple(count(60), count(30), count(70), count(40), count(5)).map(
  ([administrative, institutional, inPost, closing, fresh]) => `staff:
  asOf: 2023-12-31
  authorizedPosts: { administrative: ${administrative}, institutional: ${institutional}, service: none, other: none }
  staffInPost: ${inPost}
  retirees: { closing: ${closing + fresh}, new: ${fresh} }
`,
);

const texts = fc.tuple(distinct(2, 4), distinct(2, 4), distinct(1, 3)).map(
  ([problems, measures, steps]) => `narrative:
  outputs: 全年完成编研课题两项。
  effectiveness: 查档群众没有投诉。
  duties: 负责${steps.map((step) => step.slice(0, 2)).join('、')}方面的工作。
  management: |
    全年按计划推进，做了以下工作：

    1. 完善制度。
    2. 加强盘点。
problems:
${problems.map((text, index) => `  - { id: p${index + 1}, heading: goals, text: ${text}。 }\n`).join('')}measures:
${measures.map((text) => `  - { text: 解决${text}的问题。 }\n`).join('')}`,
);

const report = fc.tuple(people, basic, threePublic, projects, texts).map(
  (parts) => `selfeval: 1
form: unit-general
year: 2023
money: 万元
date: 2024-05-08
prior: none
unit:
  name: 虚溪市档案馆
  selfReference: 我馆
  budgetUnits: [虚溪市档案馆本级]
  divisions: [办公室, 保管科]
${parts.join('')}governmentFund: none
stateCapital: none
socialInsurance: none
otherMatters: none
disclosures:
  - { what: budget, where: 虚溪市人民政府网站, status: done }
`,
);

/** All values of a file by their paths; a list keeps its order. */
function valuesOf(file: string): ReadonlyMap<string, string> {
  const { source } = readReport(file, readFileSync(file));
  const values = new Map<string, string>();
  const visit = (node: SourceNode) => {
    if (node.kind === 'map') for (const { value } of node.entries) visit(value);
    else if (node.kind === 'list') for (const item of node.items) visit(item);
    else values.set(node.place.path, plain(node.text));
  };
  if (source !== undefined) visit(source.root);
  return values;
}

/** A number by its value, a text without its layout; a number that is none is printed as 0. */
function plain(text: string): string {
  if (text === 'none') return '0';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : text.replace(/[\s。]|\d\. /g, '');
}

/** What import adds of its own: how it read a text, and what is printed as well. */
const ADDED = /^(?:stated|declared|title)|\.heading$|\.id$|^money$/;

describe('random reports, built and imported', () => {
  it('come back as they were typed, with nothing left', { timeout: 200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(report, async (text) => {
        await inFolder(async () => {
          write('first.yaml', text);
          expect((await runCli(['build', 'first.yaml', '--draft', '--format', 'docx', '-o', 'out'])).exit).toBe(0);
          const { out } = await runCli(['import', 'out/first.draft.docx', '-o', 'second.yaml', '--format', 'json']);
          expect((JSON.parse(out) as { left: object[] }).left).toEqual([]);
          const [typed, drafted] = [valuesOf('first.yaml'), valuesOf('second.yaml')];
          const wrong = [...drafted].flatMap(([path, value]) =>
            ADDED.test(path) || typed.get(path) === value ? [] : [`${path}: ${value}, typed ${typed.get(path)}`],
          );
          expect(wrong).toEqual([]);
          // Built again, it is the same report.
          await runCli(['build', 'first.yaml', '--draft', '--format', 'md', '-o', 'out']);
          await runCli(['build', 'second.yaml', '--draft', '--format', 'md', '-o', 'out']);
          expect(readFileSync('out/second.draft.md', 'utf8')).toBe(readFileSync('out/first.draft.md', 'utf8'));
        });
      }),
      { numRuns: 25 },
    );
  });
});

/** Those whose every key the form prints. */
const WHOLE = ['kejishiwu/2023', 'xunan/2023', 'xuwan/2023'];

describe.each(WHOLE)('the example %s', (name) => {
  it('is the same report when it was built, imported and built again', { timeout: 60_000 }, async () => {
    const report = fileURLToPath(new URL(`../../examples/${name}/report.yaml`, import.meta.url));
    await inFolder(async () => {
      await runCli(['build', report, '--draft', '-o', 'out']);
      await runCli(['import', 'out/report.draft.docx', '-o', 'second.yaml']);
      await runCli(['build', 'second.yaml', '--draft', '--format', 'md', '-o', 'out']);
      expect(readFileSync('out/second.draft.md', 'utf8')).toBe(readFileSync('out/report.draft.md', 'utf8'));
    });
  });
});
