/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The days of one state on which its offices are closed, apart from weekends. */
export type Holidays = ReadonlySet<Day>;

const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const MS_PER_MINUTE = 60_000;
// Days begin with a minute, and who asks mostly asks about now.
let asked: { minute: number; day: Day } = { minute: NaN, day: '' };

/** The calendar day in Berlin at that instant, whatever zone the server or the browser has. */
export function berlinDay(instant: Date): Day {
  const minute = Math.floor(instant.getTime() / MS_PER_MINUTE);
  if (asked.minute !== minute) asked = { minute, day: berlin.format(instant) };
  return asked.day;
}

const MS_PER_DAY = 86_400_000;

/** Working days after the first day up to and including the last: how old a case is in *Arbeitstage*. */
export function workingDaysAfter(first: Day, last: Day, holidays: Holidays): number {
  let count = 0;
  for (let at = toUtc(first) + MS_PER_DAY; at <= toUtc(last); at += MS_PER_DAY) if (isWorkingDay(at, holidays)) count++;
  return count;
}

/** The same between two instants, by the days that they fall on in Berlin. Never negative. */
export function workingDaysBetween(from: Date, to: Date, holidays: Holidays): number {
  return workingDaysAfter(berlinDay(from), berlinDay(to), holidays);
}

/**
 * The day from which an action for failure to act is possible: the day of receipt and three calendar months
 * (§ 75 VwGO); where the last month lacks that day, its last day (§ 188 Abs. 3 BGB).
 */
export function inactionActionFrom(receivedAt: Date): Day {
  return addMonths(berlinDay(receivedAt), 3);
}

/** The calendar day some days later, or earlier for a negative number. */
export function addDays(day: Day, days: number): Day {
  return toDay(toUtc(day) + days * MS_PER_DAY);
}

/** The working day that many working days after the day; the day itself does not count. */
export function addWorkingDays(day: Day, count: number, holidays: Holidays): Day {
  let at = toUtc(day);
  for (let left = count; left > 0;) if (isWorkingDay((at += MS_PER_DAY), holidays)) left--;
  return toDay(at);
}

/** Calendar days from the first day to the second; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (toUtc(to) - toUtc(from)) / MS_PER_DAY;
}

/** The same day some months later, or the last day of a month that lacks it. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)));
}

/** The day of the week as ISO counts it: 1 is Monday, 7 is Sunday. */
export function isoWeekday(day: Day): number {
  return ((new Date(toUtc(day)).getUTCDay() + 6) % 7) + 1;
}

function isWorkingDay(at: number, holidays: Holidays): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(toDay(at));
}

function toUtc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function toDay(utc: number): Day {
  return new Date(utc).toISOString().slice(0, 10);
}
