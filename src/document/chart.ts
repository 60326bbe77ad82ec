/** A chart of amounts or points: groups of bars, steps that add up, or one stacked bar for each row. */
export interface Chart {
  readonly id: string;
  readonly kind: 'bars' | 'steps' | 'parts';
  readonly title: string;
  /** The unit of all values: `万元`, `分`. */
  readonly unit: string;
  readonly series: readonly string[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  /** One value for each series; `undefined` where it is unknown, which is not zero. */
  readonly values: readonly (ChartValue | undefined)[];
}

export interface ChartValue {
  /** The value as people read it. */
  readonly printed: string;
  /** The exact value as a decimal text, in the chart's unit. */
  readonly value: string;
}
