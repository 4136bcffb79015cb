/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

const DAY_MS = 86_400_000;

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of another month; 31 January plus one month is the last of February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function yearsBetween(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** `05.03.2027`, as German papers write it. */
export function german(day: Day): string {
  return day.split('-').reverse().join('.');
}

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

/** `März 2027`. */
export function germanMonth(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`;
}

/** The winter or summer term that a day lies in, as German universities count them. */
export function termOf(day: Day): { name: string; from: Day; until: Day } {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month >= 4 && month <= 9)
    return { name: `Sommersemester ${String(year)}`, from: `${String(year)}-04-01`, until: `${String(year)}-09-30` };
  const first = month >= 10 ? year : year - 1;
  return {
    name: `Wintersemester ${String(first)}/${String(first + 1)}`,
    from: `${String(first)}-10-01`,
    until: `${String(first + 1)}-03-31`,
  };
}
