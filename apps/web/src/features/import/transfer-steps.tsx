import { useTranslation } from 'react-i18next';
import type { DocumentView, TransferView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import styles from './transfer-steps.module.css';

/** Every step of every attempt, and which document lies where. */
export function TransferSteps({ transfer, documents }: { transfer: TransferView; documents: readonly DocumentView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">
          {t('transfer.stepsOf', { target: t(`target.${transfer.target}`) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('transfer.attempt')}</th>
            <th scope="col">{t('transfer.step')}</th>
            <th scope="col">{t('transfer.outcome')}</th>
            <th scope="col">{t('transfer.time')}</th>
          </tr>
        </thead>
        <tbody>
          {transfer.steps.map((step) => (
            <tr key={`${String(step.attempt)} ${step.name} ${step.at}`} data-outcome={step.outcome}>
              <td>{step.attempt}</td>
              <td>{t(`stepName.${step.name}`)}</td>
              <td>{[t(`stepOutcome.${step.outcome}`), step.code].filter(Boolean).join(': ')}</td>
              <td>{`${format.time(step.at)}, ${format.count(step.durationMs)} ms`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {transfer.deliveries.length > 0 && (
        <ul className={styles.deliveries}>
          {transfer.deliveries.map(({ documentId, name, externalReference }) => (
            <li key={documentId}>
              <bdi>{documents.find(({ id }) => id === documentId)?.fileName ?? name}</bdi> → {name}{' '}
              <span className={styles.place}>{externalReference}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
