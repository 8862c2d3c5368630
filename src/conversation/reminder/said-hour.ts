/** When a part of the day begins for somebody who names no figure, and which hours of a figure it turns to evening. */
const partsOfDay: Readonly<Record<string, { readonly hour: number; readonly afternoon: boolean }>> = {
  sang: { hour: 8, afternoon: false },
  trua: { hour: 11, afternoon: false },
  chieu: { hour: 14, afternoon: true },
  toi: { hour: 19, afternoon: true },
};

const SAID =
  /^(?:luc |vao )?(?<hour>\d{1,2}) ?(?:h|g|gio|:)? ?(?:00)?(?: (?:buoi )?(?<part>sang|trua|chieu|toi))?$/u;
const PART = /^(?:luc |vao )?(?:buoi )?(?<part>sang|trua|chieu|toi)$/u;

/** The hour of the day in "8 giờ", "14h", "14:00", "2 giờ chiều", "buổi sáng", folded; null where it is none. */
export function readSaidHour(folded: string): number | null {
  const only = PART.exec(folded)?.groups?.part;
  if (only !== undefined) return partsOfDay[only]?.hour ?? null;
  const groups = SAID.exec(folded)?.groups;
  if (groups?.hour === undefined) return null;
  const said = Number(groups.hour);
  const afternoon = groups.part !== undefined && partsOfDay[groups.part]?.afternoon === true;
  const hour = afternoon && said < 12 ? said + 12 : groups.part === 'trua' && said < 4 ? said + 12 : said;
  return hour <= 23 ? hour : null;
}
