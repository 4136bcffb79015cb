import { OTHER_DEFINITIONS } from '@einkanal/domain/steering/metric';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SteeringView } from '../../api/messages.js';
import { FlowChart } from './flow-chart.js';
import { FlowTable } from './flow-table.js';
import styles from './steering.module.css';
import { SteeringPanel } from './steering-panel.js';

/** Arrivals and decisions of twelve weeks, as bars or as a table. */
export function FlowPanel({ weeks }: { weeks: NonNullable<SteeringView['weeks']> }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const showsDecisions = weeks.some(({ decisions }) => decisions !== null);
  return (
    <SteeringPanel
      title={t('steering.flow')}
      text={showsDecisions ? t('steering.flowText') : `${t('steering.flowText')} ${t('steering.fewPeople')}`}
      table="weeks"
      explained={OTHER_DEFINITIONS.flow}
      switches={
        <button
          type="button"
          className={styles.tool}
          aria-pressed={asTable}
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {t('steering.table')}
        </button>
      }
    >
      {asTable ? <FlowTable weeks={weeks} /> : <FlowChart weeks={weeks} />}
    </SteeringPanel>
  );
}
