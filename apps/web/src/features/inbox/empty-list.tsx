import Button from '@mui/material/Button';
import { Check, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../parts/notice.js';
import type { ViewFilter } from './view-filter.js';

type Props = { filter: ViewFilter; onFilter: (filter: ViewFilter) => void };

/** What stands in place of the rows: what is, and what comes next. */
export function EmptyList({ filter, onFilter }: Props) {
  const { t } = useTranslation();
  const { search, view, narrowed } = filter;
  if (search) return <Notice icon={SearchX} title={t('list.noHit', { search })} text={t('list.noHitText')} />;
  if (Object.keys(narrowed).length > 0)
    return (
      <Notice
        icon={SearchX}
        title={t('list.noneFiltered')}
        text={t('list.noneFilteredText')}
        action={
          <Button
            onClick={() => {
              onFilter({ ...filter, narrowed: {} });
            }}
          >
            {t('list.clearFilter')}
          </Button>
        }
      />
    );
  if (view === 'inbox') return <Notice icon={Check} tone="ok" title={t('list.empty')} text={t('list.emptyText')} />;
  return (
    <Notice
      icon={Check}
      tone="ok"
      title={t('list.emptyView', { view: t(`views.${view}`) })}
      text={t('list.emptyViewText')}
    />
  );
}
