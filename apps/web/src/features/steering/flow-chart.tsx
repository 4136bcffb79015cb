import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslation } from 'react-i18next';
import type { SteeringView } from '../../api/messages.js';

type Weeks = NonNullable<SteeringView['weeks']>;

/** The flow as bars; whoever cannot see them has the table. */
export function FlowChart({ weeks }: { weeks: Weeks }) {
  const { t } = useTranslation();
  const decisions = weeks.map((week) => week.decisions?.count ?? null);
  return (
    <BarChart
      height={240}
      skipAnimation
      // Its places show no ring; by keyboard there is the table.
      disableKeyboardNavigation
      slotProps={{ legend: { position: { vertical: 'top', horizontal: 'start' } } }}
      borderRadius={2}
      grid={{ horizontal: true }}
      margin={{ left: 0, right: 8, top: 8, bottom: 0 }}
      xAxis={[
        {
          scaleType: 'band',
          data: weeks.map(({ week }) => t('steering.weekShort', { week: Number(week.slice(-2)) })),
          disableLine: true,
          disableTicks: true,
        },
      ]}
      yAxis={[{ min: 0, disableLine: true, disableTicks: true, tickMinStep: 1 }]}
      series={[
        { data: weeks.map(({ arrivals }) => arrivals.count), label: t('steering.arrivals'), color: 'var(--s1)' },
        ...(decisions.some((count) => count !== null)
          ? [{ data: decisions, label: t('steering.decisions'), color: 'var(--s3)' }]
          : []),
      ]}
    />
  );
}
