import { CONFIRMATION_FACTS, type ConfirmationFact } from '@einkanal/domain/import/confirmation';
import { RETURN_MESSAGE_TYPES, type ReturnMessageType } from '@einkanal/domain/import/return-message/return-message';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/messages.js';
import { useFormat } from '../use-format.js';
import { isKnownEvent } from './known-event.js';
import { isDecidedEvent, useDecidedEvent } from './use-decided-event.js';

/** Tells what happened in one sentence. */
export function useEventSentence(): (entry: TimelineEntry) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const decidedSentence = useDecidedEvent();
  return ({ type, data }) => {
    if (!isKnownEvent(type)) return t('timeline.unknown', { type });
    const target = isTarget(data['target']) ? t(`target.${data['target']}`) : t('timeline.aTarget');
    const name: string = type;
    switch (name) {
      case 'submission-accepted':
      case 'submission-attached': {
        const kind = isKind(data['kind']) ? data['kind'] : 'OTHER';
        const sentence = t(name === 'submission-accepted' ? 'timeline.accepted' : 'timeline.attached', {
          kind: t(`kind.${kind}`),
        });
        const documents = typeof data['documents'] === 'number' ? data['documents'] : 0;
        const repeated = data['repeatOf'] ? t('timeline.repeated') : '';
        return [sentence, documents > 0 ? t('timeline.documents', { count: documents }) : '', repeated]
          .filter(Boolean)
          .join(', ');
      }
      case 'application-checked':
        return t('timeline.checked');
      case 'import-started':
        return t('timeline.importStarted', { target });
      case 'import-succeeded':
        return t('timeline.importSucceeded', { target });
      case 'import-retry-scheduled':
        return typeof data['nextAttemptAt'] === 'string'
          ? t('timeline.importRetryAt', { target, time: format.time(data['nextAttemptAt']) })
          : t('timeline.importRetry', { target });
      case 'import-failed':
        return t('timeline.importFailed', { target });
      case 'transfer-confirmed':
        return isConfirmation(data['fact']) ? t(`timeline.confirmed.${data['fact']}`, { target }) : '';
      case 'return-message':
        return isReturned(data['messageType']) ? t(`timeline.returned.${data['messageType']}`) : '';
      case 'package-arrived':
        return t('timeline.packageArrived', { number: String(data['number']) });
      case 'document-scanned':
        return isVerdict(data['verdict']) ? t(`timeline.scanned.${data['verdict']}`) : t('timeline.scanned.CLEAN');
      default:
        return isDecidedEvent(type) ? decidedSentence(type, data) : '';
    }
  };
}

function isTarget(value: unknown): value is 'SPECIALIST_SYSTEM' | 'DMS' {
  return value === 'SPECIALIST_SYSTEM' || value === 'DMS';
}

function isKind(value: unknown): value is 'APPLICATION' | 'SUPPLEMENT' | 'STATUS_INQUIRY' | 'OTHER' {
  return value === 'APPLICATION' || value === 'SUPPLEMENT' || value === 'STATUS_INQUIRY' || value === 'OTHER';
}

function isConfirmation(value: unknown): value is ConfirmationFact {
  return CONFIRMATION_FACTS.some((fact) => fact === value);
}

function isReturned(value: unknown): value is ReturnMessageType {
  return RETURN_MESSAGE_TYPES.some((type) => type === value);
}

function isVerdict(value: unknown): value is 'CLEAN' | 'INFECTED' | 'UNSCANNABLE' {
  return value === 'CLEAN' || value === 'INFECTED' || value === 'UNSCANNABLE';
}
