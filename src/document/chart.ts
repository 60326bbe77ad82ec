/** Bars of amounts or points: groups of bars, steps that add up, or one bar for each row in parts. */
export interface Chart {
  readonly id: string;
  readonly kind: 'bars' | 'steps' | 'parts';
  readonly title: string;
  /** `万元`, `分`. */
  readonly unit: string;
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  /** One for each series; `undefined`: not known, which is no zero. */
  readonly values: readonly (ChartValue | undefined)[];
}

export interface ChartValue {
  /** As people read it. */
  readonly printed: string;
  /** The exact number, a decimal text, in the unit of the chart. */
  readonly value: string;
}
