import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../src/document/types.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { type Page, readDocxPage, readMarkdownPage } from '../expected/readPages.ts';
import { compose, LEAST } from './reports.ts';
import { readShippedForm } from './shippedForms.ts';

const NAMES = [
  '*A&B*|<省>_1_',
  '# 1. {{year}} \\{{x}} {{token 0}}',
  '<b>&amp;&#65;</b>',
  '[x](y)![z](y)`c`~~d~~',
  '- [ ] \\*x\\* $&$1',
];

describe.each(NAMES)('what is called %s', (name) => {
  let document: ReportDocument;
  let pages: readonly Page[];

  beforeAll(async () => {
    const { value: form } = readShippedForm('yueyang-2023', (part, text) => {
      const changes: Readonly<Record<string, readonly string[]>> = {
        'form.yaml': ['label: 附件5', 'title: 部门整体支出绩效自评工作考核评分表'],
        'rubrics/yueyang-work.yaml': ['title: 布置工作', 'evidence: 加盖公章的自评通知电子版'],
      };
      return (changes[part] ?? []).reduce(
        (changed, old) => changed.replace(old, () => `${old.split(':')[0]}: ${JSON.stringify(name)}`),
        text,
      );
    });
    const item = { name, originalBudget: 1, actual: 2, reason: { text: '人员增加' } };
    const unit = {
      name,
      selfReference: name,
      supervisor: name,
      kind: name,
      rank: name,
      funding: name,
      accounting: name,
      divisions: [name],
      budgetUnits: [name],
    };
    const disclosure = { where: name, scope: name, status: 'done' };
    const report = {
      ...LEAST,
      unit,
      staff: {
        authorizedPosts: { administrative: 'none', institutional: 'none', service: 'none', other: 2 },
        staffInPost: 2,
        programmeHires: [{ programme: name, count: 1, holdsPost: true }],
      },
      basic: { items: [{ ...item, part: 'personnel' }] },
      projects: [item],
      governmentFund: [item],
      disclosures: ['budget', 'finalAccounts', 'threePublic', 'selfEvaluation'].map((what) => ({
        what,
        ...disclosure,
      })),
      threePublic: { officialReception: { actual: 1 } },
      declared: [{ rubric: name, points: 90, by: name }],
    };
    document = compose(JSON.stringify(report), form);
    pages = [readMarkdownPage(writeMarkdown(document)), readDocxPage(await writeDocx(document))];
  });

  it('prints as it was typed in every place', () => {
    const sentences = [
      `部门（单位）名称：${name}`,
      `${name}是${name}所属的${name}${name}，经费来源为${name}，会计核算执行${name}。`,
      `纳入本报告的预算单位共1个：${name}。`,
      `部门预算已在${name}公开，公开范围为${name}。`,
      `部门决算已在${name}公开，公开范围为${name}。`,
      `内设机构1个：${name}。`,
      `按“${name}”计划聘用的`,
      `${name}超支1.00万元（100%），原因是：人员增加。`,
      `“三公经费”情况已在${name}公开，公开范围为${name}。`,
      `1.${name}：决算2.00万元`,
      `（一）${name}：决算2.00万元`,
      `依据${name}，${name}对${name}2023年度整体支出的评分为90分。`,
      `部门整体支出绩效自评结果已在${name}公开，公开范围为${name}。`,
    ];
    for (const page of pages) {
      const texts = page.filter((block) => typeof block === 'string').join('\n');
      for (const sentence of sentences) expect(texts).toContain(sentence);
    }
  });

  it('prints as it was typed in the title, in tables and in the annex', () => {
    for (const page of pages) {
      const texts = page.filter((block) => typeof block === 'string');
      expect(texts.join('')).toContain(`2023年度${name}`);
      // The annex' label and title.
      expect(texts.filter((text) => text === name).length).toBe(2);
      const tables = page.filter((block) => typeof block === 'object');
      expect(tables.filter((rows) => rows.some(([first]) => first === name)).length).toBe(4);
      expect(tables.at(-1)?.[1]?.[0]?.replace(/<br>| /g, '')).toBe(`${name}（10分）`.replaceAll(' ', ''));
      expect(tables.at(-1)?.[1]?.[3]).toBe(name);
    }
  });

  it('is no markup in Markdown', () => {
    const tree = fromMarkdown(writeMarkdown(document), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    const types = new Set(listNodes(tree).map((node) => (node.type === 'html' ? node.value : node.type)));
    const usual = [
      'root',
      'paragraph',
      'heading',
      'text',
      'table',
      'tableRow',
      'tableCell',
      'strong',
      'thematicBreak',
      '<br>',
      '<span>',
      '</span>',
      'break',
    ];
    expect([...types].filter((type) => !usual.includes(type))).toEqual([]);
  });

  it('is the author in the file’s properties', () => {
    expect(document.meta).toMatchObject({ author: name, title: `2023年度${name}整体支出绩效自评报告` });
  });
});

function listNodes(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap(listNodes)] : [node];
}
