import { OTHER_DEFINITIONS } from '@einkanal/domain/steering/metric';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SteeringView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import { FlowChart } from './flow-chart.js';
import { FlowTable } from './flow-table.js';
import { SteeringPanel } from './steering-panel.js';
import { TableSwitch } from './table-switch.js';

/** So many weeks that are over make the sentence under the title. */
const LOOKED_BACK = 4;

/** Arrivals and decisions of twelve weeks, as bars or as a table. */
export function FlowPanel({ weeks }: { weeks: NonNullable<SteeringView['weeks']> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const showsDecisions = weeks.some(({ decisions }) => decisions !== null);
  const over = weeks.slice(0, -1).slice(-LOOKED_BACK);
  const arrived = format.count(over.reduce((sum, { arrivals }) => sum + arrivals.count, 0));
  const finished = format.count(over.reduce((sum, week) => sum + (week.finished?.count ?? 0), 0));
  return (
    <SteeringPanel
      title={t('steering.flow')}
      text={
        showsDecisions ? t('steering.flowFinding', { weeks: LOOKED_BACK, arrived, finished }) : t('steering.fewPeople')
      }
      table="weeks"
      explained={OTHER_DEFINITIONS.flow}
      switches={<TableSwitch of={t('steering.flow')} isOn={asTable} onChange={setAsTable} />}
    >
      {asTable ? <FlowTable weeks={weeks} /> : <FlowChart weeks={weeks} />}
    </SteeringPanel>
  );
}
