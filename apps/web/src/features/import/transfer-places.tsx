import { useTranslation } from 'react-i18next';
import type { TransferView } from '../../api/messages.js';
import { placeNames } from '../../case-file/places.js';
import { useFieldWord } from '../../case-file/use-field-words.js';
import styles from './transfer-steps.module.css';

/** Where each value of the application stands at the target now: source and place. */
export function TransferPlaces({ transfer: { target, places } }: { transfer: TransferView }) {
  const { t } = useTranslation();
  const wordOf = useFieldWord();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('transfer.placesOf', { target: t(`target.${target}`) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('transfer.source')}</th>
          <th scope="col">{t('transfer.place')}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ pointer, place }) => (
          <tr key={`${pointer} ${place}`}>
            <td data-tip={pointer || undefined}>{pointer ? wordOf(pointer) : t('transfer.ownValue')}</td>
            <td>{place === 'SUMMARY' ? t('case.summaryPlace') : placeNames(place).join(' › ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
