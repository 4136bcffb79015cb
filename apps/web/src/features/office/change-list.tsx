import { useInfiniteQuery } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../parts/notice.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { calendarDayOf } from '../../format.js';
import { useFormat } from '../../use-format.js';
import { administrationChangesQuery } from './administration.api.js';
import styles from './table.module.css';
import { useChangeSentence } from './use-change-sentence.js';

/** Who changed what and when; nothing of it can be deleted. */
export function ChangeList() {
  const { t } = useTranslation();
  const format = useFormat();
  const sentenceOf = useChangeSentence();
  const query = useInfiniteQuery(administrationChangesQuery);
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? [];
  if (query.isPending) return <SkeletonRows count={6} lines={2} />;
  if (query.isError) return <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0)
    return <Notice icon={History} title={t('administration.change.none')} text={t('administration.change.noneText')} />;
  return (
    <div className={styles.section}>
      <p className={styles.explained}>{t('administration.change.explained')}</p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('administration.change.list')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('administration.change.at')}</th>
            <th scope="col">{t('administration.change.by')}</th>
            <th scope="col">{t('administration.change.what')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((change) => (
            <tr key={change.id}>
              <td className={styles.time}>{`${format.day(calendarDayOf(change.at))} ${format.time(change.at)}`}</td>
              <th scope="row" className={styles.person}>
                <bdi>{change.by}</bdi>
              </th>
              <td>{sentenceOf(change)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {query.hasNextPage && (
        <div>
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('administration.change.loadMore')}
          </Button>
        </div>
      )}
    </div>
  );
}
