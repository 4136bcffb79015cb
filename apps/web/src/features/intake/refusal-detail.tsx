import { Clock3, FileX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import { nameOf } from '../../parts/name-of.js';
import { useFormat, useLanguage } from '../../use-format.js';
import { AdmissionForm } from './admission-form.js';
import styles from './refusal-detail.module.css';

/** One refused submission: why, until when it can still be read, and the way to make it a case. */
export function RefusalDetail({ refusal, onAdmitted }: { refusal: Refusal; onAdmitted: (caseId: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const isPermitted = usePermission();
  const wordOf = useFieldWord();
  const { readable, clientId, at, status, sealedUntil, faults } = refusal;
  return (
    <div className={styles.detail}>
      <h2 className={styles.title}>
        <bdi>{(readable && nameOf(readable)) || t('refusal.nameUnknown')}</bdi>
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('refusal.arrived')}</dt>
          <dd>{format.moment(at)}</dd>
        </div>
        <div>
          <dt>{t('refusal.from')}</dt>
          <dd>{clientId}</dd>
        </div>
        <div>
          <dt>{t('refusal.answer')}</dt>
          <dd className="id">{status}</dd>
        </div>
        <div>
          <dt>{t('refusal.readableUntil')}</dt>
          <dd>{format.moment(sealedUntil)}</dd>
        </div>
      </dl>
      <h3 className={styles.heading}>{t('refusal.why', { count: faults.length })}</h3>
      <ul className={styles.faults}>
        {faults.map((fault) => (
          <li key={`${fault.code} ${fault.pointer}`}>
            {fault[language]}
            <span className={styles.place}>
              {fault.pointer ? `${wordOf(fault.pointer)} · ` : ''}
              <span className="id">{fault.code}</span>
            </span>
          </li>
        ))}
      </ul>
      {isPermitted('refusal.admit') && (
        <section aria-labelledby="admission-title" className={styles.admission}>
          <h3 id="admission-title" className={styles.heading}>
            {t('admission.title')}
          </h3>
          <p className={styles.kept}>
            <Clock3 size={15} strokeWidth={2.2} aria-hidden />
            {t('admission.timeKept', { moment: format.moment(at) })}
          </p>
          <p className={styles.kept}>
            <FileX2 size={15} strokeWidth={2.2} aria-hidden />
            {readable ? t('admission.filesLost') : t('admission.unreadable')}
          </p>
          <AdmissionForm key={refusal.id} refusal={refusal} onAdmitted={onAdmitted} />
        </section>
      )}
    </div>
  );
}
