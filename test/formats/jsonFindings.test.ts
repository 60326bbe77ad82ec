import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { overspendPartlyExplained } from '../../src/checks/overspend/findings.ts';
import { fileMissing } from '../../src/files/findings.ts';
import { wholeFile } from '../../src/findings/place.ts';
import { wholeText } from '../../src/findings/sourceText.ts';

import { jsonFindings } from '../../src/formats/jsonFindings.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import type { CheckRun } from '../../src/verdict/checkRun.ts';
import { cases } from '../findings/allCases.ts';

const text = 'basic:\n  items:\n    - name: 补助\n';
const sources = new Map([['报告.yaml', wholeText(text)]]);
const start = text.indexOf('补助');
const item = { file: '报告.yaml', path: 'basic.items[0].name', start, end: start + 2 };

const RUN: CheckRun = {
  lang: 'zh',
  files: ['报告.yaml'],
  findings: [],
  accepted: 0,
  unfilled: 0,
  numbers: [],
  sources,
  failOn: 'error',
};

describe('jsonFindings', () => {
  it('is exactly this', () => {
    const findings = [
      overspendPartlyExplained({ overspend: quantity('yuan', '271700.05'), item: '补助', explained: undefined }, item),
      fileMissing({ path: '没有.yaml' }, wholeFile('没有.yaml')),
    ];
    expect(jsonFindings({ ...RUN, findings, files: ['报告.yaml', '没有.yaml'], accepted: 3 })).toBe(`{
  "version": 1,
  "summary": {
    "outcome": "incomplete",
    "failOn": "error",
    "files": 2,
    "unread": 1,
    "errors": 1,
    "warnings": 1,
    "notes": 0,
    "accepted": 3,
    "unfilled": 0,
    "numbers": {
      "all": 0,
      "grounded": 0,
      "bound": 0,
      "agrees": 0,
      "follows": 0,
      "byValue": 0,
      "contradicted": 0,
      "noClaim": 0,
      "notTied": 0
    }
  },
  "files": [
    "报告.yaml",
    "没有.yaml"
  ],
  "findings": [
    {
      "code": "SE403",
      "name": "overspend-partly-explained",
      "severity": "warning",
      "message": "“补助”超支27.170005万元，写了的原因只说明其中一部分，说明了多少没有写",
      "hint": "请在 reason 里用 amount 写明这个原因对应的金额，并补上其余部分的原因。",
      "args": {
        "explained": null,
        "item": "补助",
        "overspend": {
          "measure": "yuan",
          "value": "271700.05"
        }
      },
      "places": [
        {
          "file": "报告.yaml",
          "path": "basic.items[0].name",
          "line": 3,
          "column": 13,
          "endLine": 3,
          "endColumn": 15
        }
      ]
    },
    {
      "code": "SE901",
      "name": "file-missing",
      "severity": "error",
      "message": "找不到文件 没有.yaml",
      "hint": "请检查文件名和所在的文件夹。",
      "args": {
        "path": "没有.yaml"
      },
      "places": [
        {
          "file": "没有.yaml",
          "path": "",
          "line": null,
          "column": null,
          "endLine": null,
          "endColumn": null
        }
      ]
    }
  ]
}
`);
  });

  it('holds every finding in either language, with whole numbers and texts only', () => {
    for (const lang of ['zh', 'en'] as const) {
      const { findings } = JSON.parse(jsonFindings({ ...RUN, findings: cases, lang }));
      expect(findings.map(({ code }: { code: string }) => code)).toEqual(cases.map(({ code }) => code));
    }
  });

  it('follows its published schema', () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
    const runs: CheckRun[] = [RUN, { ...RUN, findings: cases, lang: 'en', failOn: 'note' }, { ...RUN, files: [] }];
    for (const run of runs) {
      validate(JSON.parse(jsonFindings(run)));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...JSON.parse(jsonFindings(RUN)), more: 1 })).toBe(false);
  });
});
