/** Numbers that look thrown, and are the same for the same seed wherever and whenever they are thrown. */
export interface Dice {
  /** From 0 up to 1, without 1. */
  readonly share: () => number;
  /** A whole number between two, both included. */
  readonly between: (least: number, most: number) => number;
}

/** A linear congruential generator (Numerical Recipes): enough to vary figures, and nothing secret hangs on it. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const share = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { share, between: (least, most) => least + Math.floor(share() * (most - least + 1)) };
}
