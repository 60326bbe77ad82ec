/** How `diff` prints, in the order in which help lists it. */
export const DIFF_FORMATS = ['pretty', 'json', 'md'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];
