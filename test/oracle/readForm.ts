import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** What the second opinion reads of a form: its data, and nothing of the program's reading of them. */
export interface FormData {
  readonly id: string;
  readonly years: { readonly first: number; readonly last: number };
  readonly money: '万元' | '元';
  readonly capitalIsOperating: boolean;
  readonly phrases: Phrases;
  readonly asks?: readonly string[];
  readonly sections: readonly Section[];
  readonly narrative: Readonly<Record<string, string>>;
  readonly problemHeadings?: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, FactData>>;
  readonly rates?: Readonly<Record<string, RateData>>;
  readonly tables: Readonly<Record<string, TableData>>;
  readonly annexes?: readonly AnnexData[];
  readonly rubrics: readonly string[];
}

export interface Phrases {
  readonly none: string;
  readonly unknown: string;
  readonly undefined: string;
  readonly noBudget: string;
  readonly zeroByZero?: string;
  readonly zero: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: readonly string[];
  readonly mayBeNone?: readonly string[];
}

export interface FactData {
  readonly type: 'flag' | 'date' | 'number' | 'amounts' | 'checklist' | 'population' | 'choice';
  readonly title: string;
  readonly from?: string;
  readonly measure?: string;
  readonly least?: number;
  readonly most?: number | string;
  readonly decimals?: number;
  readonly columns?: readonly string[];
  readonly elements?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, string>>;
}

export interface RateData {
  readonly title: string;
  readonly of: readonly string[];
  readonly to: readonly string[];
}

export interface ColumnData {
  readonly title: string;
  readonly cell: string;
  readonly merge?: boolean;
  readonly eachUnit?: boolean;
  readonly onlyIfSeveral?: boolean;
  /** The heads of two columns, where a target was revised. */
  readonly ifRevised?: readonly string[];
}

export interface LineData {
  readonly title: string;
  readonly of?: string;
  readonly cells?: Readonly<Record<string, string>>;
}

export interface CardData {
  readonly head: readonly (readonly { readonly title: string; readonly cell: string }[])[];
  readonly funding: { readonly title: string; readonly table: string };
  readonly goals: { readonly title: string; readonly expected: string; readonly reached: string };
  readonly indicators: { readonly title: string; readonly table: string };
}

export interface TableData {
  readonly caption: string;
  readonly rows: string | { readonly rubric?: string; readonly lines?: readonly LineData[]; readonly card?: CardData };
  readonly each?: 'projects';
  readonly none?: string;
  readonly total?: string;
  readonly omitWithout?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly unitRows?: { readonly above: number; readonly title: string; readonly sum: string };
  readonly required?: boolean;
  readonly columns?: readonly ColumnData[];
}

export interface AnnexData {
  readonly label: string;
  readonly title: string;
  readonly table?: string;
  readonly tables?: readonly string[];
}

export interface Criterion {
  readonly id: string;
  readonly title?: string;
  readonly points: number;
  readonly kind: string;
  readonly standard: string;
  readonly requires?: string;
  readonly fact?: string;
  readonly facts?: readonly string[];
  readonly deadline?: string;
  readonly submitted?: string;
  readonly each?: number;
  readonly direction?: 'up' | 'down';
  readonly most?: number;
  readonly moveDeadline?: boolean;
  readonly rate?: string | RateData;
  readonly deduct?: {
    readonly above?: number;
    readonly below?: number;
    readonly per?: number;
    readonly each: number;
    readonly step: 'whole' | 'linear';
  };
  readonly ratio?: {
    readonly target: number;
    readonly direction?: 'forward' | 'reverse';
    readonly far?: number;
    readonly short?: number;
    readonly off?: number;
    readonly least?: number;
    readonly most?: number;
  };
  readonly rateBands?: readonly { readonly range: string; readonly points: number }[];
  readonly otherwise?: number;
  readonly whenUndefined?: 'full' | 'fullIfNone' | 'zero' | 'notApplicable' | 'open';
  readonly table?: 'whole' | 'projects';
  readonly levels?: readonly string[];
  readonly bands?: readonly {
    readonly least: number;
    readonly most: number;
    readonly step?: number | 'any';
    readonly label?: string;
  }[];
  readonly options?: readonly (Omit<Criterion, 'id' | 'points' | 'standard'> & { readonly choice: string })[];
}

export interface RubricData {
  readonly id: string;
  readonly title: string;
  readonly status: 'verified' | 'reconstructed' | 'partial';
  readonly points: number;
  readonly roundTo?: number;
  readonly rescale?: boolean;
  readonly grades?: readonly { readonly title: string; readonly from: number }[];
  readonly cap?: {
    readonly rate: string | RateData;
    readonly bands: readonly { readonly range: string; readonly most: number }[];
  };
  readonly groups: readonly {
    readonly title: string;
    readonly points: number;
    readonly items: readonly {
      readonly title: string;
      readonly points: number;
      readonly evidence?: string;
      readonly criteria: readonly Criterion[];
    }[];
  }[];
}

export interface Form {
  readonly data: FormData;
  readonly rubrics: readonly RubricData[];
}

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));

function readForm(id: string, folder = templates): Form {
  const data = parse(readFileSync(`${folder}/${id}/form.yaml`, 'utf8')) as FormData;
  const rubrics = data.rubrics.map(
    (rubric) => parse(readFileSync(`${folder}/${id}/rubrics/${rubric}.yaml`, 'utf8')) as RubricData,
  );
  return { data, rubrics };
}

/** Every form that is shipped, by the folders that there are. */
export const readForms = (folder = templates): readonly Form[] =>
  readdirSync(folder)
    .sort()
    .map((id) => readForm(id, folder));
