/**
 * Exact decimals. Every quantity that can decide a score is an integer count of 1/10,000:
 * a point, a percentage point, a number of documents. No binary float ever holds one.
 */
declare const unit: unique symbol;
type Scaled<Name extends string> = number & { readonly [unit]: Name };

/** How many units make one whole point, percentage point or counted thing. */
export const SCALE = 10_000;

/** A score (điểm), in 1/10,000 of a point: 1,5 điểm is 15,000. */
export type Points = Scaled<'Points'>;

/** A percentage (tỷ lệ phần trăm), in 1/10,000 of one percent: 92,5 % is 925,000. */
export type Percent = Scaled<'Percent'>;

/** An amount of anything counted or measured, in 1/10,000 of one: 23 hồ sơ is 230,000. */
export type Quantity = Scaled<'Quantity'>;

/** An instant, in milliseconds since 1970-01-01 UTC. */
export type Instant = number;

/** A calendar day in the campaign's time zone, as `YYYY-MM-DD`. */
export type Day = string;

export function points(scaled: number): Points {
  return exact(scaled) as Points;
}

export function percent(scaled: number): Percent {
  return exact(scaled) as Percent;
}

export function quantity(scaled: number): Quantity {
  return exact(scaled) as Quantity;
}

function exact(scaled: number): number {
  if (!Number.isSafeInteger(scaled)) throw new RangeError(`not an exact scaled integer: ${scaled}`);
  return scaled === 0 ? 0 : scaled;
}
