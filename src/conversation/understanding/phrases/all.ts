import { COLLEAGUE_ROWS } from './colleagues.ts';
import { indexRows } from './index-rows.ts';
import { LATER_ROWS } from './later.ts';
import { MOVING_ROWS } from './moving.ts';
import { RESULT_ROWS } from './results.ts';
import { SENDING_ROWS } from './sending.ts';
import { SENDING_STEP_ROWS } from './sending-steps.ts';
import { SPECIFIC_ROWS } from './specific.ts';
import { VIEWING_ROWS } from './viewing.ts';
import { WRITING_ROWS } from './writing.ts';

const GENERAL_ROWS = [
  ...SENDING_STEP_ROWS,
  ...WRITING_ROWS,
  ...MOVING_ROWS,
  ...VIEWING_ROWS,
  ...SENDING_ROWS,
  ...COLLEAGUE_ROWS,
  ...RESULT_ROWS,
  ...LATER_ROWS,
];

export const ALL_ROWS = [...SPECIFIC_ROWS, ...GENERAL_ROWS];

/** Compared before figures and questions are read. */
export const SPECIFIC = indexRows(SPECIFIC_ROWS);

/** Compared after everything more specific was tried. */
export const GENERAL = indexRows(GENERAL_ROWS);
