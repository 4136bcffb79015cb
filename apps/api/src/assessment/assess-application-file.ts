import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { getHolidays, type Region } from 'feiertagejs';
import { z } from 'zod';
import { assess } from '@einkanal/domain/assessment/assessment';
import { caseContentOf } from '@einkanal/domain/assessment/case-content';
import type { CodeLists } from '@einkanal/domain/codes/code-list';
import { knownCodes } from '@einkanal/domain/intake/code-findings';
import { readJsonText } from '@einkanal/domain/intake/json-text';
import { checkSubmission } from '@einkanal/domain/intake/submission-check';
import type { SubmissionContent } from '@einkanal/domain/intake/submission';
import { KNOWN_TERRITORIES } from '@einkanal/domain/office/known-territories';
import { TEAM_CODES } from '@einkanal/domain/office/team';
import { settledTerritory } from '@einkanal/domain/office/territory';
import { berlinDay, type Day, type Holidays } from '@einkanal/domain/time/working-day';
import { readCodeListFiles } from '../office/code-list-files.js';
import { OFFICE_LIST_URN, STATE_CODES } from '../office/office-list.query.js';
import { reportAssessment, reportCheck, type AssessedApplication, type Language } from './assessment-report.js';

/** What was found, as an exit code: the application would be accepted, would be refused, or there is nothing to read. */
export type Verdict = 0 | 1 | 2;

const USAGE = 'Usage: npm run assess -- FILE [--lang de|en] [--on YYYY-MM-DD] [--office 004200]\n';
const YEARS_AROUND = 1;

/**
 * `FILE [--lang de|en] [--on YYYY-MM-DD] [--office 004200]`: an application (the JSON part of a submission), checked as at
 * its arrival and judged by every rule, with the reasons. Every document that it lists counts as one that came with it.
 */
export async function assessApplicationFile(
  args: readonly string[],
  now: Date,
): Promise<{ text: string; verdict: Verdict }> {
  const call = readCall(args);
  if (call === null) return { text: USAGE, verdict: 2 };
  const { file, language, office } = call;
  const at = call.on === undefined ? now : noonOf(call.on);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) {
    const missing = { de: 'Die Datei gibt es nicht.', en: 'There is no such file.' };
    return { text: `${file}: ${missing[language]}\n`, verdict: 2 };
  }
  const codeLists: CodeLists = new Map(readCodeListFiles().map((list) => [list.urn, list]));
  const { faults, findings, content } = check(bytes, { codeLists, at, office });
  const assessed = content ? reportAssessment(judge(content, codeLists, at), language) : [];
  const lines = [...assessed, ...(content ? [''] : []), ...reportCheck({ faults, findings }, language)];
  return { text: `${lines.join('\n')}\n`, verdict: faults.length === 0 ? 0 : 1 };
}

type Call = { file: string; language: Language; on: Day | undefined; office: string | undefined };

const Options = z.strictObject({
  lang: z.enum(['de', 'en']),
  on: z.iso.date().optional(),
  office: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
});

function readCall(args: readonly string[]): Call | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: { lang: { type: 'string', default: 'de' }, on: { type: 'string' }, office: { type: 'string' } },
  });
  const options = Options.safeParse(values).data;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || !options) return null;
  return { file, language: options.lang, on: options.on, office: options.office };
}

const noonOf = (day: Day) => new Date(`${day}T12:00:00Z`);

/** The check of the intake. Whoever asks for an office wants to know what this one would say. */
function check(
  bytes: Uint8Array,
  { codeLists, at, office }: { codeLists: CodeLists; at: Date; office: string | undefined },
) {
  const reading = readJsonText(bytes);
  if (reading.kind === 'unreadable') return { faults: reading.faults, findings: [], content: null };
  const { value } = reading.json;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const sent: unknown = office !== undefined && isObject ? { ...value, office } : value;
  const offices = new Set(codeLists.get(OFFICE_LIST_URN)?.entries.keys());
  const verdict = checkSubmission(sent, { now: at, offices, codes: knownCodes(codeLists) });
  const faults = [...reading.faults, ...(verdict.kind === 'refused' ? verdict.faults : [])];
  return { faults, findings: verdict.findings, content: verdict.kind === 'accepted' ? verdict.content : null };
}

/** A new case of which nobody has decided anything, in an office that has every team. */
function judge(sent: SubmissionContent, codeLists: CodeLists, now: Date): AssessedApplication {
  const listed = codeLists.get(OFFICE_LIST_URN)?.entries.get(sent.office);
  const office = {
    abhKennung: sent.office,
    name: listed?.name ?? sent.office,
    prefixes: settledTerritory(sent.office, KNOWN_TERRITORIES),
  };
  const content = caseContentOf([sent]);
  const today = berlinDay(now);
  const assessment = assess({
    ...{ content, receivedOn: today, today, now },
    holidays: holidaysAround(today, STATE_CODES[listed?.attributes.state ?? '']),
    map: { office, territories: KNOWN_TERRITORIES },
    documents: (content.attachments ?? []).map(({ part, slot }) => ({
      ...{ id: part, slot: slot ?? null, isShowable: true },
      scanStatus: 'NOT_CONFIGURED',
    })),
    hasSupplement: false,
    answers: {},
    teamCodes: new Set(TEAM_CODES),
    current: { jurisdiction: 'UNCHECKED', jurisdictionVerdict: null, urgency: 'NORMAL', emergency: null },
  });
  return { content, assessment, office, on: today };
}

function holidaysAround(day: Day, state: string | undefined): Holidays {
  if (state === undefined) return new Set();
  const year = Number(day.slice(0, 4));
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, at) => year - YEARS_AROUND + at);
  return new Set(years.flatMap((each) => getHolidays(each, state as Region).map(({ dateString }) => dateString)));
}
