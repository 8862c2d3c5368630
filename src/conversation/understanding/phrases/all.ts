import { LATER_ROWS } from './later.ts';
import { MOVING_ROWS } from './moving.ts';
import { SPECIFIC_ROWS } from './specific.ts';
import { VIEWING_ROWS } from './viewing.ts';
import { WRITING_ROWS } from './writing.ts';

/** Rows compared after everything more specific was tried; the longest phrase wins, then the order here. */
export const GENERAL_ROWS = [...WRITING_ROWS, ...MOVING_ROWS, ...VIEWING_ROWS, ...LATER_ROWS];

export const ALL_ROWS = [...SPECIFIC_ROWS, ...GENERAL_ROWS];
