import { OTHER_DEFINITIONS } from '@einkanal/domain/steering/metric';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SteeringView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import { AgeBars } from './age-bars.js';
import { AgeTable } from './age-table.js';
import { SteeringPanel } from './steering-panel.js';
import { TableSwitch } from './table-switch.js';

const BEYOND_THE_GOAL: readonly string[] = ['16-20', '21-40', '41-60', '61-'];

/** Open cases of each team by age, as bars or as a table. */
export function AgePanel({ teams, total }: Pick<SteeringView, 'teams' | 'total'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asTable, setAsTable] = useState(false);
  const late = total.ages
    .filter(({ bucket }) => BEYOND_THE_GOAL.includes(bucket))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <SteeringPanel
      title={t('steering.age')}
      text={t('steering.ageFinding', { late: format.count(late), open: format.count(total.open.count) })}
      table="ages"
      explained={OTHER_DEFINITIONS.age}
      switches={<TableSwitch of={t('steering.age')} isOn={asTable} onChange={setAsTable} />}
    >
      {asTable ? <AgeTable teams={teams} total={total} /> : <AgeBars teams={teams} total={total} />}
    </SteeringPanel>
  );
}
