import { APPLICATION_REASONS, MATTERS } from '../../intake/matter.js';
import { PURPOSE_CODES } from '../../intake/message/message-codes.js';
import { applicationReasonOf, matterOf, purposeOf, SERVICE_LABELS } from '../../intake/service-catalogue.js';
import type { SubmissionContent } from '../../intake/submission.js';
import { APPLICATION_KIND_LABELS, labelOf, REPLY_CHANNEL_KINDS } from '../../intake/vocabulary.js';
import type { MappingRecord } from './mapping-record.js';

/** Channels over which an answer of the office would reach the person. */
const REPLY_CHANNELS = new Set(['WEBHOOK', 'EMAIL', 'FIT_CONNECT', 'XAUSLAENDER']);

/** Reply channel → `rueckkanalVorhanden`; none, or a kind that nobody serves here → false. */
export function mapReplyChannel(kind: string | null | undefined, record: MappingRecord): boolean {
  const exists = REPLY_CHANNELS.has(kind ?? '');
  record.loseUnknownCode('/replyChannel/kind', kind, Object.keys(REPLY_CHANNEL_KINDS));
  record.enter('/replyChannel/kind', 'rueckkanalVorhanden', String(exists), 'reply-channel');
  return exists;
}

/** Kind of application → `grundDesAntrags`. Never guessed: the legal effect hangs on it. */
export function mapApplicationReason(content: SubmissionContent, record: MappingRecord): string {
  const reason = applicationReasonOf(content);
  if (reason === null) record.block('/applicationKind', 'application-kind-missing');
  else record.enter('/applicationKind', 'grundDesAntrags', reason, 'application-reason');
  return reason ?? '';
}

/** Purpose of the stay → `grundDesAufenthalts`, as a message named it, else from the catalogue; an unknown service is *sonstiger Grund*. */
export function mapPurpose(content: SubmissionContent, record: MappingRecord): string {
  const { purpose: stated } = content;
  if (typeof stated === 'string' && PURPOSE_CODES.has(stated)) {
    record.enter('/purpose', 'grundDesAufenthalts', stated, 'as-sent');
    return stated;
  }
  const purpose = purposeOf(content);
  const matter = matterOf(content);
  record.loseUnknownCode('/matter', content.matter, [...MATTERS.keys()]);
  const rule = matter === null ? 'purpose-of-form' : 'purpose-of-matter';
  record.enter(content.matter ? '/matter' : '/service', 'grundDesAufenthalts', purpose, rule);
  return purpose;
}

/** Why a condition should change → `grundAenderungNebenbestimmung`; with another kind of application the summary has it. */
export function mapSideConditionReason(
  { requested }: SubmissionContent,
  reason: string,
  record: MappingRecord,
): string | undefined {
  if (reason === APPLICATION_REASONS.SIDE_CONDITION)
    return record.enterText('/requested/reason', 'grundAenderungNebenbestimmung', requested?.reason, 'as-sent', 'mark');
  if (requested?.reason?.trim()) record.lose('/requested/reason', 'only-with-another-kind');
  return undefined;
}

/** Service key, paragraph and title of the service → remark: the message has no element for what is wanted exactly. */
export function remarkService(content: SubmissionContent, record: MappingRecord): void {
  const { service, matter, paragraph, serviceKey, applicationKind } = content;
  const known = matterOf(content);
  record.remark(
    'Gewünschte Leistung',
    [
      { pointer: '/service', text: SERVICE_LABELS[service].de },
      { pointer: '/matter', text: known?.label.de ?? matter },
      { pointer: '/paragraph', text: paragraph },
      { pointer: '/applicationKind', text: applicationKind && labelOf(APPLICATION_KIND_LABELS, applicationKind).de },
      { pointer: '/serviceKey', text: serviceKey, prefix: 'Leistungsschlüssel ' },
    ],
    'service',
  );
}
