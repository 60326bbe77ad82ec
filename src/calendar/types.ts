/** Days that a form or a file adds to the State Council's list, as `YYYY-MM-DD`; they override the list. */
export interface ExtraDays {
  readonly holidays?: readonly string[] | undefined;
  readonly workdays?: readonly string[] | undefined;
}

/** The list lacks this year (`YYYY`), so the answer is unknown; extra days alone never make a year known. */
export interface UnknownYear {
  readonly known: false;
  readonly year: string;
}

export type DayCount = { readonly known: true; readonly days: number } | UnknownYear;

export type WorkingDay = { readonly known: true; readonly date: string } | UnknownYear;
