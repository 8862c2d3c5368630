/** Millimetres as the points of 1/72 inch that a PDF counts in. */
export function millimetres(of: number): number {
  return (of * 72) / 25.4;
}
