import type { CaseFilter } from '../inbox/case-filter.js';

type Sentence = { de: string; en: string };

/** A figure over the open cases: what it is called, how it is counted, and the list of exactly its cases. */
export type Metric = { name: Sentence; definition: Sentence; filter: CaseFilter };

/** The stock figures of the page Steuerung, for the office, its teams and what no team has yet. */
export const STOCK_METRICS = {
  open: {
    name: { de: 'Offen', en: 'Open' },
    definition: {
      de: 'Vorgänge, die weder abgeschlossen noch abgegeben noch mit einem anderen zusammengeführt sind.',
      en: 'Cases that are neither closed nor handed over nor merged into another.',
    },
    filter: { view: 'open' },
  },
  untouched: {
    name: { de: 'Unberührt', en: 'Untouched' },
    definition: {
      de: 'Offene Vorgänge, über die noch niemand etwas entschieden hat.',
      en: 'Open cases about which nobody has decided anything yet.',
    },
    filter: { view: 'open', untouched: true },
  },
  overdue: {
    name: { de: 'Überfällig', en: 'Overdue' },
    definition: {
      de: 'Offene Vorgänge, deren Frist für die jetzige Stufe vor dem heutigen Tag lag.',
      en: 'Open cases whose deadline for the present stage was before today.',
    },
    filter: { view: 'open', overdue: true },
  },
  emergencies: {
    name: { de: 'Notfälle offen', en: 'Open emergencies' },
    definition: {
      de: 'Offene Vorgänge mit bestätigtem oder vermutetem Notfall.',
      en: 'Open cases with a confirmed or suspected emergency.',
    },
    filter: { view: 'open', emergency: true },
  },
  needsTransfer: {
    name: { de: 'Übertragung braucht Sie', en: 'Transfer needs you' },
    definition: {
      de: 'Offene Vorgänge, bei denen eine Übertragung ins Fachverfahren oder DMS nicht von selbst weitergeht.',
      en: 'Open cases of which a transfer to the specialist system or DMS does not go on by itself.',
    },
    filter: { view: 'open', needsTransfer: true },
  },
} as const satisfies Record<string, Metric>;

export type StockMetric = keyof typeof STOCK_METRICS;
export const STOCK_METRIC_NAMES = Object.keys(STOCK_METRICS) as readonly StockMetric[];

/** The figures that say more than a number of cases. */
export const OTHER_DEFINITIONS = {
  oldest: {
    name: { de: 'Ältester', en: 'Oldest' },
    definition: {
      de: 'Arbeitstage vom Tag des ersten Eingangs des ältesten offenen Vorgangs bis heute. Die Liste zeigt die offenen Vorgänge dieses Tages.',
      en: 'Working days from the first receipt of the oldest open case until today. The list shows the open cases of that day.',
    },
  },
  age: {
    name: { de: 'Alter je Team', en: 'Age by team' },
    definition: {
      de: 'Offene Vorgänge nach Arbeitstagen seit dem ersten Eingang. Ziel: begonnen binnen 15 Arbeitstagen (AT).',
      en: 'Open cases by working days since their first receipt. Goal: begun within 15 working days (WD).',
    },
  },
  flow: {
    name: { de: 'Fluss', en: 'Flow' },
    definition: {
      de: 'Je Kalenderwoche, Montag bis Sonntag in Berlin. Eingänge ohne technische Wiederholungen. Entscheidungen ohne am selben Tag zurückgenommene. Frühere Tage ändern sich nicht mehr.',
      en: 'By calendar week, Monday to Sunday in Berlin. Arrivals without technical repeats. Decisions without those taken back on the same day. Earlier days do not change any more.',
    },
  },
} as const;

/** Fewer people than this are not shown as a group: their throughput would be that of a person. */
export const LEAST_PEOPLE = 5;

/** How many weeks the flow shows, the present one included. */
export const FLOW_WEEKS = 12;
