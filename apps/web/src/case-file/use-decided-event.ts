import { CASE_RESULTS, WAITING_FOR } from '@einkanal/domain/case-file/case-file';
import { TARGETS } from '@einkanal/domain/import/import-job';
import { repairLabel } from '@einkanal/domain/import/repair/repair-field';
import { DOCUMENT_SLOT_NAMES } from '@einkanal/domain/intake/document-slot';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/messages.js';
import { useFormat, useLanguage } from '../use-format.js';
import type { KnownEvent } from './known-event.js';
import { useTeams } from './teams.api.js';

const BY_SYSTEM = [
  'application-checked',
  'import-started',
  'import-succeeded',
  'import-retry-scheduled',
  'import-failed',
  'transfer-confirmed',
  'return-message',
  'document-scanned',
  'package-arrived',
  'submission-accepted',
  'submission-attached',
] as const;
export type DecidedEvent = Exclude<KnownEvent, (typeof BY_SYSTEM)[number]>;

/** Whether somebody decided it, or it followed from a decision. */
export function isDecidedEvent(type: KnownEvent): type is DecidedEvent {
  return !(BY_SYSTEM as readonly string[]).includes(type);
}

/** Tells what was decided about a case, with what tells it apart: the team, the day, the result. */
export function useDecidedEvent(): (type: DecidedEvent, data: TimelineEntry['data']) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const teams = useTeams();
  return (type, data) => {
    const detail = detailOf(type, data);
    const said = t(`timeline.decided.${type}`);
    return detail ? t('timeline.withDetail', { said, detail }) : said;
  };

  function detailOf(type: DecidedEvent, data: TimelineEntry['data']): string | undefined {
    const until = typeof data['until'] === 'string' ? data['until'] : data['on'];
    const untilDay = typeof until === 'string' ? t('timeline.untilDay', { day: format.day(until) }) : '';
    const name: string = type;
    switch (name) {
      case 'case-routed':
      case 'suggestion-accepted':
        return teams.find(({ id }) => id === data['teamId'])?.name;
      case 'case-sent-back':
        return teams.find(({ id }) => id === data['rightTeamId'])?.name;
      case 'case-closed': {
        const result = CASE_RESULTS.find((one) => one === data['result']);
        return result && t(`result.${result}`);
      }
      case 'waiting-begun': {
        const whom = WAITING_FOR.find((one) => one === data['waitingFor']);
        return [whom && whom !== 'NONE' ? t(`waitingFor.${whom}`) : '', untilDay].filter(Boolean).join(' ');
      }
      case 'follow-up-set':
        return untilDay;
      case 'checklist-item-stated': {
        const slot = DOCUMENT_SLOT_NAMES.find((one) => one === data['slot']);
        return slot && t(`slot.${slot}`);
      }
      case 'transfer-repaired':
        return Array.isArray(data['pointers']) ? data['pointers'].map(fieldName).join(', ') : undefined;
      case 'transfer-retried':
      case 'transfer-waived': {
        const target = TARGETS.find((one) => one === data['target']);
        return target && t(`target.${target}`);
      }
      default:
        return undefined;
    }
  }

  function fieldName(pointer: unknown): string {
    return repairLabel(String(pointer))[language];
  }
}
