/** Margins of an official document (Nghị định 30/2020, Phụ lục I), in millimetres. */
export const MARGINS_MM = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/**
 * Widths of the six columns in millimetres: all that an A4 page across has between its margins. Upright there would
 * be 165 mm, of which documents and explanations would get some 35 mm each: three words a line.
 */
export const COLUMNS_MM = [15, 68, 18, 23, 64, 64] as const;
