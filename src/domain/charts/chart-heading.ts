/** What a picture is of, and at what time. */
export interface ChartHeading {
  readonly title: string;
  readonly campaign: string;
  /** "Số liệu lúc 8 giờ 05 ngày 02/11/2026" */
  readonly asOf: string;
}

/** Whether the results in a picture are published (đã công bố) or may still change (tạm tính). */
export type ResultStatus = 'provisional' | 'published';
