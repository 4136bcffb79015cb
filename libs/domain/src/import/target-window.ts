import type { Label } from '../intake/vocabulary.js';
import { berlinTime } from '../time/berlin-clock.js';
import { dateInWords } from '../time/german-date.js';
import { berlinDay, isoWeekday, type Day } from '../time/working-day.js';

/** A planned maintenance: a target takes nothing from `beginsAt` on, and again from `endsAt` on. */
export type TargetWindow = { beginsAt: Date; endsAt: Date };

/** What of a window makes no sense, at its place in the request. */
export type WindowFault = { code: WindowFaultCode; pointer: '/beginsAt' | '/endsAt' } & Label;

type WindowFaultCode =
  'window-begins-in-the-past' | 'window-ends-too-early' | 'window-lasts-too-long' | 'window-overlaps';

/** For longer a target is paused, which somebody has to end. */
export const LONGEST_WINDOW_DAYS = 14;
// Whoever enters what begins now needs a few minutes to do so.
const LATE_MS = 5 * 60_000;
const MS_PER_DAY = 86_400_000;

/** What keeps a window from being planned; nothing where it can be. */
export function windowFaults(asked: TargetWindow, planned: readonly TargetWindow[], now: Date): WindowFault[] {
  const { beginsAt, endsAt } = asked;
  const faults: WindowFault[] = [];
  if (beginsAt.getTime() < now.getTime() - LATE_MS)
    faults.push({
      code: 'window-begins-in-the-past',
      pointer: '/beginsAt',
      de: 'Der Beginn liegt in der Vergangenheit. Wählen Sie eine Zeit ab jetzt.',
      en: 'The beginning is in the past. Choose a time from now on.',
    });
  if (endsAt <= beginsAt || endsAt <= now)
    return [
      ...faults,
      {
        code: 'window-ends-too-early',
        pointer: '/endsAt',
        de: 'Das Ende muss nach dem Beginn und in der Zukunft liegen. Wählen Sie eine spätere Zeit.',
        en: 'The end must be after the beginning and in the future. Choose a later time.',
      },
    ];
  if (endsAt.getTime() - beginsAt.getTime() > LONGEST_WINDOW_DAYS * MS_PER_DAY)
    faults.push({
      code: 'window-lasts-too-long',
      pointer: '/endsAt',
      de: `Eine Wartung dauert höchstens ${LONGEST_WINDOW_DAYS} Tage. Für länger halten Sie das Zielsystem an.`,
      en: `A maintenance lasts ${LONGEST_WINDOW_DAYS} days at most. For longer pause the target system.`,
    });
  const other = planned.find((one) => one.beginsAt < endsAt && beginsAt < one.endsAt);
  if (other) {
    const words = windowInWords(other, berlinDay(now));
    faults.push({
      code: 'window-overlaps',
      pointer: '/beginsAt',
      de: `Da ist schon eine Wartung geplant: ${words.de}. Wählen Sie eine andere Zeit, oder entfernen Sie jene zuerst.`,
      en: `A maintenance is planned then already: ${words.en}. Choose another time, or remove that one first.`,
    });
  }
  return faults;
}

/** When a target takes again that rests now: windows without a gap between them are one rest. Null where none lasts. */
export function restsUntil(windows: readonly TargetWindow[], now: Date): Date | null {
  let end: Date | null = null;
  for (const { beginsAt, endsAt } of windows.toSorted((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime())) {
    const at = end ?? now;
    if (beginsAt <= at && at < endsAt) end = endsAt;
  }
  return end;
}

/** A window as people say it: `Fr 04.12. 18:00–22:00`; the second day only where it is another, the year where it is. */
export function windowInWords({ beginsAt, endsAt }: TargetWindow, today: Day): Label {
  const isOneDay = berlinDay(beginsAt) === berlinDay(endsAt);
  const inWords = (language: keyof Label) => {
    const begin = momentInWords(beginsAt, today, language);
    return isOneDay ? `${begin}–${berlinTime(endsAt)}` : `${begin} – ${momentInWords(endsAt, today, language)}`;
  };
  return { de: inWords('de'), en: inWords('en') };
}

const WEEKDAYS = {
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

function momentInWords(instant: Date, today: Day, language: keyof Label): string {
  const day = berlinDay(instant);
  const whole = dateInWords({ precision: 'day', value: day, original: day })[language];
  const year = day.slice(0, 4);
  const date = year === today.slice(0, 4) ? whole.slice(0, -year.length).trim() : whole;
  return `${WEEKDAYS[language][isoWeekday(day) - 1] ?? ''} ${date} ${berlinTime(instant)}`;
}
