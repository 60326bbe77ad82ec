import type { Code, Finding, Severity } from './types.ts';

export interface CatalogueEntry {
  /** The code's word for people; named for the fault. */
  readonly name: string;
  readonly severity: Severity;
  /** The file could not be read at all: the command exits 2, not 1. */
  readonly unreadable?: true;
}

export const catalogue: { readonly [C in Code]: CatalogueEntry } = {
  SE101: { name: 'not-yaml', severity: 'error' },
  SE102: { name: 'duplicate-key', severity: 'error' },
  SE103: { name: 'full-width-colon', severity: 'error' },
  SE104: { name: 'not-utf8', severity: 'error', unreadable: true },
  SE105: { name: 'file-too-large', severity: 'error', unreadable: true },
  SE106: { name: 'nested-too-deep', severity: 'error' },
  SE107: { name: 'alias-used', severity: 'error' },
  SE108: { name: 'tag-used', severity: 'error' },
  SE109: { name: 'control-character', severity: 'error' },
  SE110: { name: 'unquoted-reference', severity: 'error' },
  SE111: { name: 'empty-file', severity: 'error' },
  SE112: { name: 'several-documents', severity: 'error' },

  SE201: { name: 'unknown-key', severity: 'error' },
  SE202: { name: 'missing-key', severity: 'error' },
  SE203: { name: 'not-a-plain-number', severity: 'error' },
  SE204: { name: 'too-many-digits', severity: 'error' },
  SE205: { name: 'wrong-kind', severity: 'error' },
  SE206: { name: 'not-a-choice', severity: 'error' },
  SE207: { name: 'not-a-date', severity: 'error' },
  SE208: { name: 'empty-value', severity: 'error' },
  SE209: { name: 'unsupported-version', severity: 'error' },
  SE210: { name: 'duplicate-name', severity: 'error' },
  SE211: { name: 'unknown-budget-unit', severity: 'error' },
  SE212: { name: 'not-a-report', severity: 'error' },
  SE213: { name: 'out-of-range', severity: 'error' },
  SE214: { name: 'amounts-not-per-unit', severity: 'error' },
  SE215: { name: 'unknown-reference', severity: 'error' },
  SE216: { name: 'schema-violation', severity: 'error' },
  SE218: { name: 'total-as-item', severity: 'error' },

  SE301: { name: 'unknown-figure', severity: 'error' },
  SE302: { name: 'unsupported-markup', severity: 'error' },
  SE303: { name: 'unknown-narrative', severity: 'error' },
  SE304: { name: 'list-starts-elsewhere', severity: 'warning' },
  SE305: { name: 'reference-not-closed', severity: 'error' },
  SE306: { name: 'heading-too-deep', severity: 'error' },

  SE401: { name: 'overspend-unexplained', severity: 'warning' },
  SE402: { name: 'spent-without-budget', severity: 'warning' },
  SE403: { name: 'overspend-partly-explained', severity: 'warning' },
  SE404: { name: 'overspend-without-revised-budget', severity: 'warning' },
  SE405: { name: 'three-public-budget-unknown', severity: 'warning' },
  SE406: { name: 'declared-without-scorecard', severity: 'warning' },
  SE407: { name: 'negative-actual', severity: 'warning' },
  SE408: { name: 'stated-differs', severity: 'warning' },

  SE501: { name: 'points-not-allowed', severity: 'error' },
  SE502: { name: 'unknown-criterion', severity: 'error' },
  SE503: { name: 'calendar-year-unknown', severity: 'warning' },
  SE504: { name: 'declared-though-derived', severity: 'warning' },

  SE601: { name: 'unknown-form', severity: 'error' },
  SE602: { name: 'form-file-missing', severity: 'error', unreadable: true },
  SE603: { name: 'form-for-another-year', severity: 'error' },
  SE604: { name: 'points-do-not-add-up', severity: 'error' },
  SE605: { name: 'unknown-fact', severity: 'error' },
  SE606: { name: 'unknown-form-name', severity: 'error' },

  SE701: { name: 'unknown-template-name', severity: 'error' },
  SE702: { name: 'template-construct-forbidden', severity: 'error' },
  SE703: { name: 'not-a-template', severity: 'error' },
  SE704: { name: 'block-inside-sentence', severity: 'error' },

  SE901: { name: 'file-missing', severity: 'error', unreadable: true },
  SE902: { name: 'not-a-file', severity: 'error', unreadable: true },
  SE903: { name: 'unreadable', severity: 'error', unreadable: true },
  SE904: { name: 'unwritable', severity: 'error', unreadable: true },
  SE905: { name: 'same-output', severity: 'error', unreadable: true },
  SE906: { name: 'nothing-to-check', severity: 'error', unreadable: true },
  SE907: { name: 'output-is-input', severity: 'error', unreadable: true },
};

export function severityOf(finding: Finding): Severity {
  return catalogue[finding.code].severity;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => severityOf(finding) === 'error');
}

/** In the order of the files given, then by place, then by code: the order in which everything is shown. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map((finding) => finding.places[0].file))];
  return [...findings].sort((one, other) => {
    const [a] = one.places;
    const [b] = other.places;
    return files.indexOf(a.file) - files.indexOf(b.file) || a.start - b.start || compareText(one.code, other.code);
  });
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
