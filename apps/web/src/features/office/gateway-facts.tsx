import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../api/messages.js';
import styles from './facts.module.css';
import table from './table.module.css';

/** How the office stands towards the gateway, for whoever may only read it. */
export function GatewayFacts({ settings: { gateway } }: { settings: OfficeSettings }) {
  const { t } = useTranslation();
  const { place, receiptFrom, folder } = gateway;
  const facts = [
    ['place', `${t(`administration.gateway.places.${place}`)}. ${t(`administration.gateway.placeHints.${place}`)}`],
    ['receiptFrom', t(`administration.gateway.givers.${receiptFrom}`)],
    ['folder', folder ?? t('administration.gateway.noFolder')],
  ] as const;
  return (
    <dl className={`${table.section ?? ''} ${styles.facts ?? ''}`} data-inset="true">
      {facts.flatMap(([name, value]) => [
        <dt key={name}>{t(`administration.gateway.${name}`)}</dt>,
        <dd key={`${name} value`}>{value}</dd>,
      ])}
    </dl>
  );
}
