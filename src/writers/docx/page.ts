/**
 * The page of GB/T 9704-2012 in twips (1/20 pt). §5.2.1: A4, margins 37 mm above and 28 mm at the binding edge, type area
 * 156 × 225 mm, hence 35 mm below and 26 mm outside. §5.2.3: 22 lines of 28 characters.
 */
export const PAGE = {
  width: toTwips(210),
  height: toTwips(297),
  top: toTwips(37),
  bottom: toTwips(35),
  inside: toTwips(28),
  outside: toTwips(26),
  /** §7.5: the page number's dash lies 7 mm below the type area; a line of 16 pt on 25 mm has its middle there. */
  footer: toTwips(25),
  header: toTwips(25),
} as const;

/** The part of a page on which there is text. */
export interface PageArea {
  readonly width: number;
  readonly height: number;
}

/** The width of the type area, 156 mm. */
export const TEXT_WIDTH = PAGE.width - PAGE.inside - PAGE.outside;

/** The height of the type area, 225 mm. */
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

/** 22 exact lines of 28.95 pt fill 225 mm. There is no document grid, since LibreOffice stretches one. */
export const LINE = 579;

/** Font sizes in half-points, under their Chinese names. */
export const SIZE = { erhao: 44, sanhao: 32, sihao: 28, wuhao: 21 } as const;

/** The width of one character of 三号, 16 pt. */
export const CHARACTER = 320;

/** 28 characters of 16 pt are 5.75 pt wider than 156 mm, so each is set a quarter of a point tighter. */
export const TIGHTEN = -5;

function toTwips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}
