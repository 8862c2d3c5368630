import fc from 'fast-check';

/** `PROPERTY_PATIENCE=20` makes every property look twenty times as long; for a night, or after a large change. */
export const PATIENCE = Number(process.env.PROPERTY_PATIENCE ?? '1');

const USUAL = 100;

/** How often a property is tried that is usually tried so often. */
export function runs(usually: number): number {
  return usually * PATIENCE;
}

fc.configureGlobal({ numRuns: runs(USUAL) });
