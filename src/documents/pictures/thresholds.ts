/**
 * What counts as a fault, and why. All are calibrated on the generated pages of test/documents: the value lies between
 * what a good photograph of them measures and what one with the fault measures.
 */

/** A4 is 11.69 inches long. */
const A4_LONG_SIDE_INCHES = 297 / 25.4;

/** Under 150 dpi a tone mark of 13 point text is about two pixels high and read as another letter. */
export const LEAST_LONG_SIDE = Math.round(150 * A4_LONG_SIDE_INCHES);

/** Over 200 dpi nothing more is read, only the file grows. */
export const MOST_LONG_SIDE = Math.round(200 * A4_LONG_SIDE_INCHES);

/** A4 as it is, and how far a measured sheet may be off before it is taken for another format. */
export const A4_ASPECT = Math.SQRT2;
export const A4_TOLERANCE = 0.13;

/** A smaller part of the picture is more likely a card or a lit spot than the sheet. */
export const LEAST_SHEET_SHARE = 0.25;

/** Degrees: a sheet seen more askew than this is too foreshortened to be made straight. */
export const CORNER_DEGREES = { least: 60, most: 120 } as const;

/** Height to width: from half to twice. */
export const SHEET_ASPECT = { least: 0.5, most: 2 } as const;

/** Share of the found outline that is solid and four-sided: a hand or a lit spot is below, a folded corner above. */
export const LEAST_SOLIDITY = 0.88;

/** Grey levels from the desk to the paper right across an edge: the edge of a soft shadow has less. */
export const LEAST_EDGE_CONTRAST = 14;

/** Of the sheet is cut away on every side, so that no rim of the desk stays: 0.5 %, about 1.5 mm of A4. */
export const SHEET_INSET = 0.005;

/** Degrees: text less askew is left alone; more cannot be told from a table of slanted lines. */
export const SKEW_DEGREES = { least: 0.3, most: 6, step: 0.25 } as const;

/**
 * Variance of the Laplacian in tiles with text, by the square of their contrast, at 150 to 200 dpi. Sharp pages measure
 * 0.010 and more; blurred by two pixels 0.0037, all of it still read by machine; by three 0.0016, every twentieth letter lost.
 */
export const LEAST_SHARPNESS = 0.0025;

/** Brightness of the paper (0 to 255): a phone gives 150 to 230; below 85 the camera's noise reaches the ink. */
export const LEAST_PAPER_BRIGHTNESS = 85;

/** Brightness of the darkest tenth of the paper: below, a shadow hides what is under it. */
export const LEAST_SHADOW_BRIGHTNESS = 42;

/** So many separate strokes cross the picture's edge that a line of text must be cut; a dark corner is one. */
export const MOST_STROKES_OVER_EDGE = 2;

/** How much more regular the columns are than the rows before lines of text are said to run vertically. */
export const SIDEWAYS_RATIO = 1.5;

/** Share of a page that must be ink before its lines can be told. */
export const LEAST_INK_SHARE = 0.003;
