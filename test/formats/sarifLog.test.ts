import { describe, expect, it } from 'vitest';
import { loadExplanations } from '../../src/explanations.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import { sarifLog } from '../../src/formats/sarifLog.ts';
import { definitionOf } from '../../src/registry.ts';
import type { CheckRun } from '../../src/verdict/checkRun.ts';
import { cases } from '../findings/allCases.ts';
import { FILE, RUN, TEXT } from '../terminal/runs.ts';
import { sarifErrors } from './sarifSchema.ts';

const EXPLANATIONS = { zh: await loadExplanations('zh'), en: await loadExplanations('en') };

function print(run: CheckRun): string {
  return sarifLog(run, { version: '1.2.3', explanations: EXPLANATIONS[run.lang], uriOf: encodeURI });
}

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly defaultConfiguration: { readonly level: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly { readonly physicalLocation: PhysicalLocation }[];
  readonly relatedLocations?: readonly { readonly physicalLocation: PhysicalLocation }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string };
  readonly region?: unknown;
}

function parse(run: CheckRun): { rules: readonly Rule[]; results: readonly Result[] } {
  const { runs } = JSON.parse(print(run));
  return { rules: runs[0].tool.driver.rules, results: runs[0].results };
}

describe('sarifLog', () => {
  it.each([
    ['a finding of each sort', RUN],
    ['every code', { ...RUN, findings: cases }],
    ['every code, in English', { ...RUN, findings: cases, lang: 'en' as const }],
    ['nothing found', { ...RUN, findings: [] }],
    ['nothing checked', { ...RUN, findings: [], files: [] }],
  ])('follows the schema of SARIF 2.1.0: %s', (_, run) => {
    expect(sarifErrors(print(run))).toEqual([]);
  });

  it('would not follow it with something else in it', () => {
    expect(sarifErrors(print(RUN).replace('"level": "error"', '"level": "bad"'))).not.toEqual([]);
    expect(sarifErrors(print(RUN).replace(/"uri": "[^"]+"/, '"uri": "部门 2023"'))).not.toEqual([]);
  });

  it('has a rule for each code that was found, and its results point to it', () => {
    const { rules, results } = parse(RUN);
    expect(rules.map(({ id }) => id)).toEqual(['SE210', 'SE401', 'SE407', 'SE429', 'SE901']);
    for (const { ruleId, ruleIndex, level } of results) {
      const rule = rules[ruleIndex];
      expect(rule).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
      expect(rule?.name).toBe(definitionOf(ruleId).name);
    }
  });

  it('shows places as regions, and further places as related', () => {
    const [twice, , , overLines, , missing] = parse(RUN).results;
    expect(twice?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI('部门 2023/报告.yaml'), uriBaseId: '%SRCROOT%' },
          region: { startLine: 5, startColumn: 13, endLine: 5, endColumn: 17 },
        },
      },
    ]);
    expect(twice?.relatedLocations).toMatchObject([
      { id: 0, physicalLocation: { region: { startLine: 4, startColumn: 13, endLine: 4, endColumn: 17 } } },
    ]);
    expect(overLines?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 4,
      startColumn: 27,
      endLine: 5,
      endColumn: 6,
    });
    expect(missing?.locations[0]?.physicalLocation.region).toBeUndefined();
  });

  it('knows a result again when lines were added above it, and tells two at one path apart', () => {
    const fingerprints = (run: CheckRun) =>
      parse(run).results.map((result) => result.partialFingerprints['codeAndPath/v1']);
    const added = '# 说明\n\n';
    const shifted: CheckRun = {
      ...RUN,
      findings: RUN.findings.map((finding) => ({
        ...finding,
        places: finding.places.map((place) => ({
          ...place,
          start: place.start + added.length,
          end: place.end + added.length,
        })),
      })) as unknown as CheckRun['findings'],
      sources: new Map([[FILE, wholeText(added + TEXT)]]),
    };
    expect(fingerprints(shifted)).toEqual(fingerprints(RUN));
    expect(new Set(fingerprints(RUN)).size).toBe(RUN.findings.length);
  });

  it('says whether the run was finished', () => {
    const successful = (run: CheckRun) => JSON.parse(print(run)).runs[0].invocations[0].executionSuccessful;
    expect(successful(RUN)).toBe(false);
    expect(successful({ ...RUN, findings: RUN.findings.slice(0, 1) })).toBe(true);
  });
});
