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
  SE219: { name: 'several-lines', severity: 'error' },
  SE220: { name: 'placeholder-for-number', severity: 'error' },
  SE221: { name: 'direction-of-words', severity: 'error' },
  SE222: { name: 'kind-of-posts-missing', severity: 'warning' },

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
  SE409: { name: 'staff-above-posts', severity: 'warning' },
  SE410: { name: 'execution-above-revised', severity: 'warning' },
  SE411: { name: 'magnitude-doubtful', severity: 'warning' },
  SE412: { name: 'declared-outside-interval', severity: 'warning' },
  SE413: { name: 'indicator-points-doubtful', severity: 'warning' },
  SE414: { name: 'reason-exceeds-overspend', severity: 'warning' },
  SE415: { name: 'unit-left-out', severity: 'warning' },
  SE416: { name: 'carryover-differs', severity: 'warning' },
  SE417: { name: 'execution-points-differ', severity: 'warning' },
  SE418: { name: 'vehicles-contradict', severity: 'warning' },
  SE419: { name: 'three-public-over-budget', severity: 'warning' },
  SE421: { name: 'figure-contradicted', severity: 'warning' },
  SE422: { name: 'unit-mistaken', severity: 'warning' },
  SE423: { name: 'direction-contradicted', severity: 'warning' },
  SE424: { name: 'claim-without-figure', severity: 'warning' },
  SE425: { name: 'denied-though-there', severity: 'warning' },
  SE426: { name: 'target-claim-contradicted', severity: 'warning' },
  SE427: { name: 'count-differs', severity: 'warning' },
  SE428: { name: 'parts-differ', severity: 'warning' },
  SE429: { name: 'typed-figure', severity: 'note' },
  SE430: { name: 'stale-year', severity: 'warning' },
  SE431: { name: 'numbering-typed', severity: 'warning' },
  SE432: { name: 'stop-after-bracket', severity: 'warning' },
  SE433: { name: 'document-number-brackets', severity: 'warning' },
  SE434: { name: 'leftover', severity: 'warning' },
  SE435: { name: 'void-reason', severity: 'warning' },
  SE436: { name: 'word-for-number', severity: 'warning' },
  SE437: { name: 'unit-missing', severity: 'warning' },
  SE438: { name: 'not-a-measure', severity: 'warning' },
  SE439: { name: 'rate-without-base', severity: 'warning' },
  SE440: { name: 'table-in-prose', severity: 'warning' },

  SE441: { name: 'accepted-stale', severity: 'error' },
  SE442: { name: 'cannot-be-accepted', severity: 'error' },
  SE443: { name: 'accepted-unknown-code', severity: 'error' },
  SE444: { name: 'accepted-without-reason', severity: 'error' },

  SE451: { name: 'impossible-number', severity: 'warning' },

  SE461: { name: 'words-for-indicator-number', severity: 'error' },
  SE462: { name: 'unit-in-indicator-number', severity: 'error' },
  SE463: { name: 'awarded-above-points', severity: 'error' },
  SE464: { name: 'indicator-points-unexplained', severity: 'warning' },
  SE465: { name: 'indicator-points-not-hundred', severity: 'warning' },
  SE466: { name: 'funding-differs', severity: 'error' },
  SE467: { name: 'parts-above-whole', severity: 'error' },

  SE481: { name: 'last-year-differs', severity: 'error' },
  SE482: { name: 'last-year-result-differs', severity: 'warning' },
  SE483: { name: 'opening-carryover-differs', severity: 'error' },
  SE484: { name: 'carryover-without-item', severity: 'warning' },
  SE485: { name: 'retirees-do-not-follow', severity: 'error' },
  SE486: { name: 'retirees-not-checkable', severity: 'note' },
  SE487: { name: 'items-not-continued', severity: 'note' },
  SE488: { name: 'item-renamed', severity: 'warning' },
  SE489: { name: 'posts-changed', severity: 'note' },
  SE490: { name: 'form-changed', severity: 'note' },
  SE491: { name: 'unit-renamed', severity: 'warning' },
  SE492: { name: 'prior-of-another-year', severity: 'error' },
  SE493: { name: 'prior-has-errors', severity: 'error' },
  SE494: { name: 'no-prior-year', severity: 'note' },
  SE495: { name: 'several-prior-years', severity: 'note' },

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
  SE607: { name: 'not-a-form', severity: 'error' },
  SE608: { name: 'table-not-by-unit', severity: 'error' },
  SE609: { name: 'bands-do-not-fit', severity: 'error' },
  SE610: { name: 'two-rules', severity: 'error' },
  SE611: { name: 'circular-rate', severity: 'error' },
  SE612: { name: 'rate-mixes-money', severity: 'error' },
  SE620: { name: 'no-table-for-each', severity: 'error' },

  SE701: { name: 'unknown-template-name', severity: 'error' },
  SE702: { name: 'template-construct-forbidden', severity: 'error' },
  SE703: { name: 'not-a-template', severity: 'error' },
  SE704: { name: 'block-inside-sentence', severity: 'error' },

  SE801: { name: 'not-a-table', severity: 'error', unreadable: true },
  SE802: { name: 'old-workbook', severity: 'error', unreadable: true },
  SE803: { name: 'workbook-encrypted', severity: 'error', unreadable: true },
  SE804: { name: 'workbook-with-macros', severity: 'error', unreadable: true },
  SE805: { name: 'table-too-large', severity: 'error', unreadable: true },
  SE806: { name: 'formula-without-value', severity: 'error', unreadable: true },
  SE807: { name: 'workbook-linked-elsewhere', severity: 'error', unreadable: true },
  SE810: { name: 'no-table-understood', severity: 'error' },
  SE811: { name: 'column-unclear', severity: 'error', unreadable: true },
  SE812: { name: 'unknown-sheet', severity: 'error', unreadable: true },
  SE813: { name: 'money-unit-unclear', severity: 'error', unreadable: true },
  SE814: { name: 'import-would-break', severity: 'error', unreadable: true },

  SE901: { name: 'file-missing', severity: 'error', unreadable: true },
  SE902: { name: 'not-a-file', severity: 'error', unreadable: true },
  SE903: { name: 'unreadable', severity: 'error', unreadable: true },
  SE904: { name: 'unwritable', severity: 'error', unreadable: true },
  SE905: { name: 'same-output', severity: 'error', unreadable: true },
  SE906: { name: 'nothing-to-check', severity: 'error', unreadable: true },
  SE907: { name: 'output-is-input', severity: 'error', unreadable: true },
  SE908: { name: 'not-built', severity: 'error' },
  SE909: { name: 'built-differs', severity: 'error' },
  SE910: { name: 'link-leaves-folder', severity: 'error', unreadable: true },
};

export function severityOf(finding: Finding): Severity {
  return catalogue[finding.code].severity;
}

/** Whether something that was asked for could not be read: a form too that only the command line names. */
export function isUnreadable({ code, places: [{ path }] }: Finding): boolean {
  return catalogue[code].unreadable === true || (code === 'SE601' && path === '');
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
