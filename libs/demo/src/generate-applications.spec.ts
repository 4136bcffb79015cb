import fc from 'fast-check';
import { readPartialDate } from '@einkanal/domain/time/partial-date';
import { SubmissionContent } from '@einkanal/domain/intake/submission';
import { checkSubmission } from '@einkanal/domain/intake/submission-check';
import { officialCodes } from './testing/official-codes.js';
import type { DemoApplication } from './demo-application.js';
import { generateApplications } from './generate-applications.js';

const wish = {
  seed: 'demo',
  count: 120,
  from: new Date('2026-09-26T03:00:00Z'),
  until: new Date('2026-11-25T03:00:00Z'),
};
const applications = generateApplications(wish);
const share = (is: (application: DemoApplication) => boolean) => applications.filter(is).length / applications.length;
const trait = (name: string) => applications.filter(({ traits }) => traits.includes(name));

test('the same wish gives the same submissions, another seed others', () => {
  const text = (seed: string) => JSON.stringify(generateApplications({ ...wish, seed }));
  expect(text('demo')).toBe(JSON.stringify(applications));
  expect(text('other')).not.toBe(JSON.stringify(applications));
});

test('any wish is met: the number, the order, the span, the wire schema, keys used once', () => {
  const wishes = fc.record({
    seed: fc.string(),
    count: fc.integer({ min: 1, max: 40 }),
    minutes: fc.integer({ min: 1, max: 120_000 }),
  });
  fc.assert(
    fc.property(wishes, ({ seed, count, minutes }) => {
      const from = new Date(wish.until.getTime() - minutes * 60_000);
      const made = generateApplications({ seed, count, from, until: wish.until });
      expect(made).toHaveLength(count);
      expect(new Set(made.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(count);
      made.forEach(({ receivedAt, content, namesCaseOf }, at) => {
        expect(SubmissionContent.safeParse(content).error).toBeUndefined();
        expect(receivedAt.getTime()).toBeGreaterThanOrEqual((made[at - 1]?.receivedAt ?? from).getTime());
        expect(receivedAt.getTime()).toBeLessThanOrEqual(wish.until.getTime());
        if (namesCaseOf !== undefined)
          expect(made.slice(0, at).map(({ idempotencyKey }) => idempotencyKey)).toContain(namesCaseOf);
      });
    }),
    { numRuns: 25 },
  );
});

test.each<[string, number, number, (application: DemoApplication) => boolean]>([
  ['in the city', 0.62, 0.8, ({ abhKennung }) => abhKennung === '004200'],
  ['applications', 0.55, 0.65, ({ content }) => content.kind === 'APPLICATION'],
  ['only questions', 0.2, 0.3, ({ content }) => content.kind === 'STATUS_INQUIRY'],
  ['supplements', 0.09, 0.15, ({ content }) => content.kind === 'SUPPLEMENT'],
  ['other post', 0.01, 0.06, ({ content }) => content.kind === 'OTHER'],
  ['for a residence title', 0.65, 0.9, ({ content }) => content.service === 'AT'],
  ['for work with a Duldung', 0.03, 0.15, ({ content }) => content.service === 'BE'],
  ['for cards and certificates', 0.06, 0.25, ({ content }) => content.service === 'AK'],
  [
    'with a remarkable trait or mistake',
    0.3,
    0.75,
    ({ traits }) => traits.some((name) => !name.startsWith('refers-by')),
  ],
])('the share %s lies between %d and %d', (_what, low, high, is) => {
  expect(share(is)).toBeGreaterThanOrEqual(low);
  expect(share(is)).toBeLessThanOrEqual(high);
});

test.each([
  ['passport-number-too-long', 1],
  ['identical-repeat', 2],
  ['lawyer', 3],
  ['twins', 2],
  ['address-protected', 2],
  ['title-ends-in-3-days', 1],
  ['title-ends-in-12-days', 1],
  ['title-ends-in-40-days', 1],
  ['title-expired-before', 1],
  ['title-expired-since', 1],
  ['sender-clock-ahead', 1],
  ['clock-change', 1],
  ['pasted-control-characters', 1],
  ['postcode-of-four-digits', 1],
  ['contract-as-fourteen-photos', 1],
  ['odd-file-names', 1],
  ['birth-year-only', 1],
  ['stateless', 1],
  ['still-abroad', 1],
  ['missing-document', 3],
  ['asks-again', 6],
])('the demo shows %s at least %d times', (name, count) => {
  expect(trait(name).length).toBeGreaterThanOrEqual(count);
});

test('no address, number or host can belong to anybody', () => {
  const text = JSON.stringify(applications.map(({ content }) => content));
  const hosts = [...text.matchAll(/@([\w.-]+)/g)].map(([, host]) => host);
  expect(hosts.length).toBeGreaterThan(100);
  expect(hosts.filter((host) => !/(^|\.)example\.(org|com|net)$/.test(host ?? ''))).toEqual([]);
  const phones = applications.flatMap(({ content }) => content.applicant.contact?.phone ?? []);
  expect(
    phones.filter(
      (phone) => !/^(\+|00)?(49)?030?23125\d{3}$|^(\+|00)4930?23125\d{3}$/.test(phone.replaceAll(/[ /]/g, '')),
    ),
  ).toEqual([]);
});

test('every list of attachments fits its files', () => {
  for (const { content, files } of applications) {
    const parts = files.map(({ part }) => part);
    expect(new Set(parts).size).toBe(parts.length);
    for (const { part } of content.attachments ?? []) expect(parts).toContain(part);
  }
});

test('birth dates are dates that a calendar has, or openly unknown', () => {
  const dates = applications.map(({ content }) => readPartialDate(content.applicant.birthDate ?? ''));
  expect(dates.filter((date) => typeof date === 'string')).toEqual([]);
});

test('a repeat differs in its key and message id only', () => {
  for (const repeat of trait('identical-repeat')) {
    const first = applications.find(
      ({ content, traits }) =>
        content.channelCaseId === repeat.content.channelCaseId && !traits.includes('identical-repeat'),
    );
    expect(first?.idempotencyKey).not.toBe(repeat.idempotencyKey);
    expect({ ...repeat.content, channelMessageId: '' }).toEqual({ ...first?.content, channelMessageId: '' });
    expect(repeat.files.map(({ fileName }) => fileName)).toEqual(first?.files.map(({ fileName }) => fileName));
  }
});

test('later post names its person as the application did', () => {
  const later = applications.filter(
    ({ content, traits }) => content.kind === 'SUPPLEMENT' && traits.includes('refers-by-channel-case-id'),
  );
  expect(later.length).toBeGreaterThan(2);
  for (const { content, clientId } of later) {
    const first = applications.find(
      (one) => one.content.kind === 'APPLICATION' && one.content.channelCaseId === content.channelCaseId,
    );
    expect(first?.clientId).toBe(clientId);
    expect(first?.content.applicant.birthDate).toBe(content.applicant.birthDate);
  }
});

test('the passport number that is too long has ten characters, its photograph nine', () => {
  expect(trait('passport-number-too-long')[0]?.content.applicant.identityDocument?.number).toMatch(/^.{10}$/);
});

const verdicts = applications.map((application) => ({
  ...application,
  verdict: checkSubmission(application.content, {
    now: application.receivedAt,
    offices: new Set(['004200', '004900']),
    codes: officialCodes,
  }),
}));

test('nothing is refused', () => {
  expect(verdicts.filter(({ verdict }) => verdict.kind === 'refused')).toEqual([]);
});

test('an application without a mistake is complete and without any finding', () => {
  const plain = verdicts.filter(({ content, traits }) => content.kind === 'APPLICATION' && traits.length === 0);
  const findings = plain.flatMap(({ content, verdict }) =>
    verdict.findings.map(({ code, pointer }) => `${content.matter ?? ''} ${code} ${pointer}`),
  );
  expect(plain.length).toBeGreaterThan(10);
  expect(findings).toEqual([]);
});

test('one in ten has something to find, of many kinds', () => {
  const found = verdicts.filter(({ verdict }) => verdict.findings.length > 0);
  expect(found.length / verdicts.length).toBeGreaterThan(0.08);
  expect(found.length / verdicts.length).toBeLessThan(0.3);
  expect(new Set(found.flatMap(({ verdict }) => verdict.findings.map(({ code }) => code))).size).toBeGreaterThan(5);
});
