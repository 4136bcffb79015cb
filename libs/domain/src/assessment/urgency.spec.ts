import fc from 'fast-check';
import { addDays, workingDaysAfter } from '../time/working-day.js';
import { BW_HOLIDAYS } from '../testing/holidays.js';
import { calmUrgencyOfValue } from './case-urgency.js';
import { urgencyOf, type UrgencyCode, type UrgencyFacts } from './urgency.js';

const calm: UrgencyFacts = {
  receivedOn: '2026-11-25',
  emergency: 'NONE',
  titleKind: 'NONE',
  titleUntil: null,
  interimCertificateIssued: false,
  jobOn: [],
  travelOn: null,
  unaccompaniedChild: false,
  fastTrack: false,
  jurisdictionDoubtful: false,
  handoverReturned: false,
  completed: false,
  mandatoryMissing: false,
};

type Row = [
  row: number,
  today: string,
  receivedOn: string,
  age: number,
  what: string,
  facts: Partial<UrgencyFacts>,
  reasons: [UrgencyCode, number][],
  value: number,
];

// The office's table of worked examples, row by row.
// prettier-ignore
const ROWS: Row[] = [
  [1, '2026-11-25', '2026-11-25', 0, 'nothing else', {}, [], 0],
  [2, '2026-11-25', '2026-11-24', 1, 'nothing else', {}, [['AGE', 2]], 2],
  [3, '2026-11-25', '2026-11-20', 3, 'nothing else', {}, [['AGE', 6]], 6],
  [4, '2026-11-25', '2026-11-21', 3, 'received Saturday', {}, [['AGE', 6]], 6],
  [5, '2026-11-25', '2026-11-24', 1, 'nothing else', { titleKind: 'TITLE', titleUntil: '2026-11-30' }, [['TITLE_ENDS_7', 120], ['AGE', 2]], 122],
  [6, '2026-11-25', '2026-11-24', 1, 'day 7', { titleKind: 'TITLE', titleUntil: '2026-12-02' }, [['TITLE_ENDS_7', 120], ['AGE', 2]], 122],
  [7, '2026-11-25', '2026-11-24', 1, 'day 8', { titleKind: 'TITLE', titleUntil: '2026-12-03' }, [['TITLE_ENDS_30', 60], ['AGE', 2]], 62],
  [8, '2026-11-25', '2026-11-24', 1, 'day 30', { titleKind: 'TITLE', titleUntil: '2026-12-25' }, [['TITLE_ENDS_30', 60], ['AGE', 2]], 62],
  [9, '2026-11-25', '2026-11-24', 1, 'day 31', { titleKind: 'TITLE', titleUntil: '2026-12-26' }, [['TITLE_ENDS_60', 25], ['AGE', 2]], 27],
  [10, '2026-11-25', '2026-11-24', 1, 'day 60', { titleKind: 'TITLE', titleUntil: '2027-01-24' }, [['TITLE_ENDS_60', 25], ['AGE', 2]], 27],
  [11, '2026-11-25', '2026-11-24', 1, 'day 61', { titleKind: 'TITLE', titleUntil: '2027-01-25' }, [['AGE', 2]], 2],
  [12, '2026-11-25', '2026-11-24', 1, 'applied after expiry', { titleKind: 'TITLE', titleUntil: '2026-11-20' }, [['TITLE_EXPIRED_LATE', 120], ['AGE', 2]], 122],
  [13, '2026-11-25', '2026-11-10', 11, 'applied before expiry, § 81 Abs. 4; no certificate issued', { titleKind: 'TITLE', titleUntil: '2026-11-15' }, [['TITLE_CONTINUES', 25], ['CERTIFICATE_MISSING', 40], ['AGE', 22]], 87],
  [14, '2026-11-25', '2026-11-24', 1, 'ends today', { titleKind: 'TITLE', titleUntil: '2026-11-25' }, [['TITLE_ENDS_7', 120], ['AGE', 2]], 122],
  [15, '2026-11-25', '2026-11-24', 1, 'Niederlassungserlaubnis', { titleKind: 'PERMANENT' }, [['AGE', 2]], 2],
  [16, '2026-11-25', '2026-11-24', 1, '§ 24, printed end; effective 04.03.27', { titleKind: 'TITLE', titleUntil: '2027-03-04' }, [['AGE', 2]], 2],
  [17, '2026-11-25', '2026-09-14', 52, 'age 52', {}, [['OLDER_THAN_50', 100], ['AGE', 80]], 180],
  [18, '2026-11-25', '2026-09-16', 50, 'age 50, not older', {}, [['AGE', 80]], 80],
  [19, '2026-11-25', '2026-09-15', 51, 'age 51', {}, [['OLDER_THAN_50', 100], ['AGE', 80]], 180],
  [20, '2026-11-25', '2026-06-01', 126, 'nothing else', {}, [['OLDER_THAN_50', 100], ['AGE', 80]], 180],
  [21, '2026-11-25', '2026-10-01', 39, 'cap 80 not yet', {}, [['AGE', 78]], 78],
  [22, '2026-11-25', '2026-09-28', 42, '3 Oct on Saturday', {}, [['AGE', 80]], 80],
  [23, '2026-11-25', '2026-11-24', 1, 'SUSPECTED_OTHER', { jurisdictionDoubtful: true }, [['JURISDICTION_DOUBTFUL', 70], ['AGE', 2]], 72],
  [24, '2026-11-25', '2026-11-24', 1, 'handover returned', { handoverReturned: true }, [['JURISDICTION_DOUBTFUL', 70], ['AGE', 2]], 72],
  [25, '2026-11-25', '2026-11-24', 1, 'SUSPECTED_OTHER; title and place', { titleKind: 'TITLE', titleUntil: '2026-11-28', jurisdictionDoubtful: true }, [['TITLE_ENDS_7', 120], ['JURISDICTION_DOUBTFUL', 70], ['AGE', 2]], 192],
  [26, '2026-11-25', '2026-11-18', 5, 'job 01.12.26 (6 d)', { jobOn: ['2026-12-01'] }, [['JOB_WITHIN_14', 60], ['AGE', 10]], 70],
  [27, '2026-11-25', '2026-11-18', 5, 'job 09.12.26 (14 d); day 14', { jobOn: ['2026-12-09'] }, [['JOB_WITHIN_14', 60], ['AGE', 10]], 70],
  [28, '2026-11-25', '2026-11-18', 5, 'job 10.12.26 (15 d); day 15', { jobOn: ['2026-12-10'] }, [['AGE', 10]], 10],
  [29, '2026-11-25', '2026-11-18', 5, 'job 20.11.26 (-5 d); already started', { jobOn: ['2026-11-20'] }, [['AGE', 10]], 10],
  [30, '2026-11-25', '2026-11-18', 5, 'job 01.12.26 (6 d); title and job', { titleKind: 'TITLE', titleUntil: '2026-12-01', jobOn: ['2026-12-01'] }, [['TITLE_ENDS_7', 120], ['JOB_WITHIN_14', 60], ['AGE', 10]], 190],
  [31, '2026-11-25', '2026-11-20', 3, '§ 81a', { fastTrack: true }, [['FAST_TRACK', 50], ['AGE', 6]], 56],
  [32, '2026-11-25', '2026-11-20', 3, 'SUSPECTED_OTHER; § 81a; work place elsewhere', { jurisdictionDoubtful: true, fastTrack: true }, [['JURISDICTION_DOUBTFUL', 70], ['FAST_TRACK', 50], ['AGE', 6]], 126],
  [33, '2026-11-25', '2026-11-20', 3, 'proven travel 05.12.26 (10 d)', { travelOn: '2026-12-05' }, [['TRAVEL_OR_CHILD', 40], ['AGE', 6]], 46],
  [34, '2026-11-25', '2026-11-20', 3, 'proven travel 20.12.26 (25 d)', { travelOn: '2026-12-20' }, [['AGE', 6]], 6],
  [35, '2026-11-25', '2026-11-20', 3, 'unaccompanied child', { unaccompaniedChild: true }, [['TRAVEL_OR_CHILD', 40], ['AGE', 6]], 46],
  [36, '2026-11-25', '2026-11-20', 3, 'proven travel 30.11.26 (5 d); unaccompanied child; once', { travelOn: '2026-11-30', unaccompaniedChild: true }, [['TRAVEL_OR_CHILD', 40], ['AGE', 6]], 46],
  [37, '2026-11-25', '2026-11-05', 14, 'documents completed', { completed: true }, [['COMPLETED', 20], ['AGE', 28]], 48],
  [38, '2026-11-25', '2026-11-05', 14, 'mandatory missing', { mandatoryMissing: true }, [['AGE', 28], ['MANDATORY_MISSING', 0]], 28],
  [39, '2026-11-25', '2026-11-05', 14, 'mandatory missing', { titleKind: 'TITLE', titleUntil: '2026-12-10', mandatoryMissing: true }, [['TITLE_ENDS_30', 60], ['AGE', 28], ['MANDATORY_MISSING', -15]], 73],
  [40, '2026-11-25', '2026-11-25', 0, 'mandatory missing; age 0: floor 0', { mandatoryMissing: true }, [['MANDATORY_MISSING', 0]], 0],
  [41, '2026-11-25', '2026-11-05', 14, 'documents completed; mandatory missing; another item still missing', { completed: true, mandatoryMissing: true }, [['COMPLETED', 20], ['AGE', 28], ['MANDATORY_MISSING', -15]], 33],
  [42, '2026-11-25', '2026-11-24', 1, 'emergency suspected; job 27.11.26 (2 d)', { titleKind: 'TITLE', titleUntil: '2026-11-24', jobOn: ['2026-11-27'], emergency: 'SUSPECTED' }, [['EMERGENCY_SUSPECTED', 400], ['TITLE_CONTINUES', 25], ['CERTIFICATE_MISSING', 40], ['JOB_WITHIN_14', 60], ['AGE', 2]], 527],
  [43, '2026-11-25', '2026-11-25', 0, 'emergency confirmed; detention', { emergency: 'CONFIRMED' }, [['EMERGENCY_CONFIRMED', 1000]], 1000],
  [44, '2026-11-25', '2026-11-25', 0, 'emergency confirmed; mandatory missing', { mandatoryMissing: true, emergency: 'CONFIRMED' }, [['EMERGENCY_CONFIRMED', 1000], ['MANDATORY_MISSING', -15]], 985],
  [45, '2026-11-25', '2026-11-20', 3, 'emergency confirmed; SUSPECTED_OTHER; act first, § 3 IV VwVfG', { titleKind: 'TITLE', titleUntil: '2026-11-22', jurisdictionDoubtful: true, emergency: 'CONFIRMED' }, [['EMERGENCY_CONFIRMED', 1000], ['TITLE_CONTINUES', 25], ['CERTIFICATE_MISSING', 40], ['JURISDICTION_DOUBTFUL', 70], ['AGE', 6]], 1141],
  [46, '2026-11-25', '2026-08-03', 82, 'job 30.11.26 (5 d); documents completed; everything normal', { titleKind: 'TITLE', titleUntil: '2026-11-27', jobOn: ['2026-11-30'], completed: true }, [['TITLE_ENDS_7', 120], ['OLDER_THAN_50', 100], ['JOB_WITHIN_14', 60], ['COMPLETED', 20], ['AGE', 80]], 380],
  [47, '2027-01-07', '2026-12-21', 10, 'Christmas, New Year, Epiphany', {}, [['AGE', 20]], 20],
  [48, '2026-12-28', '2026-12-23', 2, 'nothing else', {}, [['AGE', 4]], 4],
  [49, '2027-01-04', '2026-12-30', 2, 'nothing else', { titleKind: 'TITLE', titleUntil: '2027-01-10' }, [['TITLE_ENDS_7', 120], ['AGE', 4]], 124],
  [50, '2026-11-02', '2026-10-30', 1, '1 Nov on Sunday', {}, [['AGE', 2]], 2],
  [51, '2027-03-30', '2027-03-25', 1, 'Easter', {}, [['AGE', 2]], 2],
  [52, '2026-05-15', '2026-05-13', 1, 'Ascension', {}, [['AGE', 2]], 2],
  [53, '2026-11-25', '2026-11-20', 3, 'Duldung paper', { titleKind: 'PAPER', titleUntil: '2026-12-04' }, [['TITLE_ENDS_30', 60], ['AGE', 6]], 66],
  [54, '2026-11-25', '2026-11-20', 3, 'Fiktionsbescheinigung paper', { titleKind: 'FIKTION', titleUntil: '2026-11-28' }, [['AGE', 6]], 6],
  [55, '2026-11-25', '2026-11-10', 11, 'as 13, certificate issued 16.11.26', { titleKind: 'TITLE', titleUntil: '2026-11-15', interimCertificateIssued: true }, [['TITLE_CONTINUES', 25], ['AGE', 22]], 47],
];

test.each(ROWS)(
  'row %i, on %s: received %s, %i working days old, %s',
  (_row, today, receivedOn, age, _what, facts, reasons, value) => {
    const { value: computed, reasons: chips } = urgencyOf({ ...calm, receivedOn, ...facts }, today, BW_HOLIDAYS);
    expect(workingDaysAfter(receivedOn, today, BW_HOLIDAYS)).toBe(age);
    expect(sorted(chips.map(({ code, points }) => [code, points]))).toEqual(sorted(reasons));
    expect(computed).toBe(value);
  },
);

const sorted = (chips: [UrgencyCode, number][]) => chips.toSorted(([a], [b]) => a.localeCompare(b));

test.each([
  [59, 'NORMAL'],
  [60, 'HIGH'],
  [119, 'HIGH'],
  [120, 'URGENT'],
])('a value of %i is called %s', (value, word) => {
  // Age and fast track alone reach every value up to 130 in steps of two; the one below is reached by a missing paper.
  const found = Array.from({ length: 41 }, (_, age) => age)
    .flatMap((age) =>
      [0, 50, 70].map((extra) => ({
        ...calm,
        receivedOn: dayOfAge(age),
        fastTrack: extra === 50,
        jurisdictionDoubtful: extra === 70,
        mandatoryMissing: value % 2 === 1,
      })),
    )
    .map((facts) => urgencyOf(facts, '2026-11-25', BW_HOLIDAYS))
    .find((urgency) => urgency.value === value);
  expect(found?.word).toBe(word);
});

function dayOfAge(age: number): string {
  let day = '2026-11-25';
  while (workingDaysAfter(day, '2026-11-25', BW_HOLIDAYS) < age) day = addDays(day, -1);
  return day;
}

const day = fc.integer({ min: -400, max: 100 }).map((days) => addDays('2026-11-25', days));
const someFacts: fc.Arbitrary<UrgencyFacts> = fc.record({
  receivedOn: fc.integer({ min: -300, max: 0 }).map((days) => addDays('2026-11-25', days)),
  emergency: fc.constantFrom('NONE', 'SUSPECTED', 'CONFIRMED'),
  titleKind: fc.constantFrom('TITLE', 'PERMANENT', 'PAPER', 'FIKTION', 'NONE'),
  titleUntil: fc.option(day),
  interimCertificateIssued: fc.boolean(),
  jobOn: fc.array(day, { maxLength: 3 }),
  travelOn: fc.option(day),
  unaccompaniedChild: fc.boolean(),
  fastTrack: fc.boolean(),
  jurisdictionDoubtful: fc.boolean(),
  handoverReturned: fc.boolean(),
  completed: fc.boolean(),
  mandatoryMissing: fc.boolean(),
});

test('the value is the sum of the chips that are shown, each at most once', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { value, reasons } = urgencyOf(facts, '2026-11-25', BW_HOLIDAYS);
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(value);
      expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
    }),
  );
});

test('missing documents never push a case below what its age gives', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { value } = urgencyOf(facts, '2026-11-25', BW_HOLIDAYS);
      expect(value).toBeGreaterThanOrEqual(
        Math.min(80, 2 * workingDaysAfter(facts.receivedOn, '2026-11-25', BW_HOLIDAYS)),
      );
    }),
  );
});

test('the value never falls when a day passes, unless a dated chip ends or a title ends in time', () => {
  const dated: UrgencyCode[] = ['JOB_WITHIN_14', 'TRAVEL_OR_CHILD', 'TITLE_ENDS_7'];
  fc.assert(
    fc.property(someFacts, (facts) => {
      const today = urgencyOf(facts, '2026-11-25', BW_HOLIDAYS);
      const tomorrow = urgencyOf(facts, '2026-11-26', BW_HOLIDAYS);
      const left = new Set(tomorrow.reasons.map(({ code }) => code));
      const ended = today.reasons.some(({ code }) => dated.includes(code) && !left.has(code));
      expect(ended || tomorrow.value >= today.value).toBe(true);
    }),
  );
});

test('the order of dates does not matter', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const turned = { ...facts, jobOn: facts.jobOn.toReversed() };
      expect(urgencyOf(turned, '2026-11-25', BW_HOLIDAYS)).toEqual(urgencyOf(facts, '2026-11-25', BW_HOLIDAYS));
    }),
  );
});

test.each([
  ['EMERGENCY', 1_130, 'URGENT'],
  ['EMERGENCY_SUSPECTED', 470, 'HIGH'],
  ['EMERGENCY', 1_010, 'NORMAL'],
  ['HIGH', 60, 'HIGH'],
] as const)('%s of %i is %s without the emergency', (urgency, urgencyValue, word) => {
  expect(calmUrgencyOfValue({ urgency, urgencyValue })).toBe(word);
});
